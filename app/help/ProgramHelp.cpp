#include "help/ProgramHelp.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr qsizetype lineWidth = 79;
constexpr qsizetype widestTerm = 30; // a longer term has a line of its own

// What QCommandLineParser says, so that it is translated with our texts.
[[maybe_unused]] constexpr const char *parserTexts[] = {QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'.")};

/// `text` in lines of up to `width` characters. A line is broken only at a space, so a longer word stays whole.
QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : paragraph.split(u' ')) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
                lines += line;
                line.clear();
            }
            line += line.isEmpty() ? word : u' ' + word;
        }
        lines += line;
    }
    return lines;
}

} // namespace

QString optionSyntax(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names += (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
    const QString text = names.join(QStringLiteral(", "));
    return option.valueName().isEmpty() ? text : text + QStringLiteral(" <") + option.valueName() + u'>';
}

QString helpText(const HelpGroup &group)
{
    qsizetype width = 0;
    for (const HelpEntry &entry : group.entries) {
        if (entry.term.size() <= widestTerm)
            width = std::max(width, entry.term.size());
    }
    const QString indent(width + 4, u' ');
    QString text = group.heading + QStringLiteral(":\n");
    for (const HelpEntry &entry : group.entries) {
        QString line = QStringLiteral("  ") + entry.term.leftJustified(width + 2);
        if (entry.term.size() > width) {
            text += line.trimmed().prepend(QStringLiteral("  ")) + u'\n';
            line = indent;
        }
        text += line + wrapped(entry.meaning, lineWidth - indent.size()).join(u'\n' + indent) + u'\n';
    }
    return text;
}

QString helpText(const ProgramHelp &help)
{
    QString usage = help.name + u' ' + QCoreApplication::translate("QCommandLineParser", "[options]");
    if (!help.arguments.isEmpty())
        usage += u' ' + help.arguments;
    QString text = QCoreApplication::translate("qrlogin::ProgramHelp", "Usage: %1").arg(usage) + QStringLiteral("\n\n")
        + wrapped(help.description, lineWidth).join(u'\n') + u'\n';
    HelpGroup options{QCoreApplication::translate("qrlogin::ProgramHelp", "Options"), {}};
    for (const QCommandLineOption &option : help.options)
        options.entries += {optionSyntax(option), option.description()};
    QList<HelpGroup> groups = help.groups;
    groups.prepend(options);
    for (const HelpGroup &group : groups)
        text += u'\n' + helpText(group);
    return text;
}

} // namespace qrlogin
