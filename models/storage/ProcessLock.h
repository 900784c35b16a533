#pragma once

#include "base/Failure.h"

namespace qrlogin {

/// A file that one holder at a time can have, within this process as well. The kernel keeps the lock and lets go of it
/// when its holder ends, however that ends; what stands in the file only says who that is. The file itself stays.
class ProcessLock
{
public:
    ProcessLock() = default;
    ~ProcessLock();

    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    /// Once. Conflict, with the holder as message, where another has it; otherwise as openPrivateFile() has it.
    Result<void> take(const QString &fileName);

private:
    int m_descriptor = -1;
};

} // namespace qrlogin
