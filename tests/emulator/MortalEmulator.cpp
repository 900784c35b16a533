#include "emulator/EmulatorThread.h"
#include "emulator/state/PoolStore.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace qrlogin;
using namespace qrlogin::emulator;

namespace {

/// Runs an emulator on `directory` until killed. Prints its process ID and, when ready, its port, access key ID and
/// access key secret.
int serve(const QString &directory)
{
    std::printf("%d\n", int(::getpid()));
    std::fflush(stdout);
    SystemClock clock;
    EmulatorThread thread(EmulatorOptions{directory, 0, {}}, clock, std::make_unique<SystemRandom>());
    const auto info = thread.startAndWait();
    if (!info)
        return 1;
    std::printf(
        "%d %s %s\n", info->baseUrl.port(), qPrintable(info->accessKeyId), info->accessKeySecret.reveal().constData());
    std::fflush(stdout);
    for (;;)
        ::pause();
}

} // namespace

/// Runs emulators one after the other, each in a forked process to save loading time. A line with a directory on the
/// standard input starts the next; "gone" is printed when it has died.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    SystemRandom random;
    PoolStore::open({}, random, SystemClock().now()).value(); // loads what each emulator needs
    for (std::string directory; std::getline(std::cin, directory);) {
        const pid_t process = ::fork();
        if (process == 0)
            return serve(QString::fromStdString(directory));
        ::waitpid(process, nullptr, 0);
        std::puts("gone");
        std::fflush(stdout);
    }
    return 0;
}
