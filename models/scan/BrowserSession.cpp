#include "scan/BrowserSession.h"

namespace qrlogin {

BrowserSession::BrowserSession(const PoolAddress &address, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_poolClock(context.clock, context.traffic),
      m_deadline(context.clock.makeTimer([this] { expire(); })),
      m_poller(address, context, Party::Browser),
      m_client(address, context, Party::Browser)
{
    connect(&m_poller, &StatusPoller::answered, this, &BrowserSession::follow);
    connect(
        &m_poller, &StatusPoller::troubled, this, [this](const Failure &failure) { enter(Phase::Polling, failure); });
    connect(&m_poller, &StatusPoller::refused, this, &BrowserSession::fail);
}

void BrowserSession::start(const QJsonObject &customData)
{
    stop();
    clear();
    m_customData = customData;
    enter(Phase::Generating);
    run(customData);
}

void BrowserSession::stop()
{
    m_client.cancel();
    m_reader.cancel();
    m_poller.stop();
    m_deadline->stop();
    if (m_phase == Phase::Generating || m_phase == Phase::Polling)
        enter(Phase::Idle);
}

void BrowserSession::reset()
{
    stop();
    clear();
    enter(Phase::Idle);
}

void BrowserSession::clear()
{
    m_qrcodeId.clear();
    m_image = {};
    m_payloadText.clear();
    m_payload.reset();
    m_report = {};
    m_photo = {};
}

void BrowserSession::setPaused(bool paused)
{
    m_poller.setPaused(paused);
    if (m_phase == Phase::Polling)
        awaitEnd();
}

Milliseconds BrowserSession::period() const
{
    return m_payload ? Milliseconds(m_payload->expiresIn) : Milliseconds(0);
}

Milliseconds BrowserSession::remaining() const
{
    return m_payload ? std::clamp(m_expiresAt - m_poolClock.now(), Milliseconds(0), period()) : Milliseconds(0);
}

bool BrowserSession::isDecided() const
{
    return m_phase == Phase::Failed || (m_phase == Phase::Ended && m_report.status != QrStatus::Expired);
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

    const Instant arrivedAt = m_poolClock.now();
    auto reading = m_reader.read(*image, PictureFormats::Api);
    const PictureReading picture = co_await reading;
    if (picture.outcome == PictureReading::Outcome::Cancelled)
        co_return;
    if (picture.shown.isNull())
        co_return enter(Phase::Failed,
            Failure{
                FailureKind::Malformed, QStringLiteral("the QR code response: %1").arg(picture.problem()), 0, 0, {}});
    showCode(picture, arrivedAt);
    enter(Phase::Polling);
    m_poller.start(m_qrcodeId);
}

void BrowserSession::showCode(const PictureReading &picture, Instant arrivedAt)
{
    m_image = picture.shown;
    m_payloadText = picture.texts.value(0).toUtf8();
    const auto payload = qrPayloadFromText(m_payloadText);
    if (!payload)
        return;
    m_payload = *payload;
    // What drew the code may have a clock of its own, so only the length of the period is taken from it.
    m_expiresAt = arrivedAt + m_payload->expiresIn;
    awaitEnd();
}

void BrowserSession::awaitEnd()
{
    // While paused, an expired code looks like one that was approved meanwhile. Only the pool knows.
    if (!m_payload || m_poller.isPaused())
        m_deadline->stop();
    else
        m_deadline->start(remaining() + grace);
}

void BrowserSession::follow(const QrStatusReport &report)
{
    const bool isFirstSight = report.briefUserInfo && !m_report.briefUserInfo;
    m_report = report;
    if (isFirstSight && m_knownPhotos)
        m_photo = m_knownPhotos->value(m_report.briefUserInfo->photo);
    if (isFirstSight && m_photo.isNull() && !m_report.briefUserInfo->photo.isEmpty())
        fetchPhoto(QUrl(m_report.briefUserInfo->photo));
    if (!isFinal(m_report.status)) {
        awaitEnd();
        return enter(Phase::Polling);
    }
    m_deadline->stop();
    enter(Phase::Ended);
}

void BrowserSession::fail(const Failure &failure)
{
    m_deadline->stop();
    // A pool forgets a code some time after its end.
    if (failure.kind == FailureKind::NotFound && m_payload && remaining() == Milliseconds(0))
        return expire();
    enter(Phase::Failed, failure);
}

QCoro::Task<void> BrowserSession::fetchPhoto(QUrl url)
{
    auto fetching = m_client.fetchImage(url);
    const Result<QByteArray> file = co_await fetching;
    // The page shows initials without a photo. The login has not failed.
    if (!file)
        co_return;
    auto reading = m_reader.read(*file, PictureFormats::Api);
    const PictureReading picture = co_await reading;
    if (picture.shown.isNull())
        co_return;
    m_photo = picture.shown;
    emit changed();
}

void BrowserSession::expire()
{
    m_client.cancel();
    m_reader.cancel();
    m_poller.stop();
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

#include "moc_BrowserSession.cpp"
