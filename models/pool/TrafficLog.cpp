#include "pool/TrafficLog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

// A ticket is worth a login to a backend that holds the application's secret, so it counts as one.
constexpr std::array<QStringView, 9> secretMembers{u"password", u"client_secret", u"secret", u"access_token", u"id_token",
    u"refresh_token", u"token", u"ticket", u"accessToken"};

QJsonValue mask(const QJsonValue &value)
{
    const QString text = value.toString();
    // The first characters let two tokens be told apart; of a short secret they would give too much away.
    return text.size() > 20 ? QString(text.left(6) + QStringLiteral("…")) : QStringLiteral("•••");
}

QJsonValue clean(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(clean(item));
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
        member.value() = isSecret && isLeaf ? mask(member.value()) : clean(member.value());
    }
    return object;
}

} // namespace

QByteArray redacted(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return QJsonDocument(clean(document.object()).toObject()).toJson(QJsonDocument::Compact);
    if (document.isArray())
        return QJsonDocument(clean(document.array()).toArray()).toJson(QJsonDocument::Compact);
    return json.isEmpty() ? json : QByteArray::number(json.size()) + " bytes, not JSON";
}

} // namespace qrlogin
