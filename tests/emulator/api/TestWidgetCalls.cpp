#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestWidgetCalls : public QObject
{
    Q_OBJECT

    static QByteArray applicationPath(const PoolFixture &pool, const QByteArray &call)
    {
        return "/api/v2/applications/" + pool.application().id.toLatin1() + '/' + call;
    }
    static QJsonObject query(PoolFixture &pool, const QString &text, const QByteArray &authorization = {})
    {
        return pool.post("/graphql/v2", {{u"query"_s, text}},
            authorization.isEmpty() ? Headers() : Headers{{"authorization", authorization}});
    }
    static int refusalOf(const QJsonObject &answer)
    {
        return answer.value(u"errors"_s)[0][u"message"_s][u"code"_s].toInt();
    }
    static QByteArray poolToken(PoolFixture &pool)
    {
        const PoolIdentity &identity = pool.pool->state().identity;
        const QJsonObject answer = query(pool,
            u"{accessToken(userPoolId:\"%1\",secret:\"%2\"){accessToken}}"_s.arg(
                identity.id, QString::fromLatin1(identity.secret.reveal())));
        return "Bearer " + answer.value(u"data"_s)[u"accessToken"_s][u"accessToken"_s].toString().toLatin1();
    }

private slots:
    void theApplicationsConfigHasWhatTheWidgetReads()
    {
        PoolFixture pool;
        const QByteArray update = "{\"allowedOrigins\":[\"https://login.example.com\",\"https://other.example\"]}";
        QCOMPARE(outcome(pool.signedPost(updateSettingsPath, update)), "200");
        const QJsonObject answer = pool.get(applicationPath(pool, "public-config"));
        QCOMPARE(answer.value(u"code"_s), 200);
        const QJsonObject config = answer.value(u"data"_s).toObject();
        QCOMPARE(config.value(u"id"_s), pool.application().id);
        QCOMPARE(config.value(u"name"_s), pool.application().name);
        QCOMPARE(config.value(u"userPoolId"_s), pool.pool->state().identity.id);
        QCOMPARE(config.value(u"cdnBase"_s), u"http://127.0.0.1:4711"_s);
        QCOMPARE(pool.send("GET", config.value(u"logo"_s).toString().mid(21).toLatin1()).status, 200);
        QCOMPARE(config.value(u"allowedOrigins"_s),
            (QJsonArray{u"https://login.example.com"_s, u"https://other.example"_s}));
        QCOMPARE(config.value(u"oidcConfig"_s)[u"redirect_uris"_s], QJsonArray());
        QCOMPARE(config.value(u"loginTabs"_s)[u"list"_s], QJsonArray{u"app-qrcode"_s});
        QCOMPARE(config.value(u"qrCodeSortConfig"_s)[u"loginMethodsSort"_s], QJsonArray{u"app-qrcode"_s});
        for (const QString &name :
            {u"qrcodeTabsSettings"_s, u"registerTabs"_s, u"passwordTabConfig"_s, u"ssoPageComponentDisplay"_s})
            QVERIFY2(config.value(name).isObject(), qPrintable(name));
    }

    void noOriginsAreStillAList()
    {
        PoolFixture pool;
        const QJsonObject answer = pool.get(applicationPath(pool, "public-config"));
        QCOMPARE(answer.value(u"data"_s)[u"allowedOrigins"_s], QJsonArray());
    }

    void itsComponentsNeedNoConfig()
    {
        PoolFixture pool;
        const QJsonObject answer = pool.get(applicationPath(pool, "components-public-config/guard"));
        QCOMPARE(answer.value(u"code"_s), 200);
        QVERIFY(answer.value(u"data"_s)[u"global"_s].isObject());
    }

    void anApplicationOfAnotherPoolIsNotHere()
    {
        PoolFixture pool;
        const QByteArray other = "/api/v2/applications/" + QByteArray(24, '0') + "/public-config";
        QCOMPARE(pool.send("GET", other).status, 404);
    }

    void theIconsAreOneSvgForAnyPage()
    {
        PoolFixture pool;
        const Response icons = pool.send("GET", "/svg-string/guard?v=1", {{"origin", "http://localhost:3000"}});
        QCOMPARE(icons.status, 200);
        QCOMPARE(icons.contentType, "image/svg+xml");
        QCOMPARE(icons.body.count("<svg"), 1);
        QVERIFY(icons.headers.contains(
            std::pair<QByteArray, QByteArray>("Access-Control-Allow-Origin", "http://localhost:3000")));
        QCOMPARE(pool.send("POST", "/svg-string/guard").status, 405);
    }

    void whoIsSignedInLearnsAboutThemselves()
    {
        PoolFixture pool;
        const QByteArray alice = "Bearer " + pool.signIn(u"alice"_s);
        const QJsonObject user
            = query(pool, u"query user($id: String) { user(id: $id) { id username token } }"_s, alice)
                  .value(u"data"_s)[u"user"_s]
                  .toObject();
        QCOMPARE(user.value(u"username"_s), u"alice"_s);
        QVERIFY(user.value(u"token"_s).isNull());
        const QString own = u"{user(id:\"%1\"){username}}"_s.arg(user.value(u"id"_s).toString());
        QCOMPARE(query(pool, own, alice).value(u"data"_s)[u"user"_s][u"username"_s], u"alice"_s);
        QCOMPARE(refusalOf(query(pool, own, pool.signIn(u"bob"_s))), 2020);
        QCOMPARE(refusalOf(query(pool, u"{user{id}}"_s)), 2020);
    }

    void aServerLearnsAboutAnyUser()
    {
        PoolFixture pool;
        const QByteArray token = poolToken(pool);
        const QString id = pool.pool->state().users.at(1).id;
        const QJsonObject answer = query(pool, u"{user(id:\"%1\"){nickname}}"_s.arg(id), token);
        QCOMPARE(answer.value(u"data"_s)[u"user"_s][u"nickname"_s], u"Bob Hansen"_s);
        QCOMPARE(refusalOf(query(pool, u"{user(id:\"nobody\"){id}}"_s, token)), 2004);
        QCOMPARE(refusalOf(query(pool, u"{user{id}}"_s, token)), 2004);
    }
};

QRLOGIN_TEST(TestWidgetCalls)
#include "TestWidgetCalls.moc"
