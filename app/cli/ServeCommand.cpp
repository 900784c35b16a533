#include "base/ShellQuote.h"
#include "cli/Command.h"
#include "cli/Commands.h"
#include "cli/LogStream.h"
#include "cli/ServeOptions.h"
#include "emulator/EmulatorThread.h"
#include "shared/EmbeddedPool.h"
#include "shared/OpenFiles.h"
#include "shared/StopSignals.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <csignal>
#include <memory>
#include <unistd.h>

namespace qrlogin {

namespace {

class ServeCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ServeCommand)
public:
    ServeCommand();

protected:
    ExitCode execute() override;

private:
    ExitCode serve(ServeOptions::Plan plan);
    void announce(const emulator::EmulatorInfo &info, const QString &caFile);

    ServeOptions m_options;
};

ServeCommand::ServeCommand()
    : Command(QLatin1String("serve"))
{
    describe(tr("Run an emulator until Ctrl+C or SIGTERM."));
    addOptions(m_options.options());
}

ExitCode ServeCommand::execute()
{
    auto plan = m_options.read(m_parser);
    return plan ? serve(std::move(*plan)) : misused(plan.error());
}

ExitCode ServeCommand::serve(ServeOptions::Plan plan)
{
    // If the reader of the output or log exits, the pool still serves its clients.
    std::signal(SIGPIPE, SIG_IGN);
    // Before the pool, so that a signal during its start also ends it cleanly.
    StopSignals stop;
    QObject::connect(&stop, &StopSignals::received, QCoreApplication::instance(), &QCoreApplication::quit);
    for (const QString &warning : plan.warnings)
        m_errors.addProblem(warning);
    m_errors.flush();
    if (plan.logsRequests)
        plan.emulator.requestLog
            = [log = std::make_shared<LogStream>(STDERR_FILENO)](const QByteArray &line) { log->add(line); };
    raiseOpenFilesLimit();
    SystemClock clock;
    emulator::EmulatorThread pool(std::move(plan.emulator), clock, std::move(plan.random));
    const auto info = pool.startAndWait();
    if (!info)
        return failed(tr("The emulator did not start. %1").arg(info.error().message),
            info.error().kind == FailureKind::Conflict ? ExitCode::Conflict : ExitCode::Refused);
    if (plan.asJson) {
        m_out.addLines(QString::fromUtf8(toJsonLine(*info)));
        m_out.flush();
    } else {
        announce(*info, plan.caFile);
    }
    // Nobody could use an emulator whose keys nobody knows.
    if (!m_out.hasFailed())
        QCoreApplication::exec();
    return ExitCode::Fine;
}

void ServeCommand::announce(const emulator::EmulatorInfo &info, const QString &caFile)
{
    const auto text = [](const Secret &secret) { return QString::fromUtf8(secret.reveal()); };
    const std::pair<const char *, QString> variables[] = {{"QRLOGIN_HOST", info.baseUrl.toString()},
        {"QRLOGIN_USERPOOL_ID", info.userPoolId}, {"QRLOGIN_APP_ID", info.appId},
        {"QRLOGIN_ACCESS_KEY_ID", info.accessKeyId}, {"QRLOGIN_ACCESS_KEY_SECRET", text(info.accessKeySecret)}};
    m_out << tr("EMULATOR: its QR codes, keys and tokens are not valid elsewhere.") << '\n'
          << tr("%1 is running at %2. Press Ctrl+C to stop it. For other terminals:")
                 .arg(info.poolName, info.baseUrl.toString())
          << "\n\n";
    for (const auto &[name, value] : variables)
        m_out << "export " << name << '=' << shellQuoted(value) << '\n';
    if (!caFile.isEmpty())
        m_out << "export QRLOGIN_CA_FILE=" << shellQuoted(caFile) << '\n';
    m_out << '\n'
          << tr("User pool secret: %1").arg(text(info.userPoolSecret)) << '\n'
          << tr("Application secret: %1").arg(text(info.appSecret)) << '\n'
          << tr("Control token: %1").arg(text(info.controlToken)) << '\n';
    if (!info.fingerprint.isEmpty())
        m_out << tr("SHA-256 fingerprint of the certificate: %1").arg(QLatin1String(info.fingerprint)) << '\n';
    for (const emulator::DemoUser &user : info.users)
        m_out << tr("Demo user %1, password %2").arg(user.username, user.password) << '\n';
    m_out << '\n'
          << tr("Demo page with QR code login: open %1/ in a browser.").arg(info.baseUrl.toString()) << '\n'
          << tr("Phone page that plays the app: open %1/phone on a phone or in a browser.").arg(info.baseUrl.toString())
          << '\n';
    m_out.flush();
}

} // namespace

std::unique_ptr<Command> makeServe()
{
    return std::make_unique<ServeCommand>();
}

} // namespace qrlogin
