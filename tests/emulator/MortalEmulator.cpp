#include "emulator/EmulatorThread.h"

#include <QCoreApplication>

#include <cstdio>

using namespace qrlogin;
using namespace qrlogin::emulator;

/// An emulator on the directory that is given, until it is killed: prints port, access key and its secret in one line.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    SystemClock clock;
    EmulatorThread thread(
        EmulatorOptions{QCoreApplication::arguments().value(1), 0, {}}, clock, std::make_unique<SystemRandom>());
    const auto info = thread.startAndWait();
    if (!info)
        return 1;
    std::printf(
        "%d %s %s\n", info->baseUrl.port(), qPrintable(info->accessKeyId), info->accessKeySecret.reveal().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
