#pragma once

#include "base/Clock.h"
#include "base/Failure.h"

namespace qrlogin {

/// A lock file with one holder at a time, also within this process. The kernel keeps the lock and releases it when the
/// holder ends, even by a crash. The content only names the holder. The file stays.
class ProcessLock
{
public:
    ProcessLock() = default;
    ~ProcessLock();

    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    /// Once. Blocks for up to `patience` while another has it, then fails with Conflict and the holder as message;
    /// otherwise as openPrivateFile() has it.
    Result<void> take(const QString &fileName, Milliseconds patience = Milliseconds(0));

private:
    int m_descriptor = -1;
};

} // namespace qrlogin
