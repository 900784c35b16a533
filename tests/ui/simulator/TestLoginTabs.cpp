#include "SimulatorDesk.h"
#include "support/TestMain.h"
#include "widgets/QrView.h"

#include <QCheckBox>
#include <QTabWidget>
#include <QTreeView>

using namespace qrlogin;
using namespace qrlogin::test;

class TestLoginTabs : public QObject
{
    Q_OBJECT

    static QTabWidget *tabs(SimulatorDesk &desk) { return desk.page.findChild<QTabWidget *>(QStringLiteral("logins")); }
    static int timelineRows(SimulatorDesk &desk)
    {
        for (const QTreeView *view : desk.page.findChildren<QTreeView *>()) {
            if (view->isVisible())
                return view->model()->rowCount();
        }
        return -1;
    }

private slots:
    void eachTabHasPartiesAndATimelineOfItsOwn()
    {
        SimulatorDesk desk;
        desk.generate();
        const QString first = desk.page.browser()->qrcodeId();
        QCOMPARE(timelineRows(desk), 2); // the code, and its picture
        QTest::keyClick(&desk.page, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(tabs(desk)->count(), 2);
        QCOMPARE(timelineRows(desk), 0);
        QVERIFY(desk.page.browser()->qrcodeId().isEmpty());
        desk.generate();
        QVERIFY(desk.page.browser()->qrcodeId() != first);
        QCOMPARE(desk.page.login()->phone().stage(), Phone::Stage::SignedOut);

        // The one behind goes on, and its tab tells.
        QVERIFY(tabs(desk)->tabText(0).contains(QLatin1String("Not scanned")));
        desk.pool.clock.advance(Seconds(122));
        QTRY_VERIFY(tabs(desk)->tabText(0).contains(QLatin1String("Expired")));
    }

    void aClosedTabAsksNothingMore()
    {
        SimulatorDesk desk;
        desk.generate();
        desk.page.addLogin();
        QTest::keyClick(&desk.page, Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(tabs(desk)->count(), 1);
        QVERIFY(!desk.page.browser()->qrcodeId().isEmpty()); // the one that was left open
        QTest::keyClick(&desk.page, Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(tabs(desk)->count(), 1); // a fresh one
        QVERIFY(desk.page.browser()->qrcodeId().isEmpty());
        QTRY_COMPARE(desk.pool.clock.pendingTimers(), 0);
    }

    void aHiddenPageAsksNothingUntilItIsSeenAgain()
    {
        SimulatorDesk desk;
        desk.generate();
        desk.poll();
        desk.page.hide();
        QTRY_COMPARE(desk.pool.clock.pendingTimers(), 0);
        desk.pool.clock.advance(BrowserSession::pollInterval);
        desk.page.show();
        desk.pool.clock.advance(Milliseconds(0));
        QTRY_COMPARE(desk.page.browser()->pollCount(), 2);
    }

    void anExpiredCodeIsRefreshedByItselfUntilTheLimit()
    {
        SimulatorDesk desk;
        desk.part<QCheckBox>("autoRefresh")->click();
        desk.generate();
        for (int i = 0; i < AutoRefresh::limit; ++i) {
            const QString code = desk.page.browser()->qrcodeId();
            desk.pool.clock.advance(Seconds(122));
            QTRY_VERIFY(desk.page.browser()->qrcodeId() != code);
            QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Polling);
        }
        desk.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Ended);
        QTRY_VERIFY(desk.says(QStringLiteral("it waits for you")));
        desk.generate();
        QCOMPARE(desk.page.login()->autoRefresh().count(), 0);
    }

    void anotherPoolStartsOver()
    {
        SimulatorDesk desk;
        desk.generate();
        desk.page.addLogin();
        desk.page.setPool(desk.pool.connection, desk.pool.context());
        QCOMPARE(tabs(desk)->count(), 1);
        QTRY_COMPARE(desk.pool.clock.pendingTimers(), 0);
        desk.generate();
    }
};

QRLOGIN_TEST(TestLoginTabs)
#include "TestLoginTabs.moc"
