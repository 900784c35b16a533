#pragma once

#include "client/PoolClient.h"
#include "scenario/recording/ScenarioRecorder.h"

#include <QObject>

#include <functional>

namespace qrlogin {

/// Recordings of what is done by hand on one pool, one after another, from the reading of its settings to the scenario.
class ScenarioRecording : public QObject
{
    Q_OBJECT
public:
    /// What is sent while `isLeftOut` holds is not recorded.
    explicit ScenarioRecording(std::function<bool()> isLeftOut, QObject *parent = nullptr);
    ~ScenarioRecording() override;

    /// A recording that is under way is dropped.
    void setPool(const Connection &connection, const PoolContext &context);

    /// begun() or failed() follows. Not before setPool().
    void begin();
    bool isUnderWay() const { return m_recorder.has_value(); }
    /// The scenario, with a number in its name; nothing if nothing was done meanwhile.
    std::optional<Scenario> end();

signals:
    void begun();
    void failed(const qrlogin::Failure &failure);

private:
    void add(const TrafficEntry &entry);

    std::function<bool()> m_isLeftOut;
    SignIns m_signIns; ///< on the phones of the simulator, before a recording as well
    std::optional<ScenarioRecorder> m_recorder;
    int m_count = 0;
    QMetaObject::Connection m_watching;
    std::optional<Connection> m_connection;
    std::optional<PoolContext> m_context;
    std::unique_ptr<PoolClient> m_administrator; // last: its end ends the call
};

} // namespace qrlogin
