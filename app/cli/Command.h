#pragma once

#include "cli/ExitCode.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

namespace qrlogin {

/// What the commands have in common: their arguments are read, help is printed, and wrong use is explained on the
/// standard error.
class Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Command)
public:
    virtual ~Command() = default;

    /// `arguments` are those after the command's name.
    ExitCode run(const QStringList &arguments);

protected:
    explicit Command(QLatin1String name);

    /// Does it, once the arguments are read.
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
