#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

namespace qrlogin::test {

/// What a backend does with tokens and public keys, independent of the emulator's code.

inline QByteArray fromBase64Url(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Part 0 of a token is its header, part 1 its payload.
inline QJsonObject partOf(const QByteArray &token, int part)
{
    return QJsonDocument::fromJson(fromBase64Url(token.split('.').value(part))).object();
}

inline QJsonObject payloadOf(const QByteArray &token)
{
    return partOf(token, 1);
}

/// Whether a key of the set with the token's `kid` verifies its RS256 signature.
inline bool verifies(const QByteArray &token, const QJsonObject &keySet)
{
    const QList<QByteArray> parts = token.split('.');
    const QJsonObject header = partOf(token, 0);
    if (parts.size() != 3 || header.value(QLatin1String("alg")) != QLatin1String("RS256"))
        return false;
    const QByteArray text = parts[0] + '.' + parts[1];
    const QByteArray signature = fromBase64Url(parts[2]);
    for (const QJsonValue &key : keySet.value(QLatin1String("keys")).toArray()) {
        if (key[QLatin1String("kid")] != header.value(QLatin1String("kid")))
            continue;
        const auto number = [&](const char *name) {
            const QByteArray bytes = fromBase64Url(key[QLatin1String(name)].toString().toLatin1());
            return std::unique_ptr<BIGNUM, decltype(&BN_free)>(
                BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.data()), int(bytes.size()), nullptr), BN_free);
        };
        const auto n = number("n");
        const auto e = number("e");
        const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> build(
            OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
        OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
        OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
        const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> params(
            OSSL_PARAM_BLD_to_param(build.get()), OSSL_PARAM_free);
        const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
            EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr), EVP_PKEY_CTX_free);
        EVP_PKEY *read = nullptr;
        EVP_PKEY_fromdata_init(context.get());
        EVP_PKEY_fromdata(context.get(), &read, EVP_PKEY_PUBLIC_KEY, params.get());
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(read, EVP_PKEY_free);
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        return pair && EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, pair.get()) == 1
            && EVP_DigestVerify(digest.get(), reinterpret_cast<const unsigned char *>(signature.data()),
                   size_t(signature.size()), reinterpret_cast<const unsigned char *>(text.data()), size_t(text.size()))
            == 1;
    }
    return false;
}

/// A password as clients send it: encrypted with that public key, PKCS#1 v1.5, base64.
inline QByteArray encryptedFor(const QString &pem, const QByteArray &password)
{
    const QByteArray text = pem.toLatin1();
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory(
        BIO_new_mem_buf(text.data(), int(text.size())), BIO_free_all);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PUBKEY(memory.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    if (!key)
        return {};
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new(key.get(), nullptr), EVP_PKEY_CTX_free);
    QByteArray bytes(EVP_PKEY_get_size(key.get()), '\0');
    auto size = std::size_t(bytes.size());
    EVP_PKEY_encrypt_init(context.get());
    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING);
    EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char *>(bytes.data()), &size,
        reinterpret_cast<const unsigned char *>(password.data()), size_t(password.size()));
    return bytes.first(qsizetype(size)).toBase64();
}

} // namespace qrlogin::test
