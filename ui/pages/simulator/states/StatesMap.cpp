#include "pages/simulator/states/StatesMap.h"

#include "theme/Accent.h"
#include "theme/Fonts.h"
#include "widgets/Icon.h"
#include "widgets/StatusPill.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace qrlogin {

struct StatesMap::Place
{
    CodeState state;
    int column;
    int row;
    const char *wire; ///< the pool's word; a used ticket does not have one
};

/// `name` is translated in the context of this class.
struct StatesMap::Way
{
    CodeState from;
    CodeState to;
    const char *name;
};

const std::array<StatesMap::Place, 6> StatesMap::places{{
    {CodeState::Pending, 0, 0, "PENDING"},
    {CodeState::Scanned, 1, 0, "SCANNED"},
    {CodeState::Authorized, 2, 0, "AUTHORIZED"},
    {CodeState::Expired, 0, 1, "EXPIRED"},
    {CodeState::Cancelled, 1, 1, "CANCELLED"},
    {CodeState::Exchanged, 2, 1, nullptr},
}};

const std::array<StatesMap::Way, 6> StatesMap::ways{{
    {CodeState::Pending, CodeState::Scanned, QT_TRANSLATE_NOOP("qrlogin::StatesMap", "scan")},
    {CodeState::Scanned, CodeState::Authorized, QT_TRANSLATE_NOOP("qrlogin::StatesMap", "approve")},
    {CodeState::Pending, CodeState::Expired, QT_TRANSLATE_NOOP("qrlogin::StatesMap", "expire")},
    {CodeState::Scanned, CodeState::Expired, nullptr},
    {CodeState::Scanned, CodeState::Cancelled, QT_TRANSLATE_NOOP("qrlogin::StatesMap", "decline")},
    {CodeState::Authorized, CodeState::Exchanged, QT_TRANSLATE_NOOP("qrlogin::StatesMap", "exchange")},
}};

namespace {

constexpr int plateRadius = 6;
constexpr int plateMargin = 10;
constexpr int rowGap = 36;
constexpr qreal headLength = 7;

bool canReach(CodeState from, CodeState to)
{
    switch (from) {
    case CodeState::Pending: return to != CodeState::TicketExpired;
    case CodeState::Scanned: return to != CodeState::Pending && to != CodeState::TicketExpired;
    case CodeState::Authorized: return to == CodeState::Exchanged;
    default: return false;
    }
}

void paintArrow(QPainter &painter, const QPointF &from, const QPointF &to)
{
    const QPointF along = (to - from) / std::hypot(to.x() - from.x(), to.y() - from.y());
    const QPointF across(-along.y(), along.x());
    const QPointF neck = to - along * headLength;
    painter.drawLine(from, neck);
    QPainterPath head(to);
    head.lineTo(neck + across * headLength / 2);
    head.lineTo(neck - across * headLength / 2);
    head.closeSubpath();
    painter.fillPath(head, painter.pen().color());
}

} // namespace

QString stateText(CodeState state)
{
    switch (state) {
    case CodeState::Pending: return statusText(QrStatus::Pending);
    case CodeState::Scanned: return statusText(QrStatus::Scanned);
    case CodeState::Authorized: return statusText(QrStatus::Authorized);
    case CodeState::Cancelled: return statusText(QrStatus::Cancelled);
    case CodeState::Expired: return statusText(QrStatus::Expired);
    case CodeState::Exchanged: return StatesMap::tr("Ticket used");
    case CodeState::TicketExpired: return StatesMap::tr("Ticket expired");
    }
    return {};
}

Accent stateAccent(CodeState state)
{
    switch (state) {
    case CodeState::Pending:
    case CodeState::Scanned: return Accent::Info;
    case CodeState::Authorized:
    case CodeState::Exchanged: return Accent::Success;
    default: return Accent::Warning;
    }
}

QString stateIcon(CodeState state)
{
    switch (state) {
    case CodeState::Pending: return statusIcon(QrStatus::Pending);
    case CodeState::Scanned: return statusIcon(QrStatus::Scanned);
    case CodeState::Authorized: return statusIcon(QrStatus::Authorized);
    case CodeState::Cancelled: return statusIcon(QrStatus::Cancelled);
    case CodeState::Exchanged: return QStringLiteral("key");
    case CodeState::Expired:
    case CodeState::TicketExpired: break;
    }
    return statusIcon(QrStatus::Expired);
}

StatesMap::StatesMap(const CodeStates &states, QWidget *parent)
    : Translated(parent),
      AccessiblePart(QAccessible::Graphic),
      m_states(states)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&states, &CodeStates::changed, this, &StatesMap::retranslate);
    retranslate();
}

QSize StatesMap::plateSize() const
{
    int words = 0;
    for (const CodeState state : allCodeStates)
        words = std::max(words, QFontMetrics(font()).horizontalAdvance(stateText(state)));
    const QFontMetrics small(smallFont(font()));
    for (const Place &place : places)
        words = std::max(words, small.horizontalAdvance(QLatin1String(place.wire)));
    const int mark = iconExtent(fontMetrics());
    return {words + 2 * plateMargin + mark + 6, fontMetrics().height() + small.height() + plateMargin};
}

int StatesMap::leastGap() const
{
    const QFontMetrics small(smallFont(font()));
    return std::max(small.horizontalAdvance(tr("scan")), small.horizontalAdvance(tr("approve"))) + 4;
}

int StatesMap::gap() const
{
    const int room = (width() - 3 * plateSize().width() - 2) / 2;
    return std::clamp(room, leastGap(), leastGap() + 24);
}

QSize StatesMap::sizeHint() const
{
    return minimumSizeHint() + QSize(2 * 24, 0);
}

QSize StatesMap::minimumSizeHint() const
{
    const QSize size = plateSize();
    return {3 * size.width() + 2 * leastGap() + 2, 2 * size.height() + rowGap + 2};
}

QRect StatesMap::plate(const Place &place) const
{
    const QSize size = plateSize();
    return {QPoint(1 + place.column * (size.width() + gap()), 1 + place.row * (size.height() + rowGap)), size};
}

bool StatesMap::isPlaceOf(const Place &place, CodeState state) const
{
    // An expired ticket stays at Authorized.
    return place.state == (state == CodeState::TicketExpired ? CodeState::Authorized : state);
}

void StatesMap::paintPlace(QPainter &painter, const Place &place) const
{
    const auto &current = m_states.current();
    const bool isLit = current && isPlaceOf(place, *current);
    const bool isPassed = !isLit && m_states.hasPassed(place.state);
    const bool isOut = !isLit && !isPassed && current && !canReach(*current, place.state);
    const CodeState state = isLit ? *current : place.state;
    const AccentColors &colors = accentColors(isLit ? stateAccent(state) : Accent::Neutral, palette());
    const QColor words
        = isLit ? colors.text : palette().color(isPassed || isOut ? QPalette::PlaceholderText : QPalette::WindowText);
    QPen border(isLit ? colors.solid : colors.border, isLit ? 2 : 1);
    if (isOut)
        border.setStyle(Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(isLit || isPassed ? QBrush(colors.fill) : QBrush(Qt::NoBrush));
    const QRect around = plate(place);
    painter.drawRoundedRect(QRectF(around).adjusted(0.5, 0.5, -0.5, -0.5), plateRadius, plateRadius);

    const int extent = iconExtent(fontMetrics());
    const QString icon = isPassed ? QStringLiteral("check") : stateIcon(state);
    painter.drawPixmap(around.left() + plateMargin, around.center().y() - extent / 2 + 1,
        tintedPixmap(icon, words, {extent, extent}, devicePixelRatioF()));
    const QFont small = smallFont(font());
    const bool hasWire = place.wire && state == place.state;
    QRect text = around.adjusted(plateMargin + extent + 6, 0, -2, 0);
    if (hasWire)
        text.setHeight(fontMetrics().height() + plateMargin);
    QFont own = font();
    own.setBold(isLit);
    painter.setPen(words);
    painter.setFont(own);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, stateText(state));
    if (!hasWire)
        return;
    text.moveBottom(around.bottom() - plateMargin / 2);
    text.setTop(text.bottom() - QFontMetrics(small).height());
    painter.setPen(isLit ? words : palette().color(QPalette::PlaceholderText));
    painter.setFont(small);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, QLatin1String(place.wire));
}

void StatesMap::paintWay(QPainter &painter, const Way &way) const
{
    const auto placeOf = [](CodeState state) { return *std::ranges::find(places, state, &Place::state); };
    const QRectF from = plate(placeOf(way.from));
    const QRectF to = plate(placeOf(way.to));
    const auto &current = m_states.current();
    const bool isGone = current && m_states.hasPassed(way.from)
        && (isPlaceOf(placeOf(way.to), *current) || m_states.hasPassed(way.to))
        // A scanned code did not expire along the way from Pending.
        && !(way.from == CodeState::Pending && way.to == CodeState::Expired && m_states.hasPassed(CodeState::Scanned));
    const AccentColors &colors = accentColors(isGone ? Accent::Info : Accent::Neutral, palette());
    painter.setPen(QPen(colors.solid, isGone ? 2 : 1));

    const bool isAcross = from.top() == to.top();
    const bool isDown = from.left() == to.left();
    const QPointF start = isAcross ? QPointF(from.right() + 4, from.center().y())
        : isDown                   ? QPointF(from.center().x(), from.bottom() + 3)
                                   : QPointF(from.left() + from.width() / 4, from.bottom() + 3);
    const QPointF end = isAcross ? QPointF(to.left() - 4, to.center().y())
        : isDown                 ? QPointF(to.center().x(), to.top() - 3)
                                 : QPointF(to.right() + 3, to.top() + to.height() / 3);
    paintArrow(painter, start, end);
    if (!way.name)
        return;
    painter.setFont(smallFont(font()));
    painter.setPen(isGone ? colors.text : palette().color(QPalette::PlaceholderText));
    const QString name = tr(way.name);
    if (isAcross)
        painter.drawText(QRectF(start.x() - 4, start.y() - 28, end.x() - start.x() + 8, 24),
            Qt::AlignHCenter | Qt::AlignBottom, name);
    else
        painter.drawText(QRectF(start.x() + 8, start.y(), from.width() / 2 + gap(), end.y() - start.y()),
            Qt::AlignLeft | Qt::AlignVCenter, name);
}

void StatesMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Way &way : ways)
        paintWay(painter, way);
    for (const Place &place : places)
        paintPlace(painter, place);
}

void StatesMap::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

QString StatesMap::accessibleText(QAccessible::Text kind) const
{
    if (kind == QAccessible::Name)
        return tr("States of the QR code");
    if (kind != QAccessible::Description)
        return {};
    if (!m_states.current())
        return tr("State unknown: no QR code yet, or the pool returned an error.");
    QStringList passed;
    for (const CodeState state : allCodeStates) {
        if (m_states.hasPassed(state))
            passed += stateText(state);
    }
    const QString now = tr("Now: %1.").arg(stateText(*m_states.current()));
    //: %1 is a sentence, %2 a list of states
    return passed.isEmpty() ? now
                            : tr("%1 Earlier: %2.").arg(now, passed.join(tr(", ", "between the items of a list")));
}

void StatesMap::retranslate()
{
    updateGeometry();
    update();
    setToolTip(accessibleText(QAccessible::Description));
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace qrlogin

#include "moc_StatesMap.cpp"
