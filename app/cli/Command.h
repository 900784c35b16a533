#pragma once

#include "cli/Output.h"
#include "cli/PoolChoice.h"
#include "help/ProgramHelp.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <unistd.h>

namespace qrlogin {

/// What can stand in one place of a command line.
struct Candidates
{
    QList<HelpEntry> words = {}; ///< the meaning can be empty. After a word that ends with "=", the user goes on typing
    bool hasFiles = false;
    bool hasDirectories = false;
};

/// Base of the commands: parses the arguments, prints help, and explains wrong usage on the standard error.
class Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Command)
public:
    virtual ~Command() = default;

    /// `arguments` are those after the command's name. NotWritten if the output could not be written.
    ExitCode run(const QStringList &arguments);

    /// Without a summary, which is in the list of commands.
    ProgramHelp help() const;
    /// What can follow these arguments, which contain no options. None by default.
    virtual Candidates argumentsAfter(const QStringList &arguments) const;

    /// The options that each command has and that can stand before its name too: -q and --color.
    static QList<QCommandLineOption> commonOptions();

protected:
    explicit Command(QLatin1String name);

    /// What the command does, in sentences.
    void describe(const QString &description) { m_help.description = description; }
    /// Names the arguments as they are typed after the options, such as "PICTURE". Without it, the command takes none.
    void setArguments(const QString &syntax) { m_help.arguments = syntax; }
    void addGroup(const HelpGroup &group) { m_help.groups += group; }
    void addOptions(const QList<QCommandLineOption> &options);

    /// The arguments that are meant for this command: all by default. None of them is empty.
    virtual QStringList ownArguments() const;

    /// Runs the command with the parsed arguments.
    virtual ExitCode execute() = 0;

    /// Says what went wrong. Returns the code.
    ExitCode failed(const QString &problem, ExitCode code);
    ExitCode failed(const PoolChoice::Problem &problem);
    ExitCode misused(const QString &problem);
    /// The same in several lines.
    ExitCode misused(const QStringList &lines);

private:
    QCommandLineParser m_ownParser;

protected:
    const QCommandLineParser &m_parser = m_ownParser; ///< constant, so that the help knows each option
    Output m_out{STDOUT_FILENO};
    Output m_errors{STDERR_FILENO};

private:
    Q_DISABLE_COPY(Command)

    ExitCode answer(const QStringList &arguments);
    /// Names an option or an argument without a text; empty if each has one.
    QString emptyAmong() const;
    static QList<QCommandLineOption> sharedOptions();

    QLatin1String m_name;
    ProgramHelp m_help; ///< what this command does not share with the others
};

} // namespace qrlogin
