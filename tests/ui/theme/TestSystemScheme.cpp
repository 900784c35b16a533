#include "theme/SystemScheme.h"

#include "support/TestMain.h"

#include <QDBusServer>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace qrlogin;

namespace {

const QString group = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");

}

/// Responds as the desktop's settings portal does: Read() wraps its value twice.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

public slots:
    QDBusVariant Read(const QString &wantedGroup, const QString &wantedKey)
    {
        const bool known = wantedGroup == group && wantedKey == key;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 99u)));
    }

signals:
    void SettingChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value);
};

/// Uses a peer-to-peer connection, which does not need a bus.
class TestSystemScheme : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_server.setAnonymousAuthenticationAllowed(true);
        connect(&m_server, &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
            QVERIFY(connection.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
            m_connected = true;
        });
        m_bus = QDBusConnection::connectToPeer(m_server.address(), QStringLiteral("portal"));
        QVERIFY(m_bus.isConnected());
        QTRY_VERIFY(m_connected);
    }

    void cleanupTestCase()
    {
        m_bus = QDBusConnection(QString());
        QDBusConnection::disconnectFromPeer(QStringLiteral("portal"));
    }

    void readsTheDesktop()
    {
        m_portal.scheme = 1;
        PortalScheme scheme([this] { return m_bus; });
        QSignalSpy changes(&scheme, &SystemScheme::changed);
        scheme.watch();
        QVERIFY(!scheme.isDark()); // does not wait for the response
        QVERIFY(changes.wait());
        QVERIFY(scheme.isDark());
    }

    void followsTheDesktop()
    {
        m_portal.scheme = 1;
        PortalScheme scheme([this] { return m_bus; });
        QSignalSpy changes(&scheme, &SystemScheme::changed);
        scheme.watch();
        QVERIFY(changes.wait());
        emit m_portal.SettingChanged(group, QStringLiteral("accent-color"), QDBusVariant(2u));
        emit m_portal.SettingChanged(group, key, QDBusVariant(1u));
        emit m_portal.SettingChanged(group, key, QDBusVariant(2u));
        QVERIFY(changes.wait());
        QVERIFY(!scheme.isDark());
        emit m_portal.SettingChanged(group, key, QDBusVariant(1u));
        QVERIFY(changes.wait());
        QVERIFY(scheme.isDark());
        QCOMPARE(changes.count(), 3);
    }

    void staysLightWithoutABus()
    {
        std::atomic<bool> asked = false;
        PortalScheme scheme([&asked] {
            asked = true;
            return QDBusConnection(QString());
        });
        scheme.watch();
        QTRY_VERIFY(asked.load());
        QCoreApplication::processEvents();
        QVERIFY(!scheme.isDark());
    }

private:
    QDBusServer m_server;
    FakePortal m_portal;
    QDBusConnection m_bus{QString()};
    bool m_connected = false;
};

QRLOGIN_TEST(TestSystemScheme)
#include "TestSystemScheme.moc"
