#include "emulator/http/TlsPem.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>

namespace qrlogin::emulator {

namespace {

BioPtr readerOf(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

QByteArray contentOf(BIO *bio)
{
    const char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

/// Without it, OpenSSL asks at the terminal.
int askNobody(char *, int, int, void *wasAsked)
{
    *static_cast<bool *>(wasAsked) = true;
    return -1;
}

} // namespace

Result<std::vector<CertificatePtr>> certificatesIn(const QByteArray &pem)
{
    ERR_clear_error();
    const BioPtr bio = readerOf(pem);
    std::vector<CertificatePtr> all;
    while (CertificatePtr next{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        all.push_back(std::move(next));
    ERR_clear_error();
    if (all.empty())
        return failure(FailureKind::Malformed, QStringLiteral("the certificate is not a PEM file with a certificate"));
    return all;
}

Result<KeyPtr> privateKeyIn(const Secret &pem)
{
    ERR_clear_error();
    bool isEncrypted = false;
    const BioPtr bio = readerOf(pem.reveal());
    KeyPtr key(PEM_read_bio_PrivateKey(bio.get(), nullptr, askNobody, &isEncrypted));
    ERR_clear_error();
    if (isEncrypted)
        return failure(FailureKind::Malformed, QStringLiteral("the key is encrypted; it must not have a passphrase"));
    if (!key)
        return failure(FailureKind::Malformed, QStringLiteral("the key is not a PEM file with a private key"));
    return key;
}

QByteArray pemOf(const X509 *certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contentOf(bio.get());
}

Secret pemOf(EVP_PKEY *key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return Secret(contentOf(bio.get()));
}

QByteArray fingerprintOf(const X509 *certificate)
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()), &size);
    return digest.first(qsizetype(size)).toHex(':').toUpper();
}

} // namespace qrlogin::emulator
