#pragma once

#include "connections/ColorTag.h"

#include <QCoreApplication>
#include <QIcon>

class QPalette;

namespace qrlogin {

/// The colour tag of a connection: colour, icon and name for screen readers.
class TagMark
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::TagMark)
public:
    /// Contrast at least 3:1 on window and base of `palette`. Transparent for None.
    static QColor color(ColorTag tag, const QPalette &palette);
    /// "Red". Translated; "None" for None.
    static QString name(ColorTag tag);
    /// A rounded square of 16 × 16 logical pixels with its margin; pool states use a round dot. Empty for None.
    static QIcon icon(ColorTag tag, const QPalette &palette, qreal devicePixelRatio);
    /// `before` with the mark after it, for a place that shows one icon. For None the area of the mark stays empty.
    static QIcon beside(const QIcon &before, ColorTag tag, const QPalette &palette, qreal devicePixelRatio);
    /// The size of icon() and beside().
    static QSize iconSize() { return {16, 16}; }
    static QSize besideSize() { return {34, 16}; }
};

} // namespace qrlogin
