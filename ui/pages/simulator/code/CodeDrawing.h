#pragma once

#include "qr/QrLook.h"

#include <QImage>
#include <QStringList>

class QPainter;
class QRect;

namespace qrlogin {

class BrowserSession;
class QrView;

/// The session's QR code, redrawn from the payload of the pool's image at the error correction level that fits. Nothing
/// without a code, or if the image cannot be read.
std::optional<LevelledCode> codeOf(const BrowserSession &session, const QrLook &look);

/// Shows that code, or the pool's image if it cannot be read, or nothing.
void showCodeOf(const BrowserSession &session, const QrLook &look, QrView &view);

/// For the clipboard and files, which do not have a screen to fit.
inline constexpr int filePixelsAModule = 8;
QImage pictureOf(const BrowserSession &session, const QrLook &look);

/// Paints a page for printing: the code in the middle, each module a whole number of dots, and lines of text below it.
void paintCodePage(
    QPainter &painter, const QRect &page, const QrCode &code, int quietModules, const QStringList &lines);

} // namespace qrlogin
