#pragma once

#include "scenario/JUnitReport.h"
#include "scenario/ScenarioRunner.h"

#include <QObject>

namespace qrlogin {

/// A list of scenarios with their last results. Runs them one after another.
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

    /// Adds the shipped scenarios and the two generated ones. Reading them takes a while.
    void addShipped();
    int add(const Scenario &scenario, const QString &file = {}); ///< its index
    /// One of those that are made from the settings. False if none has this name.
    bool addGenerated(const QString &name);
    void remove(int index); ///< not while it is running

    bool isRunning() const;
    bool isStopped() const { return m_isStopped; } ///< the last run was stopped
    QList<int> all() const; ///< all indexes

    /// Runs these scenarios in order. The connection's pool must exist until finished().
    void run(const QList<int> &indexes, const Connection &connection, const PoolContext &context,
        const ScenarioRunner::Options &options);
    /// Ends the current scenario and restores everything. Waiting scenarios do not run.
    void stop();

    /// The scenarios that have a result, for a report.
    QList<ScenarioRun> runs() const;

signals:
    void aboutToAdd(int index);
    void added();
    void aboutToRemove(int index);
    void removed();
    void changed(int index);
    void aboutToChangeSteps(int index);
    void stepsChanged(int index); ///< a scenario was generated again
    void stepStarted(int index, int step);
    void waiting(qrlogin::Seconds left);
    void finished();

private:
    QCoro::Task<void> play(QList<int> indexes);
    QCoro::Task<Result<void>> makeGenerated(int index);
    int append(Entry entry);
    void enter(int index, State state);

    QList<Entry> m_entries;
    int m_current = -1; ///< the running one
    bool m_isStopped = false;
    std::optional<Connection> m_connection; ///< of the current run
    std::unique_ptr<PoolClient> m_administrator; // last: their destructors resume our coroutine
    std::unique_ptr<ScenarioRunner> m_runner;
};

} // namespace qrlogin
