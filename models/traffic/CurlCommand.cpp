#include "traffic/CurlCommand.h"

#include "base/ShellQuote.h"
#include "traffic/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace qrlogin {

namespace {

/// Stands in an entry for a secret.
const QString &secretMark()
{
    static const QString mark = QStringLiteral("•••");
    return mark;
}

/// Gives each secret a variable of its own, named by its number.
class Variables
{
public:
    /// `text` as one word of the shell, with a variable in place of each `hidden`.
    QString word(const QString &text, const QRegularExpression &hidden)
    {
        QString word;
        qsizetype from = 0;
        for (auto match = hidden.match(text); match.hasMatch(); match = hidden.match(text, from)) {
            if (match.capturedStart() > from)
                word += shellQuoted(text.sliced(from, match.capturedStart() - from));
            m_names.append(QStringLiteral("SECRET_%1").arg(m_names.size() + 1));
            word += QStringLiteral("\"$%1\"").arg(m_names.last());
            from = match.capturedEnd();
        }
        return from > 0 && from == text.size() ? word : word + shellQuoted(text.sliced(from));
    }
    QString word(const QString &text) { return word(text, QRegularExpression(secretMark())); }

    const QStringList &names() const { return m_names; }

private:
    QStringList m_names;
};

QString bodyWord(const QByteArray &body, Variables &variables)
{
    const auto mark = [](const QString &, const QJsonValue &) -> QJsonValue { return secretMark(); };
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return variables.word(QString::fromUtf8(
            QJsonDocument(replacedSecrets(document.object(), mark).toObject()).toJson(QJsonDocument::Compact)));
    if (document.isArray())
        return variables.word(QString::fromUtf8(
            QJsonDocument(replacedSecrets(document.array(), mark).toArray()).toJson(QJsonDocument::Compact)));
    return variables.word(secretMark()); // of a body that is not JSON, the entry has the length alone
}

QString addressWord(const QString &url, Variables &variables)
{
    static const QRegularExpression hidden(QStringLiteral("(?<=[=/])\\*\\*\\*(?=[&#/?@]|$)"));
    return variables.word(url, hidden);
}

QString headerWord(const TrafficEntry &entry, const QByteArray &name, const QByteArray &value, Variables &variables)
{
    // curl takes a name with a colon and nothing behind it as an order to send no such header.
    if (value.isEmpty())
        return shellQuoted(QString::fromUtf8(name) + u';');
    const QString line = QString::fromUtf8(name + ": " + value);
    if (entry.isSigned && name.compare("authorization", Qt::CaseInsensitive) == 0 && line.endsWith(secretMark()))
        return shellQuoted(line.chopped(secretMark().size())) + QStringLiteral("\"$SIGNATURE\"");
    return variables.word(line);
}

} // namespace

QString CurlCommand::of(const TrafficEntry &entry)
{
    Variables variables;
    const QString url = QString::fromLatin1(entry.url);
    QString command = QStringLiteral("curl");
    if (entry.method != "GET" || !entry.requestBody.isEmpty())
        command += QStringLiteral(" -X ") + shellQuoted(QString::fromLatin1(entry.method));
    static const QRegularExpression patterns(QStringLiteral("[][{}]")); // of which curl would make several addresses
    if (url.contains(patterns))
        command += QStringLiteral(" --globoff");
    command += u' ' + addressWord(url, variables);
    const QString separator = QStringLiteral(" \\\n    ");
    for (const auto &[name, value] : headerLines(entry.requestHead))
        command += separator + QStringLiteral("-H ") + headerWord(entry, name, value, variables);
    if (!entry.requestBody.isEmpty())
        command += separator + QStringLiteral("--data-raw ") + bodyWord(entry.requestBody, variables);

    QString text;
    if (!entry.watermark.isEmpty())
        text += QStringLiteral("# ") + shellQuoted(entry.watermark) + u'\n';
    if (entry.isSigned)
        text += QStringLiteral("# ")
            + tr("This request is signed. A signature is valid once, for its nonce and date. Create a new "
                 "signature.")
            + u'\n';
    if (!variables.names().isEmpty())
        text += QStringLiteral("# ")
            + tr("Set these variables first: %1").arg(variables.names().join(QLatin1String(", "))) + u'\n';
    return text + command + u'\n';
}

} // namespace qrlogin
