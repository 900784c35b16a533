#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace qrlogin {

class Banner;

/// Asks for a file to save, with `parent` as parent of the dialog. Calls `write` with the path unless cancelled.
void askForPath(QWidget *parent, const QString &title, const QString &filter, const QString &proposedName,
    const std::function<void(const QString &)> &write);

/// Writes `content` to `path` completely, or not at all on failure. Shows the result in `banner`: a failure, or
/// `success` unless empty.
void writeFile(const QString &path, const QByteArray &content, Banner &banner, const QString &success = {});

/// Writes `content` to `path` completely, or not at all on failure. Returns the system's error text, empty on success.
QString writeFile(const QString &path, const QByteArray &content);

} // namespace qrlogin
