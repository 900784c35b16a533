#pragma once

#include "client/PoolClient.h"
#include "client/PoolClock.h"
#include "contract/tokens/TokenVerification.h"

#include <QObject>

namespace qrlogin {

/// Exchanges a ticket: as the site's server with the application secret, or as a page without it. Then verifies the ID
/// token, as a site must.
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
    /// Of the ID token of tokens(); nothing until it is known, and without an ID token.
    const std::optional<TokenVerification> &verification() const { return m_verification; }
    /// The kind of exchange of outcome().
    PoolClient::ExchangeAs exchangedAs() const { return m_as; }

    void exchange(const QString &ticket, PoolClient::ExchangeAs as);
    void reset(); ///< for another ticket

signals:
    void changed();

private:
    QCoro::Task<void> run(QString ticket);
    QCoro::Task<void> verify(QByteArray idToken);
    void drop();

    PoolClient::ExchangeAs m_as = PoolClient::ExchangeAs::Server;
    std::optional<Result<TokenSet>> m_outcome;
    std::optional<TokenSet> m_tokens;
    std::optional<TokenVerification> m_verification;
    bool m_busy = false;
    Secret m_appSecret;
    PoolClock m_poolClock;
    PoolClient m_server; // last: their destructors resume our coroutines, which can use all members above
    PoolClient m_browser;
    PoolClient m_verifier; ///< not ended by another exchange
};

} // namespace qrlogin
