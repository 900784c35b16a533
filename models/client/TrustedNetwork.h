#pragma once

#include "base/Clock.h"
#include "base/Failure.h"

#include <QList>
#include <QSslCertificate>

#include <memory>

class QNetworkAccessManager;

namespace qrlogin {

/// The network access of one connection: the shared manager or, with a private CA file, its own. On a shared manager,
/// other connections to the same host would reuse a channel that only the private CA vouches for, and a rejected
/// channel would stay rejected after the CA file is set.
class TrustedNetwork
{
public:
    /// `caFile` can be empty.
    TrustedNetwork(QNetworkAccessManager &shared, const QString &caFile, Instant now);
    ~TrustedNetwork();

    QNetworkAccessManager &manager() const { return m_own ? *m_own : m_shared; }
    /// The CAs of the CA file, trusted besides the system CAs.
    const QList<QSslCertificate> &authorities() const { return m_authorities; }
    /// Fails with Tls if the CA file is unusable. Then nothing may be sent.
    const Result<void> &usable() const { return m_usable; }

private:
    QNetworkAccessManager &m_shared;
    std::unique_ptr<QNetworkAccessManager> m_own;
    QList<QSslCertificate> m_authorities;
    Result<void> m_usable;
};

} // namespace qrlogin
