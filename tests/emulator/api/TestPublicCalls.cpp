#include "emulator/Jwt.h"
#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestPublicCalls : public QObject
{
    Q_OBJECT

    static QByteArray checkSecret(PoolFixture &pool, const QString &id, const QByteArray &secret)
    {
        const QJsonObject answer = pool.post(
            "/api/v3/check-app-id-secret", {{u"appId"_s, id}, {u"appSecret"_s, QString::fromLatin1(secret)}});
        const QJsonValue valid = dataOf(answer).value(u"valid"_s);
        return outcome(answer) + (valid.isBool() ? valid.toBool() ? " true" : " false" : "");
    }
    static QString v2Key(PoolFixture &pool)
    {
        return dataOf(pool.get("/api/v2/.well-known")).value(u"publicKey"_s).toString();
    }
    static int code(const QJsonObject &answer) { return answer.value(u"code"_s).toInt(); }
    static QJsonObject graphQl(PoolFixture &pool, const QString &mutation, const QJsonObject &input)
    {
        return pool.post("/graphql/v2",
            {{u"query"_s,
                 u"mutation m($input: In!) { %1(input: $input) { id username token tokenExpiredAt status } }"_s.arg(
                     mutation)},
                {u"variables"_s, QJsonObject{{u"input"_s, input}}}},
            {{"x-authing-app-id", pool.application().id.toLatin1()}});
    }
    static QByteArray v3SignIn(PoolFixture &pool, const QString &password, const QString &encryption)
    {
        const QJsonObject answer = pool.post("/api/v3/signin",
            {{u"connection"_s, u"PASSWORD"_s},
                {u"passwordPayload"_s, QJsonObject{{u"username"_s, u"alice"_s}, {u"password"_s, password}}},
                {u"options"_s, QJsonObject{{u"passwordEncryptType"_s, encryption}}},
                {u"client_id"_s, pool.application().id},
                {u"client_secret"_s, QString::fromLatin1(pool.application().secret.reveal())}});
        return outcome(answer) + ' ' + messageOf(answer).toUtf8();
    }

private slots:
    void anApplicationsSecretIsChecked()
    {
        PoolFixture pool;
        const QString id = pool.application().id;
        const QByteArray right = pool.application().secret.reveal();
        QCOMPARE(checkSecret(pool, id, right), "200 true");
        QCOMPARE(checkSecret(pool, id, "wrong"), "200 false");
        QCOMPARE(checkSecret(pool, u"unknown"_s, right), "200 false");
        QCOMPARE(checkSecret(pool, u"unknown"_s, {}), "200 false");
        QCOMPARE(outcome(pool.post("/api/v3/check-app-id-secret", {{u"appId"_s, id}})), "400/400");
        for (int i = 0; i < Throttle::maxPerMinute; ++i)
            checkSecret(pool, id, "wrong");
        QCOMPARE(checkSecret(pool, id, "wrong"), "429/429");
        QCOMPARE(checkSecret(pool, id, right), "200 true");
    }

    void theSystemIsDescribedWithoutAnEnvelope()
    {
        PoolFixture pool;
        const QJsonObject system = pool.get("/api/v3/system");
        QCOMPARE(system.keys(), (QStringList{u"publicIps"_s, u"rsa"_s, u"sm2"_s, u"version"_s}));
        const QString key = system.value(u"rsa"_s)[u"publicKey"_s].toString();
        QVERIFY(key.startsWith(u"-----BEGIN PUBLIC KEY-----\n"_s));
        QCOMPARE(v2Key(pool), key);
        QVERIFY(system.value(u"publicIps"_s).isArray());
        QCOMPARE(system.value(u"version"_s)[u"server"_s], u"EMULATOR"_s);
    }

    void v3PasswordsArePlainOrEncrypted()
    {
        PoolFixture pool;
        const QString key = v2Key(pool);
        const auto encrypted = [&](const QByteArray &text) { return QString::fromLatin1(encryptedFor(key, text)); };
        QVERIFY(v3SignIn(pool, encrypted("alice-demo"), u"rsa"_s).startsWith("200 "));
        QVERIFY(v3SignIn(pool, u"alice-demo"_s, u"none"_s).startsWith("200 "));
        QVERIFY(v3SignIn(pool, encrypted("wrong"), u"rsa"_s).startsWith("403/2333 "));
        QVERIFY(v3SignIn(pool, encrypted("alice-demo"), u"none"_s).startsWith("403/2333 "));
        const QByteArray plain = v3SignIn(pool, u"alice-demo"_s, u"rsa"_s);
        QVERIFY2(plain.startsWith("400/400 ") && plain.contains("/api/v3/system"), plain.constData());
        const QByteArray other = v3SignIn(pool, u"alice-demo"_s, u"sm2"_s);
        QVERIFY2(other.startsWith("400/400 ") && other.contains("the emulator has no sm2"), other.constData());
    }

    void aPasswordKeyLastsInTheStore()
    {
        PoolFixture pool;
        const QString key = v2Key(pool);
        pool.restart();
        QCOMPARE(v2Key(pool), key);
        QVERIFY(v3SignIn(pool, QString::fromLatin1(encryptedFor(key, "alice-demo")), u"rsa"_s).startsWith("200 "));
    }

    void v2SignsInByRest()
    {
        PoolFixture pool;
        const QString key = v2Key(pool);
        const auto signIn = [&](const QString &account, const QString &password) {
            return pool.post("/api/v2/login/account", {{u"account"_s, account}, {u"password"_s, password}},
                {{"x-authing-app-id", pool.application().id.toLatin1()}});
        };
        for (const auto &account : {u"alice"_s, u"alice@example.com"_s, u"+8613800000001"_s}) {
            for (const QString &password : {u"alice-demo"_s, QString::fromLatin1(encryptedFor(key, "alice-demo"))}) {
                const QJsonObject answer = signIn(account, password);
                QCOMPARE(code(answer), 200);
                QCOMPARE(dataOf(answer).value(u"username"_s), u"alice"_s);
                const QByteArray token = dataOf(answer).value(u"token"_s).toString().toLatin1();
                QCOMPARE(outcome(pool.act(pool.generate(), QrAction::Scan, token)), "200");
            }
        }
        QCOMPARE(code(signIn(u"alice"_s, u"wrong"_s)), 2333);
        QCOMPARE(code(pool.post("/api/v2/login/account", {{u"account"_s, u"alice"_s}})), 400);
        QCOMPARE(code(pool.post("/api/v2/login/account", {{u"account"_s, u"alice"_s}, {u"password"_s, u"alice-demo"_s}},
                     {{"x-authing-app-id", "x"}})),
            2011);
    }

    void v2SignsInByGraphQl_data()
    {
        QTest::addColumn<QString>("mutation");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("account");
        QTest::newRow("username") << u"loginByUsername"_s << u"username"_s << u"alice"_s;
        QTest::newRow("email") << u"loginByEmail"_s << u"email"_s << u"alice@example.com"_s;
        QTest::newRow("phone") << u"loginByPhonePassword"_s << u"phone"_s << u"+8613800000001"_s;
    }
    void v2SignsInByGraphQl()
    {
        QFETCH(QString, mutation);
        QFETCH(QString, member);
        QFETCH(QString, account);
        PoolFixture pool;
        const QString key = v2Key(pool);
        for (const QString &password : {u"alice-demo"_s, QString::fromLatin1(encryptedFor(key, "alice-demo"))}) {
            const QJsonObject user = dataOf(graphQl(pool, mutation, {{member, account}, {u"password"_s, password}}))
                                         .value(mutation)
                                         .toObject();
            QCOMPARE(user.value(u"username"_s), u"alice"_s);
            QVERIFY(!user.value(u"token"_s).toString().isEmpty());
            QVERIFY(user.value(u"status"_s).isNull());
        }
        const QJsonObject wrong = graphQl(pool, mutation, {{member, account}, {u"password"_s, u"wrong"_s}});
        QCOMPARE(wrong.value(u"errors"_s)[0][u"message"_s][u"code"_s], 2333);
        QVERIFY(wrong.value(u"data"_s).isNull());
        const QJsonObject none = graphQl(pool, mutation, {{u"password"_s, u"alice-demo"_s}});
        QCOMPARE(none.value(u"errors"_s)[0][u"message"_s][u"code"_s], 400);
    }

    void whatIsMissingIsNamed()
    {
        PoolFixture pool;
        const QJsonObject mutation = graphQl(pool, u"loginBySubAccount"_s, {});
        QCOMPARE(mutation.value(u"errors"_s)[0][u"message"_s][u"message"_s],
            u"the emulator has no mutation loginBySubAccount"_s);
        for (const auto &type : {u"WECHAT_MINIPROGRAM"_s, u"WECHAT_OFFICIAL_ACCOUNT"_s}) {
            const QJsonObject answer = pool.post(generatePath, {{u"type"_s, type}});
            QCOMPARE(outcome(answer), "400/400");
            QVERIFY(messageOf(answer).contains(u"the emulator has no %1"_s.arg(type)));
        }
        const QJsonObject signIn = pool.post("/api/v3/signin",
            {{u"connection"_s, u"PASSCODE"_s}, {u"client_id"_s, pool.application().id},
                {u"client_secret"_s, QString::fromLatin1(pool.application().secret.reveal())}});
        QVERIFY(messageOf(signIn).contains(u"the emulator has no PASSCODE"_s));
    }

    void aWidgetLearnsThatThereIsNoSession()
    {
        PoolFixture pool;
        const Response answer = pool.send("GET", "/cas/session", {{"origin", "http://localhost:8080"}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, R"({"session":null})");
        QVERIFY(answer.headers.contains({"Access-Control-Allow-Origin", "http://localhost:8080"}));
    }
};

QRLOGIN_TEST(TestPublicCalls)
#include "TestPublicCalls.moc"
