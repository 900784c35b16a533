#include "widgets/Card.h"

#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/FlowLayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace qrlogin {
namespace {

constexpr int cardRadius = 8;

} // namespace

Card::Card(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::Grouping),
      m_icon(new QLabel(this)),
      m_title(new WrappedLabel({}, this)),
      m_subtitle(new WrappedLabel({}, this)),
      m_header(new QWidget(this)),
      m_trailing(new FlowLayout(8, Qt::AlignRight)),
      m_body(new QVBoxLayout)
{
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_body->setSpacing(8);

    auto *titleRow = rowOf({m_icon, m_title});
    titleRow->setStretchFactor(m_title, 1);
    titleRow->addLayout(m_trailing);
    auto *headerColumn = new QVBoxLayout(m_header);
    headerColumn->setContentsMargins(0, 0, 0, 0);
    headerColumn->setSpacing(4);
    headerColumn->addLayout(titleRow);
    headerColumn->addWidget(m_subtitle);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_header);
    // With a stretch each card would take all the space.
    column->addLayout(m_body);
    updateFonts();
    updateHeader();
}

Card::Card(const QString &title, QWidget *parent)
    : Card(parent)
{
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    updateHeader();
}

void Card::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    updateHeader();
}

void Card::setIcon(const QString &iconName)
{
    m_iconName = iconName;
    updateIcon();
    updateHeader();
}

void Card::setAccent(Accent accent)
{
    m_accent = accent;
    updateIcon();
    update();
}

void Card::addTrailing(QWidget *widget)
{
    keepPlace(*widget);
    m_trailing->addWidget(widget);
    updateHeader();
}

void Card::updateHeader()
{
    m_icon->setVisible(!m_iconName.isEmpty());
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    m_header->setVisible(!m_title->text().isEmpty() || !m_iconName.isEmpty() || m_trailing->count() > 0);
}

void Card::fitHeader()
{
    // As high as it needs to be at this width, and not a part of the room of the contents.
    const QMargins margins = layout()->contentsMargins();
    m_header->setFixedHeight(m_header->layout()->heightForWidth(width() - margins.left() - margins.right()));
}

bool Card::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitHeader();
    return QWidget::event(event);
}

void Card::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

void Card::updateIcon()
{
    const int extent = iconExtent(QFontMetrics(headingFont(font())));
    const QColor color = m_accent == Accent::Neutral ? palette().color(QPalette::PlaceholderText)
                                                     : accentColors(m_accent, palette()).text;
    m_icon->setPixmap(tintedPixmap(m_iconName, color, {extent, extent}, devicePixelRatioF()));
}

void Card::updateFonts()
{
    m_title->setFont(headingFont(font()));
    m_subtitle->setFont(smallFont(font()));
}

void Card::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const AccentColors &colors = accentColors(m_accent, palette());
    const bool isPlain = m_accent == Accent::Neutral;
    const QColor fill = isPlain ? palette().color(QPalette::Light) : colors.fill;
    // What moves inside, as a countdown, does not need the outline.
    if (rect().adjusted(cardRadius, cardRadius, -cardRadius, -cardRadius).contains(event->rect())) {
        painter.fillRect(event->rect(), fill);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isPlain ? palette().color(QPalette::Mid) : colors.border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

void Card::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFonts();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateIcon();
}

QString Card::accessibleText(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name: return m_title->text();
    case QAccessible::Description: return m_subtitle->text();
    default: return {};
    }
}

} // namespace qrlogin

#include "moc_Card.cpp"
