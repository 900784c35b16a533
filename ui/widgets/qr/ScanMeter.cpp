#include "widgets/qr/ScanMeter.h"

#include "widgets/qr/QrView.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace qrlogin {
namespace {

constexpr int barCount = 4;
constexpr int barWidth = 4;
constexpr int barGap = 2;
constexpr int tallestBar = 14;
// Wait until the resizing of a window ends.
constexpr int settlingMilliseconds = 150;

} // namespace

ScanMeter::ScanMeter(QrView &view, QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::Indicator),
      m_view(view)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMilliseconds);
    connect(&m_settling, &QTimer::timeout, this, &ScanMeter::look);
    connect(&view, &QrView::shownChanged, this, &ScanMeter::lookSoon);
    connect(&m_probe, &ScanProbe::changed, this, &ScanMeter::tell);
}

void ScanMeter::setExpected(const QString &text)
{
    if (m_expected == text)
        return;
    m_expected = text;
    lookSoon();
}

void ScanMeter::lookSoon()
{
    // The displayed code changed, so an earlier result is invalid.
    const bool hasCode = isVisible() && !m_expected.isEmpty() && m_view.state() == QrView::State::Code;
    hasCode ? m_settling.start() : m_settling.stop();
    m_probe.cancel();
}

void ScanMeter::look()
{
    m_probe.measure(m_view.seenImage(), m_expected);
}

void ScanMeter::tell()
{
    update();
    const QString description = verdict() + words();
    if (std::exchange(m_told, description) != description && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    emit changed();
}

Accent ScanMeter::accent() const
{
    if (!margin())
        return Accent::Neutral;
    const int bars = scanBars(*margin());
    return bars >= 3 ? Accent::Success : bars == 2 ? Accent::Warning : Accent::Danger;
}

QString ScanMeter::verdict() const
{
    if (!margin())
        return isMeasuring() ? tr("Reading…") : tr("Nothing to read");
    switch (scanBars(*margin())) {
    case 0: return tr("Not readable");
    case 1: return tr("Hard to read");
    case 2: return tr("Readable up close");
    case 3: return tr("Readable");
    default: return tr("Easily readable");
    }
}

QString ScanMeter::words() const
{
    if (!margin())
        return {};
    if (!margin()->isReadable)
        return tr("A reader does not find a QR code in these pixels, or reads another payload.");
    return tr("Readable at %1 % of its size, with %2 px of blur, or at %3 % of its contrast.")
        .arg(margin()->leastSize)
        .arg(QLocale().toString(margin()->maxBlur))
        .arg(margin()->leastContrast);
}

QSize ScanMeter::sizeHint() const
{
    return {barCount * barWidth + (barCount - 1) * barGap + 2, tallestBar + 2};
}

bool ScanMeter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const QString all = words().isEmpty() ? verdict() : verdict() + u'\n' + words();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), all, this);
    return true;
}

void ScanMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int lit = margin() ? scanBars(*margin()) : 0;
    const QColor on = accentColors(accent(), palette()).solid;
    const QColor off = palette().color(QPalette::Mid);
    const int bottom = (height() + tallestBar) / 2;
    for (int bar = 0; bar < barCount; ++bar) {
        const int tall = tallestBar * (bar + 1) / barCount;
        const QRect place = QStyle::visualRect(
            layoutDirection(), rect(), QRect(1 + bar * (barWidth + barGap), bottom - tall, barWidth, tall));
        painter.setBrush(bar < lit ? on : off);
        painter.drawRoundedRect(place, 1, 1);
    }
    // Does not rely on colour: an unreadable code is crossed out.
    if (margin() && lit == 0) {
        painter.setPen(QPen(on, 2, Qt::SolidLine, Qt::RoundCap));
        const QRectF area(2, bottom - tallestBar + 1, 9, 9);
        painter.drawLine(area.topLeft(), area.bottomRight());
        painter.drawLine(area.topRight(), area.bottomLeft());
    }
}

void ScanMeter::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookSoon();
}

void ScanMeter::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    lookSoon();
}

void ScanMeter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

QString ScanMeter::accessibleText(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name: return tr("Readability");
    case QAccessible::Value: return verdict();
    case QAccessible::Description: return words();
    default: return {};
    }
}

std::optional<AccessibleRange> ScanMeter::accessibleRange() const
{
    return AccessibleRange{0, barCount, double(margin() ? scanBars(*margin()) : 0)};
}

} // namespace qrlogin

#include "moc_ScanMeter.cpp"
