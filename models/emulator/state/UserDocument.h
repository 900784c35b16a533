#pragma once

#include "base/Failure.h"
#include "emulator/state/PoolRecords.h"

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// Users as JSON: `username`, `password`, `displayName`, `email`, `phone`, `company`, `locked`.

inline constexpr int maxUsers = 1000;

/// Applies the members of `object` to `user`. Fails with 400 and names the member if one is wrong, unknown, or required
/// and missing (username and password). `alsoKnown` is a member that the caller handles.
Result<User> withChanges(User user, const QJsonObject &object, QStringView alsoKnown = {});

/// Parses the users of a file: an array of such objects. Fails with Invalid and names the wrong user by its position,
/// from 1, and the reason. The IDs are empty.
Result<QList<User>> usersFromDocument(const QByteArray &json);

/// Sets the ID and sign-up time of each user: those of the user with the same name in `known`, or new ones.
QList<User> withIds(QList<User> users, const QList<User> &known, Random &random, Instant now);

} // namespace qrlogin::emulator
