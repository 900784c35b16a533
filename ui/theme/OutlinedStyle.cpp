#include "theme/OutlinedStyle.h"

#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QStyleOption>

namespace qrlogin {

namespace {

QIcon recoloured(const QIcon &icon, QSize size, qreal devicePixelRatio, const QColor &color)
{
    QPixmap pixmap = icon.pixmap(size, devicePixelRatio, QIcon::Selected);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect({}, size), color);
    painter.end();
    QIcon result(pixmap);
    result.addPixmap(pixmap, QIcon::Selected);
    return result;
}

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void OutlinedStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

void OutlinedStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = element == CE_ItemViewItem ? qstyleoption_cast<const QStyleOptionViewItem *>(option) : nullptr;
    const bool isFaint = item && (item->state & State_Selected) && !(item->state & State_Active)
        && (item->state & State_Enabled) && !item->icon.isNull() && !item->icon.name().isEmpty();
    if (!isFaint)
        return QProxyStyle::drawControl(element, option, painter, widget);
    // An icon knows that it is selected, but not that its view has lost the focus and highlights in another colour.
    QStyleOptionViewItem faint = *item;
    faint.icon = recoloured(item->icon, item->decorationSize, painter->device()->devicePixelRatio(),
        item->palette.color(QPalette::Inactive, QPalette::HighlightedText));
    QProxyStyle::drawControl(element, &faint, painter, widget);
}

void OutlinedStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRadio = element == PE_IndicatorRadioButton;
    if (!isRadio && element != PE_IndicatorCheckBox)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const bool isEnabled = option->state & State_Enabled;
    painter->setPen(
        option->palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::PlaceholderText));
    const QRectF rim = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRadio)
        painter->drawEllipse(rim);
    else
        painter->drawRoundedRect(rim, 2, 2);
    painter->restore();
}

} // namespace qrlogin

#include "moc_OutlinedStyle.cpp"
