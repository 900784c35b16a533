#include "scan/LoginProgress.h"

#include "scan/Login.h"
#include "scan/ScanFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestLoginProgress : public QObject
{
    Q_OBJECT

    static void generate(Login &login)
    {
        login.generate();
        QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
    }
    static void poll(TestPool &pool, Login &login)
    {
        const int before = login.browser().pollCount();
        pool.clock.advance(BrowserSession::pollInterval);
        QTRY_COMPARE(login.browser().pollCount(), before + 1);
    }

private slots:
    void stepByStep()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        QCOMPARE(progressOf(login), (LoginProgress{0, false}));
        generate(login);
        QCOMPARE(progressOf(login), (LoginProgress{0, false}));
        QVERIFY(actAsPhone(pool, login.browser().qrcodeId(), {QrAction::Scan}));
        QCOMPARE(progressOf(login), (LoginProgress{0, false})); // scanned by another phone: unknown until the next poll
        poll(pool, login);
        QCOMPARE(progressOf(login), (LoginProgress{1, false}));
        QVERIFY(actAsPhone(pool, login.browser().qrcodeId(), {QrAction::Confirm}));
        poll(pool, login);
        QCOMPARE(progressOf(login), (LoginProgress{3, false}));
        login.backend().exchange(login.browser().report().ticket, PoolClient::ExchangeAs::Browser);
        QTRY_VERIFY(login.backend().outcome());
        QCOMPARE(progressOf(login), (LoginProgress{3, false})); // rejected
        login.backend().exchange(login.browser().report().ticket, PoolClient::ExchangeAs::Server);
        QTRY_COMPARE(progressOf(login), (LoginProgress{4, false}));
        generate(login);
        QCOMPARE(progressOf(login), (LoginProgress{0, false}));
    }

    void ourPhoneKnowsBeforeTheBrowserAsks()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        login.phone().signIn(pool.user().username, pool.user().password);
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
        login.phone().scan(login.browser().payloadText());
        QTRY_COMPARE(progressOf(login), (LoginProgress{1, false}));
        login.phone().confirm();
        QTRY_COMPARE(progressOf(login), (LoginProgress{2, false}));
    }

    void anEndStopsWhereItIs()
    {
        TestPool pool;
        Login login(pool.connection, pool.context());
        generate(login);
        QVERIFY(actAsPhone(pool, login.browser().qrcodeId(), {QrAction::Scan, QrAction::Cancel}));
        poll(pool, login);
        QCOMPARE(progressOf(login), (LoginProgress{1, true}));
        generate(login);
        pool.clock.advance(Seconds(122));
        QTRY_COMPARE(progressOf(login), (LoginProgress{0, true}));
    }
};

QRLOGIN_TEST(TestLoginProgress)
#include "TestLoginProgress.moc"
