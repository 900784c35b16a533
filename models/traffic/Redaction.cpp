#include "traffic/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

constexpr std::array<QByteArrayView, 4> secretHeaders{
    "cookie", "set-cookie", "proxy-authorization", "authentication-info"};
constexpr std::array<QByteArrayView, 4> addressHeaders{"location", "content-location", "referer", "refresh"};
/// Only in URLs: elsewhere these names have other meanings.
constexpr std::array<QStringView, 3> secretParameters{u"code", u"sig", u"key"};

constexpr QByteArrayView mask = "•••";
constexpr QByteArrayView addressMask = "***"; // valid in a URL without encoding

bool endsWith(const QString &name, QStringView end)
{
    return name.endsWith(end, Qt::CaseInsensitive);
}

/// A ticket counts too: with the application secret, it gives a login.
bool isToken(const QString &name)
{
    return endsWith(name, u"token") || endsWith(name, u"ticket");
}

bool isSecret(const QString &name)
{
    return isToken(name) || endsWith(name, u"password") || endsWith(name, u"secret");
}

bool isSecretParameter(const QString &name)
{
    return isSecret(name) || endsWith(name, u"signature") || endsWith(name, u"credential")
        || std::ranges::any_of(
            secretParameters, [&](QStringView secret) { return name.compare(secret, Qt::CaseInsensitive) == 0; });
}

QJsonValue masked(const QString &name, const QJsonValue &value)
{
    const QString text = value.toString();
    // The first characters of a short value would reveal too much.
    return isToken(name) && text.size() > 20 ? QString(text.left(6) + QStringLiteral("…")) : QString::fromUtf8(mask);
}

/// `name=value&name=value`, as in a query.
QByteArray redactedPairs(const QByteArray &pairs)
{
    QByteArrayList shown = pairs.split('&');
    for (QByteArray &pair : shown) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && isSecretParameter(QString::fromUtf8(QByteArray::fromPercentEncoding(pair.first(equals)))))
            pair = pair.first(equals + 1) + addressMask.toByteArray();
    }
    return shown.join('&');
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
        // Whether a secret is set is not secret.
        const bool isLeaf = member.value().isString() || member.value().isDouble();
        member.value()
            = isLeaf && isSecret(name) ? replace(name, member.value()) : replacedSecrets(member.value(), replace);
    }
    return object;
}

QJsonObject redacted(const QJsonObject &json)
{
    return replacedSecrets(json, masked).toObject();
}

QByteArray redacted(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return QJsonDocument(redacted(document.object())).toJson(QJsonDocument::Compact);
    if (document.isArray())
        return QJsonDocument(replacedSecrets(document.array(), masked).toArray()).toJson(QJsonDocument::Compact);
    return json.isEmpty() ? json : QByteArray::number(json.size()) + " bytes, not JSON";
}

QByteArray redactedUrl(const QByteArray &url)
{
    const qsizetype hash = url.indexOf('#');
    const QByteArray address = hash < 0 ? url : url.first(hash);
    const qsizetype question = address.indexOf('?');
    QByteArray shown
        = question < 0 ? address : address.first(question + 1) + redactedPairs(address.sliced(question + 1));
    if (hash < 0)
        return shown;
    // A single-page application keeps its own URLs in the fragment, with queries.
    const QByteArray fragment = url.sliced(hash + 1);
    return shown + '#' + (fragment.contains('?') ? redactedUrl(fragment) : redactedPairs(fragment));
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value)
{
    const QByteArray lower = name.toLower();
    if (std::ranges::find(secretHeaders, QByteArrayView(lower)) != secretHeaders.end()
        || isSecret(QString::fromLatin1(lower)))
        return mask.toByteArray();
    if (std::ranges::find(addressHeaders, QByteArrayView(lower)) != addressHeaders.end())
        return redactedUrl(value);
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
