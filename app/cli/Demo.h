#pragma once

#include "cli/Output.h"
#include "client/PoolClient.h"

#include <QCoreApplication>

#include <QCoroTask>

namespace qrlogin {

/// The console's main workflow in a terminal: reads the settings, changes and saves one, then runs one login from the
/// code to the token set, and prints each step. Uses the window's models over the same HTTP.
class Demo
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Demo)
public:
    /// `connection` needs a test user. All of them outlive the demo.
    Demo(const Connection &connection, const PoolContext &context, Output &out, Output &errors);

    /// True if each step succeeded.
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
    Output &m_errors;
    QList<TrafficEntry> m_timeline;
};

} // namespace qrlogin
