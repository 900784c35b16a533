#pragma once

#include "base/Failure.h"
#include "contract/RequestSigner.h"

#include <QSet>

#include <deque>
#include <functional>

namespace qrlogin {

/// apiCode 1300 covers both cases. A pool that tells them apart sends these messages.
inline constexpr char unknownKeyMessage[] = "the access key ID does not exist";
inline constexpr char wrongSignatureMessage[] = "the signature does not match the request";

struct UsedNonce
{
    QByteArray nonce;
    Instant usedAt; ///< by the server's clock
};

/// The server's side of docs/contract.md, section 3: rebuilds the signed text from a request as received, and remembers
/// nonces. Remembering is bounded: a nonce is forgotten once its date would be refused anyway.
class SignatureVerifier
{
public:
    /// The largest accepted difference between the request's date and the server's, in both directions; chosen.
    static constexpr std::chrono::minutes dateTolerance{15};

    /// How long a nonce is remembered: a date that is ahead by the tolerance is accepted for so long.
    static constexpr std::chrono::minutes nonceMemory = 2 * dateTolerance;

    /// Gives the secret of an access key id, nothing if there is no such key.
    using SecretOf = std::function<std::optional<Secret>(QByteArrayView accessKeyId)>;

    /// `used` are the nonces of a run before, the oldest first.
    explicit SignatureVerifier(SecretOf secretOf, const QList<UsedNonce> &used = {});

    /// Accepts the request and marks its nonce as used, or fails with Unauthorized and apiCode 1300 to 1306.
    Result<void> verify(const SignableRequest &request, Instant now);

private:
    bool useNonce(const UsedNonce &nonce);

    SecretOf m_secretOf;
    QSet<QByteArray> m_nonces;
    std::deque<UsedNonce> m_nonceOrder;
};

/// The nonce of a request that verify() accepted.
QByteArray nonceOf(const SignableRequest &request);

/// The brand whose scheme an `Authorization` header names.
std::optional<Brand> brandOfAuthorization(QByteArrayView authorization);

} // namespace qrlogin
