#pragma once

#include "qr/PictureReading.h"

#include <QList>

#include <optional>

#include <QCoroTask>

class QProcess;

namespace qrlogin {

/// Reads pictures, one at a time or several, each in a process of its own: the running program with a hidden argument.
/// A picture can neither occupy a thread of ours nor outlive the limit: the kernel ends the process.
///
/// Every reading comes to an end: cancel(), and so the destructor, ends the processes with Cancelled before it returns.
class PictureReader
{
public:
    static constexpr qsizetype maximumBytes = 64 << 20; ///< that the process takes from a pipe

    /// The first thing in main() of each program that reads pictures: does the process's work and gives its exit code
    /// if the program was started for that. Otherwise nothing.
    static std::optional<int> serve(int argc, char *argv[]);

    PictureReader() = default;
    ~PictureReader();
    Q_DISABLE_COPY_MOVE(PictureReader)

    QCoro::Task<PictureReading> read(QByteArray file, PictureFormats formats);
    /// A regular file of this computer; only the process opens and decodes it.
    QCoro::Task<PictureReading> readPath(QString path);

    void cancel();

private:
    QCoro::Task<PictureReading> run(QByteArray file, QString path, PictureFormats formats);

    QList<QProcess *> m_underWay;
    bool m_closed = false;
};

} // namespace qrlogin
