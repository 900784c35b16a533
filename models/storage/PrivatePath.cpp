#include "storage/PrivatePath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace qrlogin {

namespace {

constexpr mode_t directoryMode = 0700;
constexpr mode_t fileMode = 0600;
constexpr mode_t othersMode = 0077;

QString problemOf(const QString &path, const struct stat &found, mode_t type)
{
    const bool isFile = type == S_IFREG;
    if (S_ISLNK(found.st_mode))
        return QStringLiteral("it is a symbolic link, which is not followed");
    if ((found.st_mode & S_IFMT) != type)
        return isFile ? QStringLiteral("it is not a regular file") : QStringLiteral("it is not a directory");
    if (found.st_uid != ::geteuid())
        return QStringLiteral("it belongs to another user");
    if (isFile && found.st_nlink > 1)
        return QStringLiteral("it has more than one name (hard links)");
    if (isFile || (found.st_mode & othersMode) == 0)
        return {};
    QString quoted = path;
    quoted.replace(u'\'', QLatin1String("'\\''"));
    return QStringLiteral("other users can access it; run: chmod 700 '%1'").arg(quoted);
}

Result<void> checked(const QString &path, const struct stat &found, mode_t type)
{
    const QString problem = problemOf(path, found, type);
    if (problem.isEmpty())
        return {};
    return failure(FailureKind::Forbidden, QStringLiteral("%1: %2").arg(path, problem));
}

Result<void> checkedPath(const QString &path, mode_t type)
{
    struct stat found = {};
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
        return tl::unexpected(fileFailure(path, errno));
    return checked(path, found, type);
}

} // namespace

Failure fileFailure(const QString &path, int error)
{
    const bool isDenied = error == EACCES || error == EPERM || error == EROFS;
    return {isDenied ? FailureKind::Forbidden : FailureKind::Server,
        QStringLiteral("%1: %2").arg(path, qt_error_string(error)), 0, 0, {}};
}

Result<void> makePrivateDirectory(const QString &name)
{
    const QString path = QDir::cleanPath(name); // with "/" or "/." at its end, a link would be followed
    const QByteArray encoded = QFile::encodeName(path);
    bool made = ::mkdir(encoded.constData(), directoryMode) == 0;
    if (!made && errno == ENOENT) {
        QDir().mkpath(QFileInfo(path).path());
        made = ::mkdir(encoded.constData(), directoryMode) == 0;
    }
    if (made)
        return {};
    return errno == EEXIST ? checkedPath(path, S_IFDIR) : tl::unexpected(fileFailure(path, errno));
}

Result<void> makePrivateFile(const QString &path)
{
    const int made = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, fileMode);
    if (made >= 0) {
        ::close(made);
        return {};
    }
    return errno == EEXIST ? checkedPath(path, S_IFREG) : tl::unexpected(fileFailure(path, errno));
}

Result<void> closeToOthers(const QString &path)
{
    if (::chmod(QFile::encodeName(path).constData(), fileMode) != 0)
        return tl::unexpected(fileFailure(path, errno));
    return {};
}

Result<int> openPrivateFile(const QString &path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, fileMode);
    if (descriptor < 0 && errno == ELOOP) {
        const auto link = checkedPath(path, S_IFREG);
        return tl::unexpected(link ? fileFailure(path, ELOOP) : link.error());
    }
    if (descriptor < 0)
        return tl::unexpected(fileFailure(path, errno));
    struct stat found = {};
    ::fstat(descriptor, &found);
    auto done = checked(path, found, S_IFREG);
    if (done && ::fchmod(descriptor, fileMode) != 0)
        done = tl::unexpected(fileFailure(path, errno));
    if (done)
        return descriptor;
    ::close(descriptor);
    return tl::unexpected(done.error());
}

} // namespace qrlogin
