#pragma once

#include "theme/Accent.h"

#include <QIcon>
#include <QPalette>

class QAbstractButton;

namespace qrlogin {

/// The icon `:/icons/NAME.svg` in the colour of `role`. Follows the application's palette, the device pixel ratio, and
/// the disabled and selected states. Empty if the file does not exist.
QIcon tintedIcon(const QString &name, QPalette::ColorRole role = QPalette::WindowText);

/// The same in the text colour of an accent.
QIcon tintedIcon(const QString &name, Accent accent);

/// Sets the icon of a button unless it is the same: Qt lays the window out and paints it again for each one that is
/// set.
void showIcon(QAbstractButton &button, const QIcon &icon);

/// The icon that shows an accent without relying on colour.
QString accentIconName(Accent accent);
QIcon accentIcon(Accent accent);

/// One icon in one colour, for painting; `size` in logical pixels. Cached.
QPixmap tintedPixmap(const QString &name, const QColor &color, QSize size, qreal devicePixelRatio);

/// The size of an icon beside text, in logical pixels: 16 for the default font.
int iconExtent(const QFontMetrics &metrics);

} // namespace qrlogin
