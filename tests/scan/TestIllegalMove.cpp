#include "scan/IllegalMove.h"

#include "ScanDesk.h"
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

    struct Desk
    {
        TestPool pool;
        Login login{pool.connection, pool.context()};
        MoveTrial trial{login};

        Desk()
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
        Desk desk;
        desk.isRefusedWith(IllegalMove::ConfirmBeforeScan, 2243);
        desk.scan(); // the code is as good as before
        QCOMPARE(desk.trial.obstacle(IllegalMove::ConfirmBeforeScan), Obstacle::NotPending);
    }

    void scanTwice()
    {
        Desk desk;
        QCOMPARE(desk.trial.obstacle(IllegalMove::ScanTwice), Obstacle::NotScanned);
        desk.scan();
        desk.isRefusedWith(IllegalMove::ScanTwice, 2243);
        QCOMPARE(desk.login.status(), QrStatus::Scanned);
    }

    void confirmAfterCancel()
    {
        Desk desk;
        QCOMPARE(desk.trial.obstacle(IllegalMove::ConfirmAfterCancel), Obstacle::NotCancelled);
        desk.scan();
        desk.end(QrAction::Cancel);
        desk.isRefusedWith(IllegalMove::ConfirmAfterCancel, 2243);
    }

    void exchangeTwice()
    {
        Desk desk;
        desk.scan();
        desk.end(QrAction::Confirm);
        QCOMPARE(desk.trial.obstacle(IllegalMove::ExchangeTwice), Obstacle::NotExchanged);
        desk.exchange();
        desk.isRefusedWith(IllegalMove::ExchangeTwice, 2244);
    }

    void exchangeAfterExpiry()
    {
        Desk desk;
        QCOMPARE(desk.trial.obstacle(IllegalMove::ExchangeAfterExpiry), Obstacle::NoTicket);
        desk.scan();
        desk.end(QrAction::Confirm);
        QCOMPARE(desk.trial.obstacle(IllegalMove::ExchangeAfterExpiry), Obstacle::TicketAlive);
        desk.pool.clock.advance(Seconds(300));
        desk.isRefusedWith(IllegalMove::ExchangeAfterExpiry, 2245);
    }

    void onTheCodeOfAnotherPage()
    {
        Desk desk;
        const QString foreign = generateCode(desk.pool);
        desk.login.phone().scan(toPayloadText({loginScene.toString(), foreign, desk.pool.connection.userPoolId,
            desk.pool.clock.now(), Seconds(120), {}}));
        QTRY_COMPARE(desk.login.phone().stage(), Phone::Stage::Asking);
        desk.isRefusedWith(IllegalMove::ScanTwice, 2243);
        desk.login.phone().cancel();
        QTRY_COMPARE(desk.login.phone().stage(), Phone::Stage::Cancelled);
        desk.isRefusedWith(IllegalMove::ConfirmAfterCancel, 2243);
        QCOMPARE(desk.trial.obstacle(IllegalMove::ExchangeAfterExpiry), Obstacle::NoTicket);
    }

    void needsSomebodyOnThePhone()
    {
        Desk desk;
        desk.login.phone().signOut();
        QCOMPARE(desk.trial.obstacle(IllegalMove::ConfirmBeforeScan), Obstacle::SignedOut);
        desk.trial.attempt(IllegalMove::ConfirmBeforeScan);
        QCOMPARE(desk.trial.outcome(IllegalMove::ConfirmBeforeScan).verdict, Verdict::None);
    }

    void aNewCodeForgetsTheVerdicts()
    {
        Desk desk;
        desk.tryMove(IllegalMove::ConfirmBeforeScan);
        desk.login.generate();
        QCOMPARE(desk.trial.outcome(IllegalMove::ConfirmBeforeScan).verdict, Verdict::None);
    }

    void aPoolThatIsAwayHasRefusedNothing()
    {
        Desk desk;
        desk.pool.stop();
        desk.tryMove(IllegalMove::ConfirmBeforeScan);
        QCOMPARE(desk.trial.outcome(IllegalMove::ConfirmBeforeScan).verdict, Verdict::NotTold);
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
        connection.applicationHost = server.url(QString());
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

        // The phone has read no code, so there is nothing that its user could agree to.
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
