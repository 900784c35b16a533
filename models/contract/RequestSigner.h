#pragma once

#include "base/Clock.h"
#include "base/Secret.h"
#include "contract/Brand.h"
#include "contract/RequestText.h"

#include <QMap>

namespace qrlogin {

/// The parts of a management request that its signature covers (docs/contract.md, section 3).
struct SignableRequest
{
    QByteArray method; ///< upper case
    QByteArray path; ///< without the query
    QMap<QByteArray, QByteArray> headers; ///< names in lower case; other headers than the signed ones are ignored
    RequestParameters parameters; ///< of the query or the JSON body, in any order
};

/// The text to sign.
QByteArray stringToSign(const SignableRequest &request, Brand brand);

/// The value of the `Authorization` header for `request`.
QByteArray authorizationHeader(
    const SignableRequest &request, Brand brand, const QByteArray &accessKeyId, const Secret &secret);

/// The headers to sign. Each request needs its own nonce, retries included.
QMap<QByteArray, QByteArray> signatureHeaders(
    Brand brand, const QByteArray &nonce, Instant date, const QByteArray &language);

/// RFC 7231: "Thu, 01 Jan 2026 00:00:00 GMT".
QByteArray httpDate(Instant date);

/// The server's side of the `date` header: RFC 7231, or milliseconds since the epoch. Within the years 0 to 9999: a
/// number beyond them reads as their nearest end, so that differences of dates do not overflow.
std::optional<Instant> dateFromHeader(QByteArrayView text);

} // namespace qrlogin
