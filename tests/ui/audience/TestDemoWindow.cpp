#include "audience/DemoWindow.h"

#include "audience/PartyList.h"
#include "audience/PhonePicture.h"
#include "audience/PresentedEnd.h"
#include "audience/StepList.h"
#include "qr/QrReader.h"
#include "scenario/document/ShippedScenarios.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "widgets/StatusPill.h"
#include "widgets/qr/QrView.h"

#include <QApplication>
#include <QLabel>
#include <QScreen>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// The window with pools of its own, and a presenter who has only a clicker.
struct Hall
{
    Hall()
        : window(
            [this](const std::function<void(const Result<Connection> &)> &started) {
                pool = std::make_unique<TestPool>();
                pool->clock.advance(clock.now() - pool->clock.now());
                started(pool->connection);
            },
            nullptr)
    {
    }

    void present(const QList<Scenario> &acts = guidedActs())
    {
        window.presentActs(QGuiApplication::primaryScreen(), acts, {network, clock, random, traffic});
        [this] { QVERIFY(QTest::qWaitForWindowExposed(&window)); }();
    }
    /// Presses the key and waits until the steps are run.
    void press(Qt::Key key)
    {
        QTest::keyClick(&window, key);
        [this] { QTRY_VERIFY(!window.demo()->isMoving()); }();
    }
    template <typename Part = QLabel>
    Part *part(const char *name)
    {
        return window.findChild<Part *>(QLatin1String(name));
    }
    QString text(const char *name) { return part(name)->text(); }
    Accent accentOf(qsizetype party) { return part<PartyList>("demoParties")->rows().at(party).accent; }

    QNetworkAccessManager network;
    SystemClock clock;
    SystemRandom random;
    TrafficLog traffic;
    std::unique_ptr<TestPool> pool;
    DemoWindow window; // last: it uses all of the above
};

bool isChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestDemoWindow : public QObject
{
    Q_OBJECT
private slots:
    void aClickerRunsItFromStartToEnd_data()
    {
        QTest::addColumn<UiLanguage>("choice");
        QTest::newRow("English") << UiLanguage::English;
        QTest::newRow("Chinese") << UiLanguage::SimplifiedChinese;
    }

    void aClickerRunsItFromStartToEnd()
    {
        QFETCH(UiLanguage, choice);
        Language language(*qApp);
        language.setChoice(choice);
        const bool chinese = choice == UiLanguage::SimplifiedChinese;
        Hall hall;
        hall.present();
        QCOMPARE(hall.part<StatusPill>("demoMark")->text(), QStringLiteral("EMULATOR"));
        const QList<Scenario> acts = hall.window.demo()->acts();
        for (qsizetype act = 0; act < acts.size(); ++act) {
            QCOMPARE(hall.text("demoTitle"), acts.at(act).title.text());
            QCOMPARE(isChinese(hall.text("demoTitle")), chinese);
            const qsizetype pauses = hall.window.demo()->pauseCount(act);
            for (qsizetype pause = 1; pause <= pauses; ++pause) {
                hall.press(pause % 2 ? Qt::Key_Space : Qt::Key_PageDown);
                QVERIFY2(!hall.window.demo()->hasProblem(), qPrintable(hall.window.demo()->problem()));
                QCOMPARE(hall.text("demoCaption"), hall.window.demo()->captioned()->caption.text());
                QCOMPARE(isChinese(hall.text("demoCaption")), chinese);
                QCOMPARE(isChinese(hall.text("demoPlace")), chinese);
                for (const PartyList::Row &row : hall.part<PartyList>("demoParties")->rows())
                    QCOMPARE(isChinese(row.words), chinese);
            }
            QCOMPARE(hall.window.demo()->place(), (GuidedDemo::Place{act, pauses}));
            hall.press(Qt::Key_Right);
        }
        QVERIFY(hall.window.demo()->isAtEnd());
        QCOMPARE(hall.part<StepList>("demoActs")->steps().size(), 6);
        QVERIFY(hall.part<StepList>("demoActs")->isVisible());
    }

    void whatIsShownFollowsTheActs()
    {
        Hall hall;
        hall.present({*shippedScenario(QStringLiteral("full-info-on"))});
        hall.press(Qt::Key_Space);
        const QImage shown = hall.part<QrView>("demoCode")->shownImage();
        const auto payload = QrReader::read(shown);
        QVERIFY(payload && payload->contains(QLatin1String("APP_AUTH")));
        QCOMPARE(hall.accentOf(2), Accent::Neutral);
        hall.press(Qt::Key_Space);
        QCOMPARE(hall.part<PhonePicture>("demoPhone")->screenContent().user, QStringLiteral("Alice Lin"));
        QCOMPARE(hall.accentOf(2), Accent::Info);
        hall.press(Qt::Key_Space);
        QVERIFY(hall.window.findChild<PresentedEnd *>()->isVisible());
        hall.press(Qt::Key_Space);
        QCOMPARE(hall.accentOf(2), Accent::Danger);
        QVERIFY(hall.part<PartyList>("demoParties")->rows().at(2).words.contains(QLatin1String("all tokens of Alice")));
    }

    void itReversesInTheMiddleOfAnAct()
    {
        Hall hall;
        hall.present();
        for (int i = 0; i < 3; ++i)
            hall.press(Qt::Key_PageDown);
        const QString third = hall.text("demoCaption");
        const QString page = hall.part<PartyList>("demoParties")->rows().at(0).words;
        hall.press(Qt::Key_PageUp);
        QVERIFY(hall.text("demoCaption") != third);
        QCOMPARE(hall.part<PhonePicture>("demoPhone")->screenContent().words, QStringLiteral("Approve this login?"));
        hall.press(Qt::Key_Left);
        hall.press(Qt::Key_Left);
        QVERIFY(hall.part("demoTitle")->isVisible());
        for (int i = 0; i < 3; ++i)
            hall.press(Qt::Key_Right);
        QCOMPARE(hall.text("demoCaption"), third);
        QCOMPARE(hall.part<PartyList>("demoParties")->rows().at(0).words.left(14), page.left(14));
        hall.press(Qt::Key_R);
        QCOMPARE(hall.window.demo()->place(), GuidedDemo::Place());
    }

    void ownScenariosAreShownWithOrWithoutCaptions()
    {
        Hall hall;
        Scenario own = *shippedScenario(QStringLiteral("second-user"));
        hall.present({own});
        hall.press(Qt::Key_Space);
        QCOMPARE(hall.text("demoCaption"), QStringLiteral("Phone signs in"));
        QCOMPARE(hall.window.demo()->pauseCount(0), own.steps.size());
    }

    void closingEndsItAtAnyTime()
    {
        Hall hall;
        hall.present({*shippedScenario(QStringLiteral("happy-path"))});
        QTest::keyClick(&hall.window, Qt::Key_Space);
        QTest::keyClick(&hall.window, Qt::Key_Escape); // while the steps run
        QVERIFY(!hall.window.isVisible());
        QVERIFY(!hall.window.demo());
        hall.present({*shippedScenario(QStringLiteral("happy-path"))});
        QCOMPARE(hall.window.demo()->place(), GuidedDemo::Place());
    }
};

QRLOGIN_TEST(TestDemoWindow)
#include "TestDemoWindow.moc"
