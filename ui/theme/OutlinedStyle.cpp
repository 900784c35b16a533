#include "theme/OutlinedStyle.h"

#include "theme/Accent.h"
#include "theme/FieldAccessible.h"
#include "theme/FieldProblem.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QIcon>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QStyleOption>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

namespace qrlogin {

namespace {

constexpr int buttonPadding = 12; // on each side of the text

void drawRing(const QRect &rect, const QColor &color, QPainter &painter, int width = 2)
{
    const qreal inside = width / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(inside, inside, -inside, -inside), 2, 2);
    painter.restore();
}

/// The frame of a field: red for a problem, the focus ring, otherwise a thin line. Fusion's line is hardly seen in the
/// dark.
void drawFieldFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    if (widget && !problemOf(*widget).isEmpty())
        drawRing(option.rect, accentColors(Accent::Danger, widget->palette()).solid, painter);
    else if (option.state & QStyle::State_HasFocus)
        drawRing(option.rect, option.palette.color(QPalette::Active, QPalette::Highlight), painter);
    else
        drawRing(option.rect,
            option.palette.color(option.state & QStyle::State_Enabled ? QPalette::Dark : QPalette::Mid), painter, 1);
}

/// On a selected item, which has the colour of the ring, the ring has the colour of the text.
void drawFocusRing(const QStyleOption &option, QPainter &painter)
{
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(&option);
    const QColor highlight = option.palette.color(QPalette::Active, QPalette::Highlight);
    const bool isOnHighlight = focus && focus->backgroundColor == highlight;
    drawRing(option.rect, isOnHighlight ? option.palette.color(QPalette::Active, QPalette::HighlightedText) : highlight,
        painter);
}

/// Two chevrons, for what does not fit in a row. Qt's own picture is hardly seen in the dark, and to find out its
/// format, Qt loads its plugins for pictures at each start.
class MoreIcon final : public QIconEngine
{
public:
    QIconEngine *clone() const override { return new MoreIcon; }
    bool isNull() override { return false; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const double step = qMin(rect.width(), rect.height()) / 4.0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(palette.color(group, QPalette::WindowText), qMax(1.0, step / 3)));
        for (const double side : {-step, step / 4}) {
            const QPointF tip = QRectF(rect).center() + QPointF(side + step, 0);
            painter->drawPolyline(QPolygonF{tip + QPointF(-step, -step), tip, tip + QPointF(-step, step)});
        }
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels before Qt 6.8, and in logical ones from then on.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, [[maybe_unused]] qreal scale) override
    {
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        scale = 1;
#endif
        QPixmap pixmap(size * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
};

/// Fusion derives the colour of tabs from that of buttons, on which secondary text is too faint in the dark.
QPalette cardPalette(QPalette palette)
{
    palette.setColor(QPalette::Button, palette.color(QPalette::Light));
    return palette;
}

/// The combo box whose list `view` is; null if it is not one.
QComboBox *comboBoxOf(const QAbstractItemView &view)
{
    const QWidget *frame = view.parentWidget();
    return frame ? qobject_cast<QComboBox *>(frame->parentWidget()) : nullptr;
}

/// Assistive technology selects without a change of the current item, which pages and combo boxes follow.
void followSelection(QAbstractItemView &view)
{
    const QItemSelectionModel *selection = view.selectionModel();
    if (!selection || view.selectionMode() != QAbstractItemView::SingleSelection
        || view.property("qrloginFollowed").value<const QItemSelectionModel *>() == selection)
        return;
    view.setProperty("qrloginFollowed", QVariant::fromValue(selection));
    const auto follow = [&view] {
        const QModelIndexList chosen = view.selectionModel()->selectedIndexes();
        if (chosen.isEmpty() || chosen.first().siblingAtColumn(0) == view.currentIndex().siblingAtColumn(0))
            return;
        QComboBox *box = comboBoxOf(view);
        view.setCurrentIndex(chosen.first());
        if (!box)
            return;
        box->setCurrentIndex(chosen.first().row());
        box->hidePopup();
    };
    // The pointer selects in the list of a combo box as it passes, and then makes the item the current one.
    QObject::connect(selection, &QItemSelectionModel::selectionChanged, &view, follow,
        comboBoxOf(view) ? Qt::QueuedConnection : Qt::AutoConnection);
}

/// A text that does not fit, and what its own tooltip adds to it; empty if it fits or its own tooltip has it all.
QString wholeText(const QString &text, const QString &toolTip)
{
    if (toolTip.contains(text))
        return {};
    return toolTip.isEmpty() ? text : text + u'\n' + toolTip;
}

/// The tooltip of the cell or the title at `pos` if its text does not fit; otherwise empty.
QString elidedText(const QAbstractItemView &view, const QPoint &pos)
{
    constexpr int margins = 8;
    if (!view.model())
        return {};
    if (const auto *header = qobject_cast<const QHeaderView *>(&view)) {
        const int section = header->logicalIndexAt(pos);
        const auto data
            = [&](int role) { return view.model()->headerData(section, header->orientation(), role).toString(); };
        const int needed = view.fontMetrics().horizontalAdvance(data(Qt::DisplayRole)) + margins;
        const bool isCut = section >= 0 && needed > header->sectionSize(section);
        return isCut ? wholeText(data(Qt::DisplayRole), data(Qt::ToolTipRole)) : QString();
    }
    const QModelIndex index = view.indexAt(pos);
    if (!index.isValid())
        return {};
    const QRect seen = view.visualRect(index) & view.viewport()->rect();
    const bool isCut = view.sizeHintForIndex(index).width() > seen.width();
    return isCut ? wholeText(index.data().toString(), index.data(Qt::ToolTipRole).toString()) : QString();
}

/// A tooltip does not wrap plain text, and a response can be wider than the screen.
QString inLines(QString text)
{
    constexpr int lineLength = 100;
    for (qsizetype end = lineLength; end < text.size(); end += lineLength + 1)
        text.insert(end, u'\n');
    return text;
}

/// Whether something at the event's place is cut; its tooltip is shown then.
bool showElided(const QAbstractItemView &view, const QHelpEvent &event)
{
    const QString text = elidedText(view, event.pos());
    if (!text.isEmpty())
        QToolTip::showText(event.globalPos(), inLines(text), view.viewport());
    return !text.isEmpty();
}

/// Filled with the highlight, in the colours of a selected row.
void drawFilledBevel(const QStyleOption &option, QPainter &painter)
{
    constexpr int darkerUnderThePointer = 108;
    constexpr int darkerWhenDown = 125;
    const QColor fill = option.palette.color(QPalette::Active, QPalette::Highlight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.state & QStyle::State_Sunken ? fill.darker(darkerWhenDown)
            : option.state & QStyle::State_MouseOver     ? fill.darker(darkerUnderThePointer)
                                                         : fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.restore();
}

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
    installFieldAccessibility();
}

void OutlinedStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    if (qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)) {
        widget->installEventFilter(this);
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    }
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        followSelection(*view);
        view->viewport()->installEventFilter(this);
    }
}

bool OutlinedStyle::eventFilter(QObject *watched, QEvent *event)
{
    const auto *view = qobject_cast<QAbstractItemView *>(watched->parent());
    if (view && view->viewport() == watched)
        return (event->type() == QEvent::ToolTip && showElided(*view, *static_cast<QHelpEvent *>(event)))
            || QProxyStyle::eventFilter(watched, event);
    if (event->type() != QEvent::Wheel)
        return QProxyStyle::eventFilter(watched, event);
    const auto &wheel = *static_cast<QWheelEvent *>(event);
    if (!wheel.modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return true;
    }
    // With Ctrl, a spin box would make ten steps of one.
    QWheelEvent plain(wheel.position(), wheel.globalPosition(), wheel.pixelDelta(), wheel.angleDelta(), wheel.buttons(),
        wheel.modifiers() & ~Qt::ControlModifier, wheel.phase(), wheel.inverted(), wheel.source());
    watched->event(&plain);
    event->setAccepted(plain.isAccepted());
    return true;
}

QIcon OutlinedStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_ToolBarHorizontalExtensionButton ? QIcon(new MoreIcon)
                                                       : QProxyStyle::standardIcon(icon, option, widget);
}

QSize OutlinedStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result.rheight() += 2; // Chinese characters are higher than the font says
    const auto *button = type == CT_PushButton ? qstyleoption_cast<const QStyleOptionButton *>(option) : nullptr;
    if (button && !button->text.isEmpty())
        result.setWidth(std::max(result.width(), size.width() + 2 * buttonPadding));
    return result;
}

void OutlinedStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = element == CE_PushButton ? qstyleoption_cast<const QStyleOptionButton *>(option) : nullptr;
    const auto *item = element == CE_ItemViewItem ? qstyleoption_cast<const QStyleOptionViewItem *>(option) : nullptr;
    const bool isFaint = item && (item->state & State_Selected) && !(item->state & State_Active)
        && (item->state & State_Enabled) && !item->icon.isNull() && !item->icon.name().isEmpty();
    const bool isFilled = widget && (option->state & State_Enabled) && widget->property(filledProperty).toBool();
    if (isFilled && element == CE_PushButtonBevel)
        return drawFilledBevel(*option, *painter);
    if (isFilled && element == CE_PushButtonLabel) {
        QStyleOptionButton label = *qstyleoption_cast<const QStyleOptionButton *>(option);
        const QColor words = label.palette.color(QPalette::Active, QPalette::HighlightedText);
        label.palette.setColor(QPalette::ButtonText, words);
        if (!label.icon.isNull())
            label.icon = recoloured(label.icon, label.iconSize, painter->device()->devicePixelRatio(), words);
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab && element == CE_TabBarTabShape) {
        QStyleOptionTab onCard = *tab;
        onCard.palette = cardPalette(tab->palette);
        return QProxyStyle::drawControl(element, &onCard, painter, widget);
    }
    if (button && (option->state & State_HasFocus)) {
        QStyleOptionButton plain = *button;
        plain.state &= ~State_HasFocus;
        QProxyStyle::drawControl(element, &plain, painter, widget);
        // On the fill of the ring's colour the ring has the colour of the text, with a gap to the edge.
        if (isFilled)
            drawRing(option->rect.adjusted(2, 2, -2, -2),
                option->palette.color(QPalette::Active, QPalette::HighlightedText), *painter);
        else
            drawFocusRing(*option, *painter);
    } else if (isFaint) {
        // An icon knows that it is selected, but not that its view has lost the focus and highlights in another colour.
        QStyleOptionViewItem faint = *item;
        faint.icon = recoloured(item->icon, item->decorationSize, painter->device()->devicePixelRatio(),
            item->palette.color(QPalette::Inactive, QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &faint, painter, widget);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void OutlinedStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox || control == CC_ComboBox)
        drawFieldFrame(*option, *painter, widget);
}

void OutlinedStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    // Fusion's is thin, and absent after a click.
    if (element == PE_FrameFocusRect)
        return drawFocusRing(*option, *painter);
    const auto *pane = qstyleoption_cast<const QStyleOptionTabWidgetFrame *>(option);
    if (pane && element == PE_FrameTabWidget) {
        QStyleOptionTabWidgetFrame onCard = *pane;
        onCard.palette = cardPalette(pane->palette);
        return QProxyStyle::drawPrimitive(element, &onCard, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool isLineEdit = element == PE_PanelLineEdit && frame && frame->lineWidth > 0;
    if (isLineEdit || (element == PE_Frame && widget && widget->inherits("QPlainTextEdit")))
        drawFieldFrame(*option, *painter, widget);
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
