#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace qrlogin {

/// A JSON Web Token (RFC 7519) in its compact form, as received. Its parts say nothing before a signature is verified.
struct WebToken
{
    QJsonObject header;
    QJsonObject claims;
    QByteArray signedText;
    QByteArray signature;

    /// Nothing unless the text is three parts in base64url, the first two JSON objects without repeated names.
    static std::optional<WebToken> parse(const QByteArray &text);

    QString algorithm() const { return header.value(QLatin1String("alg")).toString(); }
    QString keyId() const { return header.value(QLatin1String("kid")).toString(); } ///< empty if absent
};

/// Nothing if it is not base64url without padding.
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

} // namespace qrlogin
