#pragma once

#include "scenario/ScenarioRunner.h"
#include "support/TestPool.h"

#include <QCoroTask>

namespace qrlogin::test {

/// An emulator for scenarios. Its clients use the system clock, as in the programs: faults take real time, while the
/// emulator's time is changed.
class ScenarioPool
{
public:
    ScenarioPool() { pool.clock.advance(system.now() - pool.clock.now()); }

    PoolContext context() { return {pool.network, system, pool.random, pool.traffic}; }

    ScenarioResult run(const Scenario &scenario, ScenarioRunner::Options options)
    {
        ScenarioRunner runner(pool.connection, context(), options);
        return QCoro::waitFor(runner.run(scenario));
    }

    ScenarioResult run(const Scenario &scenario) { return run(scenario, ScenarioRunner::usualFor(pool.connection)); }

    SystemClock system;
    TestPool pool;
};

} // namespace qrlogin::test
