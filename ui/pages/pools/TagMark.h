#pragma once

#include "connections/ColorTag.h"

#include <QCoreApplication>
#include <QIcon>

class QPalette;

namespace qrlogin {

/// The colour tag of a connection as people see it, and as they hear it.
class TagMark
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::TagMark)
public:
    /// At least 3:1 on window and base of `palette`. Transparent for None.
    static QColor color(ColorTag tag, const QPalette &palette);
    /// "Red". Translated; "None" for None.
    static QString name(ColorTag tag);
    /// A rounded square, 16 × 16 logical pixels with its margin; the pools' state is a round dot. Empty for None.
    static QIcon icon(ColorTag tag, const QPalette &palette, qreal devicePixelRatio);
    /// The mark behind `before`, for a place that shows one icon only; for None the mark's room stays empty.
    static QIcon beside(const QIcon &before, ColorTag tag, const QPalette &palette, qreal devicePixelRatio);
    /// How much room icon() and beside() take.
    static QSize iconSize() { return {16, 16}; }
    static QSize besideSize() { return {34, 16}; }
};

} // namespace qrlogin
