#pragma once

#include "qr/PictureReading.h"

#include <QList>

#include <optional>

#include <QCoroTask>

class QProcess;

namespace qrlogin {

/// Reads pictures, each in its own process: the running program with a hidden argument. A picture cannot block a thread
/// of ours, and the kernel ends the process after the time limit.
///
/// cancel() and the destructor end all readings with Cancelled before they return.
class PictureReader
{
public:
    static constexpr qsizetype maximumBytes = 64 << 20; ///< read from a pipe

    /// Call it first in main() of each program that reads pictures. If the program was started to read one, returns the
    /// exit code.
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
