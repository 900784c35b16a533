#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace qrlogin {

/// The public half of an RSA key. The arithmetic is OpenSSL's.
class RsaPublicKey
{
public:
    /// Both numbers are unsigned, the first byte is the highest. Nothing unless they are a key of 2048 to 16384 bits
    /// (RFC 7518, section 3.3).
    static std::optional<RsaPublicKey> fromNumbers(QByteArrayView modulus, QByteArrayView exponent);

    explicit RsaPublicKey(std::shared_ptr<evp_pkey_st> key);

    /// RSASSA-PKCS1-v1_5 with SHA-256: RS256 of a JSON Web Token.
    bool verify(QByteArrayView text, QByteArrayView signature) const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace qrlogin
