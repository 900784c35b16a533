#include "pages/emulator/ApplicationsCard.h"

#include "contract/StrategyRules.h"
#include "pages/emulator/EmulatorPage.h"
#include "pages/emulator/RecordTable.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "widgets/PeriodEdit.h"
#include "widgets/Sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

struct ApplicationsFixture
{
    TestPool pool;
    std::unique_ptr<EmulatorMonitor> monitor;
    EmulatorPage page{[](const QUrl &) { return true; }};

    ApplicationsFixture()
    {
        setPool(pool.connection);
        page.resize(1100, 900);
        page.show();
        [this] { QTRY_COMPARE(table()->model()->rowCount(), 2); }();
    }
    void setPool(const Connection &connection)
    {
        monitor = EmulatorMonitor::of(connection, pool.context());
        page.setPool(connection, monitor.get());
    }
    RecordTable *table() { return page.findChild<RecordTable *>(QStringLiteral("applications")); }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); }
    Sheet *sheet() { return page.findChild<Sheet *>(); }
    template <typename T>
    T *in(const char *name)
    {
        return sheet()->findChild<T *>(QLatin1String(name));
    }
    EmulatorState state()
    {
        EmulatorControl control(pool.connection, pool.context());
        return *QCoro::waitFor(control.state());
    }
};

} // namespace

class TestApplicationsCard : public QObject
{
    Q_OBJECT
private slots:
    void anApplicationIsAddedWithItsOwnSettings()
    {
        ApplicationsFixture fixture;
        fixture.button("addApplication")->click();
        QVERIFY(!fixture.button("saveApplication")->isEnabled());
        fixture.in<QLineEdit>("applicationName")->setText(QStringLiteral(" Shop "));
        fixture.in<QComboBox>("applicationType")->setCurrentIndex(1);
        fixture.in<QPlainTextEdit>("redirectUris")
            ->setPlainText(QStringLiteral("https://a.example/cb\n\n https://b.example "));
        QVERIFY(!fixture.in<PeriodEdit>("own.ticketExpiresIn")->isVisible());
        fixture.in<QCheckBox>("ownRules")->setChecked(true);
        fixture.in<PeriodEdit>("own.ticketExpiresIn")->setPeriod(77, PeriodUnit::Second);
        fixture.in<QCheckBox>("own.returnFullUserInfo")->setChecked(true);
        QTRY_VERIFY(fixture.button("saveApplication")->isEnabled());
        fixture.button("saveApplication")->click();
        QTRY_COMPARE(fixture.table()->model()->rowCount(), 3);
        const EmulatorApplication made = fixture.state().applications.last();
        QCOMPARE(made.name, QStringLiteral("Shop"));
        QCOMPARE(made.type, ApplicationType::Spa);
        QCOMPARE(made.redirectUris,
            (QStringList{QStringLiteral("https://a.example/cb"), QStringLiteral("https://b.example")}));
        QCOMPARE(made.ownRules->ticketExpiresIn, 77);
        QVERIFY(made.ownRules->returnFullUserInfo);
        QCOMPARE(made.secret.reveal().size(), 32);
        QTRY_COMPARE(fixture.table()->model()->index(2, 3).data().toString(), QStringLiteral("Own"));
    }

    void anApplicationIsChangedAndItsSecretIsMasked()
    {
        ApplicationsFixture fixture;
        fixture.table()->selectRow(1);
        fixture.button("editApplication")->click();
        auto *secret = fixture.in<QLineEdit>("applicationSecret");
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        fixture.in<QComboBox>("authMethod")->setCurrentText(QStringLiteral("client_secret_basic"));
        fixture.button("saveApplication")->click();
        QTRY_COMPARE(fixture.state().applications.at(1).authMethod, ClientAuthMethod::SecretBasic);
        QCOMPARE(fixture.state().applications.at(1).type, ApplicationType::Native);
        QVERIFY(!fixture.state().applications.at(1).ownRules);
    }

    void aRefusalStaysInTheSheet()
    {
        ApplicationsFixture fixture;
        fixture.button("addApplication")->click();
        fixture.in<QLineEdit>("applicationName")->setText(fixture.state().applications.first().name);
        fixture.button("saveApplication")->click();
        QTRY_VERIFY(fixture.button("saveApplication")->isEnabled());
        QVERIFY(fixture.sheet()->isVisible());
        QCOMPARE(fixture.state().applications.size(), 2);
    }

    void theFirstApplicationStaysAndOthersGoWhenConfirmed()
    {
        ApplicationsFixture fixture;
        fixture.table()->selectRow(0);
        QVERIFY(fixture.button("editApplication")->isEnabled());
        QVERIFY(!fixture.button("removeApplication")->isEnabled());
        fixture.table()->selectRow(1);
        QTRY_VERIFY(fixture.button("removeApplication")->isEnabled());
        fixture.button("removeApplication")->click();
        QCOMPARE(fixture.state().applications.size(), 2);
        fixture.button("confirmRemove")->click();
        QTRY_COMPARE(fixture.table()->model()->rowCount(), 1);
    }

    void aCodeEndsOnPurpose()
    {
        ApplicationsFixture fixture;
        PoolClient browser(fixture.pool.connection.address, fixture.pool.context(), Party::Browser);
        const QString id = QCoro::waitFor(browser.generateQrCode({}))->qrcodeId;
        fixture.pool.clock.advance(EmulatorMonitor::interval);
        auto *codes = fixture.page.findChild<RecordTable *>(QStringLiteral("codes"));
        QTRY_COMPARE(codes->model()->rowCount(), 1);
        QVERIFY(!fixture.button("endInMfa")->isEnabled());
        codes->selectRow(0);
        QTRY_VERIFY(fixture.button("endInMfa")->isEnabled());
        fixture.button("endInMfa")->click();
        QTRY_COMPARE(codes->model()->index(0, 1).data().toString(), QStringLiteral("MFA required"));
        QVERIFY(!fixture.button("endInError")->isEnabled());
        QCOMPARE(QCoro::waitFor(browser.qrStatus(id))->status, QrStatus::MfaNeeded);
    }
};

QRLOGIN_TEST(TestApplicationsCard)
#include "TestApplicationsCard.moc"
