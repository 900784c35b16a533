#include "traffic/CurlCommand.h"

#include "traffic/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace qrlogin {

namespace {

/// In single quotes, a shell treats only the quote itself specially.
QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString variableFor(const QString &member)
{
    if (member.compare(QLatin1String("token"), Qt::CaseInsensitive) == 0
        || member.compare(QLatin1String("accessToken"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("ACCESS_TOKEN");
    return member.toUpper();
}

/// JSON text cannot contain this mark, because it escapes control characters.
constexpr QChar variableMark(1);

/// Replaces each secret with `'"$VARIABLE"'`, which ends the single quotes and starts them again.
QString bodyText(const QByteArray &body, QStringList &variables)
{
    const auto replace = [&](const QString &member, const QJsonValue &) -> QJsonValue {
        const QString variable = variableFor(member);
        if (!variables.contains(variable))
            variables.append(variable);
        return QString(variableMark + variable + variableMark);
    };
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue open = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue replaced = replacedSecrets(open, replace);
    const QByteArray json = replaced.isArray() ? QJsonDocument(replaced.toArray()).toJson(QJsonDocument::Compact)
                                               : QJsonDocument(replaced.toObject()).toJson(QJsonDocument::Compact);
    QString text = quoted(QString::fromUtf8(json));
    for (const QString &variable : std::as_const(variables)) {
        text.replace(QStringLiteral("\\u0001%1\\u0001").arg(variable), QStringLiteral("'\"$%1\"'").arg(variable));
    }
    return text;
}

/// The URL in shell quotes, with variables for the redacted parts.
QString addressText(const QString &url, QStringList &variables)
{
    static const QRegularExpression hidden(QStringLiteral("(?<=[?&#])([^=&#]+)=\\*\\*\\*"));
    QString text = quoted(url);
    auto match = hidden.match(text);
    for (; match.hasMatch(); match = hidden.match(text)) {
        QString variable = variableFor(match.captured(1));
        variable.replace(QRegularExpression(QStringLiteral("[^A-Z0-9_]")), QStringLiteral("_"));
        if (!variables.contains(variable))
            variables.append(variable);
        text.replace(match.capturedStart(), match.capturedLength(),
            match.captured(1) + QStringLiteral("='\"$%1\"'").arg(variable));
    }
    return text;
}

QString headerText(const TrafficEntry &entry, const QByteArray &name, const QByteArray &value, QStringList &variables)
{
    const QString line = QString::fromUtf8(name + ": " + value);
    const qsizetype secret = line.indexOf(QStringLiteral("•••"));
    if (secret < 0)
        return quoted(line);
    const bool isAuthorization = name.compare("authorization", Qt::CaseInsensitive) == 0;
    const QString variable = entry.isSigned && isAuthorization ? QStringLiteral("SIGNATURE")
        : isAuthorization                                      ? QStringLiteral("ACCESS_TOKEN")
                          : QString::fromLatin1(name).toUpper().replace(u'-', u'_');
    if (!variables.contains(variable))
        variables.append(variable);
    return quoted(line.first(secret)) + QStringLiteral("\"$%1\"").arg(variable);
}

} // namespace

QString CurlCommand::of(const TrafficEntry &entry)
{
    QStringList variables;
    QStringList parts{QStringLiteral("curl")};
    if (entry.method != "GET")
        parts.last() += QStringLiteral(" -X ") + QString::fromLatin1(entry.method);
    parts.last() += u' ' + addressText(QString::fromLatin1(entry.url), variables);
    for (const auto &[name, value] : headerLines(entry.requestHead))
        parts.append(QStringLiteral("-H ") + headerText(entry, name, value, variables));
    if (!entry.requestBody.isEmpty())
        parts.append(QStringLiteral("--data-raw ") + bodyText(entry.requestBody, variables));

    QStringList lines;
    if (!entry.watermark.isEmpty())
        lines.append(QStringLiteral("# ") + entry.watermark);
    if (entry.isSigned)
        lines.append(u'#'
            + (u' '
                + tr("This request is signed. A signature is valid once, for its nonce and date. Create a new "
                     "signature.")));
    variables.removeOne(QStringLiteral("SIGNATURE"));
    if (!variables.isEmpty())
        lines.append(
            QStringLiteral("# ") + tr("Set these variables first: %1").arg(variables.join(QLatin1String(", "))));
    lines.append(parts.join(QStringLiteral(" \\\n    ")));
    return lines.join(u'\n') + u'\n';
}

} // namespace qrlogin
