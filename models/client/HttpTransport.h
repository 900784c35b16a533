#pragma once

#include "base/Clock.h"
#include "contract/Envelope.h"

#include <QList>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <optional>

#include <QCoroTask>

class QNetworkAccessManager;
class QNetworkReply;

namespace qrlogin {

/// Sends one HTTP request at a time or several, with the limits every call of ours has: 10 s for the whole answer, 1
/// MiB of it, no cookies, certificates always checked.
///
/// Every send() comes to an end: cancel(), and so the destructor, ends what is under way with Failure Cancelled before
/// it returns. Whoever owns a transport and awaits it in a member coroutine therefore never gets an answer after it is
/// gone.
class HttpTransport
{
public:
    static constexpr Seconds timeout{10};
    static constexpr qint64 maximumBody = 1 << 20; ///< bytes

    /// `authorities` are trusted besides the system's. The manager keeps channels and what they trust, so all
    /// transports on it have to have the same ones.
    HttpTransport(QNetworkAccessManager &network, const Clock &clock, const QList<QSslCertificate> &authorities = {});
    ~HttpTransport();
    Q_DISABLE_COPY_MOVE(HttpTransport)

    /// Any HTTP status is an answer, a redirect too. Fails with HostNotFound, Refused, Network, Timeout, Tls, Malformed
    /// (too large or cut short) or Cancelled.
    QCoro::Task<Result<HttpAnswer>> send(QByteArray method, QNetworkRequest request, QByteArray body);

    void cancel();

private:
    struct Watch;

    QNetworkReply *start(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body);

    QNetworkAccessManager &m_network;
    const Clock &m_clock;
    std::optional<QSslConfiguration> m_tls; ///< nothing for the default
    QList<QNetworkReply *> m_underWay;
    bool m_closed = false;
};

} // namespace qrlogin
