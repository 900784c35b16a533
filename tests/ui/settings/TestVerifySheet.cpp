#include "settings/VerifySheet.h"

#include "pool/EmulatorControl.h"
#include "pool/FailureText.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "ui/settings/SettingsDesk.h"
#include "widgets/Banner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTreeWidget>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// The sheet before the settings page of an embedded pool.
struct VerifyDesk : SettingsDesk
{
    VerifySheet *open()
    {
        traffic.clear();
        QTest::mouseClick(button("verify"), Qt::LeftButton);
        sheet = page.findChild<VerifySheet *>();
        return sheet;
    }
    /// As open(), on the pool as one whose clock nobody can turn.
    VerifySheet *openAsReal()
    {
        const Connection real = pool.savedConnection();
        sheet = new VerifySheet(real, pool.context(), &page);
        sheet->open();
        return sheet;
    }
    void run()
    {
        auto *verify = sheet->findChild<QPushButton *>(QStringLiteral("runVerify"));
        [&] { QTRY_VERIFY(verify->isEnabled()); }();
        QTest::mouseClick(verify, Qt::LeftButton);
    }
    QPushButton *closing() const { return sheet->findChild<QPushButton *>(QStringLiteral("closeVerify")); }
    QTreeWidget *verdicts() const { return sheet->findChild<QTreeWidget *>(); }
    QString verdict(int setting) const { return verdicts()->topLevelItem(setting)->text(1); }
    Banner *banner() const { return sheet->banner(); }
    bool isWaiting() const
    {
        for (const QLabel *label : sheet->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("has to pass")))
                return true;
        }
        return false;
    }

    QPointer<VerifySheet> sheet;
};

} // namespace

class TestVerifySheet : public QObject
{
    Q_OBJECT
private slots:
    void itAsksFirstAndUntilThenOnlyReads()
    {
        VerifyDesk desk;
        QVERIFY(desk.open());
        QTRY_VERIFY(desk.says(QStringLiteral("It changes nothing in the pool.")));
        QVERIFY(desk.says(desk.pool.user().username));
        QVERIFY(desk.says(QStringLiteral("clock")));
        QCOMPARE(desk.traffic.size(), 1);
        QVERIFY(desk.closing()->hasFocus());
        QTest::keyClick(desk.sheet, Qt::Key_Escape);
        QTRY_VERIFY(!desk.sheet);
        QCOMPARE(desk.traffic.size(), 1);
    }

    void aPoolThatKeepsItsSettings()
    {
        VerifyDesk desk;
        const LoginStrategy strategy{45, PeriodUnit::Second, 60, PeriodUnit::Second, true, false};
        desk.pool.save(strategy);
        desk.open();
        desk.run();
        QTRY_VERIFY(desk.banner()->isVisible());
        QCOMPARE(desk.banner()->accent(), Accent::Success);
        QCOMPARE(desk.verdicts()->topLevelItemCount(), 4);
        for (int setting = 0; setting < 4; ++setting) {
            QCOMPARE(desk.verdict(setting), QStringLiteral("Honoured"));
            QVERIFY(desk.verdicts()->topLevelItem(setting)->childCount() > 0);
        }
        QVERIFY(desk.verdicts()->topLevelItem(0)->text(0).contains(QStringLiteral("45 s")));
        QCOMPARE(desk.pool.settings().strategy, strategy);
        EmulatorControl control(desk.pool.connection, desk.pool.context());
        QCOMPARE(QCoro::waitFor(control.state())->clock.mode, EmulatorClockMode::Real);
    }

    void theEvidenceIsKeptWithoutSecrets()
    {
        VerifyDesk desk;
        desk.pool.save({120, PeriodUnit::Second, 300, PeriodUnit::Second, true, true});
        desk.open();
        desk.run();
        auto *save = desk.sheet->findChild<QPushButton *>(QStringLiteral("saveEvidence"));
        QVERIFY(!save->isVisible());
        QTRY_VERIFY(save->isVisible());
        const QString path = desk.directory.filePath(QStringLiteral("evidence.json"));
        QTest::mouseClick(save, Qt::LeftButton);
        choosePath(desk.sheet, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const QJsonArray settings = QJsonDocument::fromJson(text).object().value(QStringLiteral("settings")).toArray();
        QCOMPARE(settings.size(), 4);
        for (const auto &setting : settings) {
            QCOMPARE(setting[QStringLiteral("verdict")].toString(), QStringLiteral("honoured"));
            QVERIFY(!setting[QStringLiteral("evidence")].toArray().isEmpty());
        }
        int tokens = 0;
        for (const TrafficEntry &entry : std::as_const(desk.traffic))
            tokens += entry.answerBody.contains("tokenSet") ? 1 : 0;
        QVERIFY(tokens > 0);
        // What is left of a token tells no more than that it is one.
        QVERIFY(!QString::fromUtf8(text).contains(QRegularExpression(QStringLiteral("eyJ[A-Za-z0-9_.-]{10}"))));
        QVERIFY(!text.contains(desk.pool.user().password.reveal()));
    }

    void aPoolThatDoesNotIsFoundOutAndTheEvidenceOpened()
    {
        VerifyDesk desk;
        // Once the onlooker has asked, the browser may exchange the ticket all at once.
        connect(&desk.pool.traffic, &TrafficLog::recorded, this, [&](const TrafficEntry &entry) {
            if (entry.party == Party::Observer)
                desk.pool.save({120, PeriodUnit::Second, 300, PeriodUnit::Second, false, true});
        });
        desk.open();
        desk.run();
        QTRY_VERIFY(desk.banner()->isVisible());
        QCOMPARE(desk.banner()->accent(), Accent::Danger);
        QCOMPARE(desk.verdict(0), QStringLiteral("Honoured"));
        QCOMPARE(desk.verdict(1), QStringLiteral("Honoured"));
        QCOMPARE(desk.verdict(2), QStringLiteral("Honoured"));
        QCOMPARE(desk.verdict(3), QStringLiteral("Not honoured"));
        auto *exchange = desk.verdicts()->topLevelItem(3);
        QVERIFY(exchange->isExpanded());
        QVERIFY(exchange->child(0)->childCount() > 0);
        QVERIFY(!desk.verdicts()->topLevelItem(0)->isExpanded());
    }

    void aServerInTroubleProvesNothing()
    {
        VerifyDesk desk;
        EmulatorControl control(desk.pool.connection, desk.pool.context());
        QVERIFY(QCoro::waitFor(control.addFault(
            QJsonObject{{QStringLiteral("path"), QStringLiteral("/api/v3/exchange-tokenset-with-qrcode-ticket")},
                {QStringLiteral("kind"), QStringLiteral("http500")}, {QStringLiteral("first"), 1}})));
        desk.open();
        desk.run();
        QTRY_VERIFY(desk.banner()->isVisible());
        QCOMPARE(desk.banner()->accent(), Accent::Warning);
        QVERIFY2(desk.banner()->text().startsWith(QStringLiteral("It could not be shown. Browser")),
            qPrintable(desk.banner()->text()));
        for (int setting = 0; setting < 3; ++setting)
            QCOMPARE(desk.verdict(setting), QStringLiteral("Honoured"));
        QCOMPARE(desk.verdict(3), QStringLiteral("Not observed"));
    }

    void aUserWhoCannotSignInProvesNothing()
    {
        VerifyDesk desk;
        EmulatorControl control(desk.pool.connection, desk.pool.context());
        QVERIFY(QCoro::waitFor(control.lockUser(desk.pool.user().username, true)));
        desk.open();
        desk.run();
        QTRY_VERIFY(desk.banner()->isVisible());
        QCOMPARE(desk.banner()->accent(), Accent::Warning);
        QVERIFY2(desk.banner()->text().startsWith(QStringLiteral("It could not be shown. Phone")),
            qPrintable(desk.banner()->text()));
        for (int setting = 0; setting < 4; ++setting)
            QCOMPARE(desk.verdict(setting), QStringLiteral("Not observed"));
    }

    void aRealPoolTakesItsTimeInView()
    {
        VerifyDesk desk;
        desk.openAsReal();
        // Both periods pass at the same time, and the longer one is 300 s.
        QTRY_VERIFY(desk.says(QStringLiteral("It takes up to %1,").arg(FailureText::duration(303))));
        desk.run();
        int waits = 0;
        while (desk.banner()->isHidden()) {
            QTRY_VERIFY(desk.isWaiting() || !desk.banner()->isHidden());
            if (!desk.isWaiting())
                break;
            QVERIFY(++waits < 1000);
            desk.pool.clock.advance(Seconds(1));
            QCoreApplication::processEvents();
        }
        QCOMPARE(desk.banner()->text(), QStringLiteral("The pool goes by its four settings."));
        QVERIFY(waits > 290);
    }

    void stoppingKeepsWhatWasSeen()
    {
        VerifyDesk desk;
        desk.openAsReal();
        desk.run();
        QTRY_VERIFY(desk.isWaiting());
        QCOMPARE(desk.closing()->text(), QStringLiteral("&Stop"));
        QTest::mouseClick(desk.closing(), Qt::LeftButton);
        QTRY_COMPARE(desk.banner()->text(), QStringLiteral("It was stopped before its end."));
        QCOMPARE(desk.verdict(0), QStringLiteral("Not observed"));
        QCOMPARE(desk.verdict(3), QStringLiteral("Honoured"));
        QCOMPARE(desk.pool.clock.pendingTimers(), 0);
        QTest::mouseClick(desk.closing(), Qt::LeftButton);
        QTRY_VERIFY(!desk.sheet);
    }

    void escapeWhileItRunsStopsItAndThenCloses()
    {
        VerifyDesk desk;
        desk.openAsReal();
        desk.run();
        QTRY_VERIFY(desk.isWaiting());
        QTest::keyClick(desk.sheet, Qt::Key_Escape);
        QTRY_VERIFY(!desk.sheet);
        QCOMPARE(desk.pool.clock.pendingTimers(), 0);
    }

    void settingsThatChangeMeanwhileAreNotProven()
    {
        VerifyDesk desk;
        desk.open();
        auto *verify = desk.sheet->findChild<QPushButton *>(QStringLiteral("runVerify"));
        QTRY_VERIFY(verify->isEnabled());
        desk.pool.save({600, PeriodUnit::Second, 300, PeriodUnit::Second, false, false});
        desk.run();
        QTRY_VERIFY(desk.banner()->isVisible());
        QCOMPARE(desk.banner()->accent(), Accent::Warning);
        QCOMPARE(desk.verdict(0), QStringLiteral("Not observed"));
    }

    void withoutATestUserItSaysWhatIsMissing()
    {
        VerifyDesk desk;
        Connection lonely = desk.pool.connection;
        lonely.testUsers.clear();
        VerifySheet sheet(lonely, desk.pool.context(), &desk.page);
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        sheet.open();
        QVERIFY(sheet.banner()->text().contains(QStringLiteral("test user")));
        QVERIFY(!sheet.findChild<QPushButton *>(QStringLiteral("runVerify"))->isEnabled());
    }

    void aPoolThatIsGoneIsSaidSo()
    {
        VerifyDesk desk;
        desk.pool.stop();
        desk.open();
        QTRY_VERIFY(desk.banner()->isVisible());
        QCOMPARE(desk.banner()->accent(), Accent::Danger);
        QVERIFY(!desk.sheet->findChild<QPushButton *>(QStringLiteral("runVerify"))->isEnabled());
    }
};

QRLOGIN_TEST(TestVerifySheet)
#include "TestVerifySheet.moc"
