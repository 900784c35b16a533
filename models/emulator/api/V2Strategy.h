#pragma once

#include "contract/LoginStrategy.h"

namespace qrlogin::emulator {

/// The four settings with their V2 names: `qrcodeExpiresAfter` and `ticketExpiresAfter` for the periods.
QJsonObject toV2Json(const LoginStrategy &strategy);

/// `current` with the members of `changes`. Fails with 400 if a member has the wrong type or is out of range.
Result<LoginStrategy> withV2Changes(const LoginStrategy &current, const QJsonObject &changes);

} // namespace qrlogin::emulator
