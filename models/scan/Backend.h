#pragma once

#include "client/PoolClient.h"

#include <QObject>

namespace qrlogin {

/// Exchanges a ticket for the user: as the site's server with the application's secret, or as a page that has none.
class Backend : public QObject
{
    Q_OBJECT
public:
    Backend(const PoolAddress &address, const Secret &appSecret, const PoolContext &context, QObject *parent = nullptr);

    bool isBusy() const { return m_busy; }
    /// Of the last exchange; nothing before the first, and while one is under way.
    const std::optional<Result<TokenSet>> &outcome() const { return m_outcome; }
    /// Which kind of exchange outcome() belongs to.
    PoolClient::ExchangeAs exchangedAs() const { return m_as; }

    void exchange(const QString &ticket, PoolClient::ExchangeAs as);
    void reset();

signals:
    void changed();

private:
    QCoro::Task<void> run(QString ticket);

    PoolClient::ExchangeAs m_as = PoolClient::ExchangeAs::Server;
    std::optional<Result<TokenSet>> m_outcome;
    bool m_busy = false;
    PoolClient m_server; // last two: their end resumes our coroutines, which may touch all of the above
    PoolClient m_browser;
};

} // namespace qrlogin
