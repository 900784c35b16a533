#include "support/TestFleet.h"

namespace qrlogin::test {

TestFleet::TestFleet(int count)
{
    for (int i = 1; i <= count; ++i) {
        auto pool = std::make_unique<TestPool>();
        const QString number = QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0'));
        pool->clock.advance(SystemClock().now() - pool->clock.now());
        pool->connection.address.connectionId = QStringLiteral("pool-") + number;
        pool->connection.badge.name = QStringLiteral("Pool ") + number;
        m_pools.push_back(std::move(pool));
    }
}

QList<Connection> TestFleet::connections() const
{
    QList<Connection> all;
    for (const auto &pool : m_pools)
        all += pool->connection;
    return all;
}

void TestFleet::reset()
{
    save({});
}

void TestFleet::save(const LoginStrategy &strategy)
{
    for (const auto &pool : m_pools) {
        if (pool->settings().strategy != strategy)
            pool->save(strategy);
    }
}

} // namespace qrlogin::test
