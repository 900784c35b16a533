#include "scan/Observer.h"

namespace qrlogin {

Observer::Exposure exposureOf(const QrStatusReport &report)
{
    if (report.tokenSet)
        return Observer::Exposure::TokenSet;
    if (!report.ticket.isEmpty())
        return Observer::Exposure::Ticket;
    return report.briefUserInfo ? Observer::Exposure::BriefUserInfo : Observer::Exposure::Nothing;
}

Observer::Observer(const PoolAddress &address, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_poller(address, context, Party::Observer)
{
    connect(&m_poller, &StatusPoller::answered, this, &Observer::see);
    connect(
        &m_poller, &StatusPoller::troubled, this, [this](const Failure &failure) { enter(Phase::Watching, failure); });
    connect(&m_poller, &StatusPoller::refused, this, [this](const Failure &failure) { enter(Phase::Failed, failure); });
}

void Observer::watch(const QString &qrcodeId)
{
    m_qrcodeId = qrcodeId;
    m_report = {};
    m_exposure = Exposure::Nothing;
    m_poller.start(qrcodeId);
    enter(Phase::Watching);
}

void Observer::stop()
{
    m_poller.stop();
    if (m_phase == Phase::Watching)
        enter(Phase::Idle);
}

void Observer::hearExpiry()
{
    if (m_phase != Phase::Watching && m_phase != Phase::Failed)
        return;
    m_poller.stop();
    m_report = {QrStatus::Expired, {}, {}, {}};
    enter(Phase::Ended);
}

void Observer::reset()
{
    m_poller.stop();
    m_qrcodeId.clear();
    m_report = {};
    m_exposure = Exposure::Nothing;
    enter(Phase::Idle);
}

void Observer::see(const QrStatusReport &report)
{
    m_report = report;
    m_exposure = std::max(m_exposure, exposureOf(report));
    enter(isFinal(report.status) ? Phase::Ended : Phase::Watching);
}

void Observer::enter(Phase phase, const std::optional<Failure> &failure)
{
    m_phase = phase;
    m_failure = failure;
    emit changed();
}

} // namespace qrlogin

#include "moc_Observer.cpp"
