#pragma once

#include "base/Clock.h"
#include "cli/ConnectionOptions.h"
#include "cli/ExitCode.h"
#include "cli/StandardInput.h"

#include <memory>

namespace qrlogin {

class Clock;

namespace emulator {
class EmulatorThread;
}

/// The pool of a command: one from the connection options, or an emulator that ends with the command.
class PoolChoice
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::PoolChoice)
public:
    PoolChoice();
    ~PoolChoice();

    QList<QCommandLineOption> options() const;

    struct Problem
    {
        QString text;
        ExitCode code;
    };

    /// Starts the emulator, or reads the keyring. The pool exists as long as this object.
    tl::expected<Connection, Problem> open(const QCommandLineParser &parser, const Clock &clock);

    /// The rest of the standard input, after a secret that was read from it.
    StandardInput &input() { return m_input; }

private:
    ConnectionOptions m_connection;
    QCommandLineOption m_emulator;
    StandardInput m_input;
    std::unique_ptr<emulator::EmulatorThread> m_pool;
};

} // namespace qrlogin
