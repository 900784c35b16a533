#include "scenario/ScenarioRunner.h"

#include "base/Emitted.h"
#include "contract/StrategyRules.h"
#include "traffic/Redaction.h"

#include <algorithm>

namespace qrlogin {

namespace {

/// Whether the pool has the settings that the scenario needs. Units are display only.
bool agrees(const LoginStrategy &strategy, const QJsonObject &members)
{
    const QJsonObject have = toJson(strategy);
    for (auto member = members.begin(); member != members.end(); ++member) {
        const bool isUnit
            = member.key() == qrcodePeriodRule.unitWireName || member.key() == ticketPeriodRule.unitWireName;
        if (!isUnit && have.value(member.key()) != member.value())
            return false;
    }
    return true;
}

/// Settings that the scenario does not name have their defaults, so that it runs the same on each pool.
Result<LoginStrategy> settingsFor(const Scenario &scenario)
{
    return withMembers({}, scenario.settings);
}

/// Restores the members of `now` that still have our saved value. Another administrator changed the others.
QJsonObject restored(QJsonObject now, const QJsonObject &saved, const QJsonObject &before)
{
    for (auto member = now.begin(); member != now.end(); ++member) {
        if (member.value() == saved.value(member.key()))
            member.value() = before.value(member.key());
    }
    return now;
}

bool saves(const Scenario &scenario)
{
    return std::ranges::any_of(
        scenario.steps, [](const ScenarioStep &step) { return step.action == ScenarioAction::Save; });
}

} // namespace

ScenarioRunner::Options ScenarioRunner::usualFor(const Connection &connection)
{
    return {connection.credentials.controlToken.isEmpty() ? Settings::Require : Settings::Apply, Seconds(3600), false};
}

ScenarioRunner::ScenarioRunner(
    const Connection &connection, const PoolContext &context, Options options, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_context(context),
      m_options(options),
      m_control(connection.credentials.controlToken.isEmpty() ? nullptr
                                                              : std::make_unique<EmulatorControl>(connection, context)),
      m_administrator(connection.address, context, Party::Administrator, connection.credentials)
{
}

ScenarioRunner::~ScenarioRunner()
{
    // Ends the running coroutine while all members exist. Nothing is left to wait for a restore.
    m_isEnding = true;
    stop();
    m_administrator.cancel();
    if (m_control)
        m_control->cancel();
}

QCoro::Task<ScenarioResult> ScenarioRunner::run(Scenario scenario)
{
    const Milliseconds began = m_context.clock.running();
    m_isStopped = false;
    m_result = {};
    m_result.steps.resize(scenario.steps.size());
    m_time = std::make_unique<ScenarioClock>(m_context, m_control.get());
    connect(m_time.get(), &ScenarioClock::waiting, this, &ScenarioRunner::waiting);
    m_stage = std::make_unique<ScenarioStage>(m_connection, m_context, *m_time, m_control.get());

    auto preparing = prepare(scenario);
    const Result<void> prepared = co_await preparing;
    if (!prepared) {
        m_result.outcome = m_isStopped ? ScenarioResult::Outcome::Stopped : ScenarioResult::Outcome::Broken;
        m_result.failure = prepared.error();
    } else if (m_result.skip != ScenarioResult::Skip::None) {
        m_result.outcome = ScenarioResult::Outcome::Skipped;
    } else {
        auto playing = playSteps(scenario);
        co_await playing;
    }
    m_isTidying = true;
    auto tidying = tidyUp();
    co_await tidying;
    m_isTidying = false;
    m_result.took = m_context.clock.running() - began;
    co_return m_result;
}

void ScenarioRunner::goOnTo(qsizetype steps)
{
    m_limit = steps;
    emit released();
}

void ScenarioRunner::stop()
{
    m_isStopped = true;
    if (!m_isTidying)
        m_administrator.cancel();
    if (m_stage)
        m_stage->cancel();
    if (m_time)
        m_time->stop();
    emit released();
}

ScenarioResult::Skip ScenarioRunner::reasonToSkip(const Scenario &scenario) const
{
    using Skip = ScenarioResult::Skip;
    if (scenario.needsEmulator && !m_control)
        return Skip::NeedsEmulator;
    if (scenario.userCount() > m_connection.testUsers.size())
        return Skip::NeedsUsers;
    if (saves(scenario) && m_options.settings != Settings::Apply)
        return Skip::ChangesSettings;
    if (m_options.settings == Settings::Require && !agrees(m_result.strategy, scenario.settings))
        return Skip::NeedsSettings;
    // Invalid settings fail later, when they are saved.
    const LoginStrategy strategy = m_options.settings == Settings::Apply && !scenario.settings.isEmpty()
        ? settingsFor(scenario).value_or(LoginStrategy())
        : m_result.strategy;
    if (!m_control && longestDuration(scenario, strategy) > m_options.longest)
        return Skip::TakesTooLong;
    return Skip::None;
}

QCoro::Task<Result<void>> ScenarioRunner::prepare(Scenario scenario)
{
    auto reading = m_administrator.readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return tl::unexpected(settings.error());
    m_result.strategy = settings->strategy;
    m_result.skip = reasonToSkip(scenario);
    if (m_result.skip != ScenarioResult::Skip::None)
        co_return Result<void>();

    if (m_options.settings == Settings::Apply && (saves(scenario) || !scenario.settings.isEmpty()))
        m_original = *settings;
    if (m_options.settings == Settings::Apply && !scenario.settings.isEmpty()) {
        auto applying = applySettings(scenario);
        const Result<void> applied = co_await applying;
        if (!applied)
            co_return applied;
    }
    m_stage->setStrategy(m_result.strategy);
    m_isTurned = m_control != nullptr;
    auto starting = m_time->start();
    co_return co_await starting;
}

QCoro::Task<Result<void>> ScenarioRunner::applySettings(Scenario scenario)
{
    const auto strategy = settingsFor(scenario);
    if (!strategy)
        co_return tl::unexpected(strategy.error());
    SecuritySettings settings = *m_original;
    settings.strategy = *strategy;
    // Set before the save, because a save without a response can still have worked.
    m_stage->setStrategy(*strategy);
    auto saving = m_administrator.updateStrategy(settings);
    const Result<SecuritySettings> saved = co_await saving;
    if (!saved)
        co_return tl::unexpected(saved.error());
    m_result.strategy = saved->strategy;
    co_return Result<void>();
}

QCoro::Task<void> ScenarioRunner::playSteps(Scenario scenario)
{
    for (int i = 0; i < scenario.steps.size() && !m_isStopped; ++i) {
        while (i >= m_limit && !m_isStopped) {
            const Emitted raised(*this, &ScenarioRunner::released);
            co_await raised;
        }
        if (m_isStopped)
            break;
        emit stepStarted(i);
        m_result.steps[i].at = m_time->sinceStart();
        auto performing = m_stage->perform(scenario.steps.at(i));
        const Observation observation = co_await performing;
        if (m_isStopped)
            break;
        keepResult(i, scenario.steps.at(i), observation);
        emit stepFinished(i, m_result.steps.at(i));
        const bool hasFailed = m_result.steps.at(i).state == StepResult::State::Failed;
        if (hasFailed && (!m_options.goesOn || scenario.steps.at(i).setting.isEmpty()))
            co_return;
    }
    if (m_isStopped)
        m_result.outcome = ScenarioResult::Outcome::Stopped;
}

void ScenarioRunner::keepResult(int index, const ScenarioStep &step, const Observation &observation)
{
    StepResult &result = m_result.steps[index];
    result.took = observation.took;
    const KnownSecrets &known = m_context.traffic.secrets();
    result.answer = redacted(observation.answer, known);
    result.failure = observation.failure;
    result.refusal = observation.refusal;
    result.mismatches = mismatches(step.expect, observation);
    for (Mismatch &mismatch : result.mismatches)
        mismatch.found = redactedText(mismatch.found, known);
    result.state = result.mismatches.isEmpty() ? StepResult::State::Passed : StepResult::State::Failed;
    if (result.state == StepResult::State::Failed)
        m_result.outcome = ScenarioResult::Outcome::Failed;
}

QCoro::Task<void> ScenarioRunner::tidyUp()
{
    if (m_isEnding)
        co_return;
    const auto note = [this](const Failure &failure) {
        if (!m_result.leftover)
            m_result.leftover = failure;
    };
    const QList<int> faults = m_stage->faults();
    for (const int fault : faults) {
        auto clearing = m_control->clearFault(fault);
        const Result<void> cleared = co_await clearing;
        if (m_isEnding)
            co_return;
        if (!cleared)
            note(cleared.error());
    }
    if (m_isTurned) {
        m_isTurned = false;
        auto finishing = m_time->finish();
        const Result<void> finished = co_await finishing;
        if (!finished)
            note(finished.error());
    }
    if (!m_original || m_isEnding)
        co_return;
    auto restoring = restoreSettings();
    const Result<void> restored = co_await restoring;
    if (!restored)
        note(restored.error());
}

QCoro::Task<Result<void>> ScenarioRunner::restoreSettings()
{
    const QJsonObject before = toJson(m_original->strategy);
    m_original.reset();
    auto reading = m_administrator.readSettings();
    Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return tl::unexpected(settings.error());
    const QJsonObject wanted = restored(toJson(settings->strategy), toJson(m_stage->strategy()), before);
    const auto strategy = withMembers({}, wanted);
    if (!strategy)
        co_return tl::unexpected(strategy.error());
    if (*strategy != settings->strategy) {
        settings->strategy = *strategy;
        auto saving = m_administrator.updateStrategy(*settings);
        const Result<SecuritySettings> saved = co_await saving;
        if (!saved)
            co_return tl::unexpected(saved.error());
    }
    if (wanted != before)
        co_return failure(FailureKind::Conflict, QStringLiteral("another administrator saved different settings"));
    co_return Result<void>();
}

} // namespace qrlogin

#include "moc_ScenarioRunner.cpp"
