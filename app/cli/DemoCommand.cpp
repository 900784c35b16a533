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
    m_parser.setApplicationDescription(
        QCoreApplication::translate("main", "change a setting and sign in once on an emulator, step by step"));
    m_parser.addPositionalArgument(QStringLiteral("demo"), {}, QStringLiteral("demo"));
}

ExitCode DemoCommand::execute()
{
    if (!m_parser.positionalArguments().isEmpty())
        return misused(tr("qrlogin demo does not take arguments."));
    CommandServices services;
    // In memory: the demo always starts with the defaults and leaves nothing on the disk.
    emulator::EmulatorThread pool({}, services.clock, std::make_unique<SystemRandom>());
    const auto info = pool.startAndWait();
    if (!info) {
        m_errors << tr("The emulator did not start. %1").arg(info.error().message) << '\n';
        return ExitCode::Refused;
    }

    const Connection connection = connectionTo(*info);
    const PoolContext context = services.context();
    Demo demo(connection, context, m_out);
    return runToEnd(demo.run()).value_or(false) ? ExitCode::Fine : ExitCode::Differs;
}

} // namespace

ExitCode runDemo(const QStringList &arguments)
{
    return DemoCommand().run(arguments);
}

} // namespace qrlogin
