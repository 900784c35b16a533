#pragma once

#include "client/PoolClient.h"

#include <QObject>

namespace qrlogin {

/// Exchanges a ticket: as the site's server with the application secret, or as a page without it.
class Backend : public QObject
{
    Q_OBJECT
public:
    Backend(const PoolAddress &address, const Secret &appSecret, const PoolContext &context, QObject *parent = nullptr);

    bool isBusy() const { return m_busy; }
    /// Of the last exchange; nothing before the first one and during one.
    const std::optional<Result<TokenSet>> &outcome() const { return m_outcome; }
    /// The token set that the ticket brought. Later exchanges that the pool rejects do not change it.
    const std::optional<TokenSet> &tokens() const { return m_tokens; }
    /// The kind of exchange of outcome().
    PoolClient::ExchangeAs exchangedAs() const { return m_as; }

    void exchange(const QString &ticket, PoolClient::ExchangeAs as);
    void reset(); ///< for another ticket

signals:
    void changed();

private:
    QCoro::Task<void> run(QString ticket);
    void drop();

    PoolClient::ExchangeAs m_as = PoolClient::ExchangeAs::Server;
    std::optional<Result<TokenSet>> m_outcome;
    std::optional<TokenSet> m_tokens;
    bool m_busy = false;
    PoolClient m_server; // last: their destructors resume our coroutines, which can use all members above
    PoolClient m_browser;
};

} // namespace qrlogin
