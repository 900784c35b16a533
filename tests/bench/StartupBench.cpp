// Time and peak memory from the start of the console to its first painted window with the pool's values, alternating
// with a bare window. Exits with 1 if a ratio exceeds its limit.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <optional>
#include <vector>

namespace {

constexpr int countedRuns = 15;
constexpr int patience = 20'000; // milliseconds to start or end
constexpr double timeLimit = 3.0;
constexpr double memoryLimit = 2.5;

struct Measurement
{
    double milliseconds;
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
    const double mebibytes = peakMemory(process.processId());
    process.terminate();
    process.waitForFinished(patience);
    return Measurement{milliseconds, mebibytes};
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
        m_peaks.push_back(measurement.mebibytes);
    }

    double time() const { return median(m_times); }
    double memory() const { return median(m_peaks); }

    QString text() const
    {
        return QStringLiteral("  %1  median %2 ms, least %3 ms, peak memory %4 MiB")
            .arg(m_name, -26)
            .arg(time(), 7, 'f', 1)
            .arg(*std::ranges::min_element(m_times), 7, 'f', 1)
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
    std::vector<double> m_peaks;
};

/// Prints the ratio of `series` to `bare`; true if within the limits.
bool compare(const Series &series, const Series &bare, QTextStream &out)
{
    const double time = series.time() / bare.time();
    const double memory = series.memory() / bare.memory();
    const bool isFine = time <= timeLimit && memory <= memoryLimit;
    out << series.text() << '\n'
        << QStringLiteral("  %1  time %2 (at most %3), memory %4 (at most %5): %6\n")
               .arg(QStringLiteral("ratio"), -26)
               .arg(time, 0, 'f', 2)
               .arg(timeLimit, 0, 'f', 1)
               .arg(memory, 0, 'f', 2)
               .arg(memoryLimit, 0, 'f', 1)
               .arg(isFine ? QStringLiteral("reached") : QStringLiteral("MISSED"));
    return isFine;
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
        const auto freshRun = measure(console, consoleArguments(QStringLiteral("new-%1").arg(round)));
        const auto existingRun = measure(console, consoleArguments(QStringLiteral("existing")));
        if (!bareRun || !freshRun || !existingRun) {
            out << "  a program did not come up\n";
            return 1;
        }
        if (round == 0)
            continue;
        bare.add(*bareRun);
        fresh.add(*freshRun);
        existing.add(*existingRun);
    }

    out << bare.text() << '\n';
    const bool isFreshFine = compare(fresh, bare, out);
    const bool isExistingFine = compare(existing, bare, out);
    return isFreshFine && isExistingFine ? 0 : 1;
}
