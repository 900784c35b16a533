#pragma once

#include "scenario/DemoScene.h"
#include "scenario/ScenarioRunner.h"

#include <QObject>

#include <compare>
#include <functional>

namespace qrlogin {

/// Ends the previous emulator, starts a new one and calls back with its connection.
using FreshEmulator = std::function<void(const std::function<void(const Result<Connection> &)> &)>;

/// How many steps are run at each pause of an act, ascending: after each step with a caption, and after the last step.
/// An act without captions pauses after each step.
QList<qsizetype> pausesOf(const Scenario &act);

/// Acts for an audience, forward and back at the pace of a clicker. Each act is a scenario that runs on an emulator of
/// its own, from one pause to the next. Back starts the act again on a new emulator and runs it to the earlier pause.
class GuidedDemo : public QObject
{
    Q_OBJECT
public:
    /// A place to pause. `act` is acts().size() at the end; `pause` is 0 before the first step.
    struct Place
    {
        qsizetype act = 0;
        qsizetype pause = 0;

        std::strong_ordering operator<=>(const Place &) const = default;
    };

    /// `fresh` must not call back after this object; it may call back later than it returns.
    GuidedDemo(const QList<Scenario> &acts, FreshEmulator fresh, const PoolContext &context, QObject *parent = nullptr);
    ~GuidedDemo() override;

    const QList<Scenario> &acts() const { return m_acts; }
    const Place &place() const { return m_place; }
    qsizetype pauseCount(qsizetype act) const { return pausesOf(m_acts.at(act)).size(); }
    bool isAtEnd() const { return m_place.act == m_acts.size(); }
    /// The steps up to the place are still running.
    bool isMoving() const { return !hasProblem() && m_done < stepsAt(m_place); }
    bool hasProblem() const { return m_failure || m_skip != ScenarioResult::Skip::None || failedStep() >= 0; }
    /// Why the act cannot go on, in the language of the application: the emulator did not start, or a step gave another
    /// result than the scenario expects. Empty: it can.
    QString problem() const;

    /// Forward and back by one pause. After a problem, forward goes to the next act.
    void next();
    void back();
    /// To the beginning.
    void restart();

    /// After the steps that were run.
    DemoScene scene() const;
    /// The step whose caption belongs to the place; null at the beginning of an act and at the end.
    const ScenarioStep *captioned() const;

signals:
    void changed();

private:
    void moveTo(const Place &place);
    void begin();
    QCoro::Task<void> play(Connection connection);
    qsizetype stepsAt(const Place &place) const;
    qsizetype failedStep() const; ///< -1: none
    void stop();

    QList<Scenario> m_acts;
    FreshEmulator m_fresh;
    PoolContext m_context;
    Place m_place;
    qsizetype m_begun = -1; ///< the act that runs or was run; -1: none
    qsizetype m_done = 0; ///< steps of it that were run
    int m_run = 0; ///< counts the runs, since a stopped one still reports
    QList<StepResult> m_results;
    QList<TestUser> m_users;
    std::optional<Failure> m_failure; ///< of the emulator, or of setting the act up
    ScenarioResult::Skip m_skip = ScenarioResult::Skip::None;
    std::unique_ptr<ScenarioRunner> m_runner; // last: its destructor resumes our coroutine
};

} // namespace qrlogin
