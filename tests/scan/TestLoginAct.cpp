#include "scan/LoginAct.h"

#include "scan/Login.h"
#include "scan/ScanFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// What comes next in each state of a login.
class TestLoginAct : public QObject
{
    Q_OBJECT

    using enum LoginAct;

    struct Fixture
    {
        TestPool pool;
        Login login{pool.connection, pool.context()};

        Fixture()
        {
            login.setStrategy(LoginStrategy());
            login.setUser(pool.user().username, pool.user().password);
        }
        std::optional<LoginAct> next() { return nextLoginAct(login); }
        void act(LoginAct act)
        {
            QCOMPARE(next(), std::optional(act));
            login.act(act);
            QVERIFY(!next()); // until the response
            QTRY_VERIFY(!login.phone().isBusy() && !login.backend().isBusy()
                && login.browser().phase() != BrowserSession::Phase::Generating);
        }
        void poll()
        {
            const int before = login.browser().pollCount();
            pool.clock.advance(BrowserSession::pollInterval);
            QTRY_COMPARE(login.browser().pollCount(), before + 1);
        }
        void toTheTicket()
        {
            for (const LoginAct act : {Generate, SignIn, Scan, Confirm})
                this->act(act);
            poll();
        }
    };

private slots:
    void fiveActsInOrder()
    {
        Fixture fixture;
        QVERIFY(!lastLoginAct(fixture.login));
        for (const LoginAct act : {Generate, SignIn, Scan, Confirm}) {
            fixture.act(act);
            QCOMPARE(lastLoginAct(fixture.login), std::optional(act));
        }
        QVERIFY(!fixture.next()); // the browser gets the ticket with its next poll
        fixture.poll();
        fixture.act(Exchange);
        QCOMPARE(lastLoginAct(fixture.login), std::optional(Exchange));
        QVERIFY(fixture.login.backend().tokens());
        // The next login keeps the user.
        fixture.act(Generate);
        QCOMPARE(lastLoginAct(fixture.login), std::optional(Generate));
        QCOMPARE(fixture.next(), std::optional(Scan));
    }

    void afterAnEndANewCode_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"declined", "expired", "stopped", "ticket expired", "pool gone"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void afterAnEndANewCode()
    {
        QFETCH(QString, end);
        Fixture fixture;
        if (end == QLatin1String("ticket expired")) {
            fixture.toTheTicket();
            QCOMPARE(fixture.next(), std::optional(Exchange));
            fixture.pool.clock.advance(Seconds(LoginStrategy().ticketExpiresIn + 1));
        } else if (end == QLatin1String("pool gone")) {
            fixture.pool.stop();
            fixture.act(Generate);
        } else {
            for (const LoginAct act : {Generate, SignIn, Scan})
                fixture.act(act);
            if (end == QLatin1String("declined")) {
                fixture.login.phone().cancel();
                QTRY_COMPARE(fixture.login.phone().stage(), Phone::Stage::Cancelled);
            } else if (end == QLatin1String("stopped")) {
                fixture.login.browser().stop();
                fixture.login.phone().leaveConsent();
            } else {
                fixture.login.phone().leaveConsent();
                fixture.pool.clock.advance(Seconds(122));
                QTRY_COMPARE(fixture.login.browser().status(), QrStatus::Expired);
            }
        }
        QCOMPARE(fixture.next(), std::optional(Generate));
    }

    void aConsentEndsWithItsCode()
    {
        Fixture fixture;
        for (const LoginAct act : {Generate, SignIn, Scan})
            fixture.act(act);
        fixture.login.act(Generate);
        QTRY_COMPARE(fixture.login.browser().phase(), BrowserSession::Phase::Polling);
        QCOMPARE(fixture.login.phone().stage(), Phone::Stage::Ready);
        QCOMPARE(fixture.login.phone().username(), fixture.pool.user().username);
        QCOMPARE(fixture.next(), std::optional(Scan));
    }

    void anotherPhoneActs()
    {
        Fixture fixture;
        fixture.act(Generate);
        QVERIFY(actAsPhone(fixture.pool, fixture.login.browser().qrcodeId(), {QrAction::Scan}));
        fixture.poll();
        QVERIFY(!fixture.next()); // the other phone has to decide
        QCOMPARE(lastLoginAct(fixture.login), std::optional(Scan));
        QVERIFY(actAsPhone(fixture.pool, fixture.login.browser().qrcodeId(), {QrAction::Confirm}));
        fixture.poll();
        QCOMPARE(fixture.next(), std::optional(Exchange));
    }

    void aRefusedExchangeMayBeTriedAgain()
    {
        Fixture fixture;
        fixture.toTheTicket();
        Backend &backend = fixture.login.backend();
        backend.exchange(fixture.login.browser().report().ticket, PoolClient::ExchangeAs::Browser);
        QTRY_VERIFY(backend.outcome() && !*backend.outcome());
        QCOMPARE(fixture.next(), std::optional(Exchange));
    }
};

QRLOGIN_TEST(TestLoginAct)
#include "TestLoginAct.moc"
