#pragma once

#include "contract/SignatureVerifier.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

class PoolStore;

/// The signed calls of docs/contract.md, sections 2 and 3.
class ManagementApi
{
public:
    ManagementApi(PoolState &state, PoolStore &store);

    Answer getSecuritySettings(const Call &call);
    Answer updateSecuritySettings(const Call &call);

private:
    /// The brand of the signature, or why it is rejected.
    Result<Brand> verify(const Call &call, RequestParameters parameters);

    PoolState &m_state;
    PoolStore &m_store;
    SignatureVerifier m_verifier;
};

/// Stores checked changes of the settings, then applies them. If the store fails, nothing changes.
Result<void> changeSettings(PoolState &state, PoolStore &store, const QList<Setting> &changes);

} // namespace qrlogin::emulator
