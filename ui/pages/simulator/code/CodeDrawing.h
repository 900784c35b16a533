#pragma once

#include "qr/QrLook.h"

#include <QImage>
#include <QStringList>

class QPainter;
class QRect;

namespace qrlogin {

class BrowserSession;
class QrView;

/// The code of a session drawn anew from what the pool's picture says, at the level that it has room for. Nothing where
/// there is no code, or its picture cannot be read.
std::optional<LevelledCode> codeOf(const BrowserSession &session, const QrLook &look);

/// Shows it, or the pool's picture where that cannot be read, or nothing.
void showCodeOf(const BrowserSession &session, const QrLook &look, QrView &view);

/// For the clipboard and for files, where no screen says how many pixels there are.
inline constexpr int filePixelsAModule = 8;
QImage pictureOf(const BrowserSession &session, const QrLook &look);

/// A page to be printed: the code in the middle, every module of whole dots, and lines of text below it.
void paintCodePage(
    QPainter &painter, const QRect &page, const QrCode &code, int quietModules, const QStringList &lines);

} // namespace qrlogin
