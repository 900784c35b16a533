#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolState.h"

#include <QJsonValue>

#include <optional>

namespace qrlogin::emulator {

/// Operations on codes and tickets that V2 and V3 share.

/// Generates a code with the current validity period. Fails with 400 if the custom data is not an object or too long
/// for a QR code, with 1000 if there are too many codes.
Result<LoginCode *> generateCode(PoolState &state, int application, const QJsonValue &customData, Instant now);

/// The code whose ID is in `member` of the call. Fails with 400 without an ID, with 2241 if the code does not exist.
Result<LoginCode *> findCode(PoolState &state, const char *member, const Call &call);

/// Scan, confirm or cancel. Confirm issues the ticket with the current validity period.
Result<void> actOnCode(PoolState &state, LoginCode &code, QrAction action, int user, Instant now);

/// The ticket of a call, which is then used. Fails with 400, 2244 or 2245, or with 2005 if the user is locked. An
/// application can take only its own tickets; a server with the pool token takes any.
Result<Ticket> takeTicket(PoolState &state, std::optional<int> application, const Call &call);

/// The text in the QR code.
QByteArray payloadTextOf(const PoolState &state, const LoginCode &code);

/// The URL of the pool's logo, an image.
QString logoUrl(Site site);

/// The URL of the logo for the middle of a code. Clients stretch it over two fifths of the code's side, so that most of
/// it is transparent. It has no square in a square, which readers take for a corner of the code (ZXing 2).
QString codeLogoUrl(Site site);

/// The URL of the code's image, for an <img>.
QString codePictureUrl(const LoginCode &code, Site site);

} // namespace qrlogin::emulator
