#pragma once

#include "support/TestPool.h"

#include <vector>

namespace qrlogin::test {

/// Several pools in this process, at the time of this computer: "Pool 01", "Pool 02" and so on.
class TestFleet
{
public:
    explicit TestFleet(int count);

    TestPool &pool(int index) { return *m_pools.at(size_t(index)); }
    /// In order; each with its name, and its ID "pool-01" and so on.
    QList<Connection> connections() const;
    /// All pools have the defaults again.
    void reset();
    /// The same for all.
    void save(const LoginStrategy &strategy);

private:
    std::vector<std::unique_ptr<TestPool>> m_pools;
};

} // namespace qrlogin::test
