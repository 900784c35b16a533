#pragma once

#include <QFont>
#include <QPalette>
#include <QStringList>

class QLabel;

namespace qrlogin {

/// A plain label that wraps, in one of the palette's colours.
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role = QPalette::WindowText);
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role, const QFont &font);

/// These lines as a list with bullets, as plain text; empty for none.
QString bulleted(const QStringList &lines);

} // namespace qrlogin
