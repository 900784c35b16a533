#include "scan/Login.h"

#include "scan/ScanFixture.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace qrlogin;
using namespace qrlogin::test;
using Phase = BrowserSession::Phase;

class TestLogin : public QObject
{
    Q_OBJECT

    static void generate(Login &login)
    {
        login.generate();
        QTRY_COMPARE(login.browser().phase(), Phase::Polling);
    }
    static void signIn(TestPool &pool, Login &login)
    {
        login.phone().signIn(pool.user().username, pool.user().password);
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
    }
    static void consent(Login &login)
    {
        login.phone().scan(login.browser().payloadText());
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        login.phone().confirm();
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Confirmed);
    }
    static void poll(TestPool &pool, Login &login)
    {
        const int before = login.browser().pollCount();
        const int seen = login.observer().pollCount();
        pool.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(login.browser().pollCount(), before + 1);
        QTRY_VERIFY(login.observer().phase() != Observer::Phase::Watching || login.observer().pollCount() == seen + 1);
    }

private slots:
    void theObserverWatchesWhatTheBrowserShows()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        QCOMPARE(login.observer().qrcodeId(), login.browser().qrcodeId());
        signIn(pool, login);
        consent(login);
        poll(pool, login);
        QTRY_COMPARE(login.observer().exposure(), Observer::Exposure::Ticket);
        generate(login);
        QCOMPARE(login.observer().qrcodeId(), login.browser().qrcodeId());
        QCOMPARE(login.observer().exposure(), Observer::Exposure::Nothing);
        login.browser().stop();
        QCOMPARE(login.observer().phase(), Observer::Phase::Idle);
    }

    void anEmulatorIsKnownByItsAnswers()
    {
        TestPool pool;
        Connection byHand = pool.connection;
        byHand.address.watermark.clear();
        Login login(byHand, pool.context());
        QString atFirstSight;
        connect(&login, &Login::changed, this, [&] {
            if (atFirstSight.isEmpty() && !login.browser().image().isNull())
                atFirstSight = login.watermark() + u'.';
        });
        generate(login);
        QCOMPARE(atFirstSight, QStringLiteral("EMULATOR."));
    }

    void nobodyAsksAfterTheEnd_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"expired", "stopped", "paused", "unobserved", "closed"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void nobodyAsksAfterTheEnd()
    {
        QFETCH(QString, end);
        TestPool pool;
        auto login = std::make_unique<Login>(pool.connection, pool.context());
        if (end == QLatin1String("unobserved"))
            login->setObserved(false);
        generate(*login);
        if (end == QLatin1String("expired"))
            pool.clock.advance(Seconds(200));
        else if (end == QLatin1String("paused"))
            login->setPaused(true);
        else if (end == QLatin1String("closed"))
            login.reset();
        else
            login->browser().stop();
        QTRY_COMPARE(pool.clock.pendingTimers(), 0);
    }

    void theTicketCountsFromTheConsentByThePoolsClock()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        LoginStrategy strategy;
        strategy.ticketExpiresIn = 90;
        pool.save(strategy);
        login.setStrategy(strategy);
        generate(login);
        signIn(pool, login);
        QCOMPARE(login.ticketPeriod(), Milliseconds(0));
        consent(login);
        QCOMPARE(login.ticketPeriod(), Milliseconds(90'000));
        strategy.ticketExpiresIn = 5; // a ticket keeps the period from its approval
        login.setStrategy(strategy);
        poll(pool, login);
        QCOMPARE(login.ticketPeriod(), Milliseconds(90'000));
        QCOMPARE(login.ticketRemaining(), Milliseconds(89'000));
        QVERIFY(turnEmulatorClock(pool, {{QStringLiteral("forward"), 60}}));
        login.backend().exchange(login.browser().report().ticket, PoolClient::ExchangeAs::Browser);
        QTRY_VERIFY(login.backend().outcome());
        QVERIFY(std::abs((login.ticketRemaining() - Milliseconds(29'000)).count()) <= 550);
        generate(login);
        QCOMPARE(login.ticketPeriod(), Milliseconds(0));
    }

    void aTicketIsOpenUntilItIsExchanged()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        login.setStrategy(LoginStrategy());
        generate(login);
        QVERIFY(!login.hasOpenTicket());
        signIn(pool, login);
        consent(login);
        poll(pool, login);
        QVERIFY(login.hasOpenTicket());
        const auto exchange = [&](PoolClient::ExchangeAs as) {
            login.backend().exchange(login.browser().report().ticket, as);
            QTRY_VERIFY(!login.backend().isBusy());
        };
        exchange(PoolClient::ExchangeAs::Browser); // refused, so the ticket stays
        QVERIFY(login.hasOpenTicket());
        exchange(PoolClient::ExchangeAs::Server);
        QVERIFY(!login.hasOpenTicket());
        exchange(PoolClient::ExchangeAs::Server);
        QVERIFY(!login.hasOpenTicket());
        QVERIFY(login.backend().tokens());
        generate(login);
        QVERIFY(!login.backend().tokens());
    }

    void aDecisionEndsWithItsCode()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        signIn(pool, login);
        consent(login);
        QCOMPARE(login.decision(), Phone::Stage::Confirmed);
        login.phone().scan("not a login code");
        QCOMPARE(login.phone().refusal(), CodeProblem::NotALoginCode);
        generate(login);
        QCOMPARE(login.decision(), Phone::Stage::Ready);
        QCOMPARE(login.phone().refusal(), CodeProblem::None);
        QCOMPARE(login.status(), QrStatus::Pending);
    }

    void afterARestartNothingIsLeft()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        signIn(pool, login);
        consent(login);
        poll(pool, login);
        login.restart();
        QCOMPARE(login.browser().phase(), Phase::Idle);
        QVERIFY(login.code().isEmpty());
        QVERIFY(login.browser().payloadText().isEmpty());
        QVERIFY(login.browser().report().ticket.isEmpty());
        QCOMPARE(login.phone().stage(), Phone::Stage::SignedOut);
        QVERIFY(login.observer().qrcodeId().isEmpty());
        QCOMPARE(login.observer().exposure(), Observer::Exposure::Nothing);
        QCOMPARE(login.ticketPeriod(), Milliseconds(0));
        generate(login);
        QCOMPARE(login.observer().qrcodeId(), login.browser().qrcodeId());
    }

    void whoComesBackAfterTheEndHearsTheEnd()
    {
        TestPool pool;
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 6;
        pool.save(strategy);
        QList<TrafficEntry> traffic;
        connect(&pool.traffic, &TrafficLog::recorded, this, [&](const TrafficEntry &entry) { traffic += entry; });
        Login login(pool.connection, pool.context());
        generate(login);
        pool.clock.advance(StatusPoller::interval); // both ask
        login.setPaused(true);
        const auto cancelled = std::ranges::count_if(traffic, &TrafficEntry::isCancelled);
        QCOMPARE(cancelled, 2);
        pool.clock.advance(Seconds(7));
        login.setPaused(false);
        pool.clock.advance(Milliseconds(0));
        QTRY_COMPARE(login.browser().status(), QrStatus::Expired);
        QTRY_COMPARE(login.observer().phase(), Observer::Phase::Ended);
        QCOMPARE(login.observer().report().status, QrStatus::Expired);
        QVERIFY(!login.observer().failure());
        QVERIFY(std::ranges::none_of(traffic,
            [](const TrafficEntry &entry) { return entry.failure && entry.failure->kind == FailureKind::Malformed; }));
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }

    void withoutTheSettingsTheTicketsPeriodIsUnknown()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        signIn(pool, login);
        consent(login);
        QCOMPARE(login.ticketPeriod(), Milliseconds(0));
        QCOMPARE(login.ticketRemaining(), Milliseconds(0));
    }

    void thePhoneGoesByThePoolsClock()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        const QByteArray code = login.browser().payloadText();
        QVERIFY(turnEmulatorClock(pool, {{QStringLiteral("forward"), 121}}));
        signIn(pool, login);
        login.phone().scan(code);
        QCOMPARE(login.phone().refusal(), CodeProblem::Expired);

        // The opposite: our clock says expired, the pool's is paused.
        QVERIFY(turnEmulatorClock(pool, {{QStringLiteral("mode"), QStringLiteral("paused")}}));
        generate(login);
        login.setPaused(true);
        pool.clock.advance(Seconds(600));
        login.setPaused(false);
        pool.clock.advance(Milliseconds(0));
        QTRY_COMPARE(login.browser().pollCount(), 1);
        login.phone().scan(login.browser().payloadText());
        QCOMPARE(login.phone().refusal(), CodeProblem::None);
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
    }

    void aCodeOfAnotherPageIsFollowed()
    {
        TestPool pool;
        Login site(pool.connection, pool.context());
        Login login(pool.connection, pool.context());
        site.setObserved(false);
        login.setStrategy(LoginStrategy());
        generate(site);
        generate(login);
        signIn(pool, login);
        const QString foreign = site.browser().qrcodeId();
        QVERIFY(!login.isElsewhere());
        login.phone().scan(site.browser().payloadText());
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        QVERIFY(login.isElsewhere());
        QCOMPARE(login.code(), foreign);
        QCOMPARE(login.status(), QrStatus::Scanned);
        QCOMPARE(login.observer().qrcodeId(), foreign);

        login.phone().confirm();
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Confirmed);
        pool.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(login.observer().phase(), Observer::Phase::Ended);
        QTRY_COMPARE(site.browser().status(), QrStatus::Authorized);
        QCOMPARE(login.status(), QrStatus::Authorized);
        // Its ticket does not affect our login, and our code keeps its state.
        QCOMPARE(login.ticketPeriod(), Milliseconds(0));
        QCOMPARE(login.browser().status(), QrStatus::Pending);

        generate(login);
        QVERIFY(!login.isElsewhere());
        QCOMPARE(login.code(), login.browser().qrcodeId());
        QCOMPARE(login.observer().qrcodeId(), login.browser().qrcodeId());
        QCOMPARE(login.status(), QrStatus::Pending);
    }

    void backToOurOwnCodeByScanningIt()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        signIn(pool, login);
        const QString foreign = generateCode(pool);
        login.phone().scan(toPayloadText(
            {loginScene.toString(), foreign, pool.connection.address.userPoolId, pool.clock.now(), Seconds(120), {}}));
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        QVERIFY(login.isElsewhere());
        login.phone().cancel();
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Cancelled);
        QCOMPARE(login.status(), QrStatus::Cancelled);
        login.phone().scan(login.browser().payloadText());
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        QVERIFY(!login.isElsewhere());
        QCOMPARE(login.observer().qrcodeId(), login.browser().qrcodeId());
        QCOMPARE(login.status(), QrStatus::Scanned);
    }

    void anotherPagesCodeExpiresByThePoolsWord()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        signIn(pool, login);
        const QString foreign = generateCode(pool);
        login.phone().scan(toPayloadText(
            {loginScene.toString(), foreign, pool.connection.address.userPoolId, pool.clock.now(), Seconds(120), {}}));
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        pool.clock.advance(Seconds(120));
        // A response may still be from before the end.
        QTRY_VERIFY((pool.clock.advance(StatusPoller::interval), login.status() == QrStatus::Expired));
        QTRY_COMPARE(pool.clock.pendingTimers(), 0);
    }

    void aRefreshedCodeOfOursIsNotTakenForAnothers()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        signIn(pool, login);
        login.phone().scan(login.browser().payloadText());
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        generate(login);
        QVERIFY(!login.isElsewhere());
        QCOMPARE(login.status(), QrStatus::Pending);
    }

    void whatThePartiesSendGoesOnToTheTrafficOfAll()
    {
        TestPool pool;
        Login one(pool.connection, pool.context());
        Login other(pool.connection, pool.context());
        int all = 0, ofOne = 0, ofOther = 0;
        connect(&pool.traffic, &TrafficLog::recorded, this, [&] { ++all; });
        connect(&one.traffic(), &TrafficLog::recorded, this, [&] { ++ofOne; });
        connect(&other.traffic(), &TrafficLog::recorded, this, [&] { ++ofOther; });
        generate(one);
        signIn(pool, other);
        QCOMPARE(ofOne, 2); // a code and its image
        QCOMPARE(ofOther, 1);
        QCOMPARE(all, 3);
    }
};

QRLOGIN_TEST(TestLogin)
#include "TestLogin.moc"
