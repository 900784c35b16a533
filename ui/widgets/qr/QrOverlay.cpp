#include "widgets/qr/QrOverlay.h"

#include "theme/Fonts.h"
#include "theme/Palettes.h"
#include "widgets/Icon.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace qrlogin {
namespace {

constexpr int leastMark = 32;
constexpr int margin = 12;
constexpr int gap = 8;
constexpr int spinnerMilliseconds = 40;
constexpr int degreesAFrame = 15;
constexpr QColor dimming(255, 255, 255, 235);

} // namespace

QrOverlay::QrOverlay(QWidget *parent)
    : QWidget(parent),
      m_mark(new QLabel(this)),
      m_text(new QLabel(this)),
      m_refresh(new QPushButton(this))
{
    m_mark->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_refresh->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(gap);
    column->addStretch();
    column->addWidget(m_mark);
    column->addWidget(m_text);
    column->addWidget(m_refresh, 0, Qt::AlignHCenter);
    column->addStretch();

    m_spinner.setInterval(spinnerMilliseconds);
    connect(&m_spinner, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + degreesAFrame) % 360;
        updateMark();
    });
    connect(m_refresh, &QPushButton::clicked, this, &QrOverlay::refreshRequested);
    m_refresh->setText(tr("&Refresh"));
}

void QrOverlay::setOnCode(bool onCode)
{
    m_onCode = onCode;
    setPalette(onCode ? lightPalette() : QPalette());
    updateButton();
    updateMark();
}

bool QrOverlay::shows(const QString &iconName, const QString &text, Accent accent) const
{
    return !m_waiting && m_iconName == iconName && m_message == text && m_accent == accent;
}

void QrOverlay::setMessage(const QString &iconName, const QString &text, Accent accent)
{
    m_waiting = false;
    m_iconName = iconName;
    m_accent = accent;
    m_message = text;
    m_text->setVisible(!text.isEmpty());
    fitText();
    updateSpinner();
    updateMark();
}

void QrOverlay::setWaiting(const QString &text)
{
    setMessage(QStringLiteral("clock"), text, Accent::Neutral);
    m_waiting = true;
    updateSpinner();
    updateMark();
}

void QrOverlay::setRefreshable(bool refreshable)
{
    m_refresh->setVisible(refreshable);
    fitText();
}

void QrOverlay::fitText()
{
    const bool hasButton = !m_refresh->isHidden();
    const QSize room(width() - 2 * margin,
        height() - 2 * margin - markExtent() - gap - (hasButton ? m_refresh->sizeHint().height() + gap : 0));
    const auto fits = [&](const QString &text) {
        const QRect wrapped
            = m_text->fontMetrics().boundingRect({QPoint(), room}, Qt::TextWordWrap | Qt::AlignHCenter, text);
        return wrapped.height() <= room.height() && wrapped.width() <= room.width();
    };
    QString shown = m_message;
    for (const QFont &size : {headingFont(font()), font(), smallFont(font())}) {
        m_text->setFont(size);
        if (room.isEmpty() || fits(shown))
            break;
    }
    for (qsizetype length = m_message.size(); length > 0 && !room.isEmpty() && !fits(shown); --length)
        shown = m_message.left(length - 1).trimmed() + QChar(0x2026);
    m_text->setText(shown);
    m_text->setToolTip(shown == m_message ? QString() : m_message);
}

void QrOverlay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

void QrOverlay::updateMark()
{
    const bool turns = m_spinner.isActive();
    const QColor color = accentColors(m_accent, palette()).text;
    m_mark->setFixedHeight(markExtent());
    m_mark->setPixmap(
        turns ? spinnerFrame() : tintedPixmap(m_iconName, color, {markExtent(), markExtent()}, devicePixelRatioF()));
    update();
}

void QrOverlay::updateButton()
{
    m_refresh->setIcon(QIcon(tintedPixmap(
        QStringLiteral("refresh"), palette().color(QPalette::ButtonText), m_refresh->iconSize(), devicePixelRatioF())));
}

int QrOverlay::markExtent() const
{
    return qMax(leastMark, fontMetrics().height() * 7 / 4);
}

QPixmap QrOverlay::spinnerFrame() const
{
    QPixmap frame(QSize(markExtent(), markExtent()) * devicePixelRatioF());
    frame.setDevicePixelRatio(devicePixelRatioF());
    frame.fill(Qt::transparent);
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(4, 4, markExtent() - 8, markExtent() - 8);
    painter.setPen(QPen(palette().color(QPalette::Mid), 3));
    painter.drawEllipse(circle);
    painter.setPen(QPen(accentColors(Accent::Info, palette()).solid, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, -m_angle * 16, 90 * 16);
    return frame;
}

// Animate only while visible, and not if the user disabled animations.
void QrOverlay::updateSpinner()
{
    const bool animated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (m_waiting && isVisible() && animated)
        m_spinner.start();
    else
        m_spinner.stop();
}

void QrOverlay::paintEvent(QPaintEvent *)
{
    if (!m_onCode)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dimming);
    // Keep the rim of the plate visible.
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 7, 7);
}

void QrOverlay::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateSpinner();
    updateButton();
    updateMark();
}

void QrOverlay::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateSpinner();
}

void QrOverlay::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange: m_refresh->setText(tr("&Refresh")); break;
    case QEvent::FontChange:
        fitText();
        updateMark();
        break;
    case QEvent::PaletteChange:
        updateButton();
        updateMark();
        break;
    default: break;
    }
}

} // namespace qrlogin

#include "moc_QrOverlay.cpp"
