#pragma once

#include "base/Random.h"
#include "contract/control/EmulatorState.h"
#include "emulator/http/HttpMessage.h"

#include <functional>
#include <memory>
#include <vector>

namespace qrlogin::emulator {

/// The faults that are set. The same calls in the same order meet the same ones, chance included.
class Faults
{
public:
    static constexpr std::size_t most = 100;

    struct Entry : EmulatorFault
    {
        std::unique_ptr<Random> chance;
    };

    bool isEmpty() const { return m_entries.empty(); }
    const std::vector<Entry> &all() const { return m_entries; }

    /// Its id, or nothing where there are too many. `random` gives the seed of its chance where the rule has none.
    std::optional<int> add(FaultRule rule, Random &random);

    /// False if there is none of that id.
    bool remove(int id);
    void clear() { m_entries.clear(); }

    /// What the call gets: `answer()`, unless a fault comes before it. Delays add up; of other faults the first one
    /// counts. Only latency and truncation let the pool see the call.
    Response answer(const Request &request, const std::function<Response()> &answer);

private:
    std::vector<Entry> m_entries;
    int m_lastId = 0;
};

} // namespace qrlogin::emulator
