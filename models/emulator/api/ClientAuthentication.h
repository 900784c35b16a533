#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolRecords.h"

namespace qrlogin::emulator {

/// The application that sends a call, and whether it proved its secret.
struct Client
{
    int application = 0; ///< index
    bool proven = false;
};

/// Identifies the application of a call by the `app-id` header of either brand, `client_id`, or a Basic user name; by
/// default the pool's first application, like its host name. Rejects an unknown application with 2011. Rejects
/// contradictory IDs, a wrong secret and a wrong method with 401/2020. A call without a secret succeeds
/// (docs/contract.md, section 5).
Result<Client> identifyClient(const QList<Application> &applications, const Call &call);

} // namespace qrlogin::emulator
