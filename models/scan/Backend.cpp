#include "scan/Backend.h"

namespace qrlogin {

Backend::Backend(const PoolAddress &address, const Secret &appSecret, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_server(address, context, Party::Backend, {.appSecret = appSecret}),
      m_browser(address, context, Party::Browser)
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
    m_tokens.reset();
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
    if (tokens)
        m_tokens = *tokens;
    emit changed();
}

} // namespace qrlogin

#include "moc_Backend.cpp"
