#pragma once

#include "client/PoolClient.h"
#include "scenario/recording/ScenarioRecorder.h"

#include <QObject>

#include <functional>

namespace qrlogin {

/// Records manual actions on one pool as scenarios. Each recording starts by reading the pool's settings.
class ScenarioRecording : public QObject
{
    Q_OBJECT
public:
    /// Requests sent while `isLeftOut` returns true are not recorded.
    explicit ScenarioRecording(std::function<bool()> isLeftOut, QObject *parent = nullptr);
    ~ScenarioRecording() override;

    /// Drops a running recording.
    void setPool(const Connection &connection, const PoolContext &context);

    /// begun() or failed() follows. Call setPool() first.
    void begin();
    bool isUnderWay() const { return m_recorder.has_value(); }
    /// Recorded so far; nothing unless it is under way.
    std::optional<int> stepCount() const;
    /// The scenario, with a number in its name; nothing if nothing was recorded.
    std::optional<Scenario> end();

signals:
    void begun();
    void stepsChanged();
    void failed(const qrlogin::Failure &failure);

private:
    void add(const TrafficEntry &entry);

    std::function<bool()> m_isLeftOut;
    SignIns m_signIns; ///< on the simulator's phones, also before a recording
    std::optional<ScenarioRecorder> m_recorder;
    int m_count = 0;
    QMetaObject::Connection m_watching;
    std::optional<Connection> m_connection;
    std::optional<PoolContext> m_context;
    std::unique_ptr<PoolClient> m_administrator; // last: its destructor ends the call
};

} // namespace qrlogin
