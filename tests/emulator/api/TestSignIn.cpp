#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestSignIn : public QObject
{
    Q_OBJECT

    static QByteArray basic(const QString &id, const QByteArray &secret)
    {
        return "Basic " + (id.toLatin1() + ':' + secret).toBase64();
    }

    /// Sets the authentication method of the pool's only application.
    static void setMethod(PoolFixture &fixture, ClientAuthMethod method)
    {
        auto contents = fixture.store->load().value();
        contents.applications.first().authMethod = method;
        fixture.pool = std::make_unique<emulator::Pool>(contents, *fixture.store, fixture.random);
    }

    static QJsonObject form(const QString &kind, const QString &account, const QString &password)
    {
        return {{u"connection"_s, u"PASSWORD"_s},
            {u"passwordPayload"_s, QJsonObject{{kind, account}, {u"password"_s, password}}},
            {u"options"_s, QJsonObject{{u"passwordEncryptType"_s, u"none"_s}}}};
    }

    static QJsonObject signIn(PoolFixture &pool, QJsonObject body)
    {
        body.insert(u"client_secret"_s, QString::fromLatin1(pool.application().secret.reveal()));
        return pool.post("/api/v3/signin", body, {{"x-authing-app-id", pool.application().id.toLatin1()}});
    }

private slots:
    void whoSignsInAndWhoDoesNot_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QByteArray>("expected");
        const QString right = u"alice-demo"_s;
        QTest::newRow("by name") << u"username"_s << u"alice"_s << right << QByteArray("200");
        QTest::newRow("by e-mail") << u"email"_s << u"alice@example.com"_s << right << QByteArray("200");
        QTest::newRow("by phone") << u"phone"_s << u"+8613800000001"_s << right << QByteArray("200");
        QTest::newRow("by any: name") << u"account"_s << u"alice"_s << right << QByteArray("200");
        QTest::newRow("by any: e-mail") << u"account"_s << u"alice@example.com"_s << right << QByteArray("200");
        QTest::newRow("e-mail given as name")
            << u"username"_s << u"alice@example.com"_s << right << QByteArray("403/2333");
        QTest::newRow("wrong password") << u"username"_s << u"alice"_s << u"bob-demo"_s << QByteArray("403/2333");
        QTest::newRow("nobody") << u"username"_s << u"mallory"_s << right << QByteArray("403/2333");
        QTest::newRow("no account") << u"username"_s << QString() << right << QByteArray("400/400");
    }
    void whoSignsInAndWhoDoesNot()
    {
        QFETCH(QString, kind);
        QFETCH(QString, account);
        QFETCH(QString, password);
        QFETCH(QByteArray, expected);
        PoolFixture pool;
        QCOMPARE(outcome(signIn(pool, form(kind, account, password))), expected);
    }

    void formsThatMakeNoSense()
    {
        PoolFixture pool;
        QJsonObject body = form(u"username"_s, u"alice"_s, u"alice-demo"_s);
        body.insert(u"connection"_s, u"PASSCODE"_s);
        QCOMPARE(outcome(signIn(pool, body)), "400/400");
        body = form(u"username"_s, u"alice"_s, u"alice-demo"_s);
        body.insert(u"options"_s, QJsonObject{{u"passwordEncryptType"_s, u"rsa"_s}});
        QCOMPARE(outcome(signIn(pool, body)), "400/400");
        body = form(u"username"_s, u"alice"_s, u"alice-demo"_s);
        body.remove(u"passwordPayload"_s);
        QCOMPARE(outcome(signIn(pool, body)), "400/400");
    }

    void aLockedUserStaysOutEverywhere()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        auto contents = pool.store->load().value();
        contents.users.first().locked = true;
        pool.pool = std::make_unique<emulator::Pool>(contents, *pool.store, pool.random);
        QCOMPARE(outcome(signIn(pool, form(u"username"_s, u"alice"_s, u"alice-demo"_s))), "403/2005");
        QCOMPARE(outcome(signIn(pool, form(u"username"_s, u"alice"_s, u"wrong"_s))), "403/2333");
        QCOMPARE(outcome(pool.act(pool.generate(), QrAction::Scan, alice)), "403/2005");
    }

    /// Each of the three methods with: no secret, the right and a wrong one in the body, and both in a Basic header.
    void howAnApplicationProvesItself_data()
    {
        using enum ClientAuthMethod;
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QByteArray>("signIn");
        QTest::addColumn<QByteArray>("exchange");
        QTest::addColumn<QByteArray>("exchangeWithBrowserAllowed");

        const auto row = [](const char *name, auto method, const QString &shown, const char *signIn,
                             const char *exchange, const char *allowed) {
            QTest::newRow(name) << int(method) << shown << QByteArray(signIn) << QByteArray(exchange)
                                << QByteArray(allowed);
        };
        row("post, nothing", SecretPost, {}, "401/2020", "403/1001", "200");
        row("post, right", SecretPost, u"post right"_s, "200", "200", "200");
        row("post, wrong", SecretPost, u"post wrong"_s, "401/2020", "401/2020", "401/2020");
        row("post, right by Basic", SecretPost, u"basic right"_s, "401/2020", "401/2020", "401/2020");
        row("basic, nothing", SecretBasic, {}, "401/2020", "403/1001", "200");
        row("basic, right", SecretBasic, u"basic right"_s, "200", "200", "200");
        row("basic, wrong", SecretBasic, u"basic wrong"_s, "401/2020", "401/2020", "401/2020");
        row("basic, right by post", SecretBasic, u"post right"_s, "401/2020", "401/2020", "401/2020");
        row("basic, both ways", SecretBasic, u"basic right post right"_s, "401/2020", "401/2020", "401/2020");
        row("none, nothing", None, {}, "200", "403/1001", "200");
        row("none, right by post", None, u"post right"_s, "401/2020", "401/2020", "401/2020");
        row("none, wrong", None, u"post wrong"_s, "401/2020", "401/2020", "401/2020");
    }
    void howAnApplicationProvesItself()
    {
        QFETCH(int, method);
        QFETCH(QString, shown);
        QFETCH(QByteArray, signIn);
        QFETCH(QByteArray, exchange);
        QFETCH(QByteArray, exchangeWithBrowserAllowed);

        PoolFixture pool;
        const auto ask = [&](const QByteArray &path, QJsonObject body) {
            const QString id = pool.application().id;
            const QByteArray right = pool.application().secret.reveal();
            Headers headers{{"x-genauth-app-id", id.toLatin1()}};
            if (shown.contains(u"basic"_s))
                headers.insert(
                    "authorization", basic(id, shown.startsWith(u"basic wrong"_s) ? QByteArray("wrong") : right));
            if (shown.contains(u"post"_s))
                body.insert(
                    u"client_secret"_s, shown.endsWith(u"post wrong"_s) ? u"wrong"_s : QString::fromLatin1(right));
            return pool.post(path, body, headers);
        };
        const QByteArray alice = pool.signIn(u"alice"_s);
        setMethod(pool, ClientAuthMethod(method));
        QCOMPARE(outcome(ask("/api/v3/signin", form(u"username"_s, u"alice"_s, u"alice-demo"_s))), signIn);

        for (const auto &[allowed, expected] :
            {std::pair(false, exchange), std::pair(true, exchangeWithBrowserAllowed)}) {
            pool.setStrategy({.allowExchangeUserInfoFromBrowser = allowed});
            const QString code = pool.generate();
            pool.act(code, QrAction::Scan, alice);
            pool.act(code, QrAction::Confirm, alice);
            const QJsonValue ticket = pool.status(code).value(u"ticket"_s);
            QCOMPARE(outcome(ask("/api/v3/exchange-tokenset-with-qrcode-ticket", {{u"ticket"_s, ticket}})), expected);
        }
    }

    void applicationsThatAreNotOurs()
    {
        PoolFixture pool;
        const QByteArray unknown(24, 'f');
        QCOMPARE(
            outcome(pool.post("/api/v3/gene-qrcode", {{u"type"_s, u"MOBILE_APP"_s}}, {{"x-authing-app-id", unknown}})),
            "404/2011");
        QCOMPARE(outcome(pool.post("/api/v3/gene-qrcode",
                     {{u"type"_s, u"MOBILE_APP"_s}, {u"client_id"_s, QString::fromLatin1(unknown)}},
                     {{"x-genauth-app-id", pool.application().id.toLatin1()}})),
            "401/2020");
    }
};

QRLOGIN_TEST(TestSignIn)
#include "TestSignIn.moc"
