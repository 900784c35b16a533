#include "simulator/PhoneConsent.h"

#include "PhoneDesk.h"
#include "simulator/PhoneText.h"
#include "support/TestMain.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace qrlogin;
using namespace qrlogin::test;

/// Acting as the phone for a page that is none of ours: what it asks, and what comes of either answer over there.
class TestPhoneConsent : public QObject
{
    Q_OBJECT

    static void scanSite(PhoneDesk &desk)
    {
        QGuiApplication::clipboard()->setImage(desk.sitePicture());
        desk.choose("scanClipboard");
        desk.asksAboutTheSite();
    }
    static void poll(PhoneDesk &desk)
    {
        const int before = desk.site.browser().pollCount();
        desk.pool.clock.advance(BrowserSession::pollInterval);
        QTRY_COMPARE(desk.site.browser().pollCount(), before + 1);
    }

private slots:
    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void theSiteIsLoggedIn()
    {
        PhoneDesk desk;
        scanSite(desk);
        poll(desk);
        QCOMPARE(desk.site.browser().status(), QrStatus::Scanned);
        QTRY_COMPARE(desk.login().observer().report().status, QrStatus::Scanned);
        desk.click("confirm");
        QTRY_VERIFY(desk.message().contains(QLatin1String("You agreed")));
        poll(desk);
        QCOMPARE(desk.site.browser().status(), QrStatus::Authorized);
        QVERIFY(!desk.site.browser().report().ticket.isEmpty());
        // Our own parties follow as onlookers, and have nothing to exchange.
        QTRY_COMPARE(desk.login().observer().sight(), Observer::Sight::Ticket);
        QVERIFY(!desk.button("exchangeAsServer")->isEnabled());
    }

    void enterRefuses()
    {
        PhoneDesk desk;
        scanSite(desk);
        QCOMPARE(desk.page.focusWidget(), desk.button("cancel"));
        QTest::keyClick(desk.page.focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(desk.message().contains(QLatin1String("You refused")));
        poll(desk);
        QCOMPARE(desk.site.browser().status(), QrStatus::Cancelled);
    }

    void agreesByKeys()
    {
        PhoneDesk desk;
        scanSite(desk);
        QTest::keyClick(&desk.page, Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(desk.phone().stage(), Phone::Stage::Confirmed);
    }

    void asksInFull()
    {
        PhoneDesk desk;
        QrPayload payload = *desk.site.browser().payload();
        payload.customData = {{QStringLiteral("from"), QStringLiteral("staging")}};
        desk.pool.clock.advance(Seconds(65));
        QGuiApplication::clipboard()->setText(QString::fromUtf8(toPayloadText(payload)));
        desk.choose("scanClipboard");
        desk.asksAboutTheSite();
        const Connection &connection = desk.pool.connection;
        QVERIFY(desk.part<QLabel>("question")->text().contains(connection.applicationName));
        QVERIFY(desk.part<QLabel>("question")->text().contains(connection.testUsers.first().displayName));
        const QString facts = desk.facts();
        for (const QString &part :
            {connection.name, connection.userPoolId, connection.applicationName, QStringLiteral("another page"),
                QStringLiteral("65 second(s)"), QStringLiteral("0:55 left"), QStringLiteral("staging")})
            QVERIFY2(facts.contains(part), qPrintable(part + QStringLiteral(" in ") + facts));
        desk.pool.clock.advance(Seconds(56));
        QTRY_VERIFY2(desk.facts().contains(QLatin1String("it has expired")), qPrintable(desk.facts()));
        // An answer may still be from before its end.
        QTRY_VERIFY((desk.pool.clock.advance(StatusPoller::interval), desk.login().status() == QrStatus::Expired));
        desk.click("confirm");
        QTRY_VERIFY(desk.message().contains(QLatin1String("expired")));
    }

    void ofOurOwnCodeItSaysSo()
    {
        PhoneDesk desk;
        desk.generate();
        desk.click("scan");
        QTRY_VERIFY(desk.button("confirm")->isVisible());
        QVERIFY(desk.facts().contains(QLatin1String("Requester: the browser of this login")));
        QVERIFY(!desk.facts().contains(QLatin1String("not told by the code")));
    }

    void aCodeFromTheFutureSaysSo()
    {
        PhoneDesk desk;
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(desk.codeWith([](QrPayload &payload) { payload.createdAt += Seconds(600); })));
        desk.choose("scanClipboard");
        desk.asksAboutTheSite();
        QVERIFY2(desk.facts().contains(QLatin1String("made 10 minute(s) from now")), qPrintable(desk.facts()));
    }

    void foreignTextIsMadeFitToBeShown()
    {
        QCOMPARE(PhoneText::shown(QStringLiteral("a\n\tb")), QStringLiteral("a b"));
        QCOMPARE(PhoneText::shown(QStringLiteral("a\u202Eb\u200B")), QStringLiteral("a\uFFFDb\uFFFD"));
        QCOMPARE(PhoneText::shown(QStringLiteral("扫码😀")), QStringLiteral("扫码😀"));
        QCOMPARE(PhoneText::shown(QString(1000, u'x')).size(), 60);
    }
};

QRLOGIN_TEST(TestPhoneConsent)
#include "TestPhoneConsent.moc"
