#pragma once

#include "base/Failure.h"
#include "base/Secret.h"

#include <QList>

#include <memory>
#include <vector>

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace qrlogin::emulator {

struct OpenSslDeleter
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
};
using CertificatePtr = std::unique_ptr<X509, OpenSslDeleter>;
using KeyPtr = std::unique_ptr<EVP_PKEY, OpenSslDeleter>;
using BioPtr = std::unique_ptr<BIO, OpenSslDeleter>;

/// The certificates of a PEM text, at least one. Malformed if there is none.
Result<std::vector<CertificatePtr>> certificatesIn(const QByteArray &pem);

/// The private key of a PEM text. Malformed if there is none or if it is encrypted; nobody is asked for a passphrase.
Result<KeyPtr> privateKeyIn(const Secret &pem);

QByteArray pemOf(const X509 *certificate);
Secret pemOf(EVP_PKEY *key);

/// SHA-256 as upper-case hex digits, two by two with colons.
QByteArray fingerprintOf(const X509 *certificate);

} // namespace qrlogin::emulator
