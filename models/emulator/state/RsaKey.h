#pragma once

#include "base/Secret.h"

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// An RSA key pair of 2048 bits. The arithmetic is OpenSSL's.
class RsaKey
{
public:
    /// Takes some tenths of a second. The same random numbers give the same key.
    static RsaKey generate(Random &random);

    /// Reads what der() returned; nothing if it is not an RSA key pair.
    static std::optional<RsaKey> fromDer(const Secret &der);
    Secret der() const;

    /// RSASSA-PKCS1-v1_5 with SHA-256: RS256 of a JSON Web Token.
    QByteArray sign(QByteArrayView text) const;
    bool verify(QByteArrayView text, QByteArrayView signature) const;

    /// RSAES-PKCS1-v1_5; nothing if it was not encrypted for this key.
    std::optional<QByteArray> decrypt(QByteArrayView encrypted) const;

    /// SubjectPublicKeyInfo.
    QByteArray publicPem() const;

    /// Of the public key; unsigned, the first byte is the highest.
    QByteArray modulus() const;
    QByteArray exponent() const;

private:
    explicit RsaKey(evp_pkey_st *key);
    QByteArray number(const char *name) const;

    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace qrlogin::emulator
