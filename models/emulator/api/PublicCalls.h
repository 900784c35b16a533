#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// What clients and backends ask without being signed in (docs/contract.md, section 11).
class PublicCalls
{
public:
    explicit PublicCalls(PoolState &state);

    Answer checkAppSecret(const Call &call);
    Answer system(const Call &call); ///< bare
    Answer wellKnownV2(const Call &call);
    Answer keySet(const Call &call); ///< bare, like all below
    Answer discovery(const Call &call);
    Answer casSession(const Call &call);

private:
    PoolState &m_state;
};

} // namespace qrlogin::emulator
