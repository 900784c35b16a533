#pragma once

#include "base/Random.h"
#include "client/PoolClient.h"
#include "emulator/EmulatorThread.h"
#include "support/ManualClock.h"

#include <QNetworkAccessManager>

namespace qrlogin::test {

/// An embedded pool on a clock that the test turns, and all that a client needs to speak to it.
class TestPool
{
public:
    /// In memory, or in `dataDirectory` to be found again.
    explicit TestPool(const QString &dataDirectory = {});
    ~TestPool();

    /// Ends the pool: from here on nobody answers at its address.
    void stop();
    void start();

    PoolContext context() { return {network, clock, random, traffic}; }
    const TestUser &user(int index = 0) const { return connection.testUsers[index]; }

    /// The same pool as somebody has entered it by hand, saved and read again: nobody's to turn the clock of, or to set
    /// faults.
    Connection savedConnection() const;

    /// Writes the strategy through a client of its own.
    void save(const LoginStrategy &strategy);
    /// Reads the settings through a client of its own.
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
