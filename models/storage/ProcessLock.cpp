#include "storage/ProcessLock.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace qrlogin {

namespace {

constexpr qsizetype maxHolderBytes = 1000;

QByteArray thisProcess()
{
    return QByteArray::number(QCoreApplication::applicationPid()) + '\n'
        + QCoreApplication::applicationName().toUtf8().left(200) + '\n';
}

QString holderIn(int descriptor)
{
    QByteArray text(maxHolderBytes, 0);
    text.truncate(qMax<ssize_t>(::pread(descriptor, text.data(), size_t(text.size()), 0), 0));
    const QList<QByteArray> lines = text.split('\n');
    bool isNumber = false;
    const qint64 process = lines.value(0).toLongLong(&isNumber);
    const QString name = QString::fromUtf8(lines.value(1));
    if (!isNumber) // the holder has not written its ID yet
        return QStringLiteral("another process");
    return QStringLiteral("%1 (process %2)").arg(name, QString::number(process));
}

} // namespace

ProcessLock::~ProcessLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> ProcessLock::take(const QString &fileName)
{
    const QByteArray path = QFile::encodeName(fileName);
    m_descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor < 0)
        return failure(FailureKind::Server, QStringLiteral("cannot write to %1").arg(fileName));
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return failure(FailureKind::Conflict, holderIn(m_descriptor));
        return failure(FailureKind::Server, QStringLiteral("cannot lock %1").arg(fileName));
    }
    // Only the lock counts, so a failed write of the holder's name does not matter.
    const QByteArray text = thisProcess();
    [[maybe_unused]] const bool told = ::ftruncate(m_descriptor, 0) == 0
        && ::pwrite(m_descriptor, text.constData(), size_t(text.size()), 0) == text.size();
    return {};
}

} // namespace qrlogin
