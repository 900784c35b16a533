#include "scan/IllegalMove.h"

#include "scan/ScanFixture.h"
#include "support/LenientPool.h"
#include "support/TestMain.h"

#include <QTcpSocket>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Obstacle = MoveTrial::Obstacle;
using Verdict = MoveTrial::Verdict;

class TestIllegalMove : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        TestPool pool;
        Login login{pool.connection, pool.context()};
        MoveTrial trial{login};

        Fixture()
        {
            login.setStrategy(LoginStrategy());
            login.phone().signIn(pool.user().username, pool.user().password);
            [this] { QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready); }();
            login.generate();
            [this] { QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling); }();
        }
        void scan()
        {
            login.phone().scan(login.browser().payloadText());
            [this] { QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking); }();
        }
        void end(QrAction action)
        {
            action == QrAction::Confirm ? login.phone().confirm() : login.phone().cancel();
            [this] { QTRY_VERIFY(!login.phone().isBusy()); }();
            const int before = login.browser().pollCount();
            pool.clock.advance(StatusPoller::interval);
            [&] { QTRY_COMPARE(login.browser().pollCount(), before + 1); }();
        }
        void exchange()
        {
            login.backend().exchange(login.browser().report().ticket, PoolClient::ExchangeAs::Server);
            [this] { QTRY_VERIFY(login.backend().outcome()); }();
        }
        void tryMove(IllegalMove move)
        {
            [&] { QTRY_COMPARE(trial.obstacle(move), Obstacle::None); }();
            trial.attempt(move);
            QCOMPARE(trial.outcome(move).verdict, Verdict::Trying);
            [&] { QTRY_VERIFY(trial.outcome(move).verdict != Verdict::Trying); }();
        }
        void isRefusedWith(IllegalMove move, int apiCode)
        {
            tryMove(move);
            QCOMPARE(trial.outcome(move).verdict, Verdict::Refused);
            QCOMPARE(trial.outcome(move).failure->apiCode, apiCode);
        }
    };

private slots:
    void confirmBeforeScan()
    {
        Fixture fixture;
        fixture.isRefusedWith(IllegalMove::ConfirmBeforeScan, 2243);
        fixture.scan(); // the code is unchanged
        QCOMPARE(fixture.trial.obstacle(IllegalMove::ConfirmBeforeScan), Obstacle::NotPending);
    }

    void scanTwice()
    {
        Fixture fixture;
        QCOMPARE(fixture.trial.obstacle(IllegalMove::ScanTwice), Obstacle::NotScanned);
        fixture.scan();
        fixture.isRefusedWith(IllegalMove::ScanTwice, 2243);
        QCOMPARE(fixture.login.status(), QrStatus::Scanned);
    }

    void confirmAfterCancel()
    {
        Fixture fixture;
        QCOMPARE(fixture.trial.obstacle(IllegalMove::ConfirmAfterCancel), Obstacle::NotCancelled);
        fixture.scan();
        fixture.end(QrAction::Cancel);
        fixture.isRefusedWith(IllegalMove::ConfirmAfterCancel, 2243);
    }

    void exchangeTwice()
    {
        Fixture fixture;
        fixture.scan();
        fixture.end(QrAction::Confirm);
        QCOMPARE(fixture.trial.obstacle(IllegalMove::ExchangeTwice), Obstacle::NotExchanged);
        fixture.exchange();
        fixture.isRefusedWith(IllegalMove::ExchangeTwice, 2244);
    }

    void exchangeAfterExpiry()
    {
        Fixture fixture;
        QCOMPARE(fixture.trial.obstacle(IllegalMove::ExchangeAfterExpiry), Obstacle::NoTicket);
        fixture.scan();
        fixture.end(QrAction::Confirm);
        QCOMPARE(fixture.trial.obstacle(IllegalMove::ExchangeAfterExpiry), Obstacle::TicketAlive);
        fixture.pool.clock.advance(Seconds(300));
        fixture.isRefusedWith(IllegalMove::ExchangeAfterExpiry, 2245);
    }

    void onTheCodeOfAnotherPage()
    {
        Fixture fixture;
        const QString foreign = generateCode(fixture.pool);
        fixture.login.phone().scan(toPayloadText({loginScene.toString(), foreign,
            fixture.pool.connection.address.userPoolId, fixture.pool.clock.now(), Seconds(120), {}}));
        QTRY_COMPARE(fixture.login.phone().stage(), Phone::Stage::Asking);
        fixture.isRefusedWith(IllegalMove::ScanTwice, 2243);
        fixture.login.phone().cancel();
        QTRY_COMPARE(fixture.login.phone().stage(), Phone::Stage::Cancelled);
        fixture.isRefusedWith(IllegalMove::ConfirmAfterCancel, 2243);
        QCOMPARE(fixture.trial.obstacle(IllegalMove::ExchangeAfterExpiry), Obstacle::NoTicket);
    }

    void needsSomebodyOnThePhone()
    {
        Fixture fixture;
        fixture.login.phone().signOut();
        QCOMPARE(fixture.trial.obstacle(IllegalMove::ConfirmBeforeScan), Obstacle::SignedOut);
        fixture.trial.attempt(IllegalMove::ConfirmBeforeScan);
        QCOMPARE(fixture.trial.outcome(IllegalMove::ConfirmBeforeScan).verdict, Verdict::None);
    }

    void aNewCodeForgetsTheVerdicts()
    {
        Fixture fixture;
        fixture.tryMove(IllegalMove::ConfirmBeforeScan);
        fixture.login.generate();
        QCOMPARE(fixture.trial.outcome(IllegalMove::ConfirmBeforeScan).verdict, Verdict::None);
    }

    void aPoolThatIsAwayHasRefusedNothing()
    {
        Fixture fixture;
        fixture.pool.stop();
        fixture.tryMove(IllegalMove::ConfirmBeforeScan);
        QCOMPARE(fixture.trial.outcome(IllegalMove::ConfirmBeforeScan).verdict, Verdict::NotTold);
    }

    void aPoolThatLetsItThroughIsFoundOut_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<IllegalMove>("move");
        QTest::newRow("confirm before scan") << QByteArray("PENDING") << IllegalMove::ConfirmBeforeScan;
        QTest::newRow("scan twice") << QByteArray("SCANNED") << IllegalMove::ScanTwice;
        QTest::newRow("confirm after cancel") << QByteArray("CANCELLED") << IllegalMove::ConfirmAfterCancel;
    }
    void aPoolThatLetsItThroughIsFoundOut()
    {
        QFETCH(QByteArray, status);
        QFETCH(IllegalMove, move);
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
        RawServer server(lenientPool(status));
        Connection connection;
        connection.address.applicationHost = server.url(QString());
        Login login(connection, {network, clock, random, traffic});
        MoveTrial trial(login);
        login.phone().signIn(QStringLiteral("dora"), Secret("x"));
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
        login.generate();
        QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
        clock.advance(StatusPoller::interval);
        QTRY_COMPARE(trial.obstacle(move), Obstacle::None);
        trial.attempt(move);
        QTRY_COMPARE(trial.outcome(move).verdict, Verdict::LetThrough);

        // The phone has not read a code, so its user cannot approve.
        QCOMPARE(login.phone().stage(), Phone::Stage::Ready);
        QVERIFY(!login.phone().payload());
        const qsizetype sent = server.requests().size();
        login.phone().confirm();
        QVERIFY(!login.phone().isBusy());
        QCOMPARE(server.requests().size(), sent);
    }
};

QRLOGIN_TEST(TestIllegalMove)
#include "TestIllegalMove.moc"
