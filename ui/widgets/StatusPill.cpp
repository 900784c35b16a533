#include "widgets/StatusPill.h"

#include "theme/Fonts.h"
#include "widgets/Icon.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace qrlogin {
namespace {

constexpr int sideMargin = 9;
constexpr int topMargin = 3;
constexpr int markGap = 5;
constexpr int dotExtent = 7;

} // namespace

QString statusText(QrStatus status)
{
    switch (status) {
    case QrStatus::Pending: return StatusPill::tr("Not scanned");
    case QrStatus::Scanned: return StatusPill::tr("Scanned");
    case QrStatus::Authorized: return StatusPill::tr("Authorized");
    case QrStatus::Cancelled: return StatusPill::tr("Cancelled");
    case QrStatus::Expired: return StatusPill::tr("Expired");
    case QrStatus::MfaNeeded: return StatusPill::tr("MFA required");
    case QrStatus::Error: return StatusPill::tr("Error");
    }
    return {};
}

Accent statusAccent(QrStatus status)
{
    switch (status) {
    case QrStatus::Pending: return Accent::Neutral;
    case QrStatus::Scanned: return Accent::Info;
    case QrStatus::Authorized: return Accent::Success;
    case QrStatus::Cancelled:
    case QrStatus::Expired:
    case QrStatus::MfaNeeded: return Accent::Warning;
    case QrStatus::Error: return Accent::Danger;
    }
    return Accent::Neutral;
}

QString statusIcon(QrStatus status)
{
    switch (status) {
    case QrStatus::Pending: return QStringLiteral("qr");
    case QrStatus::Scanned: return QStringLiteral("phone");
    case QrStatus::Authorized: return QStringLiteral("check");
    case QrStatus::Cancelled: return QStringLiteral("cross");
    case QrStatus::Expired: return QStringLiteral("clock");
    case QrStatus::MfaNeeded: return QStringLiteral("shield");
    case QrStatus::Error: return QStringLiteral("error");
    }
    return {};
}

StatusPill::StatusPill(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::StaticText)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(smallFont(font()));
}

void StatusPill::setStatus(QrStatus status)
{
    m_status = status;
    apply(statusAccent(status), statusText(status), statusIcon(status));
}

void StatusPill::setText(Accent accent, const QString &text, const QString &iconName)
{
    m_status.reset();
    apply(accent, text, iconName);
}

void StatusPill::setWatermark(const QString &watermark)
{
    setText(Accent::Warning, watermark);
    setVisible(!watermark.isEmpty());
}

void StatusPill::apply(Accent accent, const QString &text, const QString &iconName)
{
    if (accent == m_accent && text == m_text && iconName == m_iconName)
        return;
    m_accent = accent;
    m_text = text;
    m_iconName = iconName;
    updateGeometry();
    update();
    for (const auto kind : {QAccessible::NameChanged, QAccessible::Alert}) {
        QAccessibleEvent event(this, kind);
        QAccessible::updateAccessibility(&event);
    }
}

int StatusPill::markExtent() const
{
    return m_iconName.isEmpty() ? dotExtent : fontMetrics().ascent() + 1;
}

QSize StatusPill::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(m_text);
    return {2 * sideMargin + markExtent() + markGap + words, fontMetrics().height() + 2 * topMargin};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    const AccentColors &colors = accentColors(m_accent, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(colors.border);
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    const int extent = markExtent();
    const QRect mark
        = QStyle::visualRect(layoutDirection(), rect(), {sideMargin, (height() - extent) / 2, extent, extent});
    if (m_iconName.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.solid);
        painter.drawEllipse(mark);
    } else {
        painter.drawPixmap(mark.topLeft(), tintedPixmap(m_iconName, colors.text, mark.size(), devicePixelRatioF()));
    }
    const int textLeft = sideMargin + extent + markGap;
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(textLeft, 0, 0, 0));
    painter.setPen(colors.text);
    const Qt::Alignment alignment = Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(words, int(alignment), m_text);
}

void StatusPill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_status)
        setStatus(*m_status);
}

} // namespace qrlogin

#include "moc_StatusPill.cpp"
