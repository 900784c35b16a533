#pragma once

#include "scenario/ScenarioRunner.h"
#include "support/TestPool.h"

#include <QCoroTask>

namespace qrlogin::test {

/// An embedded pool for scenarios, whose clients go by the machine's clock, as they do in the programs: its faults take
/// real time, while its own time is turned.
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
