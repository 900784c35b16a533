#include "scan/Backend.h"

#include "client/IdTokenVerifier.h"
#include "client/control/EmulatorControl.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QTest>

#include <QCoroTask>

#include <tuple>

using namespace qrlogin;
using namespace qrlogin::test;
using As = PoolClient::ExchangeAs;

class TestBackend : public QObject
{
    Q_OBJECT

    /// The ticket of a login that was just approved.
    static QString ticket(TestPool &pool)
    {
        PoolClient client(pool.connection.address, pool.context(), Party::Phone, pool.connection.credentials);
        const auto code = QCoro::waitFor(client.generateQrCode({}));
        const auto tokens = QCoro::waitFor(client.signIn(pool.user().username, pool.user().password));
        const Secret token(tokens->accessToken.toUtf8());
        for (const QrAction action : {QrAction::Scan, QrAction::Confirm})
            std::ignore = QCoro::waitFor(client.setQrStatus(code->qrcodeId, action, token));
        return QCoro::waitFor(client.qrStatus(code->qrcodeId))->ticket;
    }

    static int exchange(Backend &backend, const QString &ticket, As as)
    {
        backend.exchange(ticket, as);
        [&] { QTRY_VERIFY(!backend.isBusy()); }();
        return backend.outcome()->has_value() ? 200 : backend.outcome()->error().apiCode;
    }

private slots:
    void aTicketServesOnce()
    {
        TestPool pool;
        Backend backend(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        QVERIFY(!backend.outcome());
        const QString once = ticket(pool);
        QCOMPARE(exchange(backend, once, As::Server), 200);
        QVERIFY(!(*backend.outcome())->accessToken.isEmpty());
        const QString token = (*backend.outcome())->accessToken;
        QCOMPARE(exchange(backend, once, As::Server), 2244);
        // The refusal does not take the token set away.
        QVERIFY(backend.tokens());
        QCOMPARE(backend.tokens()->accessToken, token);
        backend.reset();
        QVERIFY(!backend.tokens());
    }

    void aRefusedBrowserDoesNotUseTheTicketUp()
    {
        TestPool pool;
        Backend backend(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        const QString once = ticket(pool);
        QCOMPARE(exchange(backend, once, As::Browser), 1001);
        QCOMPARE(exchange(backend, once, As::Server), 200);
    }

    void aBrowserMayWhereThePoolAllowsIt()
    {
        TestPool pool;
        LoginStrategy strategy;
        strategy.allowExchangeUserInfoFromBrowser = true;
        pool.save(strategy);
        Backend backend(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        QCOMPARE(exchange(backend, ticket(pool), As::Browser), 200);
    }

    void aTicketLivesForItsPeriod()
    {
        TestPool pool;
        LoginStrategy strategy;
        strategy.ticketExpiresIn = 10;
        pool.save(strategy);
        Backend backend(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        const QString late = ticket(pool);
        pool.clock.advance(Seconds(10));
        QCOMPARE(exchange(backend, late, As::Server), 2245);
        const QString intime = ticket(pool);
        pool.clock.advance(Milliseconds(9999));
        QCOMPARE(exchange(backend, intime, As::Server), 200);
    }

    void aWrongSecretIsRefusedWhateverTheSetting()
    {
        TestPool pool;
        LoginStrategy strategy;
        strategy.allowExchangeUserInfoFromBrowser = true;
        pool.save(strategy);
        const QString once = ticket(pool);
        Connection wrong = pool.connection;
        wrong.credentials.appSecret = Secret("0123456789abcdef0123456789abcdef");
        Backend backend(wrong.address, wrong.credentials.appSecret, pool.context());
        exchange(backend, once, As::Server);
        QCOMPARE(backend.outcome()->error().kind, FailureKind::Unauthorized);
    }

    void theIdTokenIsVerified()
    {
        TestPool pool;
        Backend backend(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        QCOMPARE(exchange(backend, ticket(pool), As::Server), 200);
        QTRY_VERIFY(backend.verification());
        QCOMPARE(backend.verification()->verdict(), TokenVerdict::Verified);
        QCOMPARE(backend.verification()->checks.first().reason, TokenReason::SignedByKey);
        // A rejected exchange keeps the token set and what is known of it.
        QCOMPARE(exchange(backend, QStringLiteral("none"), As::Server), 2244);
        QVERIFY(backend.verification());
        backend.reset();
        QVERIFY(!backend.verification());
    }

    void aTokenForAnotherApplicationIsWrong()
    {
        TestPool pool;
        const QString once = ticket(pool);
        PoolAddress other = pool.connection.address;
        PoolClient server(other, pool.context(), Party::Backend, pool.connection.credentials);
        const auto tokens = QCoro::waitFor(server.exchangeTicket(once, As::Server));
        other.appId = QStringLiteral("000000000000000000000000");
        PoolClient verifier(other, pool.context(), Party::Backend);
        const auto verification = QCoro::waitFor(
            verifyIdToken(&verifier, tokens->idToken.toUtf8(), Secret(), [&] { return pool.clock.now(); }));
        QCOMPARE(verification->verdict(), TokenVerdict::Wrong);
        QCOMPARE(toJson(*verification).value(u"wrong").toArray(), QJsonArray{QStringLiteral("audience")});
    }

    void theTokenIsOverByThePoolsClock()
    {
        TestPool pool;
        const QString once = ticket(pool);
        PoolClient server(pool.connection.address, pool.context(), Party::Backend, pool.connection.credentials);
        const auto tokens = QCoro::waitFor(server.exchangeTicket(once, As::Server));
        const auto after = [&](Seconds life) {
            return QCoro::waitFor(verifyIdToken(&server, tokens->idToken.toUtf8(), Secret(),
                [&pool, life] { return std::chrono::floor<Seconds>(pool.clock.now()) + life; }));
        };
        QCOMPARE(after(Seconds(*tokens->expireIn - 1))->verdict(), TokenVerdict::Verified);
        QCOMPARE(after(Seconds(*tokens->expireIn + 1))->checks.last().reason, TokenReason::Expired);
    }

    void keysThatCannotBeReadAreUnknown()
    {
        TestPool pool;
        Backend backend(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        const QString once = ticket(pool);
        EmulatorControl control(pool.connection, pool.context());
        QVERIFY(QCoro::waitFor(control.addFault(QJsonObject{{QStringLiteral("path"), QStringLiteral("/oidc/*")},
            {QStringLiteral("kind"), QStringLiteral("http500")}})));
        QCOMPARE(exchange(backend, once, As::Server), 200);
        QTRY_VERIFY(backend.verification());
        QCOMPARE(backend.verification()->verdict(), TokenVerdict::Unknown);
        QCOMPARE(backend.verification()->keysFailure->kind, FailureKind::Server);
    }

    void resetDropsWhatIsUnderWay()
    {
        TestPool pool;
        Backend backend(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        backend.exchange(QStringLiteral("none"), As::Server);
        backend.reset();
        QVERIFY(!backend.isBusy());
        QVERIFY(!backend.outcome());
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }
};

QRLOGIN_TEST(TestBackend)
#include "TestBackend.moc"
