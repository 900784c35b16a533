#pragma once

#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// The calls of docs/contract.md, section 6. Codes, tickets and tokens are the same as those of the V3 calls.
class V2Flow
{
public:
    explicit V2Flow(PoolState &state);

    Answer generate(const Call &call);
    Answer check(const Call &call);
    Answer userInfo(const Call &call);
    Answer act(QrAction action, const Call &call);

private:
    PoolState &m_state;
};

} // namespace qrlogin::emulator
