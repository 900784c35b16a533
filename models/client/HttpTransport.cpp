#include "client/HttpTransport.h"

#include "base/Emitted.h"
#include "base/VisibleText.h"
#include "client/ProxyVariables.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

#include <algorithm>
#include <openssl/crypto.h>

namespace qrlogin {

/// Why we ended a reply, and its TLS errors.
struct HttpTransport::Watch
{
    std::optional<Failure> ended;
    QStringList tlsErrors;
    std::optional<Milliseconds> headAt;

    void end(QNetworkReply *reply, FailureKind kind, const QString &message)
    {
        if (!ended)
            ended = Failure{kind, message, 0, 0, {}};
        reply->abort();
    }
};

namespace {

/// Before anything else initializes OpenSSL: its clean-up at the end of a program frees what it holds for each thread,
/// also for the thread of a QNetworkAccessManager that Qt has stopped but that is just freeing the same.
[[maybe_unused]] const int noCleanUp = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

/// Cached for the whole run, because reading them takes a tenth of a second.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

/// The name of a header whose value must not be sent.
constexpr auto refusedHeader = QNetworkRequest::Attribute(int(QNetworkRequest::User) + 1);

/// Why nothing may be sent.
QString problemOf(const QNetworkRequest &request)
{
    QByteArray refused = request.attribute(refusedHeader).toByteArray();
    for (const QByteArray &name : request.rawHeaderList()) {
        if (!fitsHeader(name + request.rawHeader(name)))
            refused = name;
    }
    if (!refused.isEmpty())
        return QStringLiteral("the value for the header %1 contains a character that a header cannot hold")
            .arg(visibleText(QString::fromLatin1(refused)));
    const auto proxy = proxyFor(request.url());
    return proxy ? QString() : proxy.error();
}

Failure failureOf(const QNetworkReply &reply, const QStringList &tlsErrors)
{
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return {FailureKind::Tls, tlsErrors.isEmpty() ? reply.errorString() : tlsErrors.join(QLatin1String("; ")), 0, 0,
            {}};
    case QNetworkReply::HostNotFoundError: {
        // A proxy that looks names up itself was not found itself.
        const auto proxy = proxyFor(reply.url());
        if (proxy && proxy->type() != QNetworkProxy::NoProxy
            && proxy->capabilities().testFlag(QNetworkProxy::HostNameLookupCapability))
            return {
                FailureKind::Network, QStringLiteral("the proxy %1 does not exist").arg(proxy->hostName()), 0, 0, {}};
        return {FailureKind::HostNotFound, reply.errorString(), 0, 0, {}};
    }
    case QNetworkReply::ConnectionRefusedError: return {FailureKind::Refused, reply.errorString(), 0, 0, {}};
    case QNetworkReply::TimeoutError: return {FailureKind::Timeout, {}, 0, 0, {}};
    case QNetworkReply::OperationCanceledError: return {FailureKind::Cancelled, {}, 0, 0, {}};
    default: return {FailureKind::Network, reply.errorString(), 0, 0, {}};
    }
}

Result<HttpAnswer> answerOf(QNetworkReply &reply, const QStringList &tlsErrors, Milliseconds waited)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return tl::unexpected(failureOf(reply, tlsErrors));
    // Qt waits for the final answer after 100 alone.
    if (status < 200)
        return failure(FailureKind::Malformed,
            QStringLiteral("the answer %1 is only an interim one, and the final answer could not be read").arg(status));

    const HttpAnswer answer{status, reply.header(QNetworkRequest::ContentTypeHeader).toByteArray(), reply.readAll(),
        reply.rawHeader("Date"), reply.rawHeader("Retry-After"), reply.rawHeaderPairs(), waited};
    // Below 400, an error means that the body is incomplete. From 400, it only repeats the status.
    const bool isCut = reply.error() != QNetworkReply::NoError && status < 400;
    if (isCut
        || (reply.hasRawHeader("Content-Length") && !reply.hasRawHeader("Content-Encoding")
            && reply.rawHeader("Content-Length").toLongLong() > answer.body.size()
            && reply.operation() != QNetworkAccessManager::HeadOperation))
        return failure(
            FailureKind::Malformed, QStringLiteral("the response ended after %1 bytes").arg(answer.body.size()));
    return answer;
}

} // namespace

bool fitsHeader(const QByteArray &value)
{
    return std::ranges::all_of(value, [](char c) { return (c >= ' ' && c <= '~') || c == '\t'; });
}

void setHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    // Qt 6.4 sends a line break in a value as it is: what follows would be a header of its own.
    if (!fitsHeader(value))
        request.setAttribute(refusedHeader, name);
    else
        request.setRawHeader(name, value);
}

HttpTransport::HttpTransport(
    QNetworkAccessManager &network, const Clock &clock, const QList<QSslCertificate> &authorities)
    : m_network(network),
      m_clock(clock)
{
    if (authorities.isEmpty())
        return;
    // A custom list disables loading the system CAs on demand, so the list must contain them.
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls->setCaCertificates(systemAuthorities());
    m_tls->addCaCertificates(authorities);
}

HttpTransport::~HttpTransport()
{
    m_closed = true;
    cancel();
}

void HttpTransport::cancel()
{
    // Ending a reply resumes the awaiting coroutine within this call, which changes the list.
    while (!m_underWay.isEmpty()) {
        const Pending last = m_underWay.takeLast();
        last.watch->end(last.reply, FailureKind::Cancelled, {});
    }
}

QCoro::Task<Result<HttpAnswer>> HttpTransport::send(QByteArray method, QNetworkRequest request, QByteArray body)
{
    if (m_closed)
        co_return failure(FailureKind::Cancelled, {});
    if (const QString problem = problemOf(request); !problem.isEmpty())
        co_return failure(FailureKind::NotSent, problem);

    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);

    if (m_tls)
        request.setSslConfiguration(*m_tls);

    QNetworkReply *reply = start(method, request, body);
    Watch watch;
    m_underWay.append({reply, &watch});
    const Milliseconds sentAt = m_clock.running();
    const auto deadline = m_clock.makeTimer([&watch, reply] { watch.end(reply, FailureKind::Timeout, {}); });
    deadline->start(timeout);
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [&watch](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            watch.tlsErrors += error.errorString();
    });
    QObject::connect(
        reply, &QNetworkReply::metaDataChanged, reply, [&watch, this] { watch.headAt = m_clock.running(); });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [&watch, reply] {
        if (reply->bytesAvailable() > maximumBody)
            watch.end(reply, FailureKind::Malformed, QStringLiteral("the response is larger than 1 MiB"));
    });

    if (!reply->isFinished()) {
        const Emitted finished(*reply, &QNetworkReply::finished);
        co_await finished;
    }

    // The reply lives until the event loop turns, but must not reach the watch after this coroutine ends. It must not
    // be deleted with a manager that our owner deletes while the reply emits a signal. Other signal connections stay:
    // Qt's abort(), which can be our caller, must still close the socket. Otherwise the server can keep it open, and
    // six such requests block a host.
    QObject::disconnect(reply, &QNetworkReply::sslErrors, nullptr, nullptr);
    QObject::disconnect(reply, &QNetworkReply::metaDataChanged, nullptr, nullptr);
    QObject::disconnect(reply, &QNetworkReply::readyRead, nullptr, nullptr);
    QObject::disconnect(reply, &QNetworkReply::finished, nullptr, nullptr);
    reply->setParent(nullptr);
    reply->deleteLater();
    m_underWay.removeIf([reply](const Pending &pending) { return pending.reply == reply; });
    // What a request that we ended had received until then is not an answer.
    if (watch.ended)
        co_return tl::unexpected(*watch.ended);
    co_return answerOf(*reply, watch.tlsErrors, watch.headAt.value_or(sentAt) - sentAt);
}

QNetworkReply *HttpTransport::start(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body)
{
    return method == "GET" ? m_network.get(request) : m_network.sendCustomRequest(request, method, body);
}

} // namespace qrlogin
