#pragma once

#include "base/Random.h"
#include "client/PoolClient.h"
#include "emulator/EmulatorThread.h"
#include "support/ManualClock.h"

#include <QNetworkAccessManager>

namespace qrlogin::test {

/// An emulator with a manual clock, and all that a client needs to use it.
class TestPool
{
public:
    /// In memory, or stored in `dataDirectory`.
    explicit TestPool(const QString &dataDirectory = {});
    ~TestPool();

    /// Stops the pool: its address no longer responds.
    void stop();
    void start();

    PoolContext context() { return {network, clock, random, traffic}; }
    const TestUser &user(int index = 0) const { return connection.testUsers[index]; }

    /// The same pool as a saved manual connection: without a control token, so without control of clock and faults.
    Connection savedConnection() const;

    /// Writes the strategy with a separate client.
    void save(const LoginStrategy &strategy);
    /// Reads the settings with a separate client.
    SecuritySettings settings();

    ManualClock clock;
    SystemRandom random;
    TrafficLog traffic;
    QNetworkAccessManager network;
    Connection connection;

private:
    QString m_dataDirectory;
    std::unique_ptr<emulator::EmulatorThread> m_thread;
};

} // namespace qrlogin::test
