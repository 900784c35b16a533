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

/// Whether a header can have this value: visible characters of ASCII, spaces and tabs. Others would end the header, or
/// arrive as other characters.
bool fitsHeader(const QByteArray &value);

/// Sets a header of a request. send() fails with NotSent if the value does not fit; newer Qt would drop the header
/// without a word.
void setHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value);

/// Sends HTTP requests, also several at the same time, with our limits for each call: 10 s and 1 MiB for the whole
/// response, no cookies, certificates always checked.
///
/// Each send() ends: cancel() and the destructor end pending calls with Cancelled before they return. So a member
/// coroutine of the transport's owner never gets a response after the owner is destroyed.
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
    struct Pending
    {
        QNetworkReply *reply;
        Watch *watch;
    };

    QNetworkReply *start(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body);

    QNetworkAccessManager &m_network;
    const Clock &m_clock;
    std::optional<QSslConfiguration> m_tls; ///< unset for the default
    QList<Pending> m_underWay;
    bool m_closed = false;
};

} // namespace qrlogin
