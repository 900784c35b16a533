#include "scan/CodeStates.h"

#include "scan/ScanFixture.h"
#include "support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestCodeStates : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        TestPool pool;
        Login login{pool.connection, pool.context()};
        CodeStates states{login};

        Fixture()
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
        Fixture fixture;
        QVERIFY(!fixture.states.current());
        fixture.generate();
        QCOMPARE(fixture.states.current(), CodeState::Pending);
        QVERIFY(fixture.passed().empty());
        fixture.scan();
        QCOMPARE(fixture.states.current(), CodeState::Scanned);
        QCOMPARE(fixture.passed(), Passed{CodeState::Pending});
        fixture.login.phone().confirm();
        QTRY_COMPARE(fixture.states.current(), CodeState::Authorized);
        fixture.poll();
        fixture.login.backend().exchange(fixture.login.browser().report().ticket, PoolClient::ExchangeAs::Server);
        QTRY_COMPARE(fixture.states.current(), CodeState::Exchanged);
        QCOMPARE(fixture.passed(), (Passed{CodeState::Pending, CodeState::Scanned, CodeState::Authorized}));
        // A second exchange is rejected and does not change the state.
        fixture.login.backend().exchange(fixture.login.browser().report().ticket, PoolClient::ExchangeAs::Server);
        QTRY_VERIFY(fixture.login.backend().outcome());
        QVERIFY(!*fixture.login.backend().outcome());
        QCOMPARE(fixture.states.current(), CodeState::Exchanged);
        fixture.generate();
        QCOMPARE(fixture.states.current(), CodeState::Pending);
        QVERIFY(fixture.passed().empty());
    }

    void toTheOtherEnds()
    {
        Fixture fixture;
        fixture.generate();
        fixture.pool.clock.advance(Seconds(125));
        QTRY_COMPARE(fixture.states.current(), CodeState::Expired);
        QCOMPARE(fixture.passed(), Passed{CodeState::Pending});
        fixture.generate();
        fixture.scan();
        fixture.pool.clock.advance(Seconds(125));
        QTRY_COMPARE(fixture.states.current(), CodeState::Expired);
        QCOMPARE(fixture.passed(), (Passed{CodeState::Pending, CodeState::Scanned}));
        fixture.generate();
        fixture.scan();
        fixture.login.phone().cancel();
        QTRY_COMPARE(fixture.states.current(), CodeState::Cancelled);
        QCOMPARE(fixture.passed(), (Passed{CodeState::Pending, CodeState::Scanned}));
    }

    void aTicketExpiresWhereItLies()
    {
        Fixture fixture;
        fixture.consent();
        QCOMPARE(fixture.states.current(), CodeState::Authorized);
        QSignalSpy changed(&fixture.states, &CodeStates::changed);
        fixture.pool.clock.advance(Seconds(300));
        fixture.states.follow();
        QCOMPARE(fixture.states.current(), CodeState::TicketExpired);
        QCOMPARE(changed.size(), 1);
        fixture.states.follow();
        QCOMPARE(changed.size(), 1);
    }

    void stepsBetweenTwoLooksAreNotLost()
    {
        Fixture fixture;
        fixture.generate();
        QVERIFY(actAsPhone(fixture.pool, fixture.login.browser().qrcodeId(), {QrAction::Scan, QrAction::Confirm}));
        fixture.poll();
        QCOMPARE(fixture.states.current(), CodeState::Authorized);
        QCOMPARE(fixture.passed(), (Passed{CodeState::Pending, CodeState::Scanned}));
    }
};

QRLOGIN_TEST(TestCodeStates)
#include "TestCodeStates.moc"
