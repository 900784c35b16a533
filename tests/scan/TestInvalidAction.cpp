#include "scan/InvalidAction.h"

#include "scan/ScanFixture.h"
#include "support/LenientPool.h"
#include "support/TestMain.h"

#include <QTcpSocket>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Obstacle = InvalidActionTest::Obstacle;
using Verdict = InvalidActionTest::Verdict;

class TestInvalidAction : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        TestPool pool;
        Login login{pool.connection, pool.context()};
        InvalidActionTest test{login};

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
        void tryAction(InvalidAction action)
        {
            [&] { QTRY_COMPARE(test.obstacle(action), Obstacle::None); }();
            test.attempt(action);
            QCOMPARE(test.outcome(action).verdict, Verdict::Trying);
            [&] { QTRY_VERIFY(test.outcome(action).verdict != Verdict::Trying); }();
        }
        void isRefusedWith(InvalidAction action, int apiCode)
        {
            tryAction(action);
            QCOMPARE(test.outcome(action).verdict, Verdict::Refused);
            QCOMPARE(test.outcome(action).failure->apiCode, apiCode);
        }
    };

private slots:
    void confirmBeforeScan()
    {
        Fixture fixture;
        fixture.isRefusedWith(InvalidAction::ConfirmBeforeScan, 2243);
        fixture.scan(); // the code is unchanged
        QCOMPARE(fixture.test.obstacle(InvalidAction::ConfirmBeforeScan), Obstacle::NotPending);
    }

    void scanTwice()
    {
        Fixture fixture;
        QCOMPARE(fixture.test.obstacle(InvalidAction::ScanTwice), Obstacle::NotScanned);
        fixture.scan();
        fixture.isRefusedWith(InvalidAction::ScanTwice, 2243);
        QCOMPARE(fixture.login.status(), QrStatus::Scanned);
    }

    void confirmAfterCancel()
    {
        Fixture fixture;
        QCOMPARE(fixture.test.obstacle(InvalidAction::ConfirmAfterCancel), Obstacle::NotCancelled);
        fixture.scan();
        fixture.end(QrAction::Cancel);
        fixture.isRefusedWith(InvalidAction::ConfirmAfterCancel, 2243);
    }

    void exchangeTwice()
    {
        Fixture fixture;
        fixture.scan();
        fixture.end(QrAction::Confirm);
        QCOMPARE(fixture.test.obstacle(InvalidAction::ExchangeTwice), Obstacle::NotExchanged);
        fixture.exchange();
        fixture.isRefusedWith(InvalidAction::ExchangeTwice, 2244);
    }

    void exchangeAfterExpiry()
    {
        Fixture fixture;
        QCOMPARE(fixture.test.obstacle(InvalidAction::ExchangeAfterExpiry), Obstacle::NoTicket);
        fixture.scan();
        fixture.end(QrAction::Confirm);
        QCOMPARE(fixture.test.obstacle(InvalidAction::ExchangeAfterExpiry), Obstacle::TicketAlive);
        fixture.pool.clock.advance(Seconds(300));
        fixture.isRefusedWith(InvalidAction::ExchangeAfterExpiry, 2245);
    }

    void onTheCodeOfAnotherPage()
    {
        Fixture fixture;
        const QString foreign = generateCode(fixture.pool);
        fixture.login.phone().scan(toPayloadText({loginScene.toString(), foreign,
            fixture.pool.connection.address.userPoolId, fixture.pool.clock.now(), Seconds(120), {}}));
        QTRY_COMPARE(fixture.login.phone().stage(), Phone::Stage::Asking);
        fixture.isRefusedWith(InvalidAction::ScanTwice, 2243);
        fixture.login.phone().cancel();
        QTRY_COMPARE(fixture.login.phone().stage(), Phone::Stage::Cancelled);
        fixture.isRefusedWith(InvalidAction::ConfirmAfterCancel, 2243);
        QCOMPARE(fixture.test.obstacle(InvalidAction::ExchangeAfterExpiry), Obstacle::NoTicket);
    }

    void needsSomebodyOnThePhone()
    {
        Fixture fixture;
        fixture.login.phone().signOut();
        QCOMPARE(fixture.test.obstacle(InvalidAction::ConfirmBeforeScan), Obstacle::SignedOut);
        fixture.test.attempt(InvalidAction::ConfirmBeforeScan);
        QCOMPARE(fixture.test.outcome(InvalidAction::ConfirmBeforeScan).verdict, Verdict::None);
    }

    void aNewCodeForgetsTheVerdicts()
    {
        Fixture fixture;
        fixture.tryAction(InvalidAction::ConfirmBeforeScan);
        fixture.login.generate();
        QCOMPARE(fixture.test.outcome(InvalidAction::ConfirmBeforeScan).verdict, Verdict::None);
    }

    void aPoolThatIsAwayHasRefusedNothing()
    {
        Fixture fixture;
        fixture.pool.stop();
        fixture.tryAction(InvalidAction::ConfirmBeforeScan);
        QCOMPARE(fixture.test.outcome(InvalidAction::ConfirmBeforeScan).verdict, Verdict::NotTold);
    }

    void aPoolThatLetsItThroughIsFoundOut_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<InvalidAction>("action");
        QTest::newRow("confirm before scan") << QByteArray("PENDING") << InvalidAction::ConfirmBeforeScan;
        QTest::newRow("scan twice") << QByteArray("SCANNED") << InvalidAction::ScanTwice;
        QTest::newRow("confirm after cancel") << QByteArray("CANCELLED") << InvalidAction::ConfirmAfterCancel;
    }
    void aPoolThatLetsItThroughIsFoundOut()
    {
        QFETCH(QByteArray, status);
        QFETCH(InvalidAction, action);
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
        RawServer server(lenientPool(status));
        Connection connection;
        connection.address.applicationHost = server.url(QString());
        Login login(connection, {network, clock, random, traffic});
        InvalidActionTest test(login);
        login.phone().signIn(QStringLiteral("dora"), Secret("x"));
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
        login.generate();
        QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
        clock.advance(StatusPoller::interval);
        QTRY_COMPARE(test.obstacle(action), Obstacle::None);
        test.attempt(action);
        QTRY_COMPARE(test.outcome(action).verdict, Verdict::LetThrough);

        // The phone has not read a code, so its user cannot approve.
        QCOMPARE(login.phone().stage(), Phone::Stage::Ready);
        QVERIFY(!login.phone().payload());
        const qsizetype sent = server.requests().size();
        login.phone().confirm();
        QVERIFY(!login.phone().isBusy());
        QCOMPARE(server.requests().size(), sent);
    }
};

QRLOGIN_TEST(TestInvalidAction)
#include "TestInvalidAction.moc"
