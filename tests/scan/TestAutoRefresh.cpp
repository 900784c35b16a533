#include "scan/AutoRefresh.h"

#include "scan/BrowserSession.h"
#include "scan/ScanFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestAutoRefresh : public QObject
{
    Q_OBJECT

    static void awaitCode(BrowserSession &session) { QTRY_COMPARE(session.phase(), BrowserSession::Phase::Polling); }

    /// Expires the code by its deadline alone, without a poll.
    static void expire(TestPool &pool, BrowserSession &session)
    {
        const QString code = session.qrcodeId();
        pool.clock.advance(Seconds(122));
        QTRY_VERIFY(session.qrcodeId() != code || session.phase() == BrowserSession::Phase::Ended);
    }

private slots:
    void replacesExpiredCodesUpToTheLimit()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        AutoRefresh refresh(session);
        refresh.setOn(true);
        session.start(QJsonObject{{QStringLiteral("desk"), 7}});
        for (int i = 1; i <= AutoRefresh::limit; ++i) {
            awaitCode(session);
            QVERIFY(!refresh.isExhausted());
            expire(pool, session);
            QCOMPARE(refresh.count(), i);
        }
        awaitCode(session);
        QCOMPARE(session.payload()->customData, (QJsonObject{{QStringLiteral("desk"), 7}}));
        expire(pool, session);
        QCOMPARE(session.phase(), BrowserSession::Phase::Ended);
        QVERIFY(refresh.isExhausted());
        QCOMPARE(pool.clock.pendingTimers(), 0);

        refresh.setOn(true); // switched on again: counts from zero
        awaitCode(session);
        QCOMPARE(refresh.count(), 1);
    }

    void aScanCountsAnew()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        AutoRefresh refresh(session);
        refresh.setOn(true);
        session.start();
        awaitCode(session);
        expire(pool, session);
        awaitCode(session);
        QCOMPARE(refresh.count(), 1);
        QVERIFY(actAsPhone(pool, session.qrcodeId(), {QrAction::Scan}));
        pool.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(session.status(), QrStatus::Scanned);
        QCOMPARE(refresh.count(), 0);
    }

    void offItLeavesTheExpiredCodeAlone()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        AutoRefresh refresh(session);
        session.start();
        awaitCode(session);
        expire(pool, session);
        QCOMPARE(session.phase(), BrowserSession::Phase::Ended);
        QCOMPARE(refresh.count(), 0);
    }
};

QRLOGIN_TEST(TestAutoRefresh)
#include "TestAutoRefresh.moc"
