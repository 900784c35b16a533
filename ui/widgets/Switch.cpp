#include "widgets/Switch.h"

#include <QPainter>
#include <QStyle>

namespace qrlogin {
namespace {

constexpr int ringRoom = 3; // around the track, for the focus ring
constexpr int textGap = 8;
constexpr int slideMilliseconds = 120;

QColor between(const QColor &from, const QColor &to, double part)
{
    const auto mix = [part](int one, int other) { return qRound(one + (other - one) * part); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

} // namespace

Switch::Switch(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_slide.setStartValue(0.0);
    m_slide.setEndValue(1.0);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(this, &QAbstractButton::toggled, this, &Switch::slide);
}

Switch::Switch(const QString &text, QWidget *parent)
    : Switch(parent)
{
    setText(text);
}

void Switch::slide()
{
    const int allowed = isVisible() ? style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) : 0;
    m_slide.setDirection(isChecked() ? QAbstractAnimation::Forward : QAbstractAnimation::Backward);
    m_slide.setDuration(qMin(slideMilliseconds, allowed));
    if (m_slide.duration() == 0) {
        m_slide.stop();
        update();
    } else if (m_slide.state() != QAbstractAnimation::Running) {
        m_slide.start();
    }
}

QSize Switch::trackSize() const
{
    // An even height centres the thumb between pixels, so that its edge is sharp.
    const int height = (fontMetrics().height() + 5) / 2 * 2;
    return {height * 2 - 4, height};
}

QRect Switch::trackRect() const
{
    QRect track(QPoint(), trackSize());
    track.moveTop((height() - track.height()) / 2);
    track.moveLeft(isLeftToRight() ? ringRoom : width() - ringRoom - track.width());
    return track;
}

QSize Switch::sizeHint() const
{
    QSize size = trackSize() + QSize(2 * ringRoom, 2 * ringRoom);
    if (!text().isEmpty())
        size.rwidth() += textGap + fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    return size;
}

bool Switch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void Switch::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Switch::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void Switch::paintEvent(QPaintEvent *)
{
    const QPalette &colors = palette();
    const bool moving = m_slide.state() == QAbstractAnimation::Running;
    const double position = moving ? m_slide.currentValue().toDouble() : isChecked() ? 1.0 : 0.0;
    // Keep the accent without window focus: a switch that is on must not look off.
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor onColor = colors.color(group, QPalette::Highlight);
    const QColor rim = isEnabled() ? colors.color(group, QPalette::Dark) : colors.color(group, QPalette::Mid);
    QColor ground = between(colors.color(group, QPalette::Base), onColor, position);
    if (isEnabled() && (underMouse() || isDown()))
        ground = between(ground, colors.color(QPalette::Dark), isDown() ? 0.3 : 0.15);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = trackRect();
    const double radius = track.height() / 2;
    painter.setPen(QPen(between(rim, onColor, position), 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(track.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);

    const double way = track.width() - track.height();
    const double center = track.left() + radius + way * (isLeftToRight() ? position : 1 - position);
    painter.setPen(Qt::NoPen);
    painter.setBrush(between(rim, colors.color(group, QPalette::HighlightedText), position));
    const double thumb = radius - 4 + position;
    painter.drawEllipse(QPointF(center, track.center().y()), thumb, thumb);

    if (hasFocus()) {
        painter.setPen(QPen(colors.color(QPalette::Active, QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
    }
    if (!text().isEmpty()) {
        const int left = trackRect().width() + 2 * ringRoom + textGap;
        const QRect room = style()->visualRect(layoutDirection(), rect(), rect().adjusted(left, 0, 0, 0));
        style()->drawItemText(&painter, room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, colors,
            isEnabled(), text(), QPalette::WindowText);
    }
}

} // namespace qrlogin

#include "moc_Switch.cpp"
