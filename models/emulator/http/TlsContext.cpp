#include "emulator/http/TlsContext.h"

#include "emulator/http/TlsPem.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace qrlogin::emulator {

namespace {

constexpr auto ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20"; // of TLS 1.2

Result<void> mustBeValid(const X509 *certificate, Instant now)
{
    const auto seconds = time_t(std::chrono::floor<Seconds>(now).time_since_epoch().count());
    time_t moment = seconds;
    if (X509_cmp_time(X509_get0_notAfter(certificate), &moment) <= 0)
        return failure(FailureKind::Malformed, QStringLiteral("the certificate has expired"));
    if (X509_cmp_time(X509_get0_notBefore(certificate), &moment) > 0)
        return failure(FailureKind::Malformed, QStringLiteral("the certificate is not valid yet"));
    return {};
}

} // namespace

Result<std::shared_ptr<TlsContext>> TlsContext::make(const TlsIdentity &identity, Instant now)
{
    const auto certificates = certificatesIn(identity.certificates);
    if (!certificates)
        return tl::unexpected(certificates.error());
    const auto key = privateKeyIn(identity.key);
    if (!key)
        return tl::unexpected(key.error());
    X509 *own = certificates->front().get();
    if (const auto valid = mustBeValid(own, now); !valid)
        return tl::unexpected(valid.error());
    if (X509_check_private_key(own, key->get()) != 1) {
        ERR_clear_error();
        return failure(FailureKind::Malformed, QStringLiteral("the key does not fit the certificate"));
    }

    const std::shared_ptr<TlsContext> made(new TlsContext);
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    made->m_context = context;
    made->m_fingerprint = fingerprintOf(own);
    made->m_certificate = pemOf(own);
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, ciphers);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS); // idle connections stay small
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    bool isTaken = SSL_CTX_use_certificate(context, own) == 1 && SSL_CTX_use_PrivateKey(context, key->get()) == 1;
    for (std::size_t i = 1; i < certificates->size(); ++i)
        isTaken = isTaken && SSL_CTX_add1_chain_cert(context, (*certificates)[i].get()) == 1;
    ERR_clear_error();
    if (!isTaken) // for example a key that is too short for the system's rules
        return failure(FailureKind::Malformed, QStringLiteral("OpenSSL does not accept this certificate and key"));
    return made;
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_context);
}

} // namespace qrlogin::emulator
