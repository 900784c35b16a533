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
    /// The brand of the signature, or why it is refused.
    Result<Brand> verify(const Call &call, RequestParameters parameters);

    PoolState &m_state;
    PoolStore &m_store;
    SignatureVerifier m_verifier;
};

/// Checks, stores and only then applies a change of the settings; a store that fails leaves everything as it was.
Result<void> changeSettings(
    PoolState &state, PoolStore &store, const QJsonObject &changes, const RequestParameters &changeTexts);

} // namespace qrlogin::emulator
