#include "Commands.h"
#include "EmbeddedPool.h"
#include "StopSignals.h"
#include "emulator/EmulatorThread.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

namespace qrlogin {

namespace {

class ServeCommand
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ServeCommand)
public:
    ServeCommand();

    ExitCode run(const QStringList &arguments);

private:
    ExitCode serve(const emulator::EmulatorOptions &options);
    void announce(const emulator::EmulatorInfo &info);
    ExitCode misused(const QString &problem);

    QTextStream m_out{stdout};
    QTextStream m_errors{stderr};
    QCommandLineParser m_parser;
    QCommandLineOption m_port;
    QCommandLineOption m_data;
    QCommandLineOption m_json;
    QCommandLineOption m_help;
};

ServeCommand::ServeCommand()
    : m_port(
        QStringLiteral("port"), tr("Port on the loopback address. Default: a free one."), QStringLiteral("number")),
      m_data(QStringLiteral("data"), tr("Keep the pool in this directory. Default: in memory."),
          QStringLiteral("directory")),
      m_json(QStringLiteral("json"), tr("Print address, keys and demo users as one line of JSON.")),
      m_help({QStringLiteral("h"), QStringLiteral("help")}, tr("Print this text."))
{
    m_parser.setApplicationDescription(tr("An embedded pool, until Ctrl+C or SIGTERM."));
    m_parser.addPositionalArgument(QStringLiteral("serve"), tr("This command."), QStringLiteral("serve"));
    m_parser.addOptions({m_port, m_data, m_json, m_help});
}

ExitCode ServeCommand::run(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList{QCoreApplication::applicationName()} + arguments))
        return misused(m_parser.errorText());
    if (m_parser.isSet(m_help)) {
        m_out << m_parser.helpText();
        return ExitCode::Fine;
    }
    if (!m_parser.positionalArguments().isEmpty())
        return misused(tr("%1 takes nothing more.").arg(QLatin1String("serve")));
    bool isNumber = true;
    const quint16 port = m_parser.isSet(m_port) ? m_parser.value(m_port).toUShort(&isNumber) : 0;
    if (!isNumber)
        return misused(tr("The port has to be a number from 0 to 65535."));
    return serve({m_parser.value(m_data), port, {}});
}

ExitCode ServeCommand::serve(const emulator::EmulatorOptions &options)
{
    // Before the pool, so that a signal amid its start ends it as properly as a later one.
    StopSignals stop;
    QObject::connect(&stop, &StopSignals::received, QCoreApplication::instance(), &QCoreApplication::quit);
    SystemClock clock;
    emulator::EmulatorThread pool(options, clock, std::make_unique<SystemRandom>());
    const auto info = pool.startAndWait();
    if (!info) {
        m_errors << tr("The embedded pool did not start. %1").arg(info.error().message) << '\n';
        return info.error().kind == FailureKind::Conflict ? ExitCode::Conflict : ExitCode::Refused;
    }
    announce(*info);
    QCoreApplication::exec();
    return ExitCode::Fine;
}

void ServeCommand::announce(const emulator::EmulatorInfo &info)
{
    if (m_parser.isSet(m_json)) {
        m_out << QString::fromUtf8(toJsonLine(info));
        m_out.flush();
        return;
    }
    const auto text = [](const Secret &secret) { return QString::fromUtf8(secret.reveal()); };
    const std::pair<const char *, QString> variables[] = {{"QRLOGIN_HOST", info.baseUrl.toString()},
        {"QRLOGIN_USERPOOL_ID", info.userPoolId}, {"QRLOGIN_APP_ID", info.appId},
        {"QRLOGIN_ACCESS_KEY_ID", info.accessKeyId}, {"QRLOGIN_ACCESS_KEY_SECRET", text(info.accessKeySecret)}};
    m_out << tr("%1 is at %2, until Ctrl+C. For other terminals:").arg(info.poolName, info.baseUrl.toString())
          << "\n\n";
    for (const auto &[name, value] : variables)
        m_out << "export " << name << '=' << value << '\n';
    m_out << '\n' << tr("The application's secret: %1").arg(text(info.appSecret)) << '\n';
    for (const emulator::DemoUser &user : info.users)
        m_out << tr("Demo user %1, password %2").arg(user.username, user.password) << '\n';
    m_out.flush();
}

ExitCode ServeCommand::misused(const QString &problem)
{
    m_errors << problem << '\n' << tr("qrlogin serve --help says more.") << '\n';
    return ExitCode::Usage;
}

} // namespace

ExitCode runServe(const QStringList &arguments)
{
    return ServeCommand().run(arguments);
}

} // namespace qrlogin
