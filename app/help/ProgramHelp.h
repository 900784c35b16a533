#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>

namespace qrlogin {

/// A word and what it means, such as an exit code or a variable.
struct HelpEntry
{
    QString term;
    QString meaning;
};

/// Entries below a heading, such as "Exit codes".
struct HelpGroup
{
    QString heading; ///< without a colon
    QList<HelpEntry> entries;
};

/// What a program or one of its commands does and takes: the one source of --help, the manual page and the completion.
struct ProgramHelp
{
    QString name; ///< as typed: "qrlogin settings"
    QString summary; ///< a phrase for the list of commands and the manual's first line; without a period
    QString arguments; ///< their syntax, which follows the options, such as "PICTURE"; empty: takes none
    QString description; ///< sentences
    QList<HelpGroup> groups;
    QList<QCommandLineOption> options;
};

/// The text of --help, in lines of up to 79 characters where the texts have spaces, with a line feed at the end.
QString helpText(const ProgramHelp &help);

/// A group as it stands in that text.
QString helpText(const HelpGroup &group);

/// An option as it is typed, such as "-q, --quiet" or "--then <confirm|cancel>".
QString optionSyntax(const QCommandLineOption &option);

} // namespace qrlogin
