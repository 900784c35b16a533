#include "cli/Command.h"
#include "cli/CommandServices.h"
#include "cli/Commands.h"
#include "cli/Coroutines.h"
#include "cli/Demo.h"
#include "emulator/EmulatorThread.h"
#include "shared/EmbeddedPool.h"

namespace qrlogin {

namespace {

class DemoCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Demo)
public:
    DemoCommand();

protected:
    ExitCode execute() override;
};

DemoCommand::DemoCommand()
    : Command(QLatin1String("demo"))
{
    describe(
        tr("Change a setting and sign in once on an emulator, step by step. The emulator ends with the command and "
           "leaves nothing on the disk."));
}

ExitCode DemoCommand::execute()
{
    CommandServices services;
    // In memory: the demo always starts with the defaults and leaves nothing on the disk.
    emulator::EmulatorThread pool({}, services.clock, std::make_unique<SystemRandom>());
    const auto info = pool.startAndWait();
    if (!info)
        return failed(tr("The emulator did not start. %1").arg(info.error().message), ExitCode::Refused);

    const Connection connection = connectionTo(*info);
    const PoolContext context = services.context();
    Demo demo(connection, context, m_out, m_errors);
    return runToEnd(demo.run()).value_or(false) ? ExitCode::Fine : ExitCode::Differs;
}

} // namespace

std::unique_ptr<Command> makeDemo()
{
    return std::make_unique<DemoCommand>();
}

} // namespace qrlogin
