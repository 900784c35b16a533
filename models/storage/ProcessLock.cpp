#include "storage/ProcessLock.h"

#include "storage/PrivatePath.h"

#include <QCoreApplication>

#include <cerrno>
#include <future>
#include <sys/file.h>
#include <thread>
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

/// 0, or the error number: EWOULDBLOCK if the lock was not free within `patience`.
int lockWithin(Milliseconds patience, int descriptor)
{
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return 0;
    if (errno != EWOULDBLOCK || patience == Milliseconds(0))
        return errno;
    // flock() waits without a limit, but lets the waiting have their turns, which repeated attempts do not. So a thread
    // waits. If it gets the lock too late, closing its descriptor releases the lock.
    const int waiting = ::dup(descriptor);
    if (waiting < 0)
        return errno;
    std::promise<int> outcome;
    std::future<int> locked = outcome.get_future();
    std::thread([waiting, outcome = std::move(outcome)]() mutable {
        int error = 0;
        do
            error = ::flock(waiting, LOCK_EX) == 0 ? 0 : errno;
        while (error == EINTR);
        outcome.set_value(error);
        ::close(waiting);
    }).detach();
    return locked.wait_for(patience) == std::future_status::ready ? locked.get() : EWOULDBLOCK;
}

} // namespace

ProcessLock::~ProcessLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> ProcessLock::take(const QString &fileName, Milliseconds patience)
{
    const auto opened = openPrivateFile(fileName);
    if (!opened)
        return tl::unexpected(opened.error());
    m_descriptor = *opened;
    const int error = lockWithin(patience, m_descriptor);
    if (error == EWOULDBLOCK)
        return failure(FailureKind::Conflict, holderIn(m_descriptor));
    if (error != 0)
        return tl::unexpected(fileFailure(fileName, error));
    // Only the lock counts, so a failed write of the holder's name does not matter.
    const QByteArray text = thisProcess();
    [[maybe_unused]] const bool told = ::ftruncate(m_descriptor, 0) == 0
        && ::pwrite(m_descriptor, text.constData(), size_t(text.size()), 0) == text.size();
    return {};
}

} // namespace qrlogin
