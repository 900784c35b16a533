#include "storage/ProcessLock.h"

#include "storage/PrivatePath.h"

#include <QCoreApplication>

#include <cerrno>
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
    const auto opened = openPrivateFile(fileName);
    if (!opened)
        return tl::unexpected(opened.error());
    m_descriptor = *opened;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return failure(FailureKind::Conflict, holderIn(m_descriptor));
        return tl::unexpected(fileFailure(fileName, errno));
    }
    // Only the lock counts, so a failed write of the holder's name does not matter.
    const QByteArray text = thisProcess();
    [[maybe_unused]] const bool told = ::ftruncate(m_descriptor, 0) == 0
        && ::pwrite(m_descriptor, text.constData(), size_t(text.size()), 0) == text.size();
    return {};
}

} // namespace qrlogin
