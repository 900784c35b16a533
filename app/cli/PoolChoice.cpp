#include "cli/PoolChoice.h"

#include "base/Random.h"
#include "emulator/EmulatorThread.h"
#include "shared/EmbeddedPool.h"

namespace qrlogin {

PoolChoice::PoolChoice()
    : m_emulator(
        QStringLiteral("emulator"), tr("Start an emulator for this command and use it instead of a user pool."))
{
}

PoolChoice::~PoolChoice() = default;

QList<QCommandLineOption> PoolChoice::options() const
{
    return QList{m_emulator} + m_connection.options();
}

tl::expected<Connection, PoolChoice::Problem> PoolChoice::open(const QCommandLineParser &parser, const Clock &clock)
{
    if (!parser.isSet(m_emulator))
        return m_connection.read(parser, m_input).map_error([](const QString &problem) {
            return Problem{problem, ExitCode::Usage};
        });
    if (const QString other = m_connection.firstSet(parser); !other.isEmpty())
        return tl::unexpected(
            Problem{tr("You cannot combine --emulator with --%1: --emulator starts its own user pool.").arg(other),
                ExitCode::Usage});
    m_pool = std::make_unique<emulator::EmulatorThread>(
        emulator::EmulatorOptions{}, clock, std::make_unique<SystemRandom>());
    const auto info = m_pool->startAndWait();
    if (!info)
        return tl::unexpected(
            Problem{tr("The emulator did not start. %1").arg(info.error().message), ExitCode::Refused});
    return connectionTo(*info);
}

} // namespace qrlogin
