#include "scenario/GeneratedScenarios.h"
#include "scenario/ScenarioPool.h"
#include "scenario/ScenarioText.h"
#include "scenario/document/ShippedScenarios.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

using Outcome = ScenarioResult::Outcome;

/// The first unexpected result, for the test's message.
QByteArray complaint(const ScenarioResult &result)
{
    if (result.failure)
        return result.failure->message.toUtf8();
    const int step = result.failedStep();
    return step < 0 ? "outcome " + QByteArray::number(int(result.outcome))
                    : "step " + QByteArray::number(step + 1) + ": "
            + ScenarioText::mismatches(result.steps.at(step)).first().toUtf8();
}

Scenario named(const char *name)
{
    return *shippedScenario(QString::fromLatin1(name));
}

} // namespace

class TestShippedScenarios : public QObject
{
    Q_OBJECT
private slots:
    void allPass_data()
    {
        QTest::addColumn<Scenario>("scenario");
        for (const Scenario &scenario : shippedScenarios())
            QTest::newRow(qPrintable(scenario.name)) << scenario;
        QTest::newRow("boundary") << boundaryScenario({}, TimeExactness::Exact);
        QTest::newRow("boundary of a second")
            << boundaryScenario({1, PeriodUnit::Second, 1, PeriodUnit::Second, true, true}, TimeExactness::Exact);
        QTest::newRow("boundary of a month") << boundaryScenario(
            {2'592'000, PeriodUnit::Day, 2'592'000, PeriodUnit::Day, false, false}, TimeExactness::Exact);
        QTest::newRow("truth table") << truthTableScenario({});
    }

    void allPass()
    {
        QFETCH(Scenario, scenario);
        ScenarioPool pool;
        const LoginStrategy before = pool.pool.settings().strategy;
        const ScenarioResult result = pool.run(scenario);
        QVERIFY2(result.outcome == Outcome::Passed, complaint(result).constData());
        QVERIFY(!result.leftover);
        QCOMPARE(pool.pool.settings().strategy, before);
    }

    void twentyRunsGiveTheSameBytes()
    {
        QHash<QString, QByteArray> transcripts;
        for (int i = 0; i < 20; ++i) {
            ScenarioPool pool;
            for (const char *name :
                {"happy-path", "code-boundary", "ticket-expires", "second-user", "browser-exchange-refused"}) {
                const Scenario scenario = named(name);
                const QByteArray transcript = transcriptOf(scenario, pool.run(scenario));
                QCOMPARE(transcript.count('\n'), scenario.steps.size());
                QCOMPARE(transcripts.value(scenario.name, transcript), transcript);
                transcripts.insert(scenario.name, transcript);
            }
        }
    }

    void aSwappedToggleIsFoundAndNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isFull");
        QTest::addColumn<bool>("isAllowed");
        QTest::addColumn<Mismatch::Kind>("kind");
        QTest::addColumn<QString>("member");
        const auto row
            = [](const char *name, bool isFull, bool isAllowed, Mismatch::Kind kind, const char *member = "") {
                  QTest::newRow(name) << QString::fromLatin1(name) << isFull << isAllowed << kind
                                      << QString::fromLatin1(member);
              };
        row("browser-exchange-refused", false, true, Mismatch::Kind::Worked);
        row("browser-exchange-allowed", false, false, Mismatch::Kind::Failed);
        row("full-info-off", true, false, Mismatch::Kind::Present, "tokenSet");
        row("full-info-on", false, false, Mismatch::Kind::Missing, "tokenSet.access_token");
        row("happy-path", true, false, Mismatch::Kind::Present, "tokenSet");
    }

    void aSwappedToggleIsFoundAndNamed()
    {
        QFETCH(QString, name);
        QFETCH(bool, isFull);
        QFETCH(bool, isAllowed);
        QFETCH(Mismatch::Kind, kind);
        QFETCH(QString, member);
        ScenarioPool pool;
        LoginStrategy swapped;
        swapped.returnFullUserInfo = isFull;
        swapped.allowExchangeUserInfoFromBrowser = isAllowed;
        pool.pool.save(swapped);
        const Scenario scenario = *shippedScenario(name);
        const ScenarioResult result = pool.run(scenario, {ScenarioRunner::Settings::Keep, Seconds(60), false});
        QCOMPARE(result.outcome, Outcome::Failed);
        const Mismatch &found = result.steps.at(result.failedStep()).mismatches.first();
        QCOMPARE(found.kind, kind);
        QCOMPARE(found.member, member);
        QCOMPARE(pool.pool.settings().strategy, swapped);
    }

    void aFaultIsFoundWhereItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ScenarioAction>("action");
        QTest::addColumn<FailureKind>("failure");
        const auto row
            = [](const char *name, const char *path, const char *kind, ScenarioAction action, FailureKind failure) {
                  QTest::addRow("%s %s", name, kind) << QString::fromLatin1(name) << QString::fromLatin1(path)
                                                     << QString::fromLatin1(kind) << action << failure;
              };
        row("happy-path", "/api/v3/signin", "http500", ScenarioAction::SignIn, FailureKind::Server);
        row("happy-path", "/api/v3/gene-qrcode", "html", ScenarioAction::Generate, FailureKind::Malformed);
        row("happy-path", "/api/v3/get-qrcode-status", "truncate", ScenarioAction::Check, FailureKind::Malformed);
        row("happy-path", "/api/v3/set-qrcode-status", "http429", ScenarioAction::Scan, FailureKind::Server);
        row("happy-path", "/api/v3/exchange-tokenset-with-qrcode-ticket", "drop", ScenarioAction::Exchange,
            FailureKind::Network);
    }

    void aFaultIsFoundWhereItIs()
    {
        QFETCH(QString, name);
        QFETCH(QString, path);
        QFETCH(QString, kind);
        QFETCH(ScenarioAction, action);
        QFETCH(FailureKind, failure);
        ScenarioPool pool;
        EmulatorControl control(pool.pool.connection, pool.context());
        QVERIFY(QCoro::waitFor(
            control.addFault(QJsonObject{{QStringLiteral("path"), path}, {QStringLiteral("kind"), kind}})));
        const Scenario scenario = *shippedScenario(name);
        const ScenarioResult result = pool.run(scenario);
        QCOMPARE(result.outcome, Outcome::Failed);
        QCOMPARE(scenario.steps.at(result.failedStep()).action, action);
        QCOMPARE(result.steps.at(result.failedStep()).failure->kind, failure);
    }
};

QRLOGIN_TEST(TestShippedScenarios)
#include "TestShippedScenarios.moc"
