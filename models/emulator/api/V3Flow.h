#pragma once

#include "emulator/api/ClientAuthentication.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// The V3 calls of docs/contract.md, section 5.
class V3Flow
{
public:
    explicit V3Flow(PoolState &state);

    Answer signIn(const Call &call);
    Answer generate(const Call &call);
    Answer status(const Call &call);
    Answer setStatus(const Call &call);
    Answer changeStatus(const Call &call); ///< deprecated form of setStatus, without data in its response
    Answer exchange(const Call &call);

private:
    PoolState &m_state;
};

} // namespace qrlogin::emulator
