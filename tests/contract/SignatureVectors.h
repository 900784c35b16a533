#pragma once

#include "contract/RequestSigner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin::test {

/// tests/data/signature-vectors.json: what published SDKs sign, and the results.
inline QJsonObject signatureVectors()
{
    QFile file(QStringLiteral(QRLOGIN_TEST_DATA "/signature-vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

inline Brand brandOf(const QJsonObject &vector)
{
    return vector.value(QLatin1String("brand")) == QLatin1String("authing") ? Brand::Authing : Brand::GenAuth;
}

/// The request of a vector as a server receives it, without Authorization.
inline SignableRequest requestOf(const QJsonObject &vector)
{
    SignableRequest request{vector.value(QLatin1String("method")).toString().toUtf8(),
        vector.value(QLatin1String("uri")).toString().toUtf8(), {}, {}};
    const QJsonObject headers = vector.value(QLatin1String("headers")).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        request.headers.insert(header.key().toUtf8(), header.value().toString().toUtf8());
    const QJsonValue body = vector.value(QLatin1String("bodyJson"));
    if (body.isString())
        request.parameters = bodyParameters(body.toString().toUtf8()).value();
    return request;
}

} // namespace qrlogin::test
