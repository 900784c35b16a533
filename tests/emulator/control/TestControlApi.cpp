#include "emulator/PoolFixture.h"
#include "emulator/state/UserDocument.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto clockPath = "/_emulator/clock";
constexpr auto usersPath = "/_emulator/users";
constexpr auto faultsPath = "/_emulator/faults";
constexpr auto applicationPath = "/_emulator/application";

} // namespace

class TestControlApi : public QObject
{
    Q_OBJECT
    std::unique_ptr<PoolFixture> pool;

    QJsonObject userNamed(const QString &name)
    {
        for (const QJsonValue user : pool->controlState().value(u"users").toArray()) {
            if (user.toObject().value(u"username").toString() == name)
                return user.toObject();
        }
        return {};
    }

private slots:
    void init() { pool = std::make_unique<PoolFixture>(); }

    // Access

    void needsItsToken_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("wrong") << QByteArray("contro1");
        QTest::newRow("beginning") << QByteArray("contr");
        QTest::newRow("more") << QByteArray("controls");
    }
    void needsItsToken()
    {
        QFETCH(QByteArray, token);
        const Headers headers = token.isNull() ? Headers() : Headers{{"x-control-token", token}};
        const QJsonObject answer = pool->get("/_emulator/state", headers);
        QCOMPARE(outcome(answer), "401/2020");
        QVERIFY(!answer.contains(u"data"));
        QCOMPARE(outcome(pool->post(clockPath, {{u"mode"_s, u"paused"_s}}, headers)), "401/2020");
        QCOMPARE(dataOf(pool->turnClock({{u"mode"_s, u"x10"_s}})).value(u"ahead").toDouble(), 0.0);
    }

    void withoutATokenNobodyGetsIn()
    {
        pool->pool = std::make_unique<Pool>(pool->store->load().value(), *pool->store, pool->random);
        QCOMPARE(outcome(pool->get("/_emulator/state", {{"x-control-token", ""}})), "401/2020");
        QCOMPARE(outcome(pool->get("/_emulator/state")), "401/2020");
    }

    void guessesCountTogetherAndLockNobodyOut()
    {
        const auto guess = [&](int i) {
            pool->peer = "127.0.0." + QByteArray::number(i % 50 + 1);
            return pool->send("GET", "/_emulator/state", {{"x-control-token", QByteArray::number(i)}});
        };
        for (int i = 0; i < Throttle::maxPerMinute; ++i) {
            QCOMPARE(guess(i).status, 200);
            QVERIFY(!pool->controlState().isEmpty()); // from the same address
        }
        const Response slowed = guess(Throttle::maxPerMinute);
        QCOMPARE(slowed.status, 429);
        QCOMPARE(slowed.headers.value(0), std::pair(QByteArray("Retry-After"), QByteArray("60")));
        QVERIFY(!pool->controlState().isEmpty());
        pool->clock.advance(59s);
        QCOMPARE(guess(99).status, 429);
        QVERIFY(!pool->controlState().isEmpty());
        pool->clock.advance(1s);
        QCOMPARE(guess(99).status, 200);
    }

    void wrongIdsLockNobodyOut()
    {
        for (int i = 0; i <= Throttle::maxPerMinute; ++i)
            pool->status(u"unknown"_s);
        QCOMPARE(pool->send("GET", "/api/v3/get-qrcode-status?qrcodeId=x").status, 429);
        QVERIFY(!pool->controlState().isEmpty());
    }

    void isForNoPage_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("of this machine") << QByteArray("origin") << QByteArray("http://127.0.0.1:4711") << false;
        QTest::newRow("of another site") << QByteArray("origin") << QByteArray("https://evil.example") << false;
        QTest::newRow("of nobody") << QByteArray("origin") << QByteArray("null") << false;
        QTest::newRow("same origin") << QByteArray("sec-fetch-site") << QByteArray("same-origin") << false;
        QTest::newRow("cross-site") << QByteArray("sec-fetch-site") << QByteArray("cross-site") << false;
        QTest::newRow("typed") << QByteArray("sec-fetch-site") << QByteArray("none") << true;
    }
    void isForNoPage()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(bool, allowed);
        const Headers headers{{"x-control-token", "control"}, {header, value}};
        const Response answer = pool->send("GET", "/_emulator/state", headers);
        QCOMPARE(answer.status, allowed ? 200 : 403);
        QVERIFY(answer.headers.isEmpty());
        Headers preflight = headers;
        preflight.insert("access-control-request-method", "POST");
        if (!allowed)
            QCOMPARE(pool->send("OPTIONS", clockPath, preflight).status, 403);
        QVERIFY(pool->send("OPTIONS", clockPath, preflight).headers.size() <= 1); // Allow
    }

    void knowsNoOtherPath()
    {
        QCOMPARE(pool->send("GET", "/_emulator/nothing", {{"x-control-token", "control"}}).status, 404);
        QCOMPARE(pool->send("GET", clockPath, {{"x-control-token", "control"}}).status, 405);
        QCOMPARE(pool->send("POST", clockPath, {{"x-control-token", "control"}}, "{}").status, 415);
    }

    // Codes and counters

    void theStateShowsCodes()
    {
        const QString first = pool->generate();
        pool->clock.advance(10s);
        QString second;
        const QString ticket = pool->ticket(&second);
        pool->clock.advance(5s);
        const QJsonObject codes = pool->controlState().value(u"codes").toObject();
        QCOMPARE(codes.value(u"held").toInt(), 2);
        const QJsonArray newest = codes.value(u"newest").toArray();
        const QJsonObject expected{{u"id"_s, second}, {u"status"_s, u"AUTHORIZED"_s},
            {u"appId"_s, pool->application().id}, {u"age"_s, 5}, {u"username"_s, u"alice"_s}, {u"ticket"_s, u"open"_s},
            {u"ticketExpiresIn"_s, 295}};
        QCOMPARE(newest.at(0).toObject(), expected);
        QCOMPARE(newest.at(1).toObject().value(u"id").toString(), first);
        QCOMPARE(newest.at(1).toObject().value(u"age").toInt(), 15);
        QCOMPARE(newest.at(1).toObject().value(u"expiresIn").toInt(), 105);

        const auto ticketWord = [this] {
            return pool->controlState().value(u"codes").toObject().value(u"newest").toArray().at(0).toObject().value(
                u"ticket");
        };
        pool->turnClock({{u"forward"_s, 300}});
        QCOMPARE(ticketWord().toString(), u"expired"_s);
        pool->turnClock({{u"mode"_s, u"real"_s}});
        QCOMPARE(outcome(pool->exchangeAsServer(ticket)), "200");
        QCOMPARE(ticketWord().toString(), u"used"_s);
    }

    void onlyTheNewestCodesAreShown()
    {
        QString last;
        for (int i = 0; i < 150; ++i)
            last = pool->generate();
        const QJsonObject codes = pool->controlState().value(u"codes").toObject();
        QCOMPARE(codes.value(u"held").toInt(), 150);
        QCOMPARE(codes.value(u"newest").toArray().size(), qsizetype(QrCodes::newestCount));
        QCOMPARE(codes.value(u"newest").toArray().at(0).toObject().value(u"id").toString(), last);
    }

    void callsAreCounted()
    {
        pool->generate();
        pool->generate();
        pool->status(u"unknown"_s);
        const QJsonObject calls = pool->controlState().value(u"calls").toObject();
        QCOMPARE(calls.value(QLatin1String(generatePath)).toInt(), 2);
        QCOMPARE(calls.value(u"/api/v3/get-qrcode-status").toInt(), 1);
        QCOMPARE(calls.size(), 2);
    }

    // Users

    void aUserIsAdded()
    {
        const QJsonObject answer = pool->control(usersPath,
            {{u"username"_s, u"dora"_s}, {u"password"_s, u"dora-demo"_s}, {u"email"_s, u"dora@example.com"_s}});
        QCOMPARE(outcome(answer), "200");
        QCOMPARE(dataOf(answer).value(u"id").toString().size(), 24);
        QCOMPARE(dataOf(answer), userNamed(u"dora"_s));
        QVERIFY(!pool->signIn(u"dora"_s).isEmpty());
        const auto stored = pool->store->load()->users;
        QCOMPARE(stored.size(), 6);
        QCOMPARE(stored.last().username, u"dora"_s);
        QCOMPARE(stored.last().phone, QString());
    }

    void aUserIsEditedAndLocked()
    {
        const QByteArray token = pool->signIn(u"bob"_s);
        QCOMPARE(outcome(pool->control(usersPath, {{u"user"_s, u"bob"_s}, {u"locked"_s, true}})), "200");
        QVERIFY(pool->signIn(u"bob"_s).isEmpty());
        QCOMPARE(outcome(pool->act(pool->generate(), QrAction::Scan, token)), "403/2005");
        QVERIFY(pool->store->load()->users[1].locked);

        const QString id = userNamed(u"bob"_s).value(u"id").toString();
        const QJsonObject renamed = pool->control(usersPath,
            {{u"user"_s, id}, {u"locked"_s, false}, {u"username"_s, u"robert"_s}, {u"password"_s, u"robert-demo"_s},
                {u"displayName"_s, u"Robert"_s}});
        QCOMPARE(dataOf(renamed).value(u"id").toString(), id);
        QCOMPARE(userNamed(u"robert"_s).value(u"displayName").toString(), u"Robert"_s);
        QCOMPARE(userNamed(u"robert"_s).value(u"company").toString(), u"Example Retail"_s);
        QVERIFY(!pool->signIn(u"robert"_s).isEmpty());
        QCOMPARE(outcome(pool->act(pool->generate(), QrAction::Scan, token)), "200");
    }

    void aWrongUserSaysWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QJsonObject &body, const char *refusal, const char *named) {
            QTest::newRow(name) << body << QByteArray(refusal) << QString::fromLatin1(named);
        };
        row("nothing", {}, "400/400", "username");
        row("no password", {{u"username"_s, u"dora"_s}}, "400/400", "password");
        row("nobody", {{u"user"_s, u"dora"_s}, {u"locked"_s, true}}, "404/2004", "user");
        row("locked", {{u"user"_s, u"bob"_s}, {u"locked"_s, u"yes"_s}}, "400/400", "locked");
        row("no name", {{u"user"_s, u"bob"_s}, {u"username"_s, u""_s}}, "400/400", "username");
        row("unknown member", {{u"user"_s, u"bob"_s}, {u"nickname"_s, u"B"_s}}, "400/400", "nickname");
        row("taken name", {{u"user"_s, u"bob"_s}, {u"username"_s, u"alice"_s}}, "409/409", "another user");
        row("taken phone", {{u"user"_s, u"bob"_s}, {u"phone"_s, u"+8613800000001"_s}}, "409/409", "another user");
    }
    void aWrongUserSaysWhatIsWrong()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QByteArray, refusal);
        QFETCH(QString, named);
        const QJsonArray before = pool->controlState().value(u"users").toArray();
        const QJsonObject answer = pool->control(usersPath, body);
        QCOMPARE(outcome(answer), refusal);
        QVERIFY2(messageOf(answer).startsWith(named), qPrintable(messageOf(answer)));
        QCOMPARE(pool->controlState().value(u"users").toArray(), before);
    }

    void thereIsAMostOfUsers()
    {
        for (int i = 5; i < maxUsers; ++i)
            QCOMPARE(outcome(pool->control(usersPath, {{u"username"_s, QString::number(i)}, {u"password"_s, u"p"_s}})),
                "200");
        QCOMPARE(outcome(pool->control(usersPath, {{u"username"_s, u"dora"_s}, {u"password"_s, u"p"_s}})), "422/400");
    }

    // Application

    void theApplicationChangesItsMethod()
    {
        QCOMPARE(outcome(pool->control(applicationPath, {{u"authMethod"_s, u"client_secret_basic"_s}})), "200");
        QCOMPARE(pool->application().authMethod, ClientAuthMethod::SecretBasic);
        QCOMPARE(pool->store->load()->applications.first().authMethod, ClientAuthMethod::SecretBasic);
        QVERIFY(pool->signIn(u"alice"_s).isEmpty());
        const QJsonObject named{{u"authMethod"_s, u"client_secret_post"_s}, {u"appId"_s, pool->application().id}};
        QCOMPARE(outcome(pool->control(applicationPath, named)), "200");
        QVERIFY(!pool->signIn(u"alice"_s).isEmpty());
    }

    void aWrongMethodSaysWhatIsWrong()
    {
        const auto refused = [this](const QJsonObject &body) { return pool->control(applicationPath, body); };
        QVERIFY(messageOf(refused({})).startsWith(u"authMethod"));
        QVERIFY(messageOf(refused({{u"authMethod"_s, u"basic"_s}})).startsWith(u"authMethod"));
        QCOMPARE(outcome(refused({{u"authMethod"_s, u"none"_s}, {u"appId"_s, u"x"_s}})), "404/2011");
        QCOMPARE(pool->application().authMethod, ClientAuthMethod::SecretPost);
    }

    // Reset

    void aResetStartsOver()
    {
        const QString appId = pool->application().id;
        const QString code = pool->generate();
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 7;
        pool->setStrategy(strategy);
        pool->control(usersPath, {{u"username"_s, u"dora"_s}, {u"password"_s, u"p"_s}});
        pool->control(applicationPath, {{u"authMethod"_s, u"none"_s}});
        pool->control(faultsPath, {{u"path"_s, u"/nowhere*"_s}, {u"kind"_s, u"drop"_s}});
        pool->turnClock({{u"mode"_s, u"paused"_s}});
        const QJsonObject state = dataOf(pool->control("/_emulator/reset", {}));
        QCOMPARE(state, pool->controlState());
        QCOMPARE(state.value(u"users").toArray().size(), 5);
        QCOMPARE(state.value(u"faults").toArray().size(), 0);
        QCOMPARE(state.value(u"clock").toObject().value(u"mode").toString(), u"real"_s);
        QCOMPARE(state.value(u"codes").toObject().value(u"held").toInt(), 0);
        QCOMPARE(pool->application().id, appId);
        QCOMPARE(pool->application().authMethod, ClientAuthMethod::SecretPost);
        QCOMPARE(pool->pool->state().settings.strategy(), LoginStrategy());
        QCOMPARE(outcome(pool->get("/api/v3/get-qrcode-status?qrcodeId=" + code.toLatin1())), "404/2241");
        QVERIFY(!pool->signIn(u"alice"_s).isEmpty());
        QCOMPARE(outcome(pool->signedGet(getSettingsPath)), "200");
        const auto stored = pool->store->load();
        QCOMPARE(stored->users.size(), 5);
        QCOMPARE(stored->settings.strategy(), LoginStrategy());
    }

    void aResetForgetsWhoGuessed()
    {
        for (int i = 0; i <= Throttle::maxPerMinute; ++i)
            pool->status(u"unknown"_s);
        QCOMPARE(pool->send("GET", "/api/v3/get-qrcode-status?qrcodeId=x").status, 429);
        pool->control("/_emulator/reset", {});
        QCOMPARE(pool->send("GET", "/api/v3/get-qrcode-status?qrcodeId=x").status, 200);
    }

    void aResetTakesTheUsersItWasGiven()
    {
        const auto users = usersFromDocument("[{\"username\":\"dora\",\"password\":\"dora-demo\"}]").value();
        pool->pool = std::make_unique<Pool>(pool->store->load().value(), *pool->store, pool->random,
            PoolOptions{{}, Secret(QByteArrayLiteral("control")), users});
        QCOMPARE(outcome(pool->control("/_emulator/reset", {})), "200");
        QVERIFY(!pool->signIn(u"dora"_s).isEmpty());
        QVERIFY(pool->signIn(u"alice"_s).isEmpty());
    }

    void aResetTakesNothingMore()
    {
        QVERIFY(messageOf(pool->control("/_emulator/reset", {{u"users"_s, false}})).startsWith(u"users"));
    }
};

QRLOGIN_TEST(TestControlApi)
#include "TestControlApi.moc"
