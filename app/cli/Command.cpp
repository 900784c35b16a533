#include "cli/Command.h"

#include "cli/ConnectionOptions.h"

namespace qrlogin {

Command::Command(QLatin1String name)
    : m_name(name),
      m_help({QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help."))
{
    m_parser.addOption(m_help);
}

ExitCode Command::run(const QStringList &arguments)
{
    const ExitCode code = answer(arguments);
    m_errors.flush();
    return m_out.finish(code, m_errors);
}

ExitCode Command::answer(const QStringList &arguments)
{
    if (const QString problem = ConnectionOptions::secretAmong(arguments); !problem.isEmpty())
        return misused(problem);
    if (!m_parser.parse(QStringList{QCoreApplication::applicationName()} + arguments))
        return misused(m_parser.errorText());
    if (!m_parser.isSet(m_help))
        return execute();
    // The parser does not know about commands, so it prints the command's name after the options.
    const QString options = QCoreApplication::translate("QCommandLineParser", "[options]");
    m_out.addLines(m_parser.helpText().replace(options + u' ' + m_name, m_name + u' ' + options));
    return ExitCode::Fine;
}

ExitCode Command::misused(const QString &problem)
{
    return misused(QStringList{problem});
}

ExitCode Command::misused(const QStringList &lines)
{
    for (const QString &line : lines)
        m_errors << line << '\n';
    m_errors << tr("For help, run: qrlogin %1 --help").arg(m_name) << '\n';
    return ExitCode::Usage;
}

} // namespace qrlogin
