#pragma once

#include <QFont>
#include <QPalette>

class QLabel;

namespace qrlogin {

/// A plain label that wraps, in one of the palette's colours.
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role = QPalette::WindowText);
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role, const QFont &font);

} // namespace qrlogin
