#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace qrlogin {

class Banner;

/// What a file is to be called and where it goes, asked before `parent`; `write` gets the path if there is an answer.
void askForPath(QWidget *parent, const QString &title, const QString &filter, const QString &proposedName,
    const std::function<void(const QString &)> &write);

/// Puts `content` into the file at `path`, all of it or, on failure, nothing. `banner` says how it went, on success in
/// the words of `success`, if there are any.
void writeFile(const QString &path, const QByteArray &content, Banner &banner, const QString &success = {});

/// Puts `content` into the file at `path`, all of it or, on failure, nothing. What went wrong in the system's words;
/// empty if nothing did.
QString writeFile(const QString &path, const QByteArray &content);

} // namespace qrlogin
