#include "qr/PictureReader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <coroutine>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <linux/close_range.h>
#include <sys/resource.h>
#include <unistd.h>

namespace qrlogin {

namespace {

using Outcome = PictureReading::Outcome;

constexpr char servingArgument[] = "--read-picture-from-standard-input";
constexpr char apiWord[] = "api";
constexpr auto thisProgram = "/proc/self/exe"; // also after an update has replaced the file
constexpr unsigned startLimit = 10; // seconds
[[maybe_unused]] constexpr rlim_t maximumMemory = rlim_t(2) << 30; // bytes of addresses
bool isServed = false;

/// In the new process, before the program starts. The timer stays through exec.
void limitProcess()
{
    std::signal(SIGALRM, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    ::alarm(startLimit);
    ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
#ifndef QRLOGIN_SANITIZED // sanitizers reserve more addresses than any limit
    const rlimit memory{maximumMemory, maximumMemory};
    ::setrlimit(RLIMIT_AS, &memory);
#endif
}

void write(QFile &out, const PictureReading &reading)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    QDataStream frames(&out);
    const QImage &shown = reading.shown;
    const QByteArray pixels(reinterpret_cast<const char *>(shown.constBits()), shown.sizeInBytes());
    stream << quint8(reading.outcome) << reading.detail << reading.pixels << reading.allowedPixels << shown.width()
           << shown.height() << pixels << reading.texts;
    frames << bytes;
    out.flush();
}

std::optional<PictureReading> parsed(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    quint8 outcome = 0;
    int width = 0, height = 0;
    QByteArray pixels;
    PictureReading reading;
    stream >> outcome >> reading.detail >> reading.pixels >> reading.allowedPixels >> width >> height >> pixels
        >> reading.texts;
    const auto isSide = [](int side) { return side >= 0 && side <= PictureReading::maximumShown; };
    if (stream.status() != QDataStream::Ok || outcome > quint8(Outcome::NotAPicture) || !isSide(width)
        || !isSide(height) || pixels.size() != qsizetype(width) * height * 4)
        return std::nullopt;
    reading.outcome = Outcome(outcome);
    if (!pixels.isEmpty()) {
        reading.shown = QImage(width, height, QImage::Format_ARGB32);
        std::memcpy(reading.shown.bits(), pixels.constData(), size_t(pixels.size()));
    }
    return reading;
}

PictureReading failed(Outcome outcome, const QString &detail)
{
    PictureReading reading;
    reading.outcome = outcome;
    reading.detail = detail;
    return reading;
}

/// The result of a finished process: it first writes the decoded picture, and then everything.
PictureReading outcomeOf(QProcess &process)
{
    PictureReading reading;
    QDataStream stream(&process);
    QByteArray bytes;
    while (!process.atEnd()) {
        stream >> bytes;
        const auto latest = stream.status() == QDataStream::Ok ? parsed(bytes) : std::nullopt;
        if (!latest)
            break;
        reading = *latest;
    }
    if (process.error() == QProcess::FailedToStart)
        return failed(Outcome::Failed, process.errorString());
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return reading;
    const bool isLimited = process.exitStatus() == QProcess::CrashExit
        && (process.exitCode() == SIGALRM || process.exitCode() == SIGKILL || process.exitCode() == SIGABRT);
    reading.outcome = isLimited ? Outcome::TooSlow : Outcome::Failed;
    reading.detail = isLimited ? QString() : QStringLiteral("the reader ended with code %1").arg(process.exitCode());
    return reading;
}

/// Resumes within the signal, and so within cancel().
struct EndOf
{
    QProcess &process;

    bool await_ready() const { return process.state() == QProcess::NotRunning; }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        QObject::connect(&process, &QProcess::finished, &process, [waiting] { waiting.resume(); });
        QObject::connect(&process, &QProcess::errorOccurred, &process, [waiting](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) // without finished()
                waiting.resume();
        });
    }
    void await_resume() const { }
};

} // namespace

std::optional<int> PictureReader::serve(int argc, char *argv[])
{
    isServed = true;
    if (argc != 3 || std::strcmp(argv[1], servingArgument) != 0)
        return std::nullopt;
    const QCoreApplication application(argc, argv); // without a display
    QFile out;
    QFile in;
    QByteArray bytes;
    if (!out.open(stdout, QIODevice::WriteOnly) || !in.open(stdin, QIODevice::ReadOnly))
        return 1;
    const PictureFormats formats = std::strcmp(argv[2], apiWord) == 0 ? PictureFormats::Api : PictureFormats::Any;
    const bool isPipe = in.isSequential();
    if (isPipe) { // readAll() returns only what has arrived
        for (QByteArray more = in.read(maximumBytes); !more.isEmpty() && bytes.size() < maximumBytes;
             more = in.read(maximumBytes - bytes.size()))
            bytes += more;
    }
    ::alarm(unsigned(PictureReading::limit.count()));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QIODevice &device = isPipe ? static_cast<QIODevice &>(buffer) : in;
    write(out, readPicture(device, formats, [&out](const PictureReading &decoded) { write(out, decoded); }));
    return 0;
}

PictureReader::~PictureReader()
{
    m_closed = true;
    cancel();
}

void PictureReader::cancel()
{
    // The end of a process resumes its coroutine within this call, which changes the list.
    while (!m_underWay.isEmpty()) {
        QProcess *process = m_underWay.takeLast();
        process->kill();
        process->waitForFinished();
    }
}

QCoro::Task<PictureReading> PictureReader::read(QByteArray file, PictureFormats formats)
{
    return run(file, {}, formats);
}

QCoro::Task<PictureReading> PictureReader::readPath(QString path)
{
    return run({}, path, PictureFormats::Any);
}

QCoro::Task<PictureReading> PictureReader::run(QByteArray file, QString path, PictureFormats formats)
{
    if (m_closed)
        co_return failed(Outcome::Cancelled, {});
    if (!path.isEmpty() && !QFileInfo(path).isFile())
        co_return failed(Outcome::NotAPicture, {});
    // Without serve() in main(), the program would start itself again.
    if (!isServed)
        co_return failed(Outcome::Failed, QStringLiteral("this program does not read pictures"));

    auto *process = new QProcess;
    m_underWay.append(process);
    process->setChildProcessModifier(limitProcess);
    process->setStandardErrorFile(QProcess::nullDevice()); // decoders print parts of the picture
    if (!path.isEmpty())
        process->setStandardInputFile(path);
    process->start(QLatin1String(thisProgram),
        {QLatin1String(servingArgument),
            formats == PictureFormats::Api ? QLatin1String(apiWord) : QStringLiteral("any")});
    if (path.isEmpty()) {
        process->write(file);
        process->closeWriteChannel();
    }
    co_await EndOf{*process};
    process->deleteLater();
    co_return m_underWay.removeOne(process) ? outcomeOf(*process) : failed(Outcome::Cancelled, {});
}

} // namespace qrlogin
