#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolRecords.h"

namespace qrlogin::emulator {

/// Who asks: an application, and whether it has shown its secret.
struct Client
{
    int application = 0; ///< index
    bool proven = false;
};

/// Tells the application that a call comes from, by the `app-id` header of either brand, `client_id`, or a Basic user
/// name; where none is given it is the pool's first, as it would be by its host name. Refuses with 2011 an application
/// that is not of this pool, and with 401/2020 a secret that is wrong, shown in another way than the application's, or
/// shown for another application. No secret at all is fine here.
Result<Client> identifyClient(const QList<Application> &applications, const Call &call);

} // namespace qrlogin::emulator
