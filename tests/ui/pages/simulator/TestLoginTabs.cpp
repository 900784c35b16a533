#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/qr/QrView.h"

#include <QCheckBox>
#include <QTabWidget>
#include <QTreeView>

using namespace qrlogin;
using namespace qrlogin::test;

class TestLoginTabs : public QObject
{
    Q_OBJECT

    static QTabWidget *tabs(SimulatorFixture &fixture)
    {
        return fixture.page.findChild<QTabWidget *>(QStringLiteral("logins"));
    }
    static int timelineRows(SimulatorFixture &fixture)
    {
        for (const QTreeView *view : fixture.page.findChildren<QTreeView *>()) {
            if (view->isVisible())
                return view->model()->rowCount();
        }
        return -1;
    }

private slots:
    void eachTabHasPartiesAndATimelineOfItsOwn()
    {
        SimulatorFixture fixture;
        fixture.generate();
        const QString first = fixture.page.browser()->qrcodeId();
        QCOMPARE(timelineRows(fixture), 2); // the code and its image
        QTest::keyClick(&fixture.page, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(tabs(fixture)->count(), 2);
        QCOMPARE(timelineRows(fixture), 0);
        QVERIFY(fixture.page.browser()->qrcodeId().isEmpty());
        fixture.generate();
        QVERIFY(fixture.page.browser()->qrcodeId() != first);
        QCOMPARE(fixture.page.login()->phone().stage(), Phone::Stage::SignedOut);

        // The background login keeps polling, and its tab shows the state.
        QVERIFY(tabs(fixture)->tabText(0).contains(QLatin1String("Not scanned")));
        fixture.pool.clock.advance(Seconds(122));
        QTRY_VERIFY(tabs(fixture)->tabText(0).contains(QLatin1String("Expired")));
    }

    void aClosedTabAsksNothingMore()
    {
        SimulatorFixture fixture;
        fixture.generate();
        fixture.page.addLogin();
        QTest::keyClick(&fixture.page, Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(tabs(fixture)->count(), 1);
        QVERIFY(!fixture.page.browser()->qrcodeId().isEmpty()); // the one that stayed open
        QTest::keyClick(&fixture.page, Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(tabs(fixture)->count(), 1); // a new one
        QVERIFY(fixture.page.browser()->qrcodeId().isEmpty());
        QTRY_COMPARE(fixture.pool.clock.pendingTimers(), 0);
    }

    void aHiddenPageAsksNothingUntilItIsSeenAgain()
    {
        SimulatorFixture fixture;
        fixture.generate();
        fixture.poll();
        fixture.page.hide();
        QTRY_COMPARE(fixture.pool.clock.pendingTimers(), 0);
        fixture.pool.clock.advance(BrowserSession::pollInterval);
        fixture.page.show();
        fixture.pool.clock.advance(Milliseconds(0));
        QTRY_COMPARE(fixture.page.browser()->pollCount(), 2);
    }

    void anExpiredCodeIsRefreshedByItselfUntilTheLimit()
    {
        SimulatorFixture fixture;
        fixture.part<QCheckBox>("autoRefresh")->click();
        fixture.generate();
        for (int i = 0; i < AutoRefresh::limit; ++i) {
            const QString code = fixture.page.browser()->qrcodeId();
            fixture.pool.clock.advance(Seconds(122));
            QTRY_VERIFY(fixture.page.browser()->qrcodeId() != code);
            QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Polling);
        }
        fixture.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Ended);
        QTRY_VERIFY(fixture.says(QStringLiteral("Refresh it yourself")));
        fixture.generate();
        QCOMPARE(fixture.page.login()->autoRefresh().count(), 0);
    }

    void anotherPoolStartsOver()
    {
        SimulatorFixture fixture;
        fixture.generate();
        fixture.page.addLogin();
        fixture.page.setPool(fixture.pool.connection, fixture.pool.context());
        QCOMPARE(tabs(fixture)->count(), 1);
        QTRY_COMPARE(fixture.pool.clock.pendingTimers(), 0);
        fixture.generate();
    }
};

QRLOGIN_TEST(TestLoginTabs)
#include "TestLoginTabs.moc"
