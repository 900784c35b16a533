#include "scenario/PoolVerification.h"

#include <algorithm>

namespace qrlogin {

namespace {

VerificationMeans meansOf(const Connection &connection, Seconds longest)
{
    VerificationMeans means = verificationMeansOf(connection);
    means.longest = longest;
    return means;
}

int countOf(const Scenario &scenario, ScenarioAction action)
{
    return int(std::ranges::count(scenario.steps, action, &ScenarioStep::action));
}

} // namespace

PoolVerification::PoolVerification(
    const Connection &connection, const PoolContext &context, Seconds longest, QObject *parent)
    : QObject(parent),
      m_means(meansOf(connection, longest)),
      m_administrator(connection.address, context, Party::Administrator, connection.credentials),
      // A setting that is not enforced says nothing about the others, so the run continues.
      m_runner(connection, context, {ScenarioRunner::Settings::Require, longest + longest, true})
{
    connect(&m_runner, &ScenarioRunner::stepStarted, this, [this](int step) {
        m_step = step;
        emit stepStarted(step);
    });
    connect(&m_runner, &ScenarioRunner::stepFinished, this, &PoolVerification::stepFinished);
    connect(
        &m_runner, &ScenarioRunner::waiting, this, [this](Seconds left) { emit waiting(left + waitsAfter(m_step)); });
}

QCoro::Task<Result<void>> PoolVerification::prepare()
{
    auto reading = m_administrator.readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return tl::unexpected(settings.error());
    m_strategy = settings->strategy;
    m_scenario = verificationScenario(m_strategy, m_means);
    co_return Result<void>();
}

std::optional<bool> PoolVerification::hasOwnRules() const
{
    return m_reach ? m_reach->hasOwnRules(m_administrator.address().appId) : std::nullopt;
}

int PoolVerification::codeCount() const
{
    return countOf(m_scenario, ScenarioAction::Generate);
}

int PoolVerification::loginCount() const
{
    return countOf(m_scenario, ScenarioAction::Confirm);
}

Seconds PoolVerification::duration() const
{
    return longestDuration(m_scenario, m_strategy);
}

Seconds PoolVerification::waitsAfter(int step) const
{
    Scenario untilThen = m_scenario;
    untilThen.steps.resize(step + 1);
    return duration() - longestDuration(untilThen, m_strategy);
}

QList<QStringView> PoolVerification::unobserved() const
{
    QList<QStringView> names;
    for (const SettingVerification &finding : findingsOf(m_scenario, {})) {
        const auto shows = [&](const ScenarioStep &step) { return step.setting == finding.setting; };
        if (std::ranges::none_of(m_scenario.steps, shows))
            names += finding.setting;
    }
    return names;
}

QCoro::Task<ScenarioResult> PoolVerification::run()
{
    auto running = m_runner.run(m_scenario);
    ScenarioResult result = co_await running;
    auto listing = readSettingsReach(&m_administrator);
    const Result<SettingsReach> reach = co_await listing;
    if (!reach && reach.error().kind == FailureKind::Cancelled)
        co_return result;
    m_reach = reach;
    result.hasOwnRules = hasOwnRules();
    co_return result;
}

} // namespace qrlogin

#include "moc_PoolVerification.cpp"
