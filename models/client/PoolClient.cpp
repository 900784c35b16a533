#include "client/PoolClient.h"

#include "base/Random.h"
#include "client/ImageAddress.h"
#include "contract/JsonFields.h"
#include "contract/JsonProblemText.h"
#include "contract/RequestSigner.h"
#include "traffic/Redaction.h"

#include <QJsonDocument>

#include <array>

namespace qrlogin {

/// A request that is ready to send.
struct PoolClient::Call
{
    QByteArray method;
    QNetworkRequest request;
    QByteArray body;
    bool isSigned = false;
    bool isRecorded = true;
    bool hasEnvelope = true; ///< in the response
};

namespace {

constexpr int mostRedirects = 5; // of a picture

QByteArray bodyText(const QByteArray &method, const QJsonObject &body)
{
    return method == "GET" ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<QJsonValue> openAnswer(const HttpAnswer &answer)
{
    if (answer.httpStatus >= 300 && answer.httpStatus < 400)
        return tl::unexpected(Failure{FailureKind::Malformed,
            QStringLiteral("the server sent a redirect (HTTP %1); the API does not use redirects")
                .arg(answer.httpStatus),
            answer.httpStatus, 0, {}});
    return openEnvelope(answer);
}

Result<QJsonValue> openPublished(const HttpAnswer &answer)
{
    if (answer.httpStatus != 200)
        return tl::unexpected(Failure{failureKindOf(answer.httpStatus),
            QStringLiteral("HTTP %1").arg(answer.httpStatus), answer.httpStatus, 0, {}});
    const auto object = readJsonObject(answer.body, JsonCare::Received);
    if (!object)
        return failure(FailureKind::Malformed, JsonProblemText::detail(object.error()));
    return QJsonValue(*object);
}

/// By convention, what a pool publishes without an envelope is at such a path (RFC 8615).
bool isPublished(const QUrl &url)
{
    return url.path().contains(QLatin1String("/.well-known/"));
}

Result<QJsonObject> asItIs(const QJsonObject &data)
{
    return data;
}

Result<QByteArray> openImage(const HttpAnswer &answer)
{
    if (answer.httpStatus == 200)
        return answer.body;
    return tl::unexpected(Failure{
        failureKindOf(answer.httpStatus), QStringLiteral("HTTP %1").arg(answer.httpStatus), answer.httpStatus, 0, {}});
}

/// Where a redirect leads.
std::optional<QUrl> redirection(const HttpAnswer &answer, const QUrl &from)
{
    static constexpr std::array redirects{301, 302, 303, 307, 308};
    const auto location = std::ranges::find_if(
        answer.headers, [](const auto &header) { return header.first.compare("Location", Qt::CaseInsensitive) == 0; });
    if (std::ranges::find(redirects, answer.httpStatus) == redirects.end() || location == answer.headers.end())
        return std::nullopt;
    return from.resolved(QUrl::fromEncoded(location->second));
}

Result<PoolClient::GeneratedCode> generatedCodeFromJson(const QJsonObject &data)
{
    JsonFields fields(data, u"data");
    const PoolClient::GeneratedCode code{fields.string(u"qrcodeId"), QUrl(fields.string(u"url"))};
    if (!fields.ok())
        return fields.failure();
    return code;
}

QNetworkRequest jsonRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    setHeader(request, "Accept", "application/json");
    return request;
}

tl::unexpected<Failure> unread(const char *what)
{
    return failure(
        FailureKind::Invalid, QStringLiteral("the keyring is locked: the %1 is not known").arg(QLatin1String(what)));
}

} // namespace

PoolClient::PoolClient(PoolAddress address, const PoolContext &context, Party party, Credentials credentials)
    : m_address(std::move(address)),
      m_credentials(std::move(credentials)),
      m_context(context),
      m_party(party),
      m_network(context.network, m_address.caFile, context.clock.now()),
      m_transport(m_network.manager(), context.clock, m_network.authorities())
{
}

PoolClient::Call PoolClient::managementCall(
    const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    Call call{method, jsonRequest(addressOn(m_address.managementHost, path)), bodyText(method, body)};
    sign(call);
    return call;
}

void PoolClient::sign(Call &call) const
{
    const QUrl url = call.request.url();
    const Brand brand = m_address.brand;
    SignableRequest signable{call.method, url.path(QUrl::FullyEncoded).toLatin1(),
        signatureHeaders(brand, m_context.random.hex(32), m_context.clock.now(), m_context.language),
        call.method == "GET" ? queryParameters(url.query(QUrl::FullyEncoded).toLatin1())
                             : bodyParameters(call.body).value_or(RequestParameters())};
    for (auto header = signable.headers.cbegin(); header != signable.headers.cend(); ++header)
        setHeader(call.request, header.key(), header.value());
    setHeader(call.request, "Authorization",
        authorizationHeader(signable, brand, m_credentials.accessKeyId.toUtf8(), m_credentials.accessKeySecret));
    call.isSigned = true;
}

PoolClient::Call PoolClient::applicationCall(
    const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    Call call{method, jsonRequest(addressOn(m_address.applicationHost, path)), bodyText(method, body)};
    nameApplication(call);
    return call;
}

void PoolClient::nameApplication(Call &call) const
{
    const QByteArray &prefix = dialect(m_address.brand).headerPrefix;
    setHeader(call.request, prefix + "app-id", m_address.appId.toUtf8());
    setHeader(call.request, prefix + "lang", m_context.language);
}

void PoolClient::addClientAuthentication(QJsonObject &body) const
{
    body.insert(QStringLiteral("client_id"), m_address.appId);
    if (!m_credentials.appSecret.isEmpty())
        body.insert(QStringLiteral("client_secret"), QString::fromUtf8(m_credentials.appSecret.reveal()));
}

Result<void> PoolClient::maySendTo(const QUrl &url, bool isSigned) const
{
    if (isSigned && m_credentials.accessKeyId.isEmpty())
        return failure(FailureKind::Invalid, QStringLiteral("there is no access key to sign with"));
    if ((isSigned ? m_credentials.accessKeySecret : m_credentials.appSecret).isUnread())
        return unread(isSigned ? "access key secret" : "application secret");
    if (isSigned && m_credentials.accessKeySecret.isEmpty())
        return failure(FailureKind::Invalid, QStringLiteral("the access key secret is missing"));
    return m_network.usable().and_then([&url] { return checkHost(url); });
}

QCoro::Task<Result<QJsonValue>> PoolClient::perform(Call call)
{
    const auto allowed = maySendTo(call.request.url(), call.isSigned);
    if (!allowed)
        co_return tl::unexpected(allowed.error());

    const TrafficEntry entry = entryFor(call);
    const Milliseconds sentAt = m_context.clock.running();
    auto sending = m_transport.send(call.method, call.request, call.body);
    const Result<HttpAnswer> answer = co_await sending;
    const Instant now = m_context.clock.now();
    KnownSecrets &known = m_context.traffic.secrets();
    if (answer)
        known.addReceived(answer->body);
    // The callers print it, and write it into reports.
    const Result<QJsonValue> data
        = answer.and_then(call.hasEnvelope ? openAnswer : openPublished).map_error([&](const Failure &failure) {
              return redacted(answer ? withHeaders(failure, *answer, now) : failure, known);
          });

    if (call.isRecorded)
        record(entry, sentAt, answer, data ? std::nullopt : std::optional(data.error()));
    co_return data;
}

TrafficEntry PoolClient::entryFor(const Call &call) const
{
    KnownSecrets &known = m_context.traffic.secrets();
    for (const Secret &secret : {m_credentials.accessKeySecret, m_credentials.appSecret, m_credentials.controlToken,
             m_credentials.userPoolSecret})
        known.add(secret);
    known.addSent(call.body, call.isSigned ? QByteArray() : call.request.rawHeader("Authorization"));
    TrafficEntry entry = entryOf(m_party, call.method, call.request, call.body, m_context.clock.now(), known);
    entry.connectionId = m_address.connectionId;
    entry.watermark = m_address.watermark;
    entry.isSigned = call.isSigned;
    if (!call.isSigned)
        entry.authorization = Secret(call.request.rawHeader("Authorization"));
    return entry;
}

void PoolClient::record(TrafficEntry entry, Milliseconds sentAt, const Result<HttpAnswer> &answer,
    const std::optional<Failure> &failure) const
{
    entry.took = m_context.clock.running() - sentAt;
    KnownSecrets &known = m_context.traffic.secrets();
    if (answer)
        addAnswer(entry, *answer, known);
    if (failure)
        addFailure(entry, *failure, known);
    m_context.traffic.record(entry);
}

template <typename T>
QCoro::Task<Result<T>> PoolClient::performFor(Call call, Result<T> (*read)(const QJsonObject &))
{
    auto performing = perform(std::move(call));
    const Result<QJsonValue> data = co_await performing;
    co_return data.and_then(objectData).and_then(read);
}

bool PoolClient::canRepeat(const TrafficEntry &entry, const PoolAddress &address)
{
    return repeatObstacle(entry, address) == RepeatObstacle::None;
}

PoolClient::RepeatObstacle PoolClient::repeatObstacle(const TrafficEntry &entry, const PoolAddress &address)
{
    if (entry.isImage)
        return RepeatObstacle::Image;
    if (entry.connectionId != address.connectionId)
        return RepeatObstacle::OtherPool;
    const QUrl url = QUrl::fromEncoded(entry.url);
    const QUrl &host = entry.isSigned ? address.managementHost : address.applicationHost;
    const bool isThere = url.scheme() == host.scheme() && url.authority() == host.authority();
    if (isThere)
        return RepeatObstacle::None;
    return address.connectionId == embeddedConnectionId ? RepeatObstacle::Gone : RepeatObstacle::OtherHost;
}

QCoro::Task<Result<void>> PoolClient::repeat(TrafficEntry entry)
{
    if (!canRepeat(entry, m_address))
        co_return failure(FailureKind::Invalid, QStringLiteral("the request belongs to another user pool"));
    Call call{entry.method, jsonRequest(QUrl::fromEncoded(entry.url)), entry.sentBody.reveal()};
    call.hasEnvelope = !isPublished(call.request.url());
    if (entry.isSigned)
        sign(call);
    else
        nameApplication(call);
    if (!entry.authorization.isEmpty())
        setHeader(call.request, "Authorization", entry.authorization.reveal());
    auto performing = perform(std::move(call));
    const Result<QJsonValue> data = co_await performing;
    co_return data.map([](const QJsonValue &) {});
}

QCoro::Task<Result<SecuritySettings>> PoolClient::readSettings()
{
    return performFor(
        managementCall("GET", QStringLiteral("/api/v3/get-security-settings"), {}), securitySettingsFromJson);
}

QCoro::Task<Result<SecuritySettings>> PoolClient::updateStrategy(SecuritySettings settings)
{
    return performFor(
        managementCall("POST", strategyUpdatePath.toString(), strategyUpdate(settings)), securitySettingsFromJson);
}

QCoro::Task<Result<TokenSet>> PoolClient::signIn(QString username, Secret password)
{
    QJsonObject body{{QStringLiteral("connection"), QStringLiteral("PASSWORD")},
        {QStringLiteral("passwordPayload"),
            QJsonObject{{QStringLiteral("username"), username},
                {QStringLiteral("password"), QString::fromUtf8(password.reveal())}}},
        {QStringLiteral("options"), QJsonObject{{QStringLiteral("passwordEncryptType"), QStringLiteral("none")}}}};
    if (password.isUnread())
        co_return unread("password of the test user");
    addClientAuthentication(body);
    auto performing = performFor(applicationCall("POST", QStringLiteral("/api/v3/signin"), body), tokenSetFromJson);
    const Result<TokenSet> tokens = co_await performing;
    // Found out later, it would not be the pool's fault.
    if (tokens && !fitsHeader(tokens->accessToken.toUtf8()))
        co_return failure(
            FailureKind::Malformed, QStringLiteral("data.access_token contains a character that a header cannot hold"));
    co_return tokens;
}

QCoro::Task<Result<void>> PoolClient::setQrStatus(QString qrcodeId, QrAction action, Secret accessToken)
{
    const QJsonObject body{
        {QStringLiteral("qrcodeId"), qrcodeId}, {QStringLiteral("action"), qrActionWords.of(action)}};
    Call call = applicationCall("POST", QStringLiteral("/api/v3/set-qrcode-status"), body);
    setHeader(call.request, "Authorization", "Bearer " + accessToken.reveal());
    auto performing = perform(std::move(call));
    const Result<QJsonValue> data = co_await performing;
    co_return data.map([](const QJsonValue &) {});
}

QCoro::Task<Result<PoolClient::GeneratedCode>> PoolClient::generateQrCode(QJsonObject customData)
{
    const QJsonObject body{
        {QStringLiteral("type"), QStringLiteral("MOBILE_APP")}, {QStringLiteral("customData"), customData}};
    return performFor(applicationCall("POST", QStringLiteral("/api/v3/gene-qrcode"), body), generatedCodeFromJson);
}

QCoro::Task<Result<QByteArray>> PoolClient::fetchImage(QUrl url)
{
    for (int redirects = 0;; ++redirects) {
        const auto allowed = maySendTo(url).and_then([&url, this] { return checkImageUrl(url, m_address); });
        if (!allowed)
            co_return tl::unexpected(allowed.error());
        TrafficEntry entry = entryFor({"GET", QNetworkRequest(url), {}});
        entry.isImage = true;
        const Milliseconds sentAt = m_context.clock.running();
        auto sending = m_transport.send("GET", QNetworkRequest(url), {});
        const Result<HttpAnswer> answer = co_await sending;
        const auto next = answer && redirects < mostRedirects ? redirection(*answer, url) : std::nullopt;
        const Result<QByteArray> image = answer.and_then(openImage);
        record(entry, sentAt, answer, image || next ? std::nullopt : std::optional(image.error()));
        if (!next)
            co_return image;
        url = *next;
    }
}

QCoro::Task<Result<QrStatusReport>> PoolClient::qrStatus(QString qrcodeId)
{
    auto asking = qrStatusData(qrcodeId);
    const Result<QJsonObject> data = co_await asking;
    co_return data.and_then(qrStatusReportFromJson);
}

QCoro::Task<Result<QJsonObject>> PoolClient::qrStatusData(QString qrcodeId)
{
    const QString path = QStringLiteral("/api/v3/get-qrcode-status?qrcodeId=")
        + QString::fromLatin1(QUrl::toPercentEncoding(qrcodeId));
    auto performing = perform(applicationCall("GET", path, {}));
    const Result<QJsonValue> data = co_await performing;
    co_return data.and_then(objectData);
}

QCoro::Task<Result<QJsonObject>> PoolClient::readPublished(QUrl url)
{
    if (const auto allowed = checkImageUrl(url, m_address, QStringLiteral("key set")); !allowed)
        co_return tl::unexpected(allowed.error());
    Call call{"GET", jsonRequest(url), {}};
    call.hasEnvelope = false;
    auto performing = performFor(std::move(call), asItIs);
    co_return co_await performing;
}

QCoro::Task<Result<QJsonObject>> PoolClient::readManagement(QString pathAndQuery)
{
    return performFor(managementCall("GET", pathAndQuery, {}), asItIs);
}

QCoro::Task<Result<TokenSet>> PoolClient::exchangeTicket(QString ticket, ExchangeAs as)
{
    QJsonObject body{{QStringLiteral("ticket"), ticket}};
    if (as == ExchangeAs::Server)
        addClientAuthentication(body);
    return performFor(applicationCall("POST", QStringLiteral("/api/v3/exchange-tokenset-with-qrcode-ticket"), body),
        tokenSetFromJson);
}

QCoro::Task<Result<QJsonObject>> PoolClient::control(QString name, std::optional<QJsonObject> body)
{
    if (m_credentials.controlToken.isEmpty())
        co_return failure(FailureKind::Forbidden, QStringLiteral("this pool is not an emulator"));
    const QByteArray method = body ? "POST" : "GET";
    Call call{method, jsonRequest(addressOn(m_address.applicationHost, QStringLiteral("/_emulator/") + name)),
        bodyText(method, body.value_or(QJsonObject())), false, false};
    setHeader(call.request, "X-Control-Token", m_credentials.controlToken.reveal());
    auto performing = perform(std::move(call));
    const Result<QJsonValue> data = co_await performing;
    co_return data.and_then(objectData);
}

} // namespace qrlogin
