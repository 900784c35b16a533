#include "simulator/SimulatorPage.h"

#include "SimulatorDesk.h"
#include "qr/QrReader.h"
#include "scan/BrowserSession.h"
#include "simulator/TimelineModel.h"
#include "support/TestMain.h"
#include "widgets/CopyField.h"
#include "widgets/QrView.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace qrlogin;
using namespace qrlogin::test;

/// One login by clicks alone, the code read from the pixels on the screen.
class TestSimulatorPage : public QObject
{
    Q_OBJECT

private slots:
    void fromTheCodeToTheTokenSet()
    {
        SimulatorDesk desk;
        QVERIFY(!desk.button("scan")->isEnabled());
        desk.generate();
        const auto *view = desk.page.findChild<QrView *>(QStringLiteral("code"));
        const auto read = QrReader::read(view->shownImage());
        QVERIFY(read);
        QCOMPARE(read->toUtf8(), desk.page.browser()->payloadText());
        // What a camera would see: the pixels of the widget itself.
        QCOMPARE(QrReader::read(view->parentWidget()->grab().toImage()), read);

        desk.click("signIn");
        desk.click("scan");
        QTRY_VERIFY(desk.button("confirm")->isVisible());
        QCOMPARE(desk.page.focusWidget(), desk.button("cancel")); // Enter refuses
        desk.poll();
        QCOMPARE(desk.page.browser()->status(), QrStatus::Scanned);
        desk.click("confirm");
        QTRY_VERIFY(desk.says(QStringLiteral("You agreed")));
        desk.poll();
        QCOMPARE(desk.page.browser()->status(), QrStatus::Authorized);

        desk.click("exchangeAsBrowser");
        QTRY_VERIFY(desk.says(QStringLiteral("not permitted")));
        desk.click("exchangeAsServer");
        QTRY_VERIFY(desk.says(QStringLiteral("Exchanged with the application's secret")));
        QVERIFY(desk.says(QStringLiteral("EMULATOR")));

        const auto *timeline = desk.page.findChild<QTreeView *>()->model();
        QStringList calls, pictures;
        for (int row = 0; row < timeline->rowCount(); ++row) {
            if (timeline->index(row, TimelineModel::Party).data().toString() == QLatin1String("Observer"))
                continue;
            const QString call = timeline->index(row, TimelineModel::Call).data().toString();
            (call.endsWith(QLatin1String(".png")) ? pictures : calls) += call;
        }
        const QStringList expected{QStringLiteral("POST gene-qrcode"), QStringLiteral("POST signin"),
            QStringLiteral("POST set-qrcode-status"), QStringLiteral("GET get-qrcode-status"),
            QStringLiteral("POST set-qrcode-status"), QStringLiteral("GET get-qrcode-status"),
            QStringLiteral("POST exchange-tokenset-with-qrcode-ticket"),
            QStringLiteral("POST exchange-tokenset-with-qrcode-ticket")};
        QCOMPARE(calls, expected);
        QCOMPARE(pictures.size(), 2); // the code, and who scanned it
        QCOMPARE(pictures.first(), QStringLiteral("GET %1.png").arg(desk.page.browser()->qrcodeId()));
    }

    /// Whoever made the connection, what an emulator shows is not to be taken for production.
    void anEmulatorIsMarkedWhereverItsAddressWasTyped()
    {
        SimulatorDesk marked;
        SimulatorDesk desk({}, true);
        auto *view = desk.part<QrView>("code");
        const int unmarked = view->heightForWidth(200);
        desk.logIn();
        marked.generate();
        QVERIFY(view->heightForWidth(200) > unmarked);
        QCOMPARE(view->heightForWidth(200), marked.part<QrView>("code")->heightForWidth(200));
        desk.click("exchangeAsServer");
        QTRY_VERIFY(desk.says(QStringLiteral("Exchanged with the application's secret")));
        QVERIFY(desk.says(QStringLiteral("EMULATOR")));
    }

    void refusedOnThePhone()
    {
        SimulatorDesk desk;
        desk.generate();
        desk.click("signIn");
        desk.click("scan");
        desk.click("cancel");
        QTRY_VERIFY(desk.says(QStringLiteral("You refused")));
        desk.poll();
        QCOMPARE(desk.page.browser()->status(), QrStatus::Cancelled);
        QVERIFY(!desk.button("exchangeAsServer")->isEnabled());
    }

    void anExpiredCodeIsRefreshed()
    {
        SimulatorDesk desk;
        desk.generate();
        const QString first = desk.page.browser()->qrcodeId();
        desk.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(desk.page.browser()->status(), QrStatus::Expired);
        desk.click("generate");
        QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Polling);
        QVERIFY(desk.page.browser()->qrcodeId() != first);
    }

    void completeUserInfoIsMarkedAsALeak()
    {
        SimulatorDesk desk;
        LoginStrategy strategy;
        strategy.returnFullUserInfo = true;
        desk.pool.save(strategy);
        desk.generate();
        desk.click("signIn");
        desk.click("scan");
        desk.click("confirm");
        QTRY_VERIFY(desk.says(QStringLiteral("You agreed")));
        QVERIFY(!desk.says(QStringLiteral("login tokens")));
        desk.poll();
        QVERIFY(desk.says(QStringLiteral("login tokens")));
    }

    void noPoolNoCodeButAWayToTryAgain()
    {
        SimulatorDesk desk;
        desk.pool.stop();
        desk.click("generate");
        QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Failed);
        QCOMPARE(desk.part<QrView>("code")->state(), QrView::State::Error);
        QVERIFY(desk.button("generate")->isEnabled());
    }
};

QRLOGIN_TEST(TestSimulatorPage)
#include "TestSimulatorPage.moc"
