#pragma once

#include "base/Failure.h"
#include "contract/RequestSigner.h"

#include <QSet>

#include <deque>
#include <functional>

namespace qrlogin {

/// What is said with apiCode 1300 by a pool that tells which of the two it is: the code alone does not.
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
    /// How far a request's date may be from the server's, either way; chosen here.
    static constexpr std::chrono::minutes dateTolerance{15};

    /// How long a nonce is remembered: a date that is ahead by the tolerance is accepted for so long.
    static constexpr std::chrono::minutes nonceMemory = 2 * dateTolerance;

    /// Gives the secret of an access key id, nothing if there is no such key.
    using SecretOf = std::function<std::optional<Secret>(QByteArrayView accessKeyId)>;

    /// `used` are the nonces of a run before, the oldest first.
    explicit SignatureVerifier(SecretOf secretOf, const QList<UsedNonce> &used = {});

    /// Accepts the request (and uses its nonce up), or says why not: Unauthorized, apiCode 1300 to 1306.
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
