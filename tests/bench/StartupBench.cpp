// Time, CPU time and peak memory from the start of the console to its first painted window with the pool's values,
// alternating with a bare window. Exits with 1 if a ratio exceeds its limit. Rows without a limit say how much of it
// the texts of such a page take by themselves, and, on an X server with xdotool, how long until the first window of the
// console and of other programs is on the screen.
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <optional>
#include <vector>

namespace {

constexpr int countedRuns = 15;
constexpr int patience = 20'000; // milliseconds to start or end
constexpr int windowRuns = 5;
constexpr int pageTexts = 43; // that the settings page shows at the start
constexpr double memoryLimit = 1.6;

/// Without a screen, the bare window does not have anything to wait for.
double timeLimit()
{
    return qEnvironmentVariable("QT_QPA_PLATFORM") == QLatin1String("offscreen") ? 2.5 : 2.0;
}

struct Measurement
{
    double milliseconds;
    double cpuMilliseconds;
    double mebibytes;
};

/// The process's peak RAM in MiB; 0 if unknown.
double peakMemory(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression peak(QStringLiteral("VmHWM:\\s+(\\d+) kB"));
    return peak.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

/// The CPU time of the threads that the process has, in milliseconds.
double cpuTime(qint64 process)
{
    const QDir threads(QStringLiteral("/proc/%1/task").arg(process));
    double nanoseconds = 0;
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(threads.filePath(thread + QStringLiteral("/schedstat")));
        if (file.open(QIODevice::ReadOnly))
            nanoseconds += file.readAll().split(' ').constFirst().toDouble();
    }
    return nanoseconds / 1e6;
}

/// From the start of the program to the first line that it prints.
std::optional<Measurement> measure(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience)) {
            QTextStream(stderr) << program << ": " << process.errorString() << '\n' << process.readAllStandardError();
            return {};
        }
    }
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    const Measurement measured{milliseconds, cpuTime(process.processId()), peakMemory(process.processId())};
    process.terminate();
    process.waitForFinished(patience);
    return measured;
}

class Series
{
public:
    explicit Series(QString name)
        : m_name(std::move(name))
    {
    }

    void add(const Measurement &measurement)
    {
        m_times.push_back(measurement.milliseconds);
        m_cpuTimes.push_back(measurement.cpuMilliseconds);
        m_peaks.push_back(measurement.mebibytes);
    }

    double time() const { return median(m_times); }
    double cpu() const { return median(m_cpuTimes); }
    double memory() const { return median(m_peaks); }

    QString text() const
    {
        return QStringLiteral("  %1  median %2 ms, least %3 ms, CPU %4 ms, peak memory %5 MiB")
            .arg(m_name, -26)
            .arg(time(), 7, 'f', 1)
            .arg(*std::ranges::min_element(m_times), 7, 'f', 1)
            .arg(cpu(), 7, 'f', 1)
            .arg(memory(), 6, 'f', 1);
    }

private:
    static double median(std::vector<double> values)
    {
        const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
        std::ranges::nth_element(values, middle);
        return *middle;
    }

    QString m_name;
    std::vector<double> m_times;
    std::vector<double> m_cpuTimes;
    std::vector<double> m_peaks;
};

struct Ratios
{
    double time;
    double cpu;
    double memory;
};

Ratios operator/(const Series &series, const Series &bare)
{
    return {series.time() / bare.time(), series.cpu() / bare.cpu(), series.memory() / bare.memory()};
}

/// Prints the ratio of `series` to `bare`; true if within the limits.
bool compare(const Series &series, const Series &bare, QTextStream &out)
{
    const auto [time, cpu, memory] = series / bare;
    const bool isFine = time <= timeLimit() && cpu <= timeLimit() && memory <= memoryLimit;
    out << series.text() << '\n'
        << QStringLiteral("  %1  time %2, CPU %3 (at most %4), memory %5 (at most %6): %7\n")
               .arg(QStringLiteral("ratio"), -26)
               .arg(time, 0, 'f', 2)
               .arg(cpu, 0, 'f', 2)
               .arg(timeLimit(), 0, 'f', 1)
               .arg(memory, 0, 'f', 2)
               .arg(memoryLimit, 0, 'f', 1)
               .arg(isFine ? QStringLiteral("reached") : QStringLiteral("MISSED"));
    return isFine;
}

/// Prints how long until `program` has a window on the X server; nothing if it is not installed.
void timeWindow(const QString &program, const QStringList &arguments, QTextStream &out)
{
    const QString path = QStandardPaths::findExecutable(program);
    const QString finder = QStandardPaths::findExecutable(QStringLiteral("xdotool"));
    if (path.isEmpty() || finder.isEmpty() || qEnvironmentVariable("QT_QPA_PLATFORM") == QLatin1String("offscreen"))
        return;
    std::vector<double> times;
    for (int round = 0; round <= windowRuns; ++round) {
        const QTemporaryDir home; // so that each start is a first one
        QProcess process;
        QStringList assignments{QStringLiteral("HOME=") + home.path()};
        for (const char *folder : {"CONFIG", "DATA", "CACHE"})
            assignments += QStringLiteral("XDG_%1_HOME=%2").arg(QLatin1String(folder), home.path());
        QElapsedTimer timer;
        timer.start();
        process.start(QStringLiteral("env"), assignments + QStringList{path} + arguments);
        process.waitForStarted(patience);
        bool isFound = false;
        while (!isFound && timer.elapsed() < patience) {
            QProcess search; // its own wait looks twice per second
            search.start(finder,
                {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("--onlyvisible"),
                    QStringLiteral("--pid"), QString::number(process.processId()), QStringLiteral("")});
            isFound = search.waitForFinished(patience) && search.exitCode() == 0;
        }
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        process.terminate();
        if (!process.waitForFinished(patience / 10))
            process.kill();
        process.waitForFinished(patience / 10);
        if (!isFound)
            return;
        if (round > 0)
            times.push_back(milliseconds);
    }
    std::ranges::sort(times);
    out << QStringLiteral("  %1  median %2 ms until its window is on the screen\n")
               .arg(QFileInfo(path).fileName(), -26)
               .arg(times[times.size() / 2], 7, 'f', 1);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toUtf8());

    Series bare(QStringLiteral("bare window"));
    Series labels(QStringLiteral("bare, %1 labels").arg(pageTexts));
    Series fresh(QStringLiteral("console, new pool"));
    Series existing(QStringLiteral("console, existing pool"));
    const QString bareProgram = QStringLiteral(QRLOGIN_BARE_WINDOW);
    const QString console = QStringLiteral(QRLOGIN_CONSOLE);
    const auto consoleArguments = [&](const QString &pool) {
        return QStringList{QStringLiteral("--json"), QStringLiteral("--data"), home.filePath(pool)};
    };

    // The first round warms the caches and creates the existing pool; it does not count.
    for (int round = 0; round <= countedRuns; ++round) {
        const auto bareRun = measure(bareProgram, {});
        const auto labelsRun = measure(bareProgram, {QString::number(pageTexts)});
        const auto freshRun = measure(console, consoleArguments(QStringLiteral("new-%1").arg(round)));
        const auto existingRun = measure(console, consoleArguments(QStringLiteral("existing")));
        if (!bareRun || !labelsRun || !freshRun || !existingRun) {
            out << "  a program did not come up\n";
            return 1;
        }
        if (round == 0)
            continue;
        bare.add(*bareRun);
        labels.add(*labelsRun);
        fresh.add(*freshRun);
        existing.add(*existingRun);
    }

    out << bare.text() << '\n';
    const auto [time, cpu, memory] = labels / bare;
    out << labels.text() << '\n'
        << QStringLiteral("  %1  time %2, CPU %3, memory %4\n")
               .arg(QStringLiteral("ratio"), -26)
               .arg(time, 0, 'f', 2)
               .arg(cpu, 0, 'f', 2)
               .arg(memory, 0, 'f', 2);
    const bool isFreshFine = compare(fresh, bare, out);
    const bool isExistingFine = compare(existing, bare, out);
    timeWindow(console, consoleArguments(QStringLiteral("existing")), out);
    for (const char *other : {"keepassxc", "qbittorrent"})
        timeWindow(QLatin1String(other), {}, out);
    return isFreshFine && isExistingFine ? 0 : 1;
}
