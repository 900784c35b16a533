#pragma once

#include <QFont>
#include <QPalette>
#include <QStringList>

class QLabel;

namespace qrlogin {

/// A plain-text label that wraps, in a colour of the palette.
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role = QPalette::WindowText);
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role, const QFont &font);

/// A bulleted list of these lines as plain text; empty for none.
QString bulleted(const QStringList &lines);

} // namespace qrlogin
