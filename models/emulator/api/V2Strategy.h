#pragma once

#include "contract/LoginStrategy.h"

namespace qrlogin::emulator {

/// The four settings under the names of the V2 API: `qrcodeExpiresAfter` and `ticketExpiresAfter` for the periods.
QJsonObject toV2Json(const LoginStrategy &strategy);

/// `current` with the members of `changes`; refused with 400 where one is of another type or out of range.
Result<LoginStrategy> withV2Changes(const LoginStrategy &current, const QJsonObject &changes);

} // namespace qrlogin::emulator
