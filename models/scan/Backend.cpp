#include "scan/Backend.h"

#include "client/IdTokenVerifier.h"

namespace qrlogin {

Backend::Backend(const PoolAddress &address, const Secret &appSecret, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_appSecret(appSecret),
      m_poolClock(context.clock, context.traffic),
      m_server(address, context, Party::Backend, {.appSecret = appSecret}),
      m_browser(address, context, Party::Browser),
      m_verifier(address, context, Party::Backend)
{
}

void Backend::exchange(const QString &ticket, PoolClient::ExchangeAs as)
{
    drop();
    m_as = as;
    m_busy = true;
    emit changed();
    run(ticket);
}

void Backend::reset()
{
    drop();
    m_verifier.cancel();
    m_tokens.reset();
    m_verification.reset();
    emit changed();
}

void Backend::drop()
{
    m_server.cancel();
    m_browser.cancel();
    m_busy = false;
    m_outcome.reset();
}

QCoro::Task<void> Backend::run(QString ticket)
{
    PoolClient &client = m_as == PoolClient::ExchangeAs::Server ? m_server : m_browser;
    auto exchanging = client.exchangeTicket(ticket, m_as);
    const Result<TokenSet> tokens = co_await exchanging;
    if (!tokens && tokens.error().kind == FailureKind::Cancelled)
        co_return;
    m_busy = false;
    m_outcome = tokens;
    if (tokens) {
        m_tokens = *tokens;
        m_verification.reset();
        m_verifier.cancel();
        if (!tokens->idToken.isEmpty())
            verify(tokens->idToken.toUtf8());
    }
    emit changed();
}

QCoro::Task<void> Backend::verify(QByteArray idToken)
{
    auto verifying = verifyIdToken(&m_verifier, idToken, m_appSecret, [this] { return m_poolClock.now(); });
    const Result<TokenVerification> verification = co_await verifying;
    if (!verification)
        co_return;
    m_verification = *verification;
    emit changed();
}

} // namespace qrlogin

#include "moc_Backend.cpp"
