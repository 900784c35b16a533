#include "pages/settings/ReachStrip.h"

#include "client/control/EmulatorControl.h"
#include "support/TestMain.h"
#include "ui/pages/settings/SettingsFixture.h"
#include "widgets/Banner.h"

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

class TestReachStrip : public QObject
{
    Q_OBJECT

    static void giveOwnSettings(TestPool &pool, int application)
    {
        EmulatorControl control(pool.connection, pool.context());
        EmulatorApplication own = QCoro::waitFor(control.state())->applications.at(application);
        own.ownRules = LoginStrategy();
        QVERIFY(QCoro::waitFor(control.saveApplication(own)));
    }
    static QString line(SettingsFixture &fixture)
    {
        return fixture.page.findChild<QLabel *>(QStringLiteral("settingsReachLine"))->text();
    }
    static Banner *message(SettingsFixture &fixture)
    {
        return fixture.page.findChild<Banner *>(QStringLiteral("settingsReach"));
    }

private slots:
    void saysToHowManyApplicationsTheSettingsApply()
    {
        SettingsFixture fixture;
        QVERIFY(line(fixture).contains(QLatin1String("2 of 2")));
        QVERIFY(!message(fixture)->isVisible());
    }

    void namesThoseWithTheirOwnSettings()
    {
        SettingsFixture fixture;
        giveOwnSettings(fixture.pool, 1);
        fixture.model->load();
        QTRY_VERIFY(line(fixture).contains(QLatin1String("1 of 2")));
        QVERIFY(message(fixture)->isVisible());
        QCOMPARE(message(fixture)->accent(), Accent::Info);
        QVERIFY(message(fixture)->text().contains(QLatin1String("does not reach them")));
    }

    void warnsWhenTheConnectionsOwnApplicationIsOneOfThem()
    {
        SettingsFixture fixture;
        giveOwnSettings(fixture.pool, 0);
        fixture.model->load();
        QTRY_COMPARE(message(fixture)->accent(), Accent::Warning);
        QVERIFY(message(fixture)->isVisible());
        QVERIFY(message(fixture)->text().contains(QLatin1String("The application of this connection")));
    }

    void withoutPermissionItCannotTell()
    {
        SettingsFixture fixture;
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(
            control.addFault(QJsonObject{{QStringLiteral("path"), QStringLiteral("/api/v3/list-applications")},
                {QStringLiteral("kind"), QStringLiteral("http500")}})));
        fixture.model->load();
        QTRY_VERIFY(line(fixture).startsWith(QLatin1String("Cannot tell")));
        QVERIFY(!message(fixture)->isVisible());
        QVERIFY(!fixture.model->failure());
    }
};

QRLOGIN_TEST(TestReachStrip)
#include "TestReachStrip.moc"
