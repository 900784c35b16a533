#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace qrlogin {

/// The first `limit` bytes of a file, a pipe or a device, or the system's message why they cannot be read. A read that
/// fails halfway is an error and not a shorter file. Waits for a pipe until its other end closes.
tl::expected<QByteArray, QString> readFile(const QString &path, qint64 limit);

/// The same for an open descriptor, such as standard input.
tl::expected<QByteArray, QString> readDescriptor(int descriptor, qint64 limit);

} // namespace qrlogin
