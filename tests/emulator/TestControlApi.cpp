#include "emulator/PoolFixture.h"
#include "emulator/UserDocument.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace std::chrono_literals;

namespace {

constexpr auto clockPath = "/_emulator/clock";
constexpr auto usersPath = "/_emulator/users";
constexpr auto faultsPath = "/_emulator/faults";
constexpr auto applicationPath = "/_emulator/application";

QString messageOf(const QJsonObject &answer)
{
    return answer.value(u"message").toString();
}

QJsonObject dataOf(const QJsonObject &answer)
{
    return answer.value(u"data").toObject();
}

QString word(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class TestControlApi : public QObject
{
    Q_OBJECT
    std::unique_ptr<PoolFixture> pool;

    QJsonObject turn(const QJsonObject &body) { return pool->control(clockPath, body); }
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

    // Who may

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
        QCOMPARE(outcome(pool->post(clockPath, {{word("mode"), word("paused")}}, headers)), "401/2020");
        QCOMPARE(dataOf(turn({{word("mode"), word("x10")}})).value(u"ahead").toDouble(), 0.0);
    }

    void withoutATokenNobodyGetsIn()
    {
        pool->pool = std::make_unique<Pool>(pool->store->load().value(), *pool->store, pool->random);
        QCOMPARE(outcome(pool->get("/_emulator/state", {{"x-control-token", ""}})), "401/2020");
        QCOMPARE(outcome(pool->get("/_emulator/state")), "401/2020");
    }

    void guessingItIsSlow()
    {
        for (int i = 0; i < Throttle::mostPerMinute; ++i)
            QCOMPARE(outcome(pool->get("/_emulator/state")), "401/2020");
        QCOMPARE(pool->send("GET", "/_emulator/state").status, 429);
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
        const QJsonObject expected{{word("id"), second}, {word("status"), word("AUTHORIZED")},
            {word("appId"), pool->application().id}, {word("age"), 5}, {word("username"), word("alice")},
            {word("ticket"), word("open")}, {word("ticketExpiresIn"), 295}};
        QCOMPARE(newest.at(0).toObject(), expected);
        QCOMPARE(newest.at(1).toObject().value(u"id").toString(), first);
        QCOMPARE(newest.at(1).toObject().value(u"age").toInt(), 15);
        QCOMPARE(newest.at(1).toObject().value(u"expiresIn").toInt(), 105);

        const auto ticketWord = [this] {
            return pool->controlState().value(u"codes").toObject().value(u"newest").toArray().at(0).toObject().value(
                u"ticket");
        };
        turn({{word("forward"), 300}});
        QCOMPARE(ticketWord().toString(), word("expired"));
        turn({{word("mode"), word("real")}});
        QCOMPARE(outcome(pool->exchangeAsServer(ticket)), "200");
        QCOMPARE(ticketWord().toString(), word("used"));
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
        pool->status(word("unknown"));
        const QJsonObject calls = pool->controlState().value(u"calls").toObject();
        QCOMPARE(calls.value(QLatin1String(generatePath)).toInt(), 2);
        QCOMPARE(calls.value(u"/api/v3/get-qrcode-status").toInt(), 1);
        QCOMPARE(calls.size(), 2);
    }

    // Users

    void aUserIsAdded()
    {
        const QJsonObject answer = pool->control(usersPath,
            {{word("username"), word("dora")}, {word("password"), word("dora-demo")},
                {word("email"), word("dora@example.com")}});
        QCOMPARE(outcome(answer), "200");
        QCOMPARE(dataOf(answer).value(u"id").toString().size(), 24);
        QCOMPARE(dataOf(answer), userNamed(word("dora")));
        QVERIFY(!pool->signIn(word("dora")).isEmpty());
        const auto stored = pool->store->load()->users;
        QCOMPARE(stored.size(), 6);
        QCOMPARE(stored.last().username, word("dora"));
        QCOMPARE(stored.last().phone, QString());
    }

    void aUserIsEditedAndLocked()
    {
        const QByteArray token = pool->signIn(word("bob"));
        QCOMPARE(outcome(pool->control(usersPath, {{word("user"), word("bob")}, {word("locked"), true}})), "200");
        QVERIFY(pool->signIn(word("bob")).isEmpty());
        QCOMPARE(outcome(pool->act(pool->generate(), QrAction::Scan, token)), "403/2005");
        QVERIFY(pool->store->load()->users[1].locked);

        const QString id = userNamed(word("bob")).value(u"id").toString();
        const QJsonObject renamed = pool->control(usersPath,
            {{word("user"), id}, {word("locked"), false}, {word("username"), word("robert")},
                {word("password"), word("robert-demo")}, {word("displayName"), word("Robert")}});
        QCOMPARE(dataOf(renamed).value(u"id").toString(), id);
        QCOMPARE(userNamed(word("robert")).value(u"displayName").toString(), word("Robert"));
        QCOMPARE(userNamed(word("robert")).value(u"company").toString(), word("Example Retail"));
        QVERIFY(!pool->signIn(word("robert")).isEmpty());
        QCOMPARE(outcome(pool->act(pool->generate(), QrAction::Scan, token)), "200");
    }

    void aWrongUserSaysWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QJsonObject &body, const char *refusal, const char *named) {
            QTest::newRow(name) << body << QByteArray(refusal) << word(named);
        };
        row("nothing", {}, "400/400", "username");
        row("no password", {{word("username"), word("dora")}}, "400/400", "password");
        row("nobody", {{word("user"), word("dora")}, {word("locked"), true}}, "404/2004", "user");
        row("locked", {{word("user"), word("bob")}, {word("locked"), word("yes")}}, "400/400", "locked");
        row("no name", {{word("user"), word("bob")}, {word("username"), word("")}}, "400/400", "username");
        row("unknown member", {{word("user"), word("bob")}, {word("nickname"), word("B")}}, "400/400", "nickname");
        row("taken name", {{word("user"), word("bob")}, {word("username"), word("alice")}}, "409/409", "another user");
        row("taken phone", {{word("user"), word("bob")}, {word("phone"), word("+8613800000001")}}, "409/409",
            "another user");
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
        for (int i = 5; i < mostUsers; ++i)
            QCOMPARE(outcome(pool->control(
                         usersPath, {{word("username"), QString::number(i)}, {word("password"), word("p")}})),
                "200");
        QCOMPARE(outcome(pool->control(usersPath, {{word("username"), word("dora")}, {word("password"), word("p")}})),
            "422/400");
    }

    // Application

    void theApplicationChangesItsMethod()
    {
        QCOMPARE(outcome(pool->control(applicationPath, {{word("authMethod"), word("client_secret_basic")}})), "200");
        QCOMPARE(pool->application().authMethod, ClientAuthMethod::SecretBasic);
        QCOMPARE(pool->store->load()->applications.first().authMethod, ClientAuthMethod::SecretBasic);
        QVERIFY(pool->signIn(word("alice")).isEmpty());
        const QJsonObject named{
            {word("authMethod"), word("client_secret_post")}, {word("appId"), pool->application().id}};
        QCOMPARE(outcome(pool->control(applicationPath, named)), "200");
        QVERIFY(!pool->signIn(word("alice")).isEmpty());
    }

    void aWrongMethodSaysWhatIsWrong()
    {
        const auto refused = [this](const QJsonObject &body) { return pool->control(applicationPath, body); };
        QVERIFY(messageOf(refused({})).startsWith(u"authMethod"));
        QVERIFY(messageOf(refused({{word("authMethod"), word("basic")}})).startsWith(u"authMethod"));
        QCOMPARE(outcome(refused({{word("authMethod"), word("none")}, {word("appId"), word("x")}})), "404/2011");
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
        pool->control(usersPath, {{word("username"), word("dora")}, {word("password"), word("p")}});
        pool->control(applicationPath, {{word("authMethod"), word("none")}});
        pool->control(faultsPath, {{word("path"), word("/nowhere")}, {word("kind"), word("drop")}});
        turn({{word("mode"), word("paused")}});
        const QJsonObject state = dataOf(pool->control("/_emulator/reset", {}));
        QCOMPARE(state, pool->controlState());
        QCOMPARE(state.value(u"users").toArray().size(), 5);
        QCOMPARE(state.value(u"faults").toArray().size(), 0);
        QCOMPARE(state.value(u"clock").toObject().value(u"mode").toString(), word("real"));
        QCOMPARE(state.value(u"codes").toObject().value(u"held").toInt(), 0);
        QCOMPARE(pool->application().id, appId);
        QCOMPARE(pool->application().authMethod, ClientAuthMethod::SecretPost);
        QCOMPARE(pool->pool->state().settings.strategy(), LoginStrategy());
        QCOMPARE(outcome(pool->get("/api/v3/get-qrcode-status?qrcodeId=" + code.toLatin1())), "404/2241");
        QVERIFY(!pool->signIn(word("alice")).isEmpty());
        QCOMPARE(outcome(pool->signedGet(getSettingsPath)), "200");
        const auto stored = pool->store->load();
        QCOMPARE(stored->users.size(), 5);
        QCOMPARE(stored->settings.strategy(), LoginStrategy());
    }

    void aResetForgetsWhoGuessed()
    {
        for (int i = 0; i <= Throttle::mostPerMinute; ++i)
            pool->status(word("unknown"));
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
        QVERIFY(!pool->signIn(word("dora")).isEmpty());
        QVERIFY(pool->signIn(word("alice")).isEmpty());
    }

    void aResetTakesNothingMore()
    {
        QVERIFY(messageOf(pool->control("/_emulator/reset", {{word("users"), false}})).startsWith(u"users"));
    }
};

QRLOGIN_TEST(TestControlApi)
#include "TestControlApi.moc"
