#pragma once

namespace qrlogin {

/// Lets this process have as many open files as the system allows at most: each connection to the embedded pool is one,
/// and the usual limit of 1,024 is far below those that it takes.
void raiseOpenFilesLimit();

/// A write beyond the limit of a file's size fails from now on, as on a full disk, instead of ending the process.
void failWritesBeyondTheSizeLimit();

} // namespace qrlogin
