#include "widgets/CountdownRing.h"

#include "theme/Accent.h"
#include "widgets/PeriodText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace qrlogin {
namespace {

constexpr int fullCircle = 360 * 16;
constexpr int fromTheTop = 90 * 16;
constexpr int urgentPart = 5;

} // namespace

CountdownRing::CountdownRing(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::ProgressBar)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CountdownRing::setPeriod(qint64 total, qint64 remaining)
{
    const bool wasUrgent = isUrgent();
    const int oldArc = arcLength();
    const int oldSeconds = remainingSeconds();
    m_total = qMax<qint64>(0, total);
    m_remaining = qBound<qint64>(0, remaining, m_total);
    const QString digits = m_total > 0 ? clockText(remainingSeconds()) : QString();
    if (digits == m_digits && arcLength() == oldArc && isUrgent() == wasUrgent)
        return;
    m_digits = digits;
    update();
    // Notify screen readers of important changes, not each second.
    const bool matters = isUrgent() != wasUrgent || remainingSeconds() / 60 != oldSeconds / 60 || m_remaining == 0;
    if (matters && QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, remainingSeconds());
        QAccessible::updateAccessibility(&event);
    }
}

bool CountdownRing::isUrgent() const
{
    return m_total > 0 && m_remaining <= m_total / urgentPart;
}

// A started second counts, so that the digits show 0:00 only when the time is up.
int CountdownRing::remainingSeconds() const
{
    return static_cast<int>((m_remaining + 999) / 1000);
}

// The arc moves with the digits.
int CountdownRing::arcLength() const
{
    return m_total > 0 ? static_cast<int>(qMin(qint64(remainingSeconds()) * 1000, m_total) * fullCircle / m_total) : 0;
}

// The tooltip has the full time. Built on demand, because it changes each second.
bool CountdownRing::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_total == 0)
        return QWidget::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), accessibleText(QAccessible::Value), this);
    return true;
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = qMin(width(), height());
    const double thickness = qMax(3.0, side / 14);
    QRectF circle(0, 0, side - thickness, side - thickness);
    circle.moveCenter(QRectF(rect()).center());
    const AccentColors &colors = accentColors(isUrgent() ? Accent::Danger : Accent::Info, palette());

    painter.setPen(QPen(palette().color(QPalette::Midlight), thickness));
    painter.drawEllipse(circle);
    if (const int arc = arcLength(); arc > 0) {
        painter.setPen(QPen(colors.solid, thickness, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle, fromTheTop, arc);
    }

    const double room = circle.width() - 2.5 * thickness;
    QFont digitFont = font();
    digitFont.setWeight(QFont::DemiBold);
    digitFont.setPixelSize(qMax(8, qRound(room * 0.36)));
    const double wanted = QFontMetricsF(digitFont).horizontalAdvance(m_digits);
    if (wanted > room)
        digitFont.setPixelSize(qMax(7, static_cast<int>(digitFont.pixelSize() * room / wanted)));
    painter.setFont(digitFont);
    painter.setPen(isUrgent() ? colors.text : palette().color(QPalette::WindowText));
    painter.drawText(circle, Qt::AlignCenter, m_digits);
}

void CountdownRing::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_total > 0) {
        m_digits = clockText(remainingSeconds());
        update();
    }
}

QString CountdownRing::accessibleText(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name: return tr("Time left");
    case QAccessible::Value: return m_total > 0 ? tr("%1 left").arg(spelledOut(remainingSeconds())) : QString();
    default: return {};
    }
}

std::optional<AccessibleRange> CountdownRing::accessibleRange() const
{
    return AccessibleRange{0, static_cast<double>(m_total) / 1000, static_cast<double>(remainingSeconds())};
}

CountdownTimer::CountdownTimer(QObject *parent)
    : QTimer(parent)
{
    setSingleShot(true);
    setTimerType(Qt::PreciseTimer);
}

void CountdownTimer::follow(Milliseconds left)
{
    if (left <= Milliseconds(0)) {
        stop();
        return;
    }
    const Milliseconds part = left % Seconds(1);
    start(part > Milliseconds(0) ? part : Seconds(1));
}

} // namespace qrlogin

#include "moc_CountdownRing.cpp"
