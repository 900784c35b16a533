#include "cli/program/Completion.h"

#include "cli/program/CommandList.h"
#include "connections/ConnectionFile.h"
#include "shared/ConnectionsPath.h"

#include <algorithm>

namespace qrlogin {

namespace {

/// A word of bash without its quotes. An open quote ends with the word.
QString unquoted(QStringView word)
{
    QString text;
    QChar quote;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word.at(i);
        if (c == quote)
            quote = {};
        else if (quote.isNull() && (c == u'"' || c == u'\''))
            quote = c;
        else if (c == u'\\' && quote != u'\'' && i + 1 < word.size())
            text += word.at(++i);
        else
            text += c;
    }
    return text;
}

/// `text` for bash, within the quote that the user opened, if any.
QString quotedAs(const QString &text, const QString &typed)
{
    const bool isOpen = typed.startsWith(u'"') || typed.startsWith(u'\'');
    if (typed.startsWith(u'\''))
        return QString(text).replace(u'\'', QStringLiteral("'\\''"));
    const QStringView special = isOpen ? QStringView(u"\"\\$`") : QStringView(u" \t\"'\\$`!&|;<>()[]{}*?#~^");
    QString quoted;
    for (const QChar c : text) {
        if (special.contains(c))
            quoted += u'\\';
        quoted += c;
    }
    return quoted;
}

const QCommandLineOption *findOption(const QList<QCommandLineOption> &options, QStringView word)
{
    const QString name = word.mid(word.startsWith(QLatin1String("--")) ? 2 : 1).toString();
    const auto found
        = std::ranges::find_if(options, [&](const QCommandLineOption &each) { return each.names().contains(name); });
    return found == options.end() ? nullptr : &*found;
}

/// What the name of a value says about it.
Candidates valuesOf(const QCommandLineOption &option)
{
    const QString name = option.valueName();
    if (name == QLatin1String("file") || name == QLatin1String("directory"))
        return {.hasFiles = name == QLatin1String("file"), .hasDirectories = name == QLatin1String("directory")};
    Candidates candidates;
    if (name == QLatin1String("connection") || name == QLatin1String("pattern")) {
        const auto saved = readConnections(connectionsPath());
        for (const Connection &each : saved.value_or(QList<Connection>()))
            candidates.words += {each.badge.name, each.address.managementHost.toString()};
    } else if (name.contains(u'|')) {
        for (const QString &word : name.split(u'|'))
            candidates.words += {word, {}};
    }
    return candidates;
}

/// The options, in full, of those that begin with a hyphen.
QList<HelpEntry> wordsOf(const QList<QCommandLineOption> &options)
{
    QList<HelpEntry> words;
    for (const QCommandLineOption &option : options)
        words += {QStringLiteral("--") + option.names().last(), option.description()};
    return words;
}

/// Of a command line whose last word, `typed`, is being completed.
Candidates candidatesFor(QStringList words, const QString &typed)
{
    ProgramHelp help = programHelp();
    std::unique_ptr<Command> command;
    QStringList arguments;
    bool areOptionsOver = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!areOptionsOver && word.size() > 1 && word.startsWith(u'-')) {
            areOptionsOver = word == QLatin1String("--");
            const auto *const option = findOption(help.options, word);
            if (option && !option->valueName().isEmpty() && ++i == words.size())
                return valuesOf(*option);
        } else if (command) {
            arguments += word;
        } else if (const CommandEntry *const entry = findCommand(word)) {
            command = entry->make();
            help = command->help();
        } else {
            return {};
        }
    }
    if (!areOptionsOver && typed.startsWith(u'-')) {
        const qsizetype end = typed.indexOf(u'=');
        if (end < 0)
            return {.words = wordsOf(help.options)};
        const auto *const option = findOption(help.options, QStringView(typed).left(end));
        Candidates candidates = option ? valuesOf(*option) : Candidates();
        for (HelpEntry &entry : candidates.words)
            entry.term.prepend(typed.left(end + 1));
        return candidates;
    }
    if (command)
        return command->argumentsAfter(arguments);
    return {.words = programHelp().groups.first().entries};
}

} // namespace

Completion::Completion(Shell shell)
    : m_shell(shell)
{
}

QList<HelpEntry> Completion::of(QStringList words) const
{
    const QString raw = words.takeLast();
    const QString typed = m_shell == Shell::Bash ? unquoted(raw) : raw;
    if (m_shell == Shell::Bash)
        std::ranges::transform(words, words.begin(), [](const QString &word) { return unquoted(word); });
    Candidates candidates = candidatesFor(words, typed);
    candidates.words.removeIf([&](const HelpEntry &each) { return !each.term.startsWith(typed); });
    if (m_shell == Shell::Bash) {
        for (HelpEntry &each : candidates.words)
            each.term = quotedAs(each.term, raw);
    }
    if (candidates.hasFiles)
        candidates.words += {QStringLiteral(":files"), {}};
    if (candidates.hasDirectories)
        candidates.words += {QStringLiteral(":directories"), {}};
    return candidates.words;
}

} // namespace qrlogin
