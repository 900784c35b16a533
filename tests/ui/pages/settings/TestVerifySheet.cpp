#include "pages/settings/VerifySheet.h"

#include "client/FailureText.h"
#include "client/control/EmulatorControl.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "ui/pages/settings/SettingsFixture.h"
#include "widgets/Banner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProgressBar>
#include <QRegularExpression>
#include <QTreeWidget>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// The sheet over the settings page of an emulator.
struct VerifyFixture : SettingsFixture
{
    VerifySheet *open()
    {
        traffic.clear();
        QTest::mouseClick(button("verify"), Qt::LeftButton);
        sheet = page.findChild<VerifySheet *>();
        return sheet;
    }
    /// Like open(), with a pool without control of its clock.
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
    qreal progress() const
    {
        const auto *bar = sheet->findChild<QProgressBar *>();
        return qreal(bar->value()) / bar->maximum();
    }
    Banner *banner() const { return sheet->banner(); }
    bool isWaiting() const
    {
        for (const QLabel *label : sheet->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("Waiting for")))
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
        VerifyFixture fixture;
        QVERIFY(fixture.open());
        QTRY_VERIFY(fixture.says(QStringLiteral("It does not change the pool.")));
        QVERIFY(fixture.says(fixture.pool.user().username));
        QVERIFY(fixture.says(QStringLiteral("clock")));
        QCOMPARE(fixture.traffic.size(), 1);
        QVERIFY(fixture.closing()->hasFocus());
        QTest::keyClick(fixture.sheet, Qt::Key_Escape);
        QTRY_VERIFY(!fixture.sheet);
        QCOMPARE(fixture.traffic.size(), 1);
    }

    void aPoolThatKeepsItsSettings()
    {
        VerifyFixture fixture;
        const LoginStrategy strategy{45, PeriodUnit::Second, 60, PeriodUnit::Second, true, false};
        fixture.pool.save(strategy);
        fixture.open();
        fixture.run();
        QTRY_VERIFY(fixture.banner()->isVisible());
        QCOMPARE(fixture.banner()->accent(), Accent::Success);
        QCOMPARE(fixture.verdicts()->topLevelItemCount(), 5);
        QCOMPARE(fixture.verdict(4), QStringLiteral("Verified"));
        for (int setting = 0; setting < 4; ++setting) {
            QCOMPARE(fixture.verdict(setting), QStringLiteral("Enforced"));
            QVERIFY(fixture.verdicts()->topLevelItem(setting)->childCount() > 0);
        }
        QVERIFY(fixture.verdicts()->topLevelItem(0)->text(0).contains(QStringLiteral("45 s")));
        QCOMPARE(fixture.pool.settings().strategy, strategy);
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QCOMPARE(QCoro::waitFor(control.state())->clock.mode, ClockMode::Real);
    }

    void theEvidenceIsKeptWithoutSecrets()
    {
        VerifyFixture fixture;
        fixture.pool.save({120, PeriodUnit::Second, 300, PeriodUnit::Second, true, true});
        fixture.open();
        fixture.run();
        auto *save = fixture.sheet->findChild<QPushButton *>(QStringLiteral("saveEvidence"));
        QVERIFY(!save->isVisible());
        QTRY_VERIFY(save->isVisible());
        const QString path = fixture.directory.filePath(QStringLiteral("evidence.json"));
        QTest::mouseClick(save, Qt::LeftButton);
        choosePath(fixture.sheet, path);
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
        for (const TrafficEntry &entry : std::as_const(fixture.traffic))
            tokens += entry.answerBody.contains("tokenSet") ? 1 : 0;
        QVERIFY(tokens > 0);
        // The shortened token does not reveal more than its type.
        QVERIFY(!QString::fromUtf8(text).contains(QRegularExpression(QStringLiteral("eyJ[A-Za-z0-9_.-]{10}"))));
        QVERIFY(!text.contains(fixture.pool.user().password.reveal()));
    }

    void aPoolThatDoesNotIsFoundOutAndTheEvidenceOpened()
    {
        VerifyFixture fixture;
        // Once the observer has polled, let the browser exchange the ticket.
        connect(&fixture.pool.traffic, &TrafficLog::recorded, this, [&](const TrafficEntry &entry) {
            if (entry.party == Party::Observer)
                fixture.pool.save({120, PeriodUnit::Second, 300, PeriodUnit::Second, false, true});
        });
        fixture.open();
        fixture.run();
        QTRY_VERIFY(fixture.banner()->isVisible());
        QCOMPARE(fixture.banner()->accent(), Accent::Danger);
        QCOMPARE(fixture.verdict(0), QStringLiteral("Enforced"));
        QCOMPARE(fixture.verdict(1), QStringLiteral("Enforced"));
        QCOMPARE(fixture.verdict(2), QStringLiteral("Enforced"));
        QCOMPARE(fixture.verdict(3), QStringLiteral("Not enforced"));
        auto *exchange = fixture.verdicts()->topLevelItem(3);
        QVERIFY(exchange->isExpanded());
        QVERIFY(exchange->child(0)->childCount() > 0);
        QVERIFY(!fixture.verdicts()->topLevelItem(0)->isExpanded());
    }

    void aServerInTroubleProvesNothing()
    {
        VerifyFixture fixture;
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(control.addFault(
            QJsonObject{{QStringLiteral("path"), QStringLiteral("/api/v3/exchange-tokenset-with-qrcode-ticket")},
                {QStringLiteral("kind"), QStringLiteral("http500")}, {QStringLiteral("first"), 1}})));
        fixture.open();
        fixture.run();
        QTRY_VERIFY(fixture.banner()->isVisible());
        QCOMPARE(fixture.banner()->accent(), Accent::Warning);
        QVERIFY2(fixture.banner()->text().startsWith(QStringLiteral("Verification failed. Browser")),
            qPrintable(fixture.banner()->text()));
        for (int setting = 0; setting < 3; ++setting)
            QCOMPARE(fixture.verdict(setting), QStringLiteral("Enforced"));
        QCOMPARE(fixture.verdict(3), QStringLiteral("Not observed"));
    }

    void aUserWhoCannotSignInProvesNothing()
    {
        VerifyFixture fixture;
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(control.lockUser(fixture.pool.user().username, true)));
        fixture.open();
        fixture.run();
        QTRY_VERIFY(fixture.banner()->isVisible());
        QCOMPARE(fixture.banner()->accent(), Accent::Warning);
        QVERIFY2(fixture.banner()->text().startsWith(QStringLiteral("Verification failed. Phone")),
            qPrintable(fixture.banner()->text()));
        for (int setting = 0; setting < 4; ++setting)
            QCOMPARE(fixture.verdict(setting), QStringLiteral("Not observed"));
    }

    void aRealPoolTakesItsTimeInView()
    {
        VerifyFixture fixture;
        fixture.openAsReal();
        // The periods are waited for together, and the longer one is 300 s.
        QTRY_VERIFY(fixture.says(QStringLiteral("It takes up to %1,").arg(FailureText::duration(303))));
        fixture.run();
        QTRY_VERIFY(fixture.isWaiting());
        // Both the words and the bar tell the whole time, of which nothing is over.
        QVERIFY(fixture.says(QStringLiteral("Waiting for the pool's clock: %1 left.").arg(FailureText::duration(303))));
        QVERIFY2(fixture.progress() < 0.1, qPrintable(QString::number(fixture.progress())));
        qreal progress = 0;
        int waits = 0;
        while (fixture.banner()->isHidden()) {
            QTRY_VERIFY(fixture.isWaiting() || !fixture.banner()->isHidden());
            if (!fixture.isWaiting())
                break;
            QVERIFY(++waits < 1000);
            QVERIFY(fixture.progress() >= progress);
            progress = fixture.progress();
            fixture.pool.clock.advance(Seconds(1));
            QCoreApplication::processEvents();
        }
        QVERIFY2(progress > 0.9, qPrintable(QString::number(progress)));
        QCOMPARE(fixture.banner()->text(), QStringLiteral("The pool enforces its four settings."));
        QVERIFY(waits > 290);
    }

    void thePlanSaysWhatItDoesNotObserve()
    {
        VerifyFixture fixture;
        fixture.pool.save({5400, PeriodUnit::Minute, 700, PeriodUnit::Second, true, false});
        fixture.openAsReal();
        QTRY_VERIFY(fixture.says(
            QStringLiteral("It does not observe “QR code validity period”: it does not wait longer than %1.")
                .arg(FailureText::duration(3600))));
        QVERIFY(fixture.says(
            QStringLiteral("It takes up to %1, until the observed period ends.").arg(FailureText::duration(703))));
        QVERIFY(!fixture.says(QStringLiteral("both periods")));
        fixture.sheet->reject();

        fixture.pool.save({5400, PeriodUnit::Minute, 7200, PeriodUnit::Hour, true, false});
        fixture.openAsReal();
        QTRY_VERIFY(fixture.says(QStringLiteral("“Ticket validity period”: it does not wait")));
        QVERIFY(fixture.says(QStringLiteral("It takes a few seconds.")));
        fixture.sheet->reject();

        fixture.pool.save({120, PeriodUnit::Second, 300, PeriodUnit::Second, true, false});
        Connection connection = fixture.pool.savedConnection();
        connection.credentials.appSecret = {};
        fixture.sheet = new VerifySheet(connection, fixture.pool.context(), &fixture.page);
        fixture.sheet->open();
        for (const char *title : {"Ticket validity period", "ID token"})
            QTRY_VERIFY2(fixture.says(QStringLiteral("“%1”: the connection does not have an application secret.")
                                          .arg(QLatin1String(title))),
                title);
    }

    void stoppingKeepsWhatWasSeen()
    {
        VerifyFixture fixture;
        fixture.openAsReal();
        fixture.run();
        QTRY_VERIFY(fixture.isWaiting());
        QCOMPARE(fixture.closing()->text(), QStringLiteral("&Stop"));
        QTest::mouseClick(fixture.closing(), Qt::LeftButton);
        QTRY_COMPARE(fixture.banner()->text(), QStringLiteral("The verification was stopped."));
        QCOMPARE(fixture.verdict(0), QStringLiteral("Not observed"));
        QCOMPARE(fixture.verdict(3), QStringLiteral("Enforced"));
        QCOMPARE(fixture.pool.clock.pendingTimers(), 0);
        QTest::mouseClick(fixture.closing(), Qt::LeftButton);
        QTRY_VERIFY(!fixture.sheet);
    }

    void escapeWhileItRunsStopsItAndThenCloses()
    {
        VerifyFixture fixture;
        fixture.openAsReal();
        fixture.run();
        QTRY_VERIFY(fixture.isWaiting());
        QTest::keyClick(fixture.sheet, Qt::Key_Escape);
        QTRY_VERIFY(!fixture.sheet);
        QCOMPARE(fixture.pool.clock.pendingTimers(), 0);
    }

    void settingsThatChangeMeanwhileAreNotProven()
    {
        VerifyFixture fixture;
        fixture.open();
        auto *verify = fixture.sheet->findChild<QPushButton *>(QStringLiteral("runVerify"));
        QTRY_VERIFY(verify->isEnabled());
        fixture.pool.save({600, PeriodUnit::Second, 300, PeriodUnit::Second, false, false});
        fixture.run();
        QTRY_VERIFY(fixture.banner()->isVisible());
        QCOMPARE(fixture.banner()->accent(), Accent::Warning);
        QCOMPARE(fixture.verdict(0), QStringLiteral("Not observed"));
    }

    void withoutATestUserItSaysWhatIsMissing()
    {
        VerifyFixture fixture;
        Connection lonely = fixture.pool.connection;
        lonely.testUsers.clear();
        VerifySheet sheet(lonely, fixture.pool.context(), &fixture.page);
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        sheet.open();
        QVERIFY(sheet.banner()->text().contains(QStringLiteral("test user")));
        QVERIFY(!sheet.findChild<QPushButton *>(QStringLiteral("runVerify"))->isEnabled());
    }

    void aPoolThatIsGoneIsSaidSo()
    {
        VerifyFixture fixture;
        fixture.pool.stop();
        fixture.open();
        QTRY_VERIFY(fixture.banner()->isVisible());
        QCOMPARE(fixture.banner()->accent(), Accent::Danger);
        QVERIFY(!fixture.sheet->findChild<QPushButton *>(QStringLiteral("runVerify"))->isEnabled());
    }
};

QRLOGIN_TEST(TestVerifySheet)
#include "TestVerifySheet.moc"
