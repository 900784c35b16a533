#pragma once

#include "base/Clock.h"
#include "base/Failure.h"

#include <QList>
#include <QSslCertificate>

#include <memory>

class QNetworkAccessManager;

namespace qrlogin {

/// The network as one connection sees it: the one that all share or, with a private CA file, one of its own. A channel
/// that a private authority has vouched for would otherwise be used for whoever goes to the same host, and one that was
/// refused would stay so after the file was given.
class TrustedNetwork
{
public:
    /// `caFile` may be empty.
    TrustedNetwork(QNetworkAccessManager &shared, const QString &caFile, Instant now);
    ~TrustedNetwork();

    QNetworkAccessManager &manager() const { return m_own ? *m_own : m_shared; }
    /// Of the CA file, to be trusted besides the system's.
    const QList<QSslCertificate> &authorities() const { return m_authorities; }
    /// Tls if the CA file is of no use: then nothing may be sent.
    const Result<void> &usable() const { return m_usable; }

private:
    QNetworkAccessManager &m_shared;
    std::unique_ptr<QNetworkAccessManager> m_own;
    QList<QSslCertificate> m_authorities;
    Result<void> m_usable;
};

} // namespace qrlogin
