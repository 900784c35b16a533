#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolState.h"

#include <QJsonValue>

#include <optional>

namespace qrlogin::emulator {

/// What both API versions do to codes and tickets; they only name it differently.

/// A new code under the period set now. Refused with 400 where the custom data is no object or too long for a QR code,
/// with 1000 where there are too many codes.
Result<LoginCode *> generateCode(PoolState &state, int application, const QJsonValue &customData, Instant now);

/// The code that a call names by that member. Refused with 400 where it names none, with 2241 where there is no such
/// code.
Result<LoginCode *> findCode(PoolState &state, const char *member, const Call &call);

/// Scan, confirm or cancel; consent issues the ticket under the period set now.
Result<void> actOnCode(PoolState &state, LoginCode &code, QrAction action, int user, Instant now);

/// The ticket that a call names, which has served by that. Refused with 400, 2244 or 2245, or 2005 where the user has
/// been locked. Where an application asks, it has to be its own ticket; a server with the whole pool's token takes any.
Result<Ticket> takeTicket(PoolState &state, std::optional<int> application, const Call &call);

/// The text that the code's picture holds.
QByteArray payloadTextOf(const PoolState &state, const LoginCode &code);

/// The address of the code's picture, for an <img>.
QString codePictureUrl(const LoginCode &code, QByteArrayView host);

} // namespace qrlogin::emulator
