#pragma once

#include "contract/SignatureVerifier.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

class PoolStore;

/// The management calls of docs/contract.md, section 2. A client signs each (section 3), or has a token (section 10).
class ManagementApi
{
public:
    ManagementApi(PoolState &state, PoolStore &store);

    Answer getManagementToken(const Call &call);
    Answer getSecuritySettings(const Call &call);
    Answer updateSecuritySettings(const Call &call);
    Answer listApplications(const Call &call);
    Answer getApplication(const Call &call);

private:
    /// The brand of the signature or of the headers beside the token, or why it is rejected.
    Result<Brand> verify(const Call &call, RequestParameters parameters);
    Result<Brand> verifySignature(const Call &call, RequestParameters parameters);
    Result<Brand> verifyToken(const Call &call) const;

    PoolState &m_state;
    PoolStore &m_store;
    SignatureVerifier m_verifier;
};

/// Stores checked changes of the settings, then applies them. If the store fails, nothing changes.
Result<void> changeSettings(PoolState &state, PoolStore &store, const QList<Setting> &changes);

} // namespace qrlogin::emulator
