#pragma once

#include "base/Random.h"
#include "contract/control/EmulatorState.h"
#include "emulator/http/HttpMessage.h"

#include <functional>
#include <memory>
#include <vector>

namespace qrlogin::emulator {

/// The faults of an emulator. The same calls in the same order have the same hits, random ones included.
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

    /// Returns the fault's ID, or nothing if there are too many. `random` provides the seed if the rule has none.
    std::optional<int> add(FaultRule rule, Random &random);

    /// False if the ID does not exist.
    bool remove(int id);
    void clear() { m_entries.clear(); }

    /// Returns `answer()` unless a fault prevents it. Delays add up. Of the other faults, the first counts. The pool
    /// sees a call only with latency and truncation.
    Response answer(const Request &request, const std::function<Response()> &answer);

private:
    std::vector<Entry> m_entries;
    int m_lastId = 0;
};

} // namespace qrlogin::emulator
