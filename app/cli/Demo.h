#pragma once

#include "cli/Output.h"
#include "client/PoolClient.h"

#include <QCoreApplication>

#include <QCoroTask>

namespace qrlogin {

/// The console's main job in a terminal: reads the settings, changes and saves one, then one scan from the code to the
/// token set, each step said as it happens. The same models as in the window, over the same HTTP.
class Demo
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Demo)
public:
    /// `connection` needs a test user. All three outlive the demo.
    Demo(const Connection &connection, const PoolContext &context, Output &out);

    /// True if every step came out as it should.
    QCoro::Task<bool> run();

private:
    QCoro::Task<bool> changeSettings();
    QCoro::Task<bool> scanOnce();
    bool failed(const Failure &failure);
    void heading(const QString &text);
    void printTimeline();

    const Connection &m_connection;
    const PoolContext &m_context;
    Output &m_out;
    QList<TrafficEntry> m_timeline;
};

} // namespace qrlogin
