#include "audience/WallWindow.h"

#include "audience/DemoWindow.h"
#include "audience/WallCards.h"
#include "audience/WallFigures.h"
#include "qr/QrReader.h"
#include "shared/RoomEmulator.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "widgets/StatusPill.h"
#include "widgets/qr/QrView.h"

#include <QApplication>
#include <QLabel>
#include <QScreen>
#include <QTcpSocket>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// A wall with an emulator of its own at an address of this computer alone.
struct WallFixture
{
    explicit WallFixture(bool isEncrypted = false)
        : emulator(clock),
          window(emulator.doorstep(), nullptr)
    {
        std::optional<Result<OpenRoom>> got;
        emulator.doorstep().open(
            {QStringLiteral("127.0.0.2"), 0, isEncrypted}, [&](const Result<OpenRoom> &room) { got = room; });
        [&] { QTRY_VERIFY(got && *got); }();
        open = **got;
        window.presentRoom(QGuiApplication::primaryScreen(), open, {}, context());
        [this] { QVERIFY(QTest::qWaitForWindowExposed(&window)); }();
        [this] { QTRY_COMPARE(window.room()->shown().phase(), BrowserSession::Phase::Polling); }();
    }
    PoolContext context() { return {network, clock, random, traffic}; }
    template <typename Part>
    Part *part(const char *name)
    {
        return window.findChild<Part *>(QLatin1String(name));
    }
    QString text(const char *name) { return part<QLabel>(name)->text(); }
    QString codeOnWall() { return QrReader::read(part<QrView>("wallCode")->shownImage()).value_or(QString()); }
    void poll(Milliseconds time = Room::decidingInterval)
    {
        clock.advance(time);
        QTest::qWait(20);
    }
    /// Scans and approves as a user, by what is on the wall.
    void logIn(int user)
    {
        const auto before = window.room()->guests().size();
        PoolClient phone(open.connection.address, context(), Party::Phone, open.connection.credentials);
        const TestUser &who = open.connection.testUsers.at(user);
        const auto tokens = QCoro::waitFor(phone.signIn(who.username, who.password));
        const auto payload = qrPayloadFromText(codeOnWall().toUtf8());
        [&] { QVERIFY(tokens && payload); }();
        const Secret token(tokens->accessToken.toUtf8());
        for (const QrAction action : {QrAction::Scan, QrAction::Confirm})
            [&] { QVERIFY(QCoro::waitFor(phone.setQrStatus(payload->random, action, token))); }();
        [&] {
            QTRY_VERIFY((poll(),
                window.room()->guests().size() > before
                    && window.room()->guests().last().state == RoomGuest::State::SignedIn));
        }();
        [this] { QTRY_COMPARE(window.room()->shown().phase(), BrowserSession::Phase::Polling); }();
    }
    bool isListening() const
    {
        QTcpSocket socket;
        socket.connectToHost(open.url.host(), quint16(open.url.port()));
        return socket.waitForConnected(1000);
    }

    ManualClock clock;
    SystemRandom random;
    QNetworkAccessManager network;
    TrafficLog traffic;
    RoomEmulator emulator;
    OpenRoom open;
    WallWindow window;
};

/// The classes of the windows that are shown.
class ShownWindows : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Show && object->isWidgetType() && static_cast<QWidget *>(object)->isWindow())
            names += QLatin1String(object->metaObject()->className());
        return false;
    }

    QStringList names;
};

} // namespace

class TestWallWindow : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsShownBeforeItIsPresented()
    {
        // A part that is shown before it has its parent is a window of its own for a moment, and takes the focus.
        ShownWindows shown;
        qApp->installEventFilter(&shown);
        const WallWindow wall({}, nullptr);
        const DemoWindow demo({}, nullptr);
        QCOMPARE(shown.names, QStringList());
    }

    void itShowsBothCodesAndTheAddress()
    {
        WallFixture fixture;
        QCOMPARE(fixture.text("wallAddress"), fixture.open.url.toString());
        QCOMPARE(QrReader::read(fixture.part<QrView>("addressCode")->shownImage()), fixture.open.url.toString());
        const auto payload = qrPayloadFromText(fixture.codeOnWall().toUtf8());
        QVERIFY(payload);
        QCOMPARE(payload->random, fixture.window.room()->shown().qrcodeId());
        QCOMPARE(fixture.part<StatusPill>("wallMark")->text(), QStringLiteral("EMULATOR"));
        // Both are readable on a photo of the whole wall.
        QCOMPARE(QrReader::readAll(fixture.window.grab().toImage()).size(), 2);
    }

    void aLoginIsACardAndTheNextCodeComes()
    {
        WallFixture fixture;
        const QString first = fixture.codeOnWall();
        fixture.logIn(0);
        QTRY_VERIFY(!fixture.codeOnWall().isEmpty() && fixture.codeOnWall() != first);
        fixture.logIn(1);
        QVERIFY(fixture.part<WallCards>("wallCards")
                    ->accessibleText(QAccessible::Name)
                    .contains(QLatin1String("Bob Hansen: ")));
        QVERIFY2(fixture.text("wallCounter").contains(u'2'), qPrintable(fixture.text("wallCounter")));
        // The news is told at a pace.
        fixture.clock.advance(WallWindow::newsInterval);
        QVERIFY(fixture.text("wallNews").contains(QLatin1String("signed in")));
    }

    void theFiguresAreInTheMiddle()
    {
        WallFixture fixture;
        QTest::keyClick(&fixture.window, Qt::Key_Right);
        QCoreApplication::processEvents();
        QVERIFY(!fixture.part<QLabel>("failedFigure")->isVisible());
        const auto *first = fixture.part<QLabel>("signedInFigure");
        const auto *last = fixture.part<QLabel>("expiredFigure");
        const QWidget &slide = *first->parentWidget();
        const int before = first->geometry().left();
        const int after = slide.width() - 1 - last->geometry().right();
        QVERIFY2(qAbs(before - after) <= 2, qPrintable(QStringLiteral("%1 and %2").arg(before).arg(after)));
    }

    void theLastSlideHasTheFiguresAndEscapeComesToItFirst()
    {
        WallFixture fixture;
        fixture.logIn(2);
        QTest::keyClick(&fixture.window, Qt::Key_Escape);
        QVERIFY(fixture.window.isVisible());
        QVERIFY(fixture.part<WallFigures>("wallFigures")->isVisible());
        QCOMPARE(fixture.text("signedInFigure"), QStringLiteral("1"));
        QVERIFY(fixture.text("medianFigure").endsWith(QLatin1String(" s")));
        QTest::keyClick(&fixture.window, Qt::Key_PageUp);
        QVERIFY(!fixture.part<WallFigures>("wallFigures")->isVisible());
        QTest::keyClick(&fixture.window, Qt::Key_PageDown);
        QTest::keyClick(&fixture.window, Qt::Key_Escape);
        QVERIFY(!fixture.window.isVisible());
    }

    void theListenerClosesWithTheWindow()
    {
        WallFixture fixture;
        QVERIFY(fixture.isListening());
        QTest::keyClick(&fixture.window, Qt::Key_Escape);
        QVERIFY(!fixture.window.isVisible());
        QVERIFY(!fixture.window.room());
        QVERIFY(!fixture.isListening());
    }

    void withHttpsTheFingerprintIsShown()
    {
        WallFixture fixture(true);
        QVERIFY(fixture.open.url.scheme() == QLatin1String("https"));
        QVERIFY(!fixture.open.fingerprint.isEmpty());
        bool isShown = false;
        for (const QLabel *label : fixture.window.findChildren<QLabel *>())
            isShown = isShown
                || (label->isVisible() && label->text().contains(QString::fromLatin1(fixture.open.fingerprint)));
        QVERIFY(isShown);
    }

    void aKeyRequestsAnotherCode()
    {
        WallFixture fixture;
        const QString first = fixture.codeOnWall();
        QTest::keyClick(&fixture.window, Qt::Key_R);
        QTRY_VERIFY(!fixture.codeOnWall().isEmpty() && fixture.codeOnWall() != first);
    }
};

QRLOGIN_TEST(TestWallWindow)
#include "TestWallWindow.moc"
