#include "scenario/GuidedDemo.h"

#include "client/FailureText.h"
#include "scenario/ScenarioText.h"

#include <QPointer>

#include <algorithm>

namespace qrlogin {

QList<qsizetype> pausesOf(const Scenario &act)
{
    const bool isCaptioned
        = std::ranges::any_of(act.steps, [](const ScenarioStep &step) { return !step.caption.english.isEmpty(); });
    QList<qsizetype> pauses;
    for (qsizetype i = 0; i < act.steps.size(); ++i) {
        if (!isCaptioned || !act.steps.at(i).caption.english.isEmpty())
            pauses += i + 1;
    }
    if (!pauses.isEmpty())
        pauses.last() = act.steps.size();
    return pauses;
}

GuidedDemo::GuidedDemo(const QList<Scenario> &acts, FreshEmulator fresh, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_acts(acts),
      m_fresh(std::move(fresh)),
      m_context(context)
{
}

GuidedDemo::~GuidedDemo()
{
    stop();
}

void GuidedDemo::stop()
{
    ++m_run;
    m_runner.reset();
    m_begun = -1;
    m_done = 0;
    m_results.clear();
    m_failure.reset();
    m_skip = ScenarioResult::Skip::None;
}

qsizetype GuidedDemo::stepsAt(const Place &place) const
{
    if (place.act == m_acts.size() || place.pause == 0)
        return 0;
    return pausesOf(m_acts.at(place.act)).at(place.pause - 1);
}

void GuidedDemo::next()
{
    if (isAtEnd())
        return;
    const bool isLast = hasProblem() || m_place.pause == pauseCount(m_place.act);
    moveTo(isLast ? Place{m_place.act + 1, 0} : Place{m_place.act, m_place.pause + 1});
}

void GuidedDemo::back()
{
    if (m_place.pause > 0)
        return moveTo({m_place.act, m_place.pause - 1});
    if (m_place.act > 0)
        moveTo({m_place.act - 1, pauseCount(m_place.act - 1)});
}

void GuidedDemo::restart()
{
    moveTo({});
}

void GuidedDemo::moveTo(const Place &place)
{
    m_place = place;
    const bool goesOn = m_begun == place.act && !hasProblem() && stepsAt(place) >= m_done;
    if (!goesOn)
        stop();
    if (stepsAt(place) > 0 && m_begun != place.act)
        begin();
    else if (m_runner)
        m_runner->goOnTo(stepsAt(place));
    emit changed();
}

void GuidedDemo::begin()
{
    m_begun = m_place.act;
    m_results.resize(m_acts.at(m_begun).steps.size());
    m_fresh([guard = QPointer(this), this, run = m_run](const Result<Connection> &fresh) {
        if (!guard || run != m_run)
            return;
        if (fresh) {
            play(*fresh);
            return;
        }
        m_failure = fresh.error();
        emit changed();
    });
}

QCoro::Task<void> GuidedDemo::play(Connection connection)
{
    const int run = m_run;
    m_users = connection.testUsers;
    m_runner = std::make_unique<ScenarioRunner>(connection, m_context, ScenarioRunner::usualFor(connection));
    m_runner->goOnTo(stepsAt(m_place));
    connect(m_runner.get(), &ScenarioRunner::stepFinished, this, [this](int step, const StepResult &result) {
        m_results[step] = result;
        m_done = step + 1;
        if (!isMoving())
            emit changed();
    });
    auto running = m_runner->run(m_acts.at(m_begun));
    const ScenarioResult result = co_await running;
    if (run != m_run)
        co_return; // stopped, perhaps by our destructor
    m_failure = result.failure;
    m_skip = result.skip;
    if (hasProblem())
        emit changed();
}

qsizetype GuidedDemo::failedStep() const
{
    const auto failed = std::ranges::find(m_results, StepResult::State::Failed, &StepResult::state);
    return failed == m_results.end() ? -1 : failed - m_results.begin();
}

QString GuidedDemo::problem() const
{
    if (m_failure)
        return FailureText::describe(*m_failure);
    if (m_skip != ScenarioResult::Skip::None)
        return ScenarioText::skip(m_skip);
    const qsizetype step = failedStep();
    return step < 0 ? QString() : ScenarioText::mismatches(m_results.at(step)).join(u' ');
}

DemoScene GuidedDemo::scene() const
{
    return m_begun < 0 ? DemoScene() : sceneAfter(m_acts.at(m_begun), m_results, m_done, m_users);
}

const ScenarioStep *GuidedDemo::captioned() const
{
    if (isAtEnd() || m_place.pause == 0)
        return nullptr;
    const Scenario &act = m_acts.at(m_place.act);
    // The last pause is after the last step, which may come later than the last caption.
    for (qsizetype step = stepsAt(m_place) - 1; step >= 0; --step) {
        if (!act.steps.at(step).caption.english.isEmpty())
            return &act.steps.at(step);
    }
    return &act.steps.at(stepsAt(m_place) - 1);
}

} // namespace qrlogin

#include "moc_GuidedDemo.cpp"
