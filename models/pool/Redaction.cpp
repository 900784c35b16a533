#include "pool/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

// A ticket is worth a login to a backend that holds the application's secret, so it counts as one.
constexpr std::array<QStringView, 9> secretMembers{u"password", u"client_secret", u"secret", u"access_token",
    u"id_token", u"refresh_token", u"token", u"ticket", u"accessToken"};

constexpr std::array<QByteArrayView, 5> secretHeaders{
    "cookie", "set-cookie", "proxy-authorization", "x-control-token", "x-authing-token"};

constexpr QByteArrayView mask = "•••";

QJsonValue masked(const QString &, const QJsonValue &value)
{
    const QString text = value.toString();
    // The first characters let two tokens be told apart; of a short secret they would give too much away.
    return text.size() > 20 ? QString(text.left(6) + QStringLiteral("…")) : QString::fromUtf8(mask);
}

} // namespace

QJsonValue replacedSecrets(
    const QJsonValue &value, const std::function<QJsonValue(const QString &, const QJsonValue &)> &replace)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(replacedSecrets(item, replace));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = member.key();
        const bool isSecret = std::ranges::any_of(
            secretMembers, [&](QStringView secret) { return name.compare(secret, Qt::CaseInsensitive) == 0; });
        const bool isLeaf = !member.value().isObject() && !member.value().isArray();
        member.value() = isSecret && isLeaf ? replace(name, member.value()) : replacedSecrets(member.value(), replace);
    }
    return object;
}

QByteArray redacted(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return QJsonDocument(replacedSecrets(document.object(), masked).toObject()).toJson(QJsonDocument::Compact);
    if (document.isArray())
        return QJsonDocument(replacedSecrets(document.array(), masked).toArray()).toJson(QJsonDocument::Compact);
    return json.isEmpty() ? json : QByteArray::number(json.size()) + " bytes, not JSON";
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value)
{
    const QByteArray lower = name.toLower();
    if (std::ranges::find(secretHeaders, QByteArrayView(lower)) != secretHeaders.end())
        return mask.toByteArray();
    if (lower != "authorization")
        return value;
    const qsizetype space = value.indexOf(' ');
    if (space < 0)
        return mask.toByteArray();
    const QByteArray scheme = value.first(space);
    const qsizetype colon = value.indexOf(':', space);
    const bool isSigned = scheme.toLower() == "genauth" || scheme.toLower() == "authing";
    return value.first(isSigned && colon > 0 ? colon + 1 : space + 1) + mask.toByteArray();
}

} // namespace qrlogin
