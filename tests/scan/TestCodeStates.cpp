#include "scan/CodeStates.h"

#include "ScanDesk.h"
#include "support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestCodeStates : public QObject
{
    Q_OBJECT

    struct Desk
    {
        TestPool pool;
        Login login{pool.connection, pool.context()};
        CodeStates states{login};

        Desk()
        {
            login.setStrategy(LoginStrategy());
            login.phone().signIn(pool.user().username, pool.user().password);
            [this] { QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready); }();
        }
        void generate()
        {
            login.generate();
            [this] { QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling); }();
        }
        void scan()
        {
            login.phone().scan(login.browser().payloadText());
            [this] { QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking); }();
        }
        void poll()
        {
            const int before = login.browser().pollCount();
            pool.clock.advance(StatusPoller::interval);
            [&] { QTRY_COMPARE(login.browser().pollCount(), before + 1); }();
        }
        void consent()
        {
            generate();
            scan();
            login.phone().confirm();
            [this] { QTRY_COMPARE(login.phone().stage(), Phone::Stage::Confirmed); }();
            poll();
        }
        std::set<CodeState> passed() const
        {
            std::set<CodeState> passed;
            std::ranges::copy_if(allCodeStates, std::inserter(passed, passed.end()),
                [this](CodeState state) { return states.hasPassed(state); });
            return passed;
        }
    };
    using Passed = std::set<CodeState>;

private slots:
    void toTheExchange()
    {
        Desk desk;
        QVERIFY(!desk.states.current());
        desk.generate();
        QCOMPARE(desk.states.current(), CodeState::Pending);
        QVERIFY(desk.passed().empty());
        desk.scan();
        QCOMPARE(desk.states.current(), CodeState::Scanned);
        QCOMPARE(desk.passed(), Passed{CodeState::Pending});
        desk.login.phone().confirm();
        QTRY_COMPARE(desk.states.current(), CodeState::Authorized);
        desk.poll();
        desk.login.backend().exchange(desk.login.browser().report().ticket, PoolClient::ExchangeAs::Server);
        QTRY_COMPARE(desk.states.current(), CodeState::Exchanged);
        QCOMPARE(desk.passed(), (Passed{CodeState::Pending, CodeState::Scanned, CodeState::Authorized}));
        // A second exchange is refused, and takes nothing back.
        desk.login.backend().exchange(desk.login.browser().report().ticket, PoolClient::ExchangeAs::Server);
        QTRY_VERIFY(desk.login.backend().outcome());
        QVERIFY(!*desk.login.backend().outcome());
        QCOMPARE(desk.states.current(), CodeState::Exchanged);
        desk.generate();
        QCOMPARE(desk.states.current(), CodeState::Pending);
        QVERIFY(desk.passed().empty());
    }

    void toTheOtherEnds()
    {
        Desk desk;
        desk.generate();
        desk.pool.clock.advance(Seconds(125));
        QTRY_COMPARE(desk.states.current(), CodeState::Expired);
        QCOMPARE(desk.passed(), Passed{CodeState::Pending});
        desk.generate();
        desk.scan();
        desk.pool.clock.advance(Seconds(125));
        QTRY_COMPARE(desk.states.current(), CodeState::Expired);
        QCOMPARE(desk.passed(), (Passed{CodeState::Pending, CodeState::Scanned}));
        desk.generate();
        desk.scan();
        desk.login.phone().cancel();
        QTRY_COMPARE(desk.states.current(), CodeState::Cancelled);
        QCOMPARE(desk.passed(), (Passed{CodeState::Pending, CodeState::Scanned}));
    }

    void aTicketExpiresWhereItLies()
    {
        Desk desk;
        desk.consent();
        QCOMPARE(desk.states.current(), CodeState::Authorized);
        QSignalSpy changed(&desk.states, &CodeStates::changed);
        desk.pool.clock.advance(Seconds(300));
        desk.states.follow();
        QCOMPARE(desk.states.current(), CodeState::TicketExpired);
        QCOMPARE(changed.size(), 1);
        desk.states.follow();
        QCOMPARE(changed.size(), 1);
    }

    void stepsBetweenTwoLooksAreNotLost()
    {
        Desk desk;
        desk.generate();
        QVERIFY(actAsPhone(desk.pool, desk.login.browser().qrcodeId(), {QrAction::Scan, QrAction::Confirm}));
        desk.poll();
        QCOMPARE(desk.states.current(), CodeState::Authorized);
        QCOMPARE(desk.passed(), (Passed{CodeState::Pending, CodeState::Scanned}));
    }
};

QRLOGIN_TEST(TestCodeStates)
#include "TestCodeStates.moc"
