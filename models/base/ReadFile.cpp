#include "base/ReadFile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace qrlogin {

namespace {

tl::expected<QByteArray, QString> readOpen(QFile &file, qint64 limit)
{
    constexpr qint64 maximumPart = 64 * 1024; // bytes
    QByteArray all;
    while (all.size() < limit) {
        const QByteArray part = file.read(std::min(maximumPart, limit - all.size()));
        if (file.error() != QFile::NoError)
            return tl::unexpected(file.errorString());
        if (part.isEmpty())
            break;
        all += part;
    }
    return all;
}

} // namespace

tl::expected<QByteArray, QString> readFile(const QString &path, qint64 limit)
{
    if (QFileInfo(path).isDir())
        return tl::unexpected(qt_error_string(EISDIR)); // Qt's own text is for programmers
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return tl::unexpected(file.errorString());
    return readOpen(file, limit);
}

tl::expected<QByteArray, QString> readDescriptor(int descriptor, qint64 limit)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return tl::unexpected(file.errorString());
    return readOpen(file, limit);
}

} // namespace qrlogin
