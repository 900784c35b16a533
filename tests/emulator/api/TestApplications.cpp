#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestApplications : public QObject
{
    Q_OBJECT

    static constexpr auto path = "/_emulator/applications";

    static QJsonObject list(PoolFixture &pool, const QByteArray &query = {})
    {
        const QByteArray target = "/api/v3/list-applications";
        RequestParameters parameters = queryParameters(query);
        return pool.get(query.isEmpty() ? target : target + '?' + query,
            pool.signedHeaders("GET", target, parameters, Brand::GenAuth));
    }
    static QString generateAt(PoolFixture &pool, const QString &app)
    {
        return dataOf(pool.post(generatePath, {{u"type"_s, u"MOBILE_APP"_s}}, {{"x-authing-app-id", app.toLatin1()}}))
            .value(u"qrcodeId"_s)
            .toString();
    }
    static QString secondApp(PoolFixture &pool) { return pool.pool->state().applications.at(1).id; }

private slots:
    void theDemoPoolHasAPageAndAnApp()
    {
        PoolFixture pool;
        const QJsonObject listed = dataOf(list(pool));
        QCOMPARE(listed.value(u"totalCount"_s), 2);
        QCOMPARE(listed.value(u"list"_s)[0][u"appType"_s], u"web"_s);
        QCOMPARE(listed.value(u"list"_s)[1][u"appType"_s], u"native"_s);
        for (const auto &name : {u"appId"_s, u"appName"_s, u"appIdentifier"_s, u"appLogo"_s, u"appDescription"_s,
                 u"userPoolId"_s, u"redirectUris"_s, u"customSecurityEnabled"_s, u"oidcConfig"_s})
            QVERIFY2(listed.value(u"list"_s)[0].toObject().contains(name), qPrintable(name));
        // The app signs in without a secret.
        QCOMPARE(
            outcome(pool.post("/api/v3/signin",
                {{u"connection"_s, u"PASSWORD"_s},
                    {u"passwordPayload"_s, QJsonObject{{u"username"_s, u"alice"_s}, {u"password"_s, u"alice-demo"_s}}},
                    {u"client_id"_s, secondApp(pool)}})),
            "200");
    }

    void listsComeInPages()
    {
        PoolFixture pool;
        const QJsonObject second = dataOf(list(pool, "limit=1&page=2"));
        QCOMPARE(second.value(u"totalCount"_s), 2);
        QCOMPARE(second.value(u"list"_s).toArray().size(), 1);
        QCOMPARE(second.value(u"list"_s)[0][u"appId"_s], secondApp(pool));
        QCOMPARE(dataOf(list(pool, "limit=50&page=2147483647")).value(u"list"_s).toArray().size(), 0);
        for (const char *query : {"page=0", "limit=51", "limit=x"})
            QCOMPARE(outcome(list(pool, query)), "400/400");
        QCOMPARE(outcome(pool.get("/api/v3/list-applications")), "401/1300");
    }

    void oneApplicationIsReadById()
    {
        PoolFixture pool;
        const auto read = [&](const QByteArray &query) {
            const QByteArray target = "/api/v3/get-application";
            return pool.get(
                target + '?' + query, pool.signedHeaders("GET", target, queryParameters(query), Brand::Authing));
        };
        QCOMPARE(dataOf(read("appId=" + secondApp(pool).toLatin1())).value(u"appId"_s), secondApp(pool));
        QCOMPARE(outcome(read("appId=unknown")), "404/2011");
        QCOMPARE(outcome(read("appId=")), "400/400");
    }

    void anApplicationIsRemovedWithItsCodes()
    {
        PoolFixture pool;
        const QString native = secondApp(pool);
        const QString web = pool.pool->state().applications.at(0).id;
        QCOMPARE(outcome(pool.control(path, {{u"name"_s, u"Third"_s}})), "200");
        const QString third = pool.pool->state().applications.at(2).id;
        const QString lost = generateAt(pool, native);
        const QString kept = generateAt(pool, third);
        QCOMPARE(outcome(pool.control(path, {{u"appId"_s, web}, {u"remove"_s, true}})), "422/400");
        QCOMPARE(outcome(pool.control(path, {{u"appId"_s, native}, {u"remove"_s, false}})), "400/400");
        QCOMPARE(
            outcome(pool.control(path, {{u"appId"_s, native}, {u"remove"_s, true}, {u"name"_s, u"x"_s}})), "400/400");
        QCOMPARE(outcome(pool.control(path, {{u"appId"_s, u"unknown"_s}, {u"remove"_s, true}})), "404/2011");
        QCOMPARE(outcome(pool.control(path, {{u"appId"_s, native}, {u"remove"_s, true}})), "200");
        QCOMPARE(pool.pool->state().applications.size(), 2);
        const QByteArray status = "/api/v3/get-qrcode-status?qrcodeId=";
        QCOMPARE(outcome(pool.get(status + lost.toLatin1())), "404/2241");
        QCOMPARE(outcome(pool.get(status + kept.toLatin1())), "200");
        // The code still belongs to its application.
        QCOMPARE(pool.controlState().value(u"codes"_s)[u"newest"_s][0][u"appId"_s], third);
        const auto config = [&](const QString &app) {
            return pool.get("/api/v2/applications/" + app.toLatin1() + "/public-config").value(u"code"_s).toInt();
        };
        QCOMPARE(config(third), 200);
        QVERIFY(config(native) != 200);
        QCOMPARE(outcome(pool.post(
                     "/api/v3/gene-qrcode", {{u"type"_s, u"MOBILE_APP"_s}}, {{"x-authing-app-id", native.toLatin1()}})),
            "404/2011");
    }

    void anApplicationIsAddedAndChanged()
    {
        PoolFixture pool;
        const QJsonObject added = dataOf(pool.control(path, {{u"name"_s, u"Shop"_s}, {u"type"_s, u"spa"_s}}));
        const QString id = added.value(u"id"_s).toString();
        QCOMPARE(added.value(u"authMethod"_s), u"none"_s);
        QCOMPARE(added.value(u"secret"_s).toString().size(), 32);
        QVERIFY(!generateAt(pool, id).isEmpty());
        QCOMPARE(pool.get("/api/v2/applications/" + id.toLatin1() + "/public-config").value(u"code"_s), 200);
        const QJsonArray uris{u"https://shop.example/back"_s};
        pool.control(path, {{u"appId"_s, id}, {u"redirectUris"_s, uris}, {u"authMethod"_s, u"client_secret_basic"_s}});
        pool.restart();
        const auto &kept = pool.pool->state().applications.at(2);
        QCOMPARE(kept.name, u"Shop"_s);
        QCOMPARE(kept.type, ApplicationType::Spa);
        QCOMPARE(kept.authMethod, ClientAuthMethod::SecretBasic);
        QCOMPARE(QJsonArray::fromStringList(kept.redirectUris), uris);
        QCOMPARE(outcome(pool.control(path, {{u"name"_s, u"Shop"_s}})), "409/409");
        QCOMPARE(outcome(pool.control(path, {{u"appId"_s, u"x"_s}})), "404/2011");
        QCOMPARE(outcome(pool.control(path, {{u"type"_s, u"web"_s}})), "400/400");
        QCOMPARE(outcome(pool.control(path, {{u"appId"_s, id}, {u"label"_s, u"x"_s}})), "400/400");
    }

    void ownRulesAreACopyThatThePoolNoLongerChanges()
    {
        PoolFixture pool;
        const QString app = secondApp(pool);
        pool.setStrategy({.qrcodeExpiresIn = 60, .allowExchangeUserInfoFromBrowser = true});
        QCOMPARE(dataOf(pool.control(path, {{u"appId"_s, app}, {u"customSecurityEnabled"_s, true}}))
                     .value(strategyMember)[u"qrcodeExpiresIn"_s],
            60);
        pool.setStrategy({.qrcodeExpiresIn = 10});
        QVERIFY(dataOf(list(pool)).value(u"list"_s)[1][u"customSecurityEnabled"_s].toBool());
        const QString own = generateAt(pool, app);
        const QString ofThePool = pool.generate();
        pool.clock.advance(Seconds(10));
        QCOMPARE(pool.status(own).value(u"status"_s), u"PENDING"_s);
        QCOMPARE(pool.status(ofThePool).value(u"status"_s), u"EXPIRED"_s);
        pool.restart();
        QCOMPARE(pool.pool->state().rulesOf(1).qrcodeExpiresIn, 60);
        pool.control(path, {{u"appId"_s, app}, {u"customSecurityEnabled"_s, false}});
        QCOMPARE(pool.pool->state().rulesOf(1).qrcodeExpiresIn, 10);
    }

    /// Each of the four settings, by both APIs.
    void codesStatusAndExchangeObeyThem()
    {
        PoolFixture pool;
        const QString app = secondApp(pool);
        const QJsonObject strategy{
            {u"ticketExpiresIn"_s, 5}, {u"returnFullUserInfo"_s, true}, {u"allowExchangeUserInfoFromBrowser"_s, true}};
        pool.control(
            path, {{u"appId"_s, app}, {u"customSecurityEnabled"_s, true}, {strategyMember.toString(), strategy}});
        const QByteArray alice = pool.signIn(u"alice"_s);
        const auto authorized = [&] {
            const QString code = generateAt(pool, app);
            pool.act(code, QrAction::Scan, alice);
            pool.act(code, QrAction::Confirm, alice);
            return code;
        };
        const QString code = authorized();
        const QJsonObject status = pool.status(code);
        QVERIFY(status.contains(u"tokenSet"_s));
        const QJsonValue v2 = pool.get("/api/v2/qrcode/check?random=" + code.toLatin1())[u"data"_s][u"userInfo"_s];
        QVERIFY(v2.toObject().contains(u"token"_s));
        const auto exchange = [&](const QJsonValue &ticket) {
            return outcome(pool.post("/api/v3/exchange-tokenset-with-qrcode-ticket", {{u"ticket"_s, ticket}},
                {{"x-authing-app-id", app.toLatin1()}}));
        };
        QCOMPARE(exchange(status.value(u"ticket"_s)), "200");
        const auto v2Exchange = [&](const QJsonValue &ticket) {
            return pool.post("/api/v2/qrcode/userinfo", {{u"ticket"_s, ticket}}).value(u"code"_s).toInt();
        };
        QCOMPARE(v2Exchange(pool.status(authorized()).value(u"ticket"_s)), 200);
        QCOMPARE(v2Exchange(pool.ticket()), 1001); // the pool's rules, for its first application
        const QJsonValue late = pool.status(authorized()).value(u"ticket"_s);
        pool.clock.advance(Seconds(5));
        QCOMPARE(exchange(late), "422/2245");
    }

    void aResetEndsOwnRulesAndKeepsKeys()
    {
        PoolFixture pool;
        const QString app = secondApp(pool);
        pool.control(
            path, {{u"appId"_s, app}, {u"customSecurityEnabled"_s, true}, {u"authMethod"_s, u"client_secret_post"_s}});
        pool.control("/_emulator/reset", {});
        const auto &reset = pool.pool->state().applications.at(1);
        QCOMPARE(reset.id, app);
        QCOMPARE(reset.authMethod, ClientAuthMethod::None);
        QVERIFY(!reset.ownRules);
    }
};

QRLOGIN_TEST(TestApplications)
#include "TestApplications.moc"
