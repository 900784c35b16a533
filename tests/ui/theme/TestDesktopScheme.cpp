#include "support/PrivateBus.h"
#include "support/TestMain.h"
#include "theme/SystemScheme.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// A desktop that speaks from another process. Nothing in this process registers the types of QtDBus for the scheme, as
/// a fake portal would.
class TestDesktopScheme : public QObject
{
    Q_OBJECT
private slots:
    void followsAChangeWhileTheProgramRuns()
    {
        const PrivateBus bus;
        if (!bus.isThere())
            QSKIP("dbus-daemon is not installed");
        PortalScheme scheme([&bus] { return bus.connect(QStringLiteral("scheme")); });
        QSignalSpy changes(&scheme, &SystemScheme::changed);
        scheme.watch();
        // The scheme connects in a thread, so it may miss the first signals.
        QTRY_VERIFY(say(bus, 1) && scheme.isDark());
        QCOMPARE(changes.size(), 1);
        QVERIFY(say(bus, 0));
        QTRY_VERIFY(!scheme.isDark());
        QDBusConnection::disconnectFromBus(QStringLiteral("scheme"));
    }

private:
    static bool say(const PrivateBus &bus, int scheme)
    {
        QProcess desktop;
        desktop.start(QStringLiteral("dbus-send"),
            {QStringLiteral("--bus=") + bus.address(), QStringLiteral("--type=signal"),
                QStringLiteral("/org/freedesktop/portal/desktop"),
                QStringLiteral("org.freedesktop.portal.Settings.SettingChanged"),
                QStringLiteral("string:org.freedesktop.appearance"), QStringLiteral("string:color-scheme"),
                QStringLiteral("variant:uint32:%1").arg(scheme)});
        return desktop.waitForFinished() && desktop.exitCode() == 0;
    }
};

QRLOGIN_TEST(TestDesktopScheme)
#include "TestDesktopScheme.moc"
