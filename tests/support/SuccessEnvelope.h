#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin {

/// The body of a V3 response (docs/contract.md, section 4); without `data` if undefined.
inline QByteArray successEnvelope(const QJsonValue &data, const QString &requestId)
{
    QJsonObject object{{QStringLiteral("statusCode"), 200}, {QStringLiteral("message"), QStringLiteral("success")},
        {QStringLiteral("requestId"), requestId}};
    if (!data.isUndefined())
        object.insert(QStringLiteral("data"), data);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace qrlogin
