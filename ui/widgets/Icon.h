#pragma once

#include "theme/Accent.h"

#include <QIcon>
#include <QPalette>

namespace qrlogin {

/// The picture `:/icons/NAME.svg`, drawn in the colour of `role` of the application's palette: it follows the palette,
/// the device pixel ratio, and the disabled and selected states. Empty if there is no such picture.
QIcon tintedIcon(const QString &name, QPalette::ColorRole role = QPalette::WindowText);

/// The same in the text colour of an accent.
QIcon tintedIcon(const QString &name, Accent accent);

/// The mark of an accent, for those who do not see its colour: its name, and in the accent's colour.
QString accentIconName(Accent accent);
QIcon accentIcon(Accent accent);

/// One picture in one colour, for those who paint themselves; `size` is in logical pixels. Cached.
QPixmap tintedPixmap(const QString &name, const QColor &color, QSize size, qreal devicePixelRatio);

/// How large an icon stands beside text of this size, in logical pixels: 16 at the usual size.
int iconExtent(const QFontMetrics &metrics);

} // namespace qrlogin
