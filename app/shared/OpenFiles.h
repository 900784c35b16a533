#pragma once

namespace qrlogin {

/// Raises this process's limit of open files to the maximum that the system allows: each connection to the emulator
/// needs one, and the usual limit of 1,024 is too low.
void raiseOpenFilesLimit();

/// A write beyond the limit of a file's size fails from now on, as on a full disk, instead of ending the process.
void failWritesBeyondTheSizeLimit();

} // namespace qrlogin
