#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>

namespace qrlogin::test {

inline QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

inline QByteArray jsonPart(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// An RSA key pair that signs tokens as a pool does.
class SigningPair
{
public:
    explicit SigningPair(unsigned bits = 2048)
        : m_pair(EVP_RSA_gen(bits), EVP_PKEY_free)
    {
    }

    /// As JSON Web Key.
    QJsonObject published(const QString &id) const
    {
        return {{QStringLiteral("kty"), QStringLiteral("RSA")}, {QStringLiteral("use"), QStringLiteral("sig")},
            {QStringLiteral("alg"), QStringLiteral("RS256")}, {QStringLiteral("kid"), id},
            {QStringLiteral("n"), number(OSSL_PKEY_PARAM_RSA_N)}, {QStringLiteral("e"), number(OSSL_PKEY_PARAM_RSA_E)}};
    }

    QByteArray sign(const QJsonObject &header, const QJsonObject &claims) const
    {
        const QByteArray text = jsonPart(header) + '.' + jsonPart(claims);
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        QByteArray signature(EVP_PKEY_get_size(m_pair.get()), Qt::Uninitialized);
        auto size = std::size_t(signature.size());
        EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_pair.get());
        EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
            reinterpret_cast<const unsigned char *>(text.data()), size_t(text.size()));
        return text + '.' + base64Url(signature);
    }

private:
    QString number(const char *name) const
    {
        BIGNUM *read = nullptr;
        EVP_PKEY_get_bn_param(m_pair.get(), name, &read);
        const std::unique_ptr<BIGNUM, decltype(&BN_free)> value(read, BN_free);
        QByteArray bytes(BN_num_bytes(value.get()), Qt::Uninitialized);
        BN_bn2bin(value.get(), reinterpret_cast<unsigned char *>(bytes.data()));
        return QString::fromLatin1(base64Url(bytes));
    }

    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_pair;
};

inline QByteArray signWithSecret(const QJsonObject &claims, const QByteArray &secret)
{
    const QByteArray text = jsonPart({{QStringLiteral("alg"), QStringLiteral("HS256")}}) + '.' + jsonPart(claims);
    return text + '.' + base64Url(QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256));
}

} // namespace qrlogin::test
