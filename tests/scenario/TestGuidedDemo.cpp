#include "scenario/GuidedDemo.h"

#include "scenario/ScenarioPool.h"
#include "scenario/document/ShippedScenarios.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// A demo that starts a new pool for each beginning of an act.
struct DemoStage
{
    explicit DemoStage(const QList<Scenario> &acts = guidedActs())
        : demo(
            acts,
            [this](const std::function<void(const Result<Connection> &)> &started) {
                ++starts;
                if (isBroken)
                    return started(failure(FailureKind::Network, QStringLiteral("not today")));
                pools.push_back(std::make_unique<ScenarioPool>());
                started(pools.back()->pool.connection);
            },
            PoolContext{network, clock, random, traffic})
    {
    }

    void settle()
    {
        [this] { QTRY_VERIFY(!demo.isMoving()); }();
    }
    void next()
    {
        demo.next();
        settle();
    }
    void back()
    {
        demo.back();
        settle();
    }
    QString caption() const { return demo.captioned() ? demo.captioned()->caption.english : QString(); }

    QNetworkAccessManager network;
    SystemClock clock;
    SystemRandom random;
    TrafficLog traffic;
    std::vector<std::unique_ptr<ScenarioPool>> pools;
    int starts = 0;
    bool isBroken = false;
    GuidedDemo demo; // last: it uses the pools
};

Scenario actOf(const QList<ScenarioStep> &steps)
{
    return {QStringLiteral("test"), {QStringLiteral("Test"), {}}, {}, false, {}, steps};
}

} // namespace

class TestGuidedDemo : public QObject
{
    Q_OBJECT
private slots:
    void itPausesAtCaptionsOrAtEachStep()
    {
        ScenarioStep step = stepOf(ScenarioParty::Phone, ScenarioAction::SignIn);
        Scenario plain = actOf({step, step, step});
        QCOMPARE(pausesOf(plain), (QList<qsizetype>{1, 2, 3}));
        plain.steps[1].caption = {QStringLiteral("Two signed in."), {}};
        QCOMPARE(pausesOf(plain), QList<qsizetype>{3}); // what follows the last caption belongs to it
        plain.steps[0].caption = {QStringLiteral("One signed in."), {}};
        QCOMPARE(pausesOf(plain), (QList<qsizetype>{1, 3}));
    }

    void sixActsRunForward()
    {
        DemoStage stage;
        QCOMPARE(stage.demo.acts().size(), 6);
        QVERIFY(!stage.demo.captioned());
        for (qsizetype act = 0; act < 6; ++act) {
            QCOMPARE(stage.demo.place(), (GuidedDemo::Place{act, 0}));
            QCOMPARE(stage.demo.scene().payload, QByteArray());
            for (qsizetype pause = 1; pause <= stage.demo.pauseCount(act); ++pause) {
                stage.next();
                QVERIFY2(!stage.demo.hasProblem(), qPrintable(stage.demo.problem()));
                QCOMPARE(stage.demo.place(), (GuidedDemo::Place{act, pause}));
                QVERIFY(!stage.caption().isEmpty());
                QVERIFY(!stage.demo.captioned()->caption.chinese.isEmpty());
            }
            const DemoScene scene = stage.demo.scene();
            QVERIFY(!scene.payload.isEmpty());
            switch (act) {
            case 0: QCOMPARE(scene.signedIn(), QStringLiteral("Alice Lin")); break;
            case 1: QCOMPARE(scene.status(), QrStatus::Cancelled); break;
            case 2: QCOMPARE(scene.status(), QrStatus::Expired); break;
            case 3: QVERIFY(scene.isTicketRejected && scene.isServerSignedIn); break;
            case 4: QVERIFY(scene.observer && scene.observer->hasTokens && scene.isPageSignedIn); break;
            default: QVERIFY(scene.isPageSignedIn && scene.isTicketRejected); break;
            }
            stage.next();
        }
        QVERIFY(stage.demo.isAtEnd());
        QCOMPARE(stage.starts, 6);
        stage.next();
        QVERIFY(stage.demo.isAtEnd());
    }

    /// An observer who learned the name in one act learns it in each.
    void theSameStateIsKnownToTheSamePartiesInEachAct()
    {
        DemoStage stage;
        QMap<QString, QString> known;
        for (qsizetype act = 0; act < stage.demo.acts().size(); ++act) {
            for (qsizetype pause = 1; pause <= stage.demo.pauseCount(act); ++pause) {
                stage.next();
                const DemoScene scene = stage.demo.scene();
                const auto words = [](const std::optional<DemoScene::Report> &report) {
                    const DemoScene::Report got = report.value_or(DemoScene::Report());
                    return QStringLiteral("%1 %2").arg(got.displayName).arg(got.ticket.isEmpty() ? 0 : 1);
                };
                const bool hasTokens = scene.observer && scene.observer->hasTokens;
                const QString state = QStringLiteral("%1 %2 %3 %4")
                                          .arg(int(scene.status()))
                                          .arg(scene.isTicketUsed)
                                          .arg(scene.isPageSignedIn)
                                          .arg(hasTokens);
                const QString parties = words(scene.page) + u'|' + words(scene.observer);
                QCOMPARE(parties, known.value(state, parties));
                known[state] = parties;
            }
            stage.next();
        }
        QVERIFY(known.size() > 5);
    }

    void whatTheObserverGetsIsMasked()
    {
        DemoStage stage({*shippedScenario(QStringLiteral("full-info-on"))});
        for (qsizetype pause = 0; pause < stage.demo.pauseCount(0); ++pause)
            stage.next();
        const DemoScene::Report got = *stage.demo.scene().observer;
        QVERIFY(got.hasTokens);
        QVERIFY2(!got.ticket.isEmpty() && got.ticket.size() < 12, qPrintable(got.ticket));
    }

    void backReplaysOnAFreshEmulator()
    {
        DemoStage stage;
        stage.next();
        stage.next();
        const QByteArray first = stage.demo.scene().payload;
        QCOMPARE(stage.demo.scene().phone, DemoScene::Phone::Asking);
        QCOMPARE(stage.starts, 1);
        stage.back();
        QCOMPARE(stage.starts, 2);
        QCOMPARE(stage.demo.scene().phone, DemoScene::Phone::Ready);
        QVERIFY(stage.demo.scene().payload != first);
        QVERIFY(!stage.demo.scene().page);
        stage.next();
        QCOMPARE(stage.demo.scene().phone, DemoScene::Phone::Asking);
        QCOMPARE(stage.starts, 2);
        // Back from the beginning of an act is the end of the one before.
        stage.back();
        stage.back();
        QCOMPARE(stage.demo.place(), GuidedDemo::Place());
        stage.back();
        QCOMPARE(stage.demo.place(), GuidedDemo::Place());
        for (int i = 0; i <= stage.demo.pauseCount(0); ++i)
            stage.next();
        QCOMPARE(stage.demo.place(), (GuidedDemo::Place{1, 0}));
        stage.back();
        QCOMPARE(stage.demo.place(), (GuidedDemo::Place{0, stage.demo.pauseCount(0)}));
        QCOMPARE(stage.demo.scene().signedIn(), QStringLiteral("Alice Lin"));
    }

    void anImpatientClickerLosesNothing()
    {
        DemoStage stage;
        for (int i = 0; i < 3; ++i)
            stage.demo.next();
        QVERIFY(stage.demo.isMoving());
        stage.settle();
        QCOMPARE(stage.demo.place(), (GuidedDemo::Place{0, 3}));
        QCOMPARE(stage.demo.scene().phone, DemoScene::Phone::Approved);
        stage.demo.back();
        stage.demo.back();
        stage.demo.next();
        stage.settle();
        QCOMPARE(stage.demo.place(), (GuidedDemo::Place{0, 2}));
        QCOMPARE(stage.demo.scene().phone, DemoScene::Phone::Asking);
        stage.demo.next(); // and the window closes now
    }

    void aProblemIsToldAndTheNextActGoesOn()
    {
        ScenarioStep wrong = stepOf(ScenarioParty::Phone, ScenarioAction::SignIn);
        wrong.expect.present = {QStringLiteral("crown")};
        DemoStage stage({actOf({wrong, wrong}), *shippedScenario(QStringLiteral("cancel"))});
        stage.next();
        QVERIFY2(stage.demo.problem().contains(QLatin1String("crown is missing")), qPrintable(stage.demo.problem()));
        stage.next();
        QCOMPARE(stage.demo.place(), (GuidedDemo::Place{1, 0}));
        QVERIFY(!stage.demo.hasProblem());
        stage.isBroken = true;
        stage.next();
        QVERIFY2(stage.demo.problem().contains(QLatin1String("not today")), qPrintable(stage.demo.problem()));
        stage.isBroken = false;
        stage.back();
        stage.next();
        QVERIFY(!stage.demo.hasProblem());
        QVERIFY(!stage.demo.scene().payload.isEmpty());
    }
};

QRLOGIN_TEST(TestGuidedDemo)
#include "TestGuidedDemo.moc"
