#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "emulator/http/Door.h"

#include <memory>

using SSL_CTX = struct ssl_ctx_st;

namespace qrlogin::emulator {

/// What the TLS sessions of one door share: the identity and the rules, TLS 1.2 or newer with forward secrecy.
class TlsContext
{
public:
    /// Fails with Malformed where the certificate or the key is not PEM, the key is encrypted or does not fit the
    /// certificate, and where the certificate is not valid at `now`.
    static Result<std::shared_ptr<TlsContext>> make(const TlsIdentity &identity, Instant now);
    ~TlsContext();
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;

    /// SHA-256 of the certificate, as browsers show it: "AB:CD:…".
    const QByteArray &fingerprint() const { return m_fingerprint; }

    /// PEM.
    const QByteArray &certificate() const { return m_certificate; }

    SSL_CTX *get() const { return m_context; }

private:
    TlsContext() = default;

    SSL_CTX *m_context = nullptr;
    QByteArray m_fingerprint;
    QByteArray m_certificate;
};

} // namespace qrlogin::emulator
