#include "pages/simulator/LoginActBar.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"

#include <QAccessible>

using namespace qrlogin;
using namespace qrlogin::test;

/// What a screen reader hears of a login: each state, message and result once, when it changes.
class TestAnnouncements : public QObject
{
    Q_OBJECT

    static inline QStringList heard;

    static void listen(QAccessibleEvent *event)
    {
        QAccessibleInterface *source = event->accessibleInterface();
        if (event->type() == QAccessible::Alert && source)
            heard += source->text(QAccessible::Name);
    }
    /// What was said since the last call, without what is not visible.
    static QStringList said() { return std::exchange(heard, {}); }

private slots:
    void initTestCase()
    {
        // A bridge connects to its bus after the start.
        const bool hasBridge = QGuiApplication::platformName() == QLatin1String("xcb");
        if (!hasBridge || !QTest::qWaitFor([] { return QAccessible::isActive(); }))
            QSKIP("Qt reports changes only on a platform with an accessibility bridge");
        QAccessible::installUpdateHandler(listen);
    }
    void cleanupTestCase() { QAccessible::installUpdateHandler(nullptr); }

    void eachChangeOnce()
    {
        SimulatorFixture fixture;
        (void)said();
        fixture.generate();
        fixture.click("signIn");
        fixture.click("scan");
        QTRY_COMPARE(fixture.page.login()->phone().stage(), Phone::Stage::Asking);
        fixture.poll();
        fixture.click("confirm");
        QTRY_COMPARE(fixture.page.login()->phone().stage(), Phone::Stage::Confirmed);
        fixture.poll();
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.page.login()->backend().tokens());
        const QStringList words = said();
        for (const QString &text : {QStringLiteral("Scanned"), QStringLiteral("Authorized"),
                 QStringLiteral("Exchanged with the application secret."),
                 QStringLiteral("Signed in as %1.").arg(fixture.pool.user().displayName)})
            QVERIFY2(words.contains(text), qPrintable(text + QStringLiteral(" in ") + words.join(u'|')));
        for (const QString &text : words)
            QVERIFY2(words.count(text) == 1, qPrintable(text + QStringLiteral(" in ") + words.join(u'|')));
    }

    void nothingWhileNothingChanges()
    {
        SimulatorFixture fixture;
        fixture.generate();
        fixture.poll();
        (void)said();
        for (int more = 0; more < 3; ++more)
            fixture.poll();
        QCOMPARE(said(), QStringList());
    }

    void anEndIsSaidOnce()
    {
        SimulatorFixture fixture;
        fixture.generate();
        (void)said();
        fixture.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(fixture.page.browser()->status(), QrStatus::Expired);
        QCOMPARE(said().count(QStringLiteral("Expired")), 1);
    }

    void aRefusalIsSaidOnce()
    {
        SimulatorFixture fixture;
        fixture.logIn();
        QTRY_COMPARE(fixture.page.login()->observer().exposure(), Observer::Exposure::Ticket);
        (void)said();
        fixture.click("exchangeAsBrowser");
        QTRY_VERIFY(fixture.page.login()->backend().outcome());
        const QStringList words = said();
        QCOMPARE(words.size(), 1);
        QVERIFY2(words.first().contains(QLatin1String("permit")), qPrintable(words.first()));
    }
};

QRLOGIN_TEST(TestAnnouncements)
#include "TestAnnouncements.moc"
