#include "pages/simulator/states/StatesCard.h"

#include "pages/simulator/states/StatesMap.h"
#include "support/LenientPool.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/ElidedLabel.h"
#include "widgets/StatusPill.h"

#include <QTabWidget>
#include <QTcpSocket>

using namespace qrlogin;
using namespace qrlogin::test;

/// The map of states and the invalid actions, by clicks, on an emulator and on a faulty pool.
class TestStatesCard : public QObject
{
    Q_OBJECT

    struct Fixture : SimulatorFixture
    {
        Fixture() { showStates(page); }

        QString words(const char *move) { return page.findChild<ElidedLabel *>(name(move, "Words"))->text(); }
        QString verdict(const char *move)
        {
            const auto *pill = page.findChild<StatusPill *>(name(move, "Verdict"));
            return pill->isVisible() ? pill->text() : QString();
        }
        bool isOpen(const char *move) { return button(move)->isEnabled(); }
        void isRefused(const char *move, int apiCode)
        {
            click(move);
            [&] { QTRY_COMPARE(verdict(move), QStringLiteral("Rejected")); }();
            QVERIFY2(words(move).contains(QString::number(apiCode)), qPrintable(words(move)));
            QVERIFY(button(move)->accessibleDescription().contains(QLatin1String("Rejected")));
        }
        void scan()
        {
            generate();
            if (page.login()->phone().stage() == Phone::Stage::SignedOut)
                click("signIn");
            click("scan");
            [this] { QTRY_COMPARE(page.login()->phone().stage(), Phone::Stage::Asking); }();
        }
        QString told()
        {
            return QAccessible::queryAccessibleInterface(part<StatesMap>("statesMap"))->text(QAccessible::Description);
        }
    };
    static QString name(const char *move, const char *part) { return QLatin1String(move) + QLatin1String(part); }
    static void showStates(SimulatorPage &page)
    {
        page.findChild<QTabWidget *>(QStringLiteral("details"))->setCurrentIndex(1);
    }

    static constexpr std::array moves{
        "confirmBeforeScan", "scanTwice", "confirmAfterCancel", "exchangeTwice", "exchangeAfterExpiry"};

private slots:
    void saysWhyNotBeforeThereIsACode()
    {
        Fixture fixture;
        for (const char *move : moves) {
            QVERIFY(!fixture.isOpen(move));
            QVERIFY(!fixture.words(move).isEmpty());
            QCOMPARE(fixture.button(move)->toolTip(), fixture.words(move));
            QCOMPARE(fixture.button(move)->accessibleDescription(), fixture.words(move));
            QVERIFY(fixture.verdict(move).isEmpty());
        }
        QVERIFY(fixture.words("confirmBeforeScan").contains(QLatin1String("Sign in")));
        QVERIFY(fixture.words("exchangeTwice").contains(QLatin1String("ticket")));
        QVERIFY(fixture.told().contains(QLatin1String("no QR code")));
    }

    void everyMoveIsTriedFromItsStateAndRefused()
    {
        Fixture fixture;
        fixture.generate();
        fixture.click("signIn");
        fixture.isRefused("confirmBeforeScan", 2243);
        QVERIFY(!fixture.isOpen("scanTwice"));
        fixture.click("scan");
        QTRY_VERIFY(fixture.isOpen("scanTwice"));
        QVERIFY(!fixture.isOpen("confirmBeforeScan"));
        QCOMPARE(fixture.verdict("confirmBeforeScan"), QStringLiteral("Rejected")); // the result stays
        QVERIFY(fixture.button("confirmBeforeScan")->toolTip().contains(QLatin1String("not scanned")));
        fixture.isRefused("scanTwice", 2243);
        fixture.click("cancel");
        QTRY_VERIFY(fixture.isOpen("confirmAfterCancel"));
        fixture.isRefused("confirmAfterCancel", 2243);

        fixture.logIn(); // a new code without results
        QVERIFY(fixture.verdict("confirmBeforeScan").isEmpty());
        QVERIFY(!fixture.isOpen("exchangeTwice"));
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.isOpen("exchangeTwice"));
        fixture.isRefused("exchangeTwice", 2244);

        fixture.logIn();
        QVERIFY(!fixture.isOpen("exchangeAfterExpiry"));
        QVERIFY(fixture.words("exchangeAfterExpiry").contains(QLatin1String("still valid")));
        fixture.pool.clock.advance(Seconds(300));
        QTRY_VERIFY(fixture.isOpen("exchangeAfterExpiry")); // without any signal
        fixture.isRefused("exchangeAfterExpiry", 2245);
        QVERIFY(fixture.told().contains(QLatin1String("Ticket expired")));
    }

    void theMapTellsTheStateAndTheWay()
    {
        Fixture fixture;
        fixture.generate();
        QVERIFY(fixture.told().contains(QLatin1String("Now: Not scanned.")));
        fixture.click("signIn");
        fixture.click("scan");
        QTRY_COMPARE(fixture.told(), QStringLiteral("Now: Scanned. Earlier: Not scanned."));
        fixture.click("confirm");
        QTRY_COMPARE(fixture.told(), QStringLiteral("Now: Authorized. Earlier: Not scanned, Scanned."));
        fixture.poll();
        fixture.click("exchangeAsServer");
        QTRY_COMPARE(fixture.told(), QStringLiteral("Now: Ticket used. Earlier: Not scanned, Scanned, Authorized."));
        QVERIFY(fixture.part<ElidedLabel>("statesCode")->text().contains(fixture.page.browser()->qrcodeId()));
    }

    void oneStateIsLitInItsColour()
    {
        Fixture fixture;
        auto *map = fixture.part<StatesMap>("statesMap");
        const auto pixelsOf = [map](const QColor &color) {
            const QImage image = map->grab().toImage();
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    found += image.pixelColor(x, y) == color;
            }
            return found;
        };
        const QColor info = accentColors(Accent::Info, map->palette()).fill;
        const QColor warning = accentColors(Accent::Warning, map->palette()).fill;
        const QColor passed = accentColors(Accent::Neutral, map->palette()).fill;
        QCOMPARE(pixelsOf(info), 0);
        fixture.generate();
        const int one = pixelsOf(info);
        QVERIFY(one > 1000);
        QCOMPARE(pixelsOf(passed), 0);
        fixture.pool.clock.advance(Seconds(125));
        QTRY_VERIFY(fixture.told().contains(QLatin1String("Expired")));
        QCOMPARE(pixelsOf(info), 0);
        QVERIFY(pixelsOf(warning) > 1000);
        QVERIFY(pixelsOf(passed) > 1000);
    }

    void byKeys()
    {
        Fixture fixture;
        fixture.generate();
        fixture.click("signIn");
        QTRY_VERIFY(fixture.isOpen("confirmBeforeScan"));
        QTest::keyClick(&fixture.page, Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(fixture.verdict("confirmBeforeScan"), QStringLiteral("Rejected"));
        for (const char *move : moves)
            QVERIFY(fixture.button(move)->text().startsWith(u'&'));
    }

    void aPoolThatIsAwayHasToldNothing()
    {
        Fixture fixture;
        fixture.generate();
        fixture.click("signIn");
        QTRY_VERIFY(fixture.isOpen("confirmBeforeScan"));
        fixture.pool.stop();
        fixture.click("confirmBeforeScan");
        QTRY_COMPARE(fixture.verdict("confirmBeforeScan"), QStringLiteral("Inconclusive"));
    }

    void whatIsLetThroughIsAFinding()
    {
        Fixture fixture;
        RawServer server(lenientPool());
        Connection connection;
        connection.address.applicationHost = server.url(QString());
        connection.testUsers = fixture.pool.connection.testUsers;
        fixture.page.setPool(connection, fixture.pool.context());
        showStates(fixture.page);
        fixture.generate();
        fixture.click("signIn");
        fixture.click("confirmBeforeScan");
        QTRY_COMPARE(fixture.verdict("confirmBeforeScan"), QStringLiteral("Not rejected"));
        QVERIFY(fixture.words("confirmBeforeScan").contains(QLatin1String("must reject")));
    }
};

QRLOGIN_TEST(TestStatesCard)
#include "TestStatesCard.moc"
