// FleetBench cost PROGRAM ARGUMENT...: runs a program that writes nothing to see, and prints its processor time in
// milliseconds, with that of its children, and the most memory of one process in KiB. Fails if the program fails.
//
// FleetBench frames HOST KEY SECRET COUNT: reads a pool as COUNT pools in the page Fleet, and measures the frames while
// the pools are read, scrolled and filtered. Counts the CPU time of the thread, so other programs do not distort it.
// Exits with 1 if a frame is beyond its limit.
//
// FleetBench pools COUNT: starts COUNT emulators in memory in this process, one after the other, and prints the
// milliseconds and KiB that one costs.
#include "base/Random.h"
#include "connections/ConnectionBook.h"
#include "emulator/EmulatorThread.h"
#include "fleet/BaselineDocument.h"
#include "pages/fleet/FleetPage.h"
#include "settings/SettingsHistory.h"
#include "theme/Palettes.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace qrlogin;

namespace {

constexpr int frameCount = 300;
constexpr double frameLimit = 16; // milliseconds

int printCost(char *arguments[])
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
        ::execvp(arguments[0], arguments);
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    const auto milliseconds
        = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    std::printf("%.0f %ld\n", milliseconds(used.ru_utime) + milliseconds(used.ru_stime), used.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

/// RAM in use now, in KiB.
double residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1024;
}

int printPools(int count)
{
    const SystemClock clock;
    std::vector<std::unique_ptr<emulator::EmulatorThread>> pools;
    const auto start = [&] {
        pools.push_back(std::make_unique<emulator::EmulatorThread>(
            emulator::EmulatorOptions{}, clock, std::make_unique<SystemRandom>()));
        return pools.back()->startAndWait().has_value();
    };
    bool isFine = start(); // the first loads what all share
    const double before = residentMemory();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i)
        isFine = start() && isFine;
    std::printf("%.2f %.0f\n", double(timer.nsecsElapsed()) / 1e6 / count, (residentMemory() - before) / count);
    return isFine ? 0 : 1;
}

/// CPU time of this thread in milliseconds.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

struct Frames
{
    std::vector<double> milliseconds = {};

    void add(const std::function<void()> &change)
    {
        const double start = worked();
        change();
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        milliseconds.push_back(worked() - start);
    }

    bool report(const char *name, QTextStream &out)
    {
        std::ranges::sort(milliseconds);
        const double worst = milliseconds.back();
        out << QStringLiteral("  %1  p50 %2 ms, worst %3 ms (at most %4): %5\n")
                   .arg(QLatin1String(name), -34)
                   .arg(milliseconds[milliseconds.size() / 2], 5, 'f', 2)
                   .arg(worst, 5, 'f', 2)
                   .arg(frameLimit, 0, 'f', 0)
                   .arg(worst <= frameLimit ? QStringLiteral("reached") : QStringLiteral("MISSED"));
        return worst <= frameLimit;
    }
};

Connection poolAt(int number, const QString &host, const QString &key, const QByteArray &secret)
{
    Connection pool;
    pool.address.connectionId = QStringLiteral("pool-%1").arg(number);
    pool.address.managementHost = pool.address.applicationHost = QUrl(host);
    pool.address.userPoolId = key;
    pool.credentials.accessKeyId = key;
    pool.credentials.accessKeySecret = Secret(secret);
    pool.badge = {QStringLiteral("Customers of region %1").arg(number), {}, number % 3 == 0,
        ColorTag(number % int(colorTagWords.end() - colorTagWords.begin()))};
    return pool;
}

bool measureFrames(const QString &host, const QString &key, const QByteArray &secret, int count)
{
    QTextStream out(stdout);
    const QTemporaryDir directory;
    SystemClock clock;
    SystemRandom random;
    QNetworkAccessManager network;
    TrafficLog traffic;
    MemorySecretStore secrets;
    ConnectionBook book(directory.filePath(QStringLiteral("connections.json")), secrets);
    for (int i = 0; i < count; ++i) {
        if (!book.store(poolAt(i, host, key, secret)))
            qFatal("the connection was not saved");
    }
    while (book.isExchanging())
        QApplication::processEvents();
    RolloutStore store(QStringLiteral(":memory:"));
    SettingsHistory history(directory.filePath(QStringLiteral("journal.sqlite")));
    FleetPage page(book, store, history, {network, clock, random, traffic});
    page.fleet().setBaseline(
        BaselineDocument::from({300, PeriodUnit::Minute, 300, PeriodUnit::Second, true, false}), {});
    page.resize(1240, 900);
    page.show();
    QApplication::processEvents();

    Frames reading;
    page.findChild<QPushButton *>(QStringLiteral("readFleet"))->click();
    while (page.fleet().isBusy())
        reading.add([] {});
    bool isFine = reading.report("reading 200 pools", out);

    auto *view = page.findChild<QTableView *>(QStringLiteral("fleet"));
    QScrollBar *bar = view->verticalScrollBar();
    Frames scrolling;
    for (int i = 0; i < frameCount; ++i)
        scrolling.add([&] { bar->setValue(int(qint64(bar->maximum()) * i / frameCount)); });
    isFine &= scrolling.report("scrolling from end to end", out);

    Frames filtering;
    auto *search = page.findChild<QLineEdit *>(QStringLiteral("searchPools"));
    auto *drift = page.findChild<QCheckBox *>(QStringLiteral("onlyDrift"));
    auto *grouped = page.findChild<QCheckBox *>(QStringLiteral("groupByTag"));
    for (const char *text : {"r", "re", "reg", "region 1", "nobody", ""})
        filtering.add([&] { search->setText(QLatin1String(text)); });
    for (int i = 0; i < 10; ++i) {
        filtering.add([&] { drift->toggle(); });
        filtering.add([&] { grouped->toggle(); });
        filtering.add([&] { view->sortByColumn(i % 6, i % 2 ? Qt::DescendingOrder : Qt::AscendingOrder); });
    }
    isFine &= filtering.report("searching, filtering and sorting", out);

    Frames selecting;
    for (int i = 0; i < 50; ++i)
        selecting.add([&] { i % 2 ? view->clearSelection() : view->selectAll(); });
    isFine &= selecting.report("selecting all", out);
    return isFine;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 2 && qstrcmp(argv[1], "cost") == 0)
        return printCost(argv + 2) > 1 ? 1 : 0; // drift is fine
    if (argc == 3 && qstrcmp(argv[1], "pools") == 0) {
        const QCoreApplication application(argc, argv);
        return printPools(QByteArray(argv[2]).toInt());
    }
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication::setPalette(lightPalette());
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    return measureFrames(arguments.at(2), arguments.at(3), arguments.at(4).toLatin1(), arguments.at(5).toInt()) ? 0 : 1;
}
