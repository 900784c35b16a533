#include "cli/Commands.h"
#include "cli/Coroutines.h"
#include "cli/Demo.h"
#include "cli/Surroundings.h"
#include "emulator/EmulatorThread.h"
#include "shared/EmbeddedPool.h"

namespace qrlogin {

ExitCode runDemo(const QStringList &arguments)
{
    QTextStream errors(stderr);
    if (!arguments.isEmpty()) {
        errors << QCoreApplication::translate("qrlogin::Demo", "qrlogin demo does not take arguments.") << '\n';
        return ExitCode::Usage;
    }
    Surroundings surroundings;
    // In memory: the demo always starts with the defaults and leaves nothing on the disk.
    emulator::EmulatorThread pool({}, surroundings.clock, std::make_unique<SystemRandom>());
    const auto info = pool.startAndWait();
    if (!info) {
        errors
            << QCoreApplication::translate("qrlogin::Demo", "The emulator did not start. %1").arg(info.error().message)
            << '\n';
        return ExitCode::Refused;
    }

    const Connection connection = connectionTo(*info);
    QTextStream out(stdout);
    const PoolContext context = surroundings.context();
    Demo demo(connection, context, out);
    return runToEnd(demo.run()).value_or(false) ? ExitCode::Fine : ExitCode::Differs;
}

} // namespace qrlogin
