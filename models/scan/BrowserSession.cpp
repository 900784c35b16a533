#include "scan/BrowserSession.h"

#include "qr/QrReader.h"

namespace qrlogin {

namespace {

/// Worth asking again: the pool or the way to it is in trouble, not the request.
bool isPassing(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::HostNotFound:
    case FailureKind::Refused:
    case FailureKind::Network:
    case FailureKind::Timeout:
    case FailureKind::Server:
    case FailureKind::Malformed: return true;
    default: return false;
    }
}

} // namespace

BrowserSession::BrowserSession(const Connection &connection, const PoolContext &context, QObject *parent)
    : QObject(parent)
    , m_clock(context.clock)
    , m_nextPoll(context.clock.makeTimer([this] { poll(); }))
    , m_deadline(context.clock.makeTimer([this] { expire(); }))
    , m_client(connection, context, Party::Browser)
{
}

BrowserSession::~BrowserSession() = default;

void BrowserSession::start(const QJsonObject &customData)
{
    stop();
    m_qrcodeId.clear();
    m_image = {};
    m_payloadText.clear();
    m_payload.reset();
    m_report = {};
    m_photo = {};
    m_pollCount = 0;
    m_wait = pollInterval;
    enter(Phase::Generating);
    run(customData);
}

void BrowserSession::stop()
{
    m_client.cancel();
    m_nextPoll->stop();
    m_deadline->stop();
    if (m_phase == Phase::Generating || m_phase == Phase::Polling)
        enter(Phase::Idle);
}

Milliseconds BrowserSession::period() const
{
    return m_payload ? Milliseconds(m_payload->expiresIn) : Milliseconds(0);
}

Milliseconds BrowserSession::remaining() const
{
    return m_payload ? std::clamp(m_expiresAt - m_clock.now(), Milliseconds(0), period()) : Milliseconds(0);
}

QCoro::Task<void> BrowserSession::run(QJsonObject customData)
{
    auto generating = m_client.generateQrCode(customData);
    const Result<PoolClient::GeneratedCode> code = co_await generating;
    if (!code)
        co_return enter(Phase::Failed, code.error());

    m_qrcodeId = code->qrcodeId;
    auto fetching = m_client.fetchImage(code->url);
    const Result<QByteArray> image = co_await fetching;
    if (!image)
        co_return enter(Phase::Failed, image.error());

    showCode(*image);
    if (m_image.isNull())
        co_return enter(Phase::Failed, Failure{FailureKind::Malformed, QStringLiteral("the QR code is not an image"), 0, 0, {}});
    enter(Phase::Polling);
    m_nextPoll->start(m_wait);
}

void BrowserSession::showCode(const QByteArray &imageFile)
{
    m_image = QImage::fromData(imageFile);
    m_payloadText = QrReader::read(m_image).value_or(QString()).toUtf8();
    const auto payload = qrPayloadFromText(m_payloadText);
    if (!payload)
        return;
    m_payload = *payload;
    // The pool's clock may differ from ours, so only the length of the period is taken from it.
    m_expiresAt = m_clock.now() + m_payload->expiresIn;
    m_deadline->start(m_payload->expiresIn + grace);
}

QCoro::Task<void> BrowserSession::poll()
{
    auto asking = m_client.qrStatus(m_qrcodeId);
    const Result<QrStatusReport> report = co_await asking;
    if (!report && report.error().kind == FailureKind::Cancelled)
        co_return;

    ++m_pollCount;
    if (!report && !isPassing(report.error())) {
        m_deadline->stop();
        co_return enter(Phase::Failed, report.error());
    }
    if (!report) {
        m_wait = std::min(m_wait * 2, longestBackOff);
        m_nextPoll->start(std::max<Milliseconds>(m_wait, Seconds(report.error().retryAfter)));
        co_return enter(Phase::Polling, report.error());
    }
    const bool isFirstSight = report->briefUserInfo && !m_report.briefUserInfo;
    m_report = *report;
    if (isFirstSight && !m_report.briefUserInfo->photo.isEmpty())
        fetchPhoto(QUrl(m_report.briefUserInfo->photo));
    m_wait = pollInterval;
    if (isFinal(m_report.status)) {
        m_deadline->stop();
        co_return enter(Phase::Ended);
    }
    m_nextPoll->start(m_wait);
    enter(Phase::Polling);
}

QCoro::Task<void> BrowserSession::fetchPhoto(QUrl url)
{
    auto fetching = m_client.fetchImage(url);
    const Result<QByteArray> file = co_await fetching;
    // Without a picture the initials stand; that is no failure of the login.
    if (!file)
        co_return;
    m_photo = QImage::fromData(*file);
    emit changed();
}

void BrowserSession::expire()
{
    m_client.cancel();
    m_nextPoll->stop();
    m_report = {QrStatus::Expired, {}, {}, {}};
    enter(Phase::Ended);
}

void BrowserSession::enter(Phase phase, const std::optional<Failure> &failure)
{
    if (failure && failure->kind == FailureKind::Cancelled)
        return;
    m_phase = phase;
    m_failure = failure;
    emit changed();
}

} // namespace qrlogin
