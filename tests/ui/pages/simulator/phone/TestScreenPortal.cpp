#include "pages/simulator/phone/ScreenPortal.h"

#include "support/PrivateBus.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/phone/PhoneFixture.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

const QString desktop = QStringLiteral("/org/freedesktop/portal/desktop");

QDBusMessage responseAt(const QString &request, uint code, const QString &uri)
{
    QDBusMessage response = QDBusMessage::createSignal(
        request, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
    response << code << QVariantMap{{QStringLiteral("uri"), uri}};
    return response;
}

} // namespace

/// Takes a screenshot as a desktop does: accepts the request, and answers when told to.
class FakeScreenPortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Screenshot")
public:
    explicit FakeScreenPortal(const QDBusConnection &own)
        : m_bus(own)
    {
    }

    QVariantMap options;
    QString request;
    bool isOld = false; ///< names requests as it likes

    void answer(uint code, const QString &uri = {}) { m_bus.send(responseAt(request, code, uri)); }

public slots:
    QDBusObjectPath Screenshot(const QString &, const QVariantMap &given)
    {
        options = given;
        const QString sender = message().service().mid(1).replace(u'.', u'_');
        request = isOld ? desktop + QStringLiteral("/request/old")
                        : QStringLiteral("%1/request/%2/%3")
                              .arg(desktop, sender, given.value(QStringLiteral("handle_token")).toString());
        return QDBusObjectPath(request);
    }

private:
    QDBusConnection m_bus;
};

class TestScreenPortal : public QObject
{
    Q_OBJECT
    PrivateBus bus;
    QTemporaryDir directory;
    std::unique_ptr<FakeScreenPortal> portal;

    QDBusConnection own() const { return bus.connect(QStringLiteral("portal")); }
    QDBusConnection other() const { return bus.connect(QStringLiteral("console")); }

    QString pictureFile(const QImage &picture) const
    {
        const QString path = directory.filePath(QStringLiteral("Screenshot 1.png"));
        return picture.save(path) ? path : QString();
    }
    static QString uri(const QString &path) { return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded); }

    /// One colour on the whole screen, as where a compositor denies the capture.
    struct BlackScreen : QWidget
    {
        BlackScreen()
        {
            setPalette(QPalette(Qt::black));
            setWindowFlag(Qt::FramelessWindowHint);
            setGeometry(screen()->geometry());
            show();
            [this] { QVERIFY(QTest::qWaitForWindowExposed(this)); }();
        }
    };
    static void chooseScreen(PhoneFixture &fixture)
    {
        fixture.page.hide();
        {
            const BlackScreen black;
            fixture.choose("scanScreen");
        }
        fixture.page.show();
    }

private slots:
    void initTestCase()
    {
        if (!bus.isThere())
            QSKIP("dbus-daemon is not installed");
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus.address().toUtf8());
    }

    void init()
    {
        portal = std::make_unique<FakeScreenPortal>(own());
        QVERIFY(own().registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        QVERIFY(own().registerObject(desktop, portal.get(), QDBusConnection::ExportAllSlots));
    }
    void cleanup()
    {
        own().unregisterObject(desktop);
        own().unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }

    void aScreenshotIsTaken_data()
    {
        QTest::addColumn<bool>("isOld");
        QTest::newRow("a portal of today") << false;
        QTest::newRow("an old portal") << true;
    }
    void aScreenshotIsTaken()
    {
        QFETCH(bool, isOld);
        portal->isOld = isOld;
        ScreenPortal asking(other());
        QSignalSpy taken(&asking, &ScreenPortal::taken);
        asking.ask();
        QTRY_VERIFY(!portal->request.isEmpty());
        QCOMPARE(portal->options.value(QStringLiteral("interactive")).toBool(), true);
        QTest::qWait(0); // the reply
        QTRY_VERIFY((portal->answer(0, uri(QStringLiteral("/tmp/a b.png"))), taken.size() == 1));
        QCOMPARE(taken.first().first().toString(), QStringLiteral("/tmp/a b.png"));
    }

    void anotherProgramCannotAnswer()
    {
        ScreenPortal asking(other());
        QSignalSpy taken(&asking, &ScreenPortal::taken);
        QSignalSpy declined(&asking, &ScreenPortal::declined);
        asking.ask();
        QTRY_VERIFY(!portal->request.isEmpty());
        QDBusConnection stranger = bus.connect(QStringLiteral("stranger"));
        QVERIFY(stranger.send(responseAt(portal->request, 0, uri(QStringLiteral("/etc/passwd")))));
        QTRY_VERIFY((portal->answer(1), declined.size() == 1));
        QCOMPARE(taken.size(), 0);
        QDBusConnection::disconnectFromBus(QStringLiteral("stranger"));
    }

    void afterCancelNothingComes()
    {
        ScreenPortal asking(other());
        QSignalSpy taken(&asking, &ScreenPortal::taken);
        asking.ask();
        QTRY_VERIFY(!portal->request.isEmpty());
        const QString first = portal->request;
        asking.cancel();
        portal->request.clear();
        asking.ask();
        QTRY_VERIFY(!portal->request.isEmpty());
        QVERIFY(portal->request != first);
        QVERIFY(own().send(responseAt(first, 0, uri(QStringLiteral("/tmp/first.png")))));
        QTRY_VERIFY((portal->answer(0, uri(QStringLiteral("/tmp/second.png"))), taken.size() == 1));
        QCOMPARE(taken.first().first().toString(), QStringLiteral("/tmp/second.png"));
    }

    void aPortalThatEndsIsNotWaitedFor()
    {
        ScreenPortal asking(other());
        QSignalSpy taken(&asking, &ScreenPortal::taken);
        QSignalSpy unavailable(&asking, &ScreenPortal::unavailable);
        asking.ask();
        QTRY_VERIFY(!portal->request.isEmpty());
        QVERIFY(own().unregisterService(QStringLiteral("org.freedesktop.portal.Desktop")));
        QTRY_VERIFY((portal->answer(0, uri(QStringLiteral("/tmp/a.png"))), unavailable.size() == 1));
        QCOMPARE(taken.size(), 0);
    }

    void withoutAPortalItSaysSo()
    {
        cleanup();
        ScreenPortal asking(other());
        QSignalSpy unavailable(&asking, &ScreenPortal::unavailable);
        asking.ask();
        QTRY_COMPARE(unavailable.size(), 1);
        ScreenPortal alone{QDBusConnection(QString())};
        QSignalSpy atOnce(&alone, &ScreenPortal::unavailable);
        alone.ask();
        QCOMPARE(atOnce.size(), 1);
    }

    void thePhoneScansTheScreenshotAndRemovesIt()
    {
        PhoneFixture fixture;
        chooseScreen(fixture);
        QTRY_VERIFY(!portal->request.isEmpty());
        QVERIFY(fixture.message().isEmpty());
        const QString path = pictureFile(fixture.sitePicture());
        QTRY_VERIFY((portal->answer(0, uri(path)), fixture.phone().stage() == Phone::Stage::Asking));
        fixture.asksAboutTheSite();
        QVERIFY(fixture.facts().contains(QLatin1String("from the screen")));
        QVERIFY(!QFile::exists(path));
    }

    void aUserWhoDeclinesIsNotTold()
    {
        PhoneFixture fixture;
        chooseScreen(fixture);
        QTRY_VERIFY(!portal->request.isEmpty());
        for (int i = 0; i < 20; ++i) {
            portal->answer(1);
            QTest::qWait(1);
        }
        QVERIFY(fixture.message().isEmpty());
        QCOMPARE(fixture.phone().stage(), Phone::Stage::Ready);
    }

    void withoutAPortalThePhoneSaysWhatToInstall()
    {
        cleanup();
        PhoneFixture fixture;
        chooseScreen(fixture);
        QTRY_VERIFY2(
            fixture.message().contains(QLatin1String("Install xdg-desktop-portal")), qPrintable(fixture.message()));
    }
};

QRLOGIN_TEST(TestScreenPortal)
#include "TestScreenPortal.moc"
