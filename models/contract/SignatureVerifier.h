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

/// Verifies signatures on the server (docs/contract.md, section 3): rebuilds the signed text from the request as
/// received, and remembers nonces. It forgets a nonce when it would reject its date anyway.
class SignatureVerifier
{
public:
    /// The largest accepted difference between the request's date and the server's, in both directions; chosen.
    static constexpr std::chrono::minutes dateTolerance{15};

    /// Returns the secret of an access key ID, or nothing if the key does not exist.
    using SecretOf = std::function<std::optional<Secret>(QByteArrayView accessKeyId)>;

    explicit SignatureVerifier(SecretOf secretOf);

    /// Accepts the request and marks its nonce as used, or fails with Unauthorized and apiCode 1300 to 1306.
    Result<void> verify(const SignableRequest &request, Instant now);

private:
    bool useNonce(const QByteArray &nonce, Instant now);

    SecretOf m_secretOf;
    QSet<QByteArray> m_nonces;
    std::deque<std::pair<Instant, QByteArray>> m_nonceOrder;
};

/// The brand of the scheme in an `Authorization` header.
std::optional<Brand> brandOfAuthorization(QByteArrayView authorization);

} // namespace qrlogin
