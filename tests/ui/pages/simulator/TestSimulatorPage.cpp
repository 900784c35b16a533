#include "pages/simulator/SimulatorPage.h"

#include "pages/simulator/TimelineModel.h"
#include "qr/QrReader.h"
#include "scan/BrowserSession.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/CopyField.h"
#include "widgets/qr/QrView.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace qrlogin;
using namespace qrlogin::test;

/// One login by clicks alone, with the code read from the pixels of the screen.
class TestSimulatorPage : public QObject
{
    Q_OBJECT

private slots:
    void fromTheCodeToTheTokenSet()
    {
        SimulatorFixture fixture;
        QVERIFY(!fixture.button("scan")->isEnabled());
        fixture.generate();
        const auto *view = fixture.page.findChild<QrView *>(QStringLiteral("code"));
        const auto read = QrReader::read(view->shownImage());
        QVERIFY(read);
        QCOMPARE(read->toUtf8(), fixture.page.browser()->payloadText());
        // What a camera sees: the pixels of the widget itself.
        QCOMPARE(QrReader::read(view->parentWidget()->grab().toImage()), read);

        fixture.click("signIn");
        fixture.click("scan");
        QTRY_VERIFY(fixture.button("confirm")->isVisible());
        QCOMPARE(fixture.page.focusWidget(), fixture.button("cancel")); // Enter declines
        fixture.poll();
        QCOMPARE(fixture.page.browser()->status(), QrStatus::Scanned);
        fixture.click("confirm");
        QTRY_VERIFY(fixture.says(QStringLiteral("Approved")));
        fixture.poll();
        QCOMPARE(fixture.page.browser()->status(), QrStatus::Authorized);

        fixture.click("exchangeAsBrowser");
        QTRY_VERIFY(fixture.says(QStringLiteral("do not permit")));
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.says(QStringLiteral("Exchanged with the application secret")));
        QVERIFY(fixture.says(QStringLiteral("EMULATOR")));
        QTRY_VERIFY(fixture.page.login()->backend().verification());

        const auto *timeline = fixture.page.findChild<QTreeView *>()->model();
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
            QStringLiteral("POST exchange-tokenset-with-qrcode-ticket"), QStringLiteral("GET openid-configuration"),
            QStringLiteral("GET jwks.json")};
        QCOMPARE(calls, expected);
        QCOMPARE(pictures.size(), 2); // of the code and of the user who scanned it
        QCOMPARE(pictures.first(), QStringLiteral("GET %1.png").arg(fixture.page.browser()->qrcodeId()));
    }

    /// An emulator must not look like production, even with a manual connection.
    void anEmulatorIsMarkedWhereverItsAddressWasTyped()
    {
        SimulatorFixture marked;
        SimulatorFixture fixture({}, true);
        auto *view = fixture.part<QrView>("code");
        const int unmarked = view->heightForWidth(200);
        fixture.logIn();
        marked.generate();
        QVERIFY(view->heightForWidth(200) > unmarked);
        QCOMPARE(view->heightForWidth(200), marked.part<QrView>("code")->heightForWidth(200));
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.says(QStringLiteral("Exchanged with the application secret")));
        QVERIFY(fixture.says(QStringLiteral("EMULATOR")));
    }

    void refusedOnThePhone()
    {
        SimulatorFixture fixture;
        fixture.generate();
        fixture.click("signIn");
        fixture.click("scan");
        fixture.click("cancel");
        QTRY_VERIFY(fixture.says(QStringLiteral("Declined")));
        fixture.poll();
        QCOMPARE(fixture.page.browser()->status(), QrStatus::Cancelled);
        QVERIFY(!fixture.button("exchangeAsServer")->isEnabled());
    }

    void anExpiredCodeIsRefreshed()
    {
        SimulatorFixture fixture;
        fixture.generate();
        const QString first = fixture.page.browser()->qrcodeId();
        fixture.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(fixture.page.browser()->status(), QrStatus::Expired);
        fixture.click("generate");
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Polling);
        QVERIFY(fixture.page.browser()->qrcodeId() != first);
    }

    void completeUserInfoIsMarkedAsALeak()
    {
        SimulatorFixture fixture;
        LoginStrategy strategy;
        strategy.returnFullUserInfo = true;
        fixture.pool.save(strategy);
        fixture.generate();
        fixture.click("signIn");
        fixture.click("scan");
        fixture.click("confirm");
        QTRY_VERIFY(fixture.says(QStringLiteral("Approved")));
        QVERIFY(!fixture.says(QStringLiteral("login tokens")));
        fixture.poll();
        QVERIFY(fixture.says(QStringLiteral("login tokens")));
    }

    void noPoolNoCodeButAWayToTryAgain()
    {
        SimulatorFixture fixture;
        fixture.pool.stop();
        fixture.click("generate");
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Failed);
        QCOMPARE(fixture.part<QrView>("code")->state(), QrView::State::Error);
        QVERIFY(fixture.button("generate")->isEnabled());
    }
};

QRLOGIN_TEST(TestSimulatorPage)
#include "TestSimulatorPage.moc"
