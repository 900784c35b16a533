#include "simulator/StatesCard.h"

#include "SimulatorDesk.h"
#include "simulator/StatesMap.h"
#include "support/LenientPool.h"
#include "support/TestMain.h"
#include "widgets/ElidedLabel.h"
#include "widgets/StatusPill.h"

#include <QTabWidget>
#include <QTcpSocket>

using namespace qrlogin;
using namespace qrlogin::test;

/// The map of the states and the moves out of order, by clicks, against the embedded pool and against one that lies.
class TestStatesCard : public QObject
{
    Q_OBJECT

    struct Desk : SimulatorDesk
    {
        Desk() { showStates(page); }

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
            [&] { QTRY_COMPARE(verdict(move), QStringLiteral("Refused")); }();
            QVERIFY2(words(move).contains(QString::number(apiCode)), qPrintable(words(move)));
            QVERIFY(button(move)->accessibleDescription().contains(QLatin1String("Refused")));
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
        Desk desk;
        for (const char *move : moves) {
            QVERIFY(!desk.isOpen(move));
            QVERIFY(!desk.words(move).isEmpty());
            QCOMPARE(desk.button(move)->toolTip(), desk.words(move));
            QCOMPARE(desk.button(move)->accessibleDescription(), desk.words(move));
            QVERIFY(desk.verdict(move).isEmpty());
        }
        QVERIFY(desk.words("confirmBeforeScan").contains(QLatin1String("Sign in")));
        QVERIFY(desk.words("exchangeTwice").contains(QLatin1String("ticket")));
        QVERIFY(desk.told().contains(QLatin1String("no code")));
    }

    void everyMoveIsTriedFromItsStateAndRefused()
    {
        Desk desk;
        desk.generate();
        desk.click("signIn");
        desk.isRefused("confirmBeforeScan", 2243);
        QVERIFY(!desk.isOpen("scanTwice"));
        desk.click("scan");
        QTRY_VERIFY(desk.isOpen("scanTwice"));
        QVERIFY(!desk.isOpen("confirmBeforeScan"));
        QCOMPARE(desk.verdict("confirmBeforeScan"), QStringLiteral("Refused")); // what was found stays
        QVERIFY(desk.button("confirmBeforeScan")->toolTip().contains(QLatin1String("nobody has scanned")));
        desk.isRefused("scanTwice", 2243);
        desk.click("cancel");
        QTRY_VERIFY(desk.isOpen("confirmAfterCancel"));
        desk.isRefused("confirmAfterCancel", 2243);

        desk.logIn(); // on a code of its own: nothing was tried on that
        QVERIFY(desk.verdict("confirmBeforeScan").isEmpty());
        QVERIFY(!desk.isOpen("exchangeTwice"));
        desk.click("exchangeAsServer");
        QTRY_VERIFY(desk.isOpen("exchangeTwice"));
        desk.isRefused("exchangeTwice", 2244);

        desk.logIn();
        QVERIFY(!desk.isOpen("exchangeAfterExpiry"));
        QVERIFY(desk.words("exchangeAfterExpiry").contains(QLatin1String("still valid")));
        desk.pool.clock.advance(Seconds(300));
        QTRY_VERIFY(desk.isOpen("exchangeAfterExpiry")); // by itself: nobody said a word
        desk.isRefused("exchangeAfterExpiry", 2245);
        QVERIFY(desk.told().contains(QLatin1String("Ticket expired")));
    }

    void theMapTellsTheStateAndTheWay()
    {
        Desk desk;
        desk.generate();
        QVERIFY(desk.told().contains(QLatin1String("Now: Not scanned.")));
        desk.click("signIn");
        desk.click("scan");
        QTRY_COMPARE(desk.told(), QStringLiteral("Now: Scanned. Before: Not scanned."));
        desk.click("confirm");
        QTRY_COMPARE(desk.told(), QStringLiteral("Now: Authorized. Before: Not scanned, Scanned."));
        desk.poll();
        desk.click("exchangeAsServer");
        QTRY_COMPARE(desk.told(), QStringLiteral("Now: Ticket used. Before: Not scanned, Scanned, Authorized."));
        QVERIFY(desk.part<ElidedLabel>("statesCode")->text().contains(desk.page.browser()->qrcodeId()));
    }

    void oneStateIsLitInItsColour()
    {
        Desk desk;
        auto *map = desk.part<StatesMap>("statesMap");
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
        desk.generate();
        const int one = pixelsOf(info);
        QVERIFY(one > 1000);
        QCOMPARE(pixelsOf(passed), 0);
        desk.pool.clock.advance(Seconds(125));
        QTRY_VERIFY(desk.told().contains(QLatin1String("Expired")));
        QCOMPARE(pixelsOf(info), 0);
        QVERIFY(pixelsOf(warning) > 1000);
        QVERIFY(pixelsOf(passed) > 1000);
    }

    void byKeys()
    {
        Desk desk;
        desk.generate();
        desk.click("signIn");
        QTRY_VERIFY(desk.isOpen("confirmBeforeScan"));
        QTest::keyClick(&desk.page, Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(desk.verdict("confirmBeforeScan"), QStringLiteral("Refused"));
        for (const char *move : moves)
            QVERIFY(desk.button(move)->text().startsWith(u'&'));
    }

    void aPoolThatIsAwayHasToldNothing()
    {
        Desk desk;
        desk.generate();
        desk.click("signIn");
        QTRY_VERIFY(desk.isOpen("confirmBeforeScan"));
        desk.pool.stop();
        desk.click("confirmBeforeScan");
        QTRY_COMPARE(desk.verdict("confirmBeforeScan"), QStringLiteral("Not told"));
    }

    void whatIsLetThroughIsAFinding()
    {
        Desk desk;
        RawServer server(lenientPool());
        Connection connection;
        connection.applicationHost = server.url(QString());
        connection.testUsers = desk.pool.connection.testUsers;
        desk.page.setPool(connection, desk.pool.context());
        showStates(desk.page);
        desk.generate();
        desk.click("signIn");
        desk.click("confirmBeforeScan");
        QTRY_COMPARE(desk.verdict("confirmBeforeScan"), QStringLiteral("Finding"));
        QVERIFY(desk.words("confirmBeforeScan").contains(QLatin1String("has to refuse")));
    }
};

QRLOGIN_TEST(TestStatesCard)
#include "TestStatesCard.moc"
