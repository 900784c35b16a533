#include "widgets/tag/TagMark.h"

#include "theme/Palettes.h"

#include <QPainter>
#include <QPalette>

namespace qrlogin {

namespace {

void paintMark(QPainter &painter, const QPointF &corner, const QColor &color, const QPalette &palette)
{
    // The rim separates the mark from the highlight of a selected item.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::Base), 1));
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(corner + QPointF(2.5, 2.5), QSizeF(11, 11)), 3, 3);
}

QPixmap canvas(QSize size, qreal devicePixelRatio)
{
    QPixmap pixmap(size * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

QColor TagMark::color(ColorTag tag, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tag) {
    case ColorTag::None: break;
    case ColorTag::Red: return dark ? QColor(0xf0716c) : QColor(0xc62f2f);
    case ColorTag::Orange: return dark ? QColor(0xf39a4b) : QColor(0xc25a06);
    case ColorTag::Green: return dark ? QColor(0x4fb87c) : QColor(0x1e7d49);
    case ColorTag::Blue: return dark ? QColor(0x6aa5f8) : QColor(0x2463c4);
    case ColorTag::Purple: return dark ? QColor(0xbd93f0) : QColor(0x7b3fb5);
    }
    return Qt::transparent;
}

QString TagMark::name(ColorTag tag)
{
    switch (tag) {
    case ColorTag::None: break;
    case ColorTag::Red: return tr("Red");
    case ColorTag::Orange: return tr("Orange");
    case ColorTag::Green: return tr("Green");
    case ColorTag::Blue: return tr("Blue");
    case ColorTag::Purple: return tr("Purple");
    }
    return tr("None");
}

QIcon TagMark::icon(ColorTag tag, const QPalette &palette, qreal devicePixelRatio)
{
    if (tag == ColorTag::None)
        return {};
    QPixmap pixmap = canvas(iconSize(), devicePixelRatio);
    QPainter painter(&pixmap);
    paintMark(painter, {}, color(tag, palette), palette);
    return pixmap;
}

QIcon TagMark::beside(const QIcon &before, ColorTag tag, const QPalette &palette, qreal devicePixelRatio)
{
    QIcon icon;
    for (const auto mode : {QIcon::Normal, QIcon::Selected}) {
        QPixmap pixmap = canvas(besideSize(), devicePixelRatio);
        QPainter painter(&pixmap);
        before.paint(&painter, QRect(QPoint(0, 0), iconSize()), Qt::AlignCenter, mode);
        if (tag != ColorTag::None)
            paintMark(painter, QPointF(besideSize().width() - iconSize().width(), 0), color(tag, palette), palette);
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace qrlogin
