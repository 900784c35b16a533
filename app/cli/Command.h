#pragma once

#include "cli/Output.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <unistd.h>

namespace qrlogin {

/// Base of the commands: parses the arguments, prints help, and explains wrong usage on the standard error.
class Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Command)
public:
    virtual ~Command() = default;

    /// `arguments` are those after the command's name. NotWritten if the output could not be written.
    ExitCode run(const QStringList &arguments);

protected:
    explicit Command(QLatin1String name);

    /// Runs the command with the parsed arguments.
    virtual ExitCode execute() = 0;

    ExitCode misused(const QString &problem);
    /// The same in several lines.
    ExitCode misused(const QStringList &lines);

    QCommandLineParser m_parser;
    Output m_out{STDOUT_FILENO};
    Output m_errors{STDERR_FILENO};

private:
    Q_DISABLE_COPY(Command)

    ExitCode answer(const QStringList &arguments);

    QLatin1String m_name;
    QCommandLineOption m_help;
};

} // namespace qrlogin
