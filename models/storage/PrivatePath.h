#pragma once

#include "base/Failure.h"

namespace qrlogin {

/// Files and directories of which only their owner can access the contents. A symbolic link is not followed. What
/// exists must belong to this user, and a file must be a regular one with one name: if not, these functions change
/// nothing and fail with Forbidden. All messages begin with the path.

/// Makes the directory with mode 0700, and its parents, if need be. Fails with Forbidden, and the `chmod` in the
/// message, where others can access a directory that exists: it may be theirs as well.
Result<void> makePrivateDirectory(const QString &path);

/// Makes an empty file with mode 0600 if need be. Does not open a file that exists: to close it would end the locks
/// that SQLite has on it in this process. Its mode stays until closeToOthers(), since it may not be one of ours.
Result<void> makePrivateFile(const QString &path);

/// Sets the mode 0600 of a file that makePrivateFile() accepted.
Result<void> closeToOthers(const QString &path);

/// Makes the file if need be, sets its mode to 0600 and opens it for reading and writing: a descriptor, which the
/// caller closes.
Result<int> openPrivateFile(const QString &path);

/// What `error`, an errno, means for that path: Forbidden if access is denied, else Server.
Failure fileFailure(const QString &path, int error);

} // namespace qrlogin
