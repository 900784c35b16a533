#pragma once

#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// The calls of docs/contract.md, section 6. V2 and V3 share codes, tickets and tokens.
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
