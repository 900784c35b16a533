#include "scan/Phone.h"

namespace qrlogin {

Phone::Phone(const PoolAddress &address, const Secret &appSecret, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_poolClock(context.clock, context.traffic),
      m_client(address, context, Party::Phone, {.appSecret = appSecret})
{
}

void Phone::signIn(const QString &username, const Secret &password)
{
    signOut();
    m_username = username;
    begin();
    runSignIn(username, password);
}

void Phone::signOut()
{
    m_client.cancel();
    m_stage = Stage::SignedOut;
    m_username.clear();
    m_accessToken = {};
    m_code = {};
    m_refusal = CodeProblem::None;
    finish();
}

void Phone::scan(const QByteArray &payloadText)
{
    if (m_busy || m_stage == Stage::SignedOut)
        return;
    m_stage = Stage::Ready;
    m_code = scannedCode(payloadText, m_client.address().userPoolId, m_poolClock.now());
    begin();
    m_refusal = m_code.problem;
    if (m_refusal != CodeProblem::None)
        return finish();
    runAction(m_code.payload->random, QrAction::Scan);
}

void Phone::leaveConsent()
{
    if (m_busy || m_stage != Stage::Asking)
        return;
    m_stage = Stage::Ready;
    m_code = {};
    m_failure.reset();
    emit changed();
}

void Phone::forgetProblem()
{
    if (m_busy || m_stage == Stage::SignedOut || (!m_failure && m_refusal == CodeProblem::None))
        return;
    m_failure.reset();
    m_refusal = CodeProblem::None;
    emit changed();
}

void Phone::act(QrAction action)
{
    if (!m_busy && m_stage == Stage::Asking)
        force(m_code.payload->random, action);
}

void Phone::force(const QString &qrcodeId, QrAction action)
{
    if (m_busy)
        return;
    begin();
    runAction(qrcodeId, action);
}

QCoro::Task<void> Phone::runSignIn(QString username, Secret password)
{
    auto signingIn = m_client.signIn(username, password);
    const Result<TokenSet> tokens = co_await signingIn;
    if (!tokens)
        co_return finish(tokens.error());
    m_accessToken = Secret(tokens->accessToken.toUtf8());
    m_stage = Stage::Ready;
    finish();
}

QCoro::Task<void> Phone::runAction(QString qrcodeId, QrAction action)
{
    auto acting = m_client.setQrStatus(qrcodeId, action, m_accessToken);
    const Result<void> done = co_await acting;
    if (!done)
        co_return finish(done.error());
    // The stage describes the code that this phone scanned, not a forced action on another code.
    if (m_code.payload && m_code.payload->random == qrcodeId)
        m_stage = action == QrAction::Scan ? Stage::Asking
            : action == QrAction::Confirm  ? Stage::Confirmed
                                           : Stage::Cancelled;
    finish();
}

void Phone::begin()
{
    m_busy = true;
    m_failure.reset();
    m_refusal = CodeProblem::None;
    emit changed();
}

void Phone::finish(const std::optional<Failure> &failure)
{
    if (failure && failure->kind == FailureKind::Cancelled)
        return;
    m_busy = false;
    m_failure = failure;
    emit changed();
}

} // namespace qrlogin

#include "moc_Phone.cpp"
