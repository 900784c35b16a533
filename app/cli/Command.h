#pragma once

#include "cli/ExitCode.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

namespace qrlogin {

/// Base of the commands: parses the arguments, prints help, and explains wrong usage on the standard error.
class Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Command)
public:
    virtual ~Command() = default;

    /// `arguments` are those after the command's name.
    ExitCode run(const QStringList &arguments);

protected:
    explicit Command(QLatin1String name);

    /// Runs the command with the parsed arguments.
    virtual ExitCode execute() = 0;

    ExitCode misused(const QString &problem);

    QCommandLineParser m_parser;
    QTextStream m_out{stdout};
    QTextStream m_errors{stderr};

private:
    Q_DISABLE_COPY(Command)

    QLatin1String m_name;
    QCommandLineOption m_help;
};

} // namespace qrlogin
