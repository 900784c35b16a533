#include "traffic/Redaction.h"

#include "traffic/SecretNames.h"
#include "traffic/TextMask.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

constexpr std::array<QByteArrayView, 4> addressHeaders{"location", "content-location", "referer", "refresh"};
constexpr QByteArrayView secretMask = "•••";

TextMask textMask(const KnownSecrets &known)
{
    return {known, QString::fromUtf8(secretMask)};
}

using Replacement = std::function<QJsonValue(const QString &, const QJsonValue &)>;

/// Whether there is a secret, or may be one, is not a secret.
bool isEmptyValue(const QJsonValue &value)
{
    return value.isObject() ? value.toObject().isEmpty() : !value.isString() && !value.isDouble();
}

/// `value` stands below a secret's name.
QJsonValue replacedBelow(const QString &name, const QJsonValue &value, const Replacement &replace)
{
    if (!value.isArray())
        return isEmptyValue(value) ? value : replace(name, value);
    QJsonArray array;
    for (const QJsonValue item : value.toArray())
        array.append(replacedBelow(name, item, replace));
    return array;
}

bool isNamed(const QString &name, const QStringList &names)
{
    return names.contains(name, Qt::CaseInsensitive);
}

/// What the `value` of an object is called by another member, as in {"name": "token", "value": "…"}; may be empty.
QString nameOfValue(const QJsonObject &object)
{
    static const QStringList naming{QStringLiteral("name"), QStringLiteral("key"), QStringLiteral("header"),
        QStringLiteral("field"), QStringLiteral("param"), QStringLiteral("parameter"), QStringLiteral("type"),
        QStringLiteral("label")};
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (const QString name = member.value().toString(); isNamed(member.key(), naming) && isSecretName(name))
            return name;
    }
    return {};
}

bool isValueName(const QString &name)
{
    static const QStringList valuing{QStringLiteral("value"), QStringLiteral("values"), QStringLiteral("content"),
        QStringLiteral("val"), QStringLiteral("text"), QStringLiteral("data")};
    return isNamed(name, valuing);
}

QByteArray redactedAuthorization(const QByteArray &value)
{
    const qsizetype space = value.indexOf(' ');
    if (space < 0)
        return secretMask.toByteArray();
    const QByteArray scheme = value.first(space).toLower();
    const qsizetype colon = value.indexOf(':', space);
    const bool isSigned = scheme == "genauth" || scheme == "authing";
    return value.first(isSigned && colon > 0 ? colon + 1 : space + 1) + secretMask.toByteArray();
}

} // namespace

QJsonValue replacedSecrets(const QJsonValue &value, const Replacement &replace)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(replacedSecrets(item, replace));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const QString described = nameOfValue(object);
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = member.key();
        if (isSecretName(name))
            member.value() = replacedBelow(name, member.value(), replace);
        else if (!described.isEmpty() && isValueName(name))
            member.value() = replacedBelow(described, member.value(), replace);
        else
            member.value() = replacedSecrets(member.value(), replace);
    }
    return object;
}

QJsonObject redacted(const QJsonObject &json, const KnownSecrets &known)
{
    return textMask(known).json(json).toObject();
}

QByteArray redacted(const QByteArray &json, const KnownSecrets &known)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return QJsonDocument(redacted(document.object(), known)).toJson(QJsonDocument::Compact);
    if (document.isArray())
        return QJsonDocument(textMask(known).json(document.array()).toArray()).toJson(QJsonDocument::Compact);
    return json.isEmpty() ? json : QByteArray::number(json.size()) + " bytes, not JSON";
}

QString redactedText(const QString &text, const KnownSecrets &known)
{
    return textMask(known).text(text);
}

Failure redacted(Failure failure, const KnownSecrets &known)
{
    failure.message = redactedText(failure.message, known);
    failure.requestId = redactedText(failure.requestId, known);
    return failure;
}

QByteArray redactedUrl(const QByteArray &url, const KnownSecrets &known)
{
    return TextMask(known, QStringLiteral("***")).address(QString::fromUtf8(url)).toUtf8();
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value, const KnownSecrets &known)
{
    const QByteArray lower = name.toLower();
    if (lower == "authorization")
        return redactedAuthorization(value);
    const QString text = QString::fromLatin1(name);
    if (lower == "authentication-info" || isSecretName(text) || lower.endsWith("signature"))
        return secretMask.toByteArray();
    if (std::ranges::find(addressHeaders, QByteArrayView(lower)) != addressHeaders.end())
        return redactedUrl(value, known);
    return redactedText(QString::fromUtf8(value), known).toUtf8();
}

} // namespace qrlogin
