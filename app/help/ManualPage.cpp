#include "help/ManualPage.h"

#include <QCoreApplication>

namespace qrlogin {

namespace {

/// `text` so that groff prints it as it is: a backslash and a hyphen of a word to type are not markup, and a line does
/// not begin with a request.
QString escaped(const QString &text)
{
    QStringList lines;
    for (QString line : text.split(u'\n')) {
        line.replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend(QStringLiteral("\\&"));
        lines += line;
    }
    return lines.join(QStringLiteral("\n.br\n"));
}

QString paragraphs(const QString &text)
{
    QStringList all;
    for (const QString &paragraph : text.split(QStringLiteral("\n\n")))
        all += escaped(paragraph);
    return all.join(QStringLiteral("\n.PP\n"));
}

QString section(const HelpGroup &group)
{
    QString text = QStringLiteral(".SH \"") + escaped(group.heading.toUpper()) + QStringLiteral("\"\n");
    for (const HelpEntry &entry : group.entries)
        text += QStringLiteral(".TP\n\\fB") + escaped(entry.term) + QStringLiteral("\\fR\n") + escaped(entry.meaning)
            + u'\n';
    return text;
}

} // namespace

QString manualName(const ProgramHelp &help)
{
    return QString(help.name).replace(u' ', u'-');
}

QString manualPage(const ProgramHelp &help, const ManualFacts &facts)
{
    const QString name = manualName(help);
    QString text
        = QStringLiteral(".TH \"%1\" 1 \"\" \"QR Login Console %2\"\n").arg(escaped(name.toUpper()), facts.version)
        + QStringLiteral(".SH \"") + QCoreApplication::translate("qrlogin::ManualPage", "NAME") + QStringLiteral("\"\n")
        + escaped(name) + QStringLiteral(" \\- ") + escaped(help.summary) + QStringLiteral("\n.SH \"")
        + QCoreApplication::translate("qrlogin::ManualPage", "SYNOPSIS") + QStringLiteral("\"\n\\fB")
        + escaped(help.name) + QStringLiteral("\\fR ")
        + escaped(QCoreApplication::translate("QCommandLineParser", "[options]") + u' ' + help.arguments).trimmed()
        + QStringLiteral("\n.SH \"") + QCoreApplication::translate("qrlogin::ManualPage", "DESCRIPTION")
        + QStringLiteral("\"\n") + paragraphs(help.description) + u'\n';
    HelpGroup options{QCoreApplication::translate("qrlogin::ProgramHelp", "Options"), {}};
    for (const QCommandLineOption &option : help.options)
        options.entries += {optionSyntax(option), option.description()};
    text += section(options);
    for (const HelpGroup &group : help.groups)
        text += section(group);
    QStringList others;
    for (const QString &other : facts.seeAlso) {
        if (other != name)
            others += QStringLiteral("\\fB") + escaped(other) + QStringLiteral("\\fR(1)");
    }
    return text + QStringLiteral(".SH \"") + QCoreApplication::translate("qrlogin::ManualPage", "SEE ALSO")
        + QStringLiteral("\"\n") + others.join(QStringLiteral(", ")) + u'\n';
}

} // namespace qrlogin
