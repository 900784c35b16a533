#pragma once

#include "scenario/JUnitReport.h"
#include "scenario/ScenarioRunner.h"

#include <QObject>

namespace qrlogin {

/// Scenarios to be run, one after another, and what came of each the last time.
class ScenarioList : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Waiting, Running };

    struct Entry
    {
        Scenario scenario;
        QString file = {}; ///< where it was read from; may be empty
        bool isGenerated = false; ///< it is made from the pool's settings when its turn comes
        State state = State::Idle;
        std::optional<ScenarioResult> result = {}; ///< of the last run; while it runs, as far as it has come
    };

    explicit ScenarioList(QObject *parent = nullptr);
    ~ScenarioList() override;

    int count() const { return int(m_entries.size()); }
    const Entry &at(int index) const { return m_entries.at(index); }

    /// Those that come with the program, and the two that are made from the settings. Reading them takes a while.
    void addShipped();
    int add(const Scenario &scenario, const QString &file = {}); ///< its index
    /// One of those that are made from the settings. False if none has this name.
    bool addGenerated(const QString &name);
    void remove(int index); ///< not while it is running

    bool isRunning() const;
    bool isStopped() const { return m_isStopped; } ///< the last run was stopped
    QList<int> all() const; ///< all indexes

    /// Plays these in this order. The connection's pool is there until finished().
    void run(const QList<int> &indexes, const Connection &connection, const PoolContext &context,
        const ScenarioRunner::Options &options);
    /// The one at hand ends, with everything put back; those that wait stay as they are.
    void stop();

    /// Those that have been run, for a report.
    QList<ScenarioRun> runs() const;

signals:
    void aboutToAdd(int index);
    void added();
    void aboutToRemove(int index);
    void removed();
    void changed(int index);
    void aboutToChangeSteps(int index);
    void stepsChanged(int index); ///< a generated scenario was made anew
    void stepStarted(int index, int step);
    void waiting(qrlogin::Seconds left);
    void finished();

private:
    QCoro::Task<void> play(QList<int> indexes);
    QCoro::Task<Result<void>> makeGenerated(int index);
    int append(Entry entry);
    void enter(int index, State state);

    QList<Entry> m_entries;
    int m_current = -1; ///< the one that is running
    bool m_isStopped = false;
    std::optional<Connection> m_connection; ///< of the run at hand
    std::unique_ptr<PoolClient> m_administrator; // these last: their end resumes our coroutine
    std::unique_ptr<ScenarioRunner> m_runner;
};

} // namespace qrlogin
