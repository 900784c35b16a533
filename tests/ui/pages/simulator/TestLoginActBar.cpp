#include "pages/simulator/LoginActBar.h"

#include "scan/LoginPlay.h"
#include "support/TestMain.h"
#include "theme/OutlinedStyle.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/ElidedLabel.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QTreeView>

using namespace qrlogin;
using namespace qrlogin::test;

/// The next act, in one place.
class TestLoginActBar : public QObject
{
    Q_OBJECT

    struct Fixture : SimulatorFixture
    {
        using SimulatorFixture::SimulatorFixture;

        QPushButton *next() { return button("nextAct"); }
        QString words() { return part<ElidedLabel>("actWords")->text(); }
        QStringList filled()
        {
            QStringList names;
            for (const QPushButton *candidate : page.findChildren<QPushButton *>()) {
                if (candidate->isVisible() && candidate->property(OutlinedStyle::filledProperty).toBool())
                    names += candidate->objectName();
            }
            return names;
        }
        /// Turns the clock until the login gets there.
        template <typename Condition>
        bool passes(Condition there)
        {
            return QTest::qWaitFor([&] {
                if (!there())
                    pool.clock.advance(Milliseconds(100));
                return there();
            });
        }
    };

private slots:
    void fiveClicksInOnePlace()
    {
        Fixture fixture;
        const QStringList captions{QStringLiteral("1. Generate QR code"), QStringLiteral("2. Sign in"),
            QStringLiteral("3. Scan"), QStringLiteral("4. Approve"), QStringLiteral("5. Exchange as server")};
        const QRect place(fixture.next()->mapTo(&fixture.page, QPoint()), fixture.next()->size());
        for (const QString &caption : captions) {
            QVERIFY2(fixture.passes([&] { return fixture.next()->isEnabled() && fixture.next()->text() == caption; }),
                qPrintable(caption + QStringLiteral(", not ") + fixture.next()->text()));
            QCOMPARE(QRect(fixture.next()->mapTo(&fixture.page, QPoint()), fixture.next()->size()), place);
            QCOMPARE(fixture.filled(), QStringList{QStringLiteral("nextAct")});
            QVERIFY(!fixture.next()->toolTip().isEmpty());
            fixture.click("nextAct");
        }
        QTRY_VERIFY(fixture.page.login()->backend().tokens());
        QVERIFY(fixture.words().contains(fixture.pool.user().displayName));
        QCOMPARE(fixture.next()->text(), captions.first());
    }

    void theColumnsHaveTheSameNumbers()
    {
        Fixture fixture;
        const QHash<QString, QString> numbers{{QStringLiteral("generate"), QStringLiteral("1")},
            {QStringLiteral("signIn"), QStringLiteral("2")}, {QStringLiteral("scan"), QStringLiteral("3")},
            {QStringLiteral("confirm"), QStringLiteral("4")},
            {QStringLiteral("exchangeAsServer"), QStringLiteral("5")}};
        for (auto it = numbers.begin(); it != numbers.end(); ++it) {
            const QString text = fixture.button(qPrintable(it.key()))->text();
            QVERIFY2(text.startsWith(it.value()), qPrintable(text));
        }
    }

    void theNamesOfTheWireAreInTheTooltips()
    {
        Fixture fixture;
        QVERIFY(fixture.button("scan")->toolTip().contains(QLatin1String("SCAN")));
        QVERIFY(fixture.button("confirm")->toolTip().contains(QLatin1String("CONFIRM")));
        QVERIFY(fixture.button("cancel")->toolTip().contains(QLatin1String("CANCEL")));
        QVERIFY(fixture.button("generate")->toolTip().contains(QLatin1String("gene-qrcode")));
        QVERIFY(fixture.next()->toolTip().contains(QLatin1String("gene-qrcode")));
    }

    void byKeysTheFocusStays()
    {
        Fixture fixture;
        fixture.page.activateWindow();
        fixture.next()->setFocus();
        for (int act = 1; act <= 5; ++act) {
            QVERIFY(fixture.passes([&] {
                return fixture.page.focusWidget() == fixture.next()
                    && fixture.next()->text().startsWith(QString::number(act));
            }));
            QTest::keyClick(fixture.next(), Qt::Key_Space);
            // While it waits, the next key does nothing.
            if (!fixture.next()->isEnabled()) {
                const bool isObserved = fixture.page.login()->isObserved();
                QTest::keyClick(fixture.page.focusWidget(), Qt::Key_Space);
                QCOMPARE(fixture.page.login()->isObserved(), isObserved);
                QVERIFY(!fixture.page.login()->play().isPlaying());
            }
        }
        QTRY_VERIFY(fixture.page.login()->backend().tokens());
    }

    void aTabKeepsItsUser()
    {
        Fixture fixture;
        fixture.generate();
        fixture.click("signIn");
        fixture.click("scan");
        QTRY_VERIFY(fixture.button("confirm")->isVisible());
        fixture.generate(); // during the consent for the last code
        QCOMPARE(fixture.page.login()->phone().stage(), Phone::Stage::Ready);
        QCOMPARE(fixture.page.login()->phone().username(), fixture.pool.user().username);
        QVERIFY(!fixture.button("confirm")->isVisible());
        QTRY_COMPARE(fixture.next()->text(), QStringLiteral("3. Scan"));
    }

    void withoutAUserItSaysWhatIsMissing()
    {
        Fixture fixture;
        fixture.generate();
        QTRY_COMPARE(fixture.next()->text(), QStringLiteral("2. Sign in"));
        for (auto *line : fixture.button("signIn")->parentWidget()->findChildren<QLineEdit *>())
            line->clear();
        QVERIFY(!fixture.next()->isEnabled());
        QVERIFY(fixture.words().contains(QLatin1String("username")));
    }

    void oneClickPlaysTheWholeLogin()
    {
        Fixture fixture;
        fixture.click("play");
        QVERIFY(fixture.page.login()->play().isPlaying());
        QVERIFY(fixture.button("play")->text().contains(QLatin1String("Stop")));
        QVERIFY(fixture.passes([&] { return !fixture.page.login()->play().isPlaying(); }));
        QVERIFY2(fixture.page.login()->backend().tokens(), qPrintable(fixture.words()));
        QVERIFY(fixture.words().contains(QLatin1String("Signed in as")));
        QVERIFY(fixture.button("play")->text().contains(QLatin1String("whole login")));
    }

    void playingStops()
    {
        Fixture fixture;
        fixture.click("play");
        QVERIFY(fixture.passes([&] { return fixture.page.login()->phone().stage() == Phone::Stage::Ready; }));
        fixture.click("play");
        QVERIFY(!fixture.page.login()->play().isPlaying());
        QVERIFY(fixture.words().contains(QLatin1String("Stopped")));
        fixture.pool.stop();
        fixture.click("play");
        QVERIFY(fixture.passes([&] { return !fixture.page.login()->play().isPlaying(); }));
        QVERIFY2(fixture.words().startsWith(QStringLiteral("Stopped at “1.")), qPrintable(fixture.words()));
    }

    void commandsHaveShortcutsAndWorkWhileThePageIsVisible()
    {
        Fixture fixture;
        QSet<QKeySequence> shortcuts;
        for (const QAction *command : fixture.page.commands()) {
            QVERIFY(!command->shortcut().isEmpty() && !command->text().isEmpty());
            QVERIFY(command->isEnabled());
            shortcuts += command->shortcut();
        }
        QCOMPARE(shortcuts.size(), fixture.page.commands().size());
        QTest::keyClick(&fixture.page, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Polling);
        QTest::keyClick(&fixture.page, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.page.login()->play().isPlaying());
        // The focus does not follow Play into the columns, where it would scroll the code out of sight.
        QCOMPARE(fixture.page.focusWidget(), fixture.button("play"));
        QVERIFY(fixture.passes([&] { return fixture.page.login()->phone().stage() == Phone::Stage::Asking; }));
        QCOMPARE(fixture.page.focusWidget(), fixture.button("play"));
        fixture.page.hide();
        for (const QAction *command : fixture.page.commands())
            QVERIFY(!command->isEnabled());
    }

    void aRowOfTheTimelineOpens()
    {
        Fixture fixture;
        QList<TrafficEntry> opened;
        connect(&fixture.page, &SimulatorPage::entryOpened, &fixture.page,
            [&](const TrafficEntry &entry) { opened += entry; });
        QVERIFY(!fixture.button("openEntry")->isEnabled());
        fixture.generate();
        auto *timeline = fixture.page.findChild<QTreeView *>();
        timeline->setCurrentIndex(timeline->model()->index(0, 0));
        fixture.click("openEntry");
        QTest::keyClick(timeline, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        for (const TrafficEntry &entry : std::as_const(opened))
            QVERIFY(entry.path.endsWith(QLatin1String("gene-qrcode")));
        fixture.click("clearTimeline");
        QVERIFY(!fixture.button("openEntry")->isEnabled());
    }
};

QRLOGIN_TEST(TestLoginActBar)
#include "TestLoginActBar.moc"
