#include "shared/OpenFiles.h"

#include <csignal>
#include <sys/resource.h>

namespace qrlogin {

void raiseOpenFilesLimit()
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

void failWritesBeyondTheSizeLimit()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace qrlogin
