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

/// The server's side of docs/contract.md, section 3: rebuilds the signed text from a request as received, and remembers
/// nonces. Remembering is bounded: a nonce is forgotten once its date would be refused anyway.
class SignatureVerifier
{
public:
    /// How far a request's date may be from the server's, either way; chosen here.
    static constexpr std::chrono::minutes dateTolerance{15};

    /// Gives the secret of an access key id, nothing if there is no such key.
    using SecretOf = std::function<std::optional<Secret>(QByteArrayView accessKeyId)>;

    explicit SignatureVerifier(SecretOf secretOf);

    /// Accepts the request (and uses its nonce up), or says why not: Unauthorized, apiCode 1300 to 1306.
    Result<void> verify(const SignableRequest &request, Instant now);

private:
    bool useNonce(const QByteArray &nonce, Instant now);

    SecretOf m_secretOf;
    QSet<QByteArray> m_nonces;
    std::deque<std::pair<Instant, QByteArray>> m_nonceOrder;
};

/// The brand whose scheme an `Authorization` header names.
std::optional<Brand> brandOfAuthorization(QByteArrayView authorization);

} // namespace qrlogin
