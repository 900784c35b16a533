#pragma once

#include "base/Failure.h"
#include "emulator/state/PoolRecords.h"

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// Users as JSON: `username`, `password`, `displayName`, `email`, `phone`, `company`, `locked`.

inline constexpr int maxUsers = 1000;

/// `user` with the members of `object`; refused with 400, naming the member, where one is wrong, not known, or missing
/// and needed (username and password). `alsoKnown` is a member that is the caller's own.
Result<User> withChanges(User user, const QJsonObject &object, QStringView alsoKnown = {});

/// The users of a file: an array of such objects. Fails with Invalid and says which one is wrong, by its place from 1,
/// and why. Their ids are empty.
Result<QList<User>> usersFromDocument(const QByteArray &json);

/// Gives ids, and the time of signing up, to users that have none: those that a user of the same name in `known` has,
/// or new ones.
QList<User> withIds(QList<User> users, const QList<User> &known, Random &random, Instant now);

} // namespace qrlogin::emulator
