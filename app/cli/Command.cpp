#include "cli/Command.h"

#include "base/Words.h"
#include "cli/ConnectionOptions.h"

#include <algorithm>

namespace qrlogin {

namespace {

constexpr auto coloringWords
    = words<Coloring>({{Coloring::Auto, u"auto"}, {Coloring::Always, u"always"}, {Coloring::Never, u"never"}});
constexpr QLatin1String helpName("help"), quietName("quiet"), colorName("color");

} // namespace

Command::Command(QLatin1String name)
    : m_name(name),
      m_help{QStringLiteral("qrlogin ") + name, {}, {}, {}, {}, {}}
{
    m_ownParser.addOptions(sharedOptions());
}

QList<QCommandLineOption> Command::commonOptions()
{
    return {
        QCommandLineOption({QStringLiteral("q"), quietName}, tr("Print only results, errors and questions.")),
        QCommandLineOption(colorName,
            tr("When to use colors. auto: on a terminal, unless NO_COLOR is set. Default: auto."),
            QStringLiteral("auto|always|never")),
    };
}

QList<QCommandLineOption> Command::sharedOptions()
{
    return commonOptions() + QList{QCommandLineOption({QStringLiteral("h"), helpName}, tr("Show this help."))};
}

ProgramHelp Command::help() const
{
    ProgramHelp help = m_help;
    help.options += sharedOptions();
    help.groups += {tr("Exit codes"), exitCodesOf(m_name)};
    return help;
}

void Command::addOptions(const QList<QCommandLineOption> &options)
{
    m_ownParser.addOptions(options);
    m_help.options += options;
}

QStringList Command::ownArguments() const
{
    return m_parser.positionalArguments();
}

Candidates Command::argumentsAfter(const QStringList &) const
{
    return {};
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
    if (!m_ownParser.parse(QStringList{QCoreApplication::applicationName()} + arguments))
        return misused(m_parser.errorText());
    if (const QString problem = emptyAmong(); !problem.isEmpty())
        return misused(problem);
    const QString color = m_parser.value(colorName);
    const auto coloring = m_parser.isSet(colorName) ? coloringWords.value(color) : Coloring::Auto;
    if (!coloring)
        return misused(tr("--color must be auto, always or never."));
    for (Output *output : {&m_out, &m_errors}) {
        output->setColoring(*coloring);
        output->setQuiet(m_parser.isSet(quietName));
    }
    if (m_parser.isSet(helpName)) {
        m_out.addLines(helpText(help()));
        return ExitCode::Fine;
    }
    if (m_help.arguments.isEmpty() && !m_parser.positionalArguments().isEmpty())
        return misused(tr("%1 does not take arguments.").arg(m_name));
    return execute();
}

QString Command::emptyAmong() const
{
    // Often a variable of a script that is not set. Taken as "not given", it would select something else.
    const auto isEmpty = [](const QString &text) { return text.trimmed().isEmpty(); };
    for (const QCommandLineOption &option : m_help.options + sharedOptions()) {
        if (!option.valueName().isEmpty() && std::ranges::any_of(m_parser.values(option), isEmpty)
            && m_parser.isSet(option))
            return tr("--%1 must not be empty.").arg(option.names().last());
    }
    if (std::ranges::any_of(ownArguments(), isEmpty))
        return tr("An argument must not be empty.");
    return {};
}

ExitCode Command::failed(const QString &problem, ExitCode code)
{
    m_errors.addProblem(problem);
    return code;
}

ExitCode Command::failed(const PoolChoice::Problem &problem)
{
    return problem.code == ExitCode::Usage ? misused(problem.text.split(u'\n')) : failed(problem.text, problem.code);
}

ExitCode Command::misused(const QString &problem)
{
    return misused(QStringList{problem});
}

ExitCode Command::misused(const QStringList &lines)
{
    m_errors.addProblem(lines);
    m_errors.addNotice(tr("For help, run: qrlogin %1 --help").arg(m_name));
    return ExitCode::Usage;
}

} // namespace qrlogin
