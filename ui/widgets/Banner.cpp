#include "widgets/Banner.h"

#include "theme/Fonts.h"
#include "widgets/Icon.h"
#include "widgets/WrappedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

namespace qrlogin {
namespace {

constexpr int bannerRadius = 6;

} // namespace

Banner::Banner(QWidget *parent)
    : Translated(parent),
      AccessiblePart(QAccessible::AlertMessage),
      m_icon(new QLabel(this)),
      m_text(new WrappedLabel({}, this)),
      m_buttons(new QHBoxLayout),
      m_close(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setAutoRaise(true);
    m_close->setIcon(tintedIcon(QStringLiteral("cross"), QPalette::PlaceholderText));
    m_buttons->setSpacing(8);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        emit closed();
    });
    updateIcon(); // also an empty one has its height, for who keeps its place
    retranslate();
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::showMessage(Accent accent, const QString &text)
{
    const bool isNew = isHidden() || accent != m_accent || text != this->text();
    m_accent = accent;
    clearButtons();
    setText(text);
    updateIcon();
    show();
    update();
    if (!isNew)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::setText(const QString &text)
{
    m_text->setText(text);
    fitWords();
}

void Banner::fitWords()
{
    // An ID does not wrap. In a narrow column it gets the room of the icon and a smaller font.
    constexpr int padding = 8;
    m_icon->show();
    m_text->setFont(font());
    layout()->setContentsMargins(padding, padding, padding, padding);
    if (width() >= layout()->minimumSize().width())
        return;
    m_icon->hide();
    m_text->setFont(smallFont(font()));
    layout()->setContentsMargins(padding / 2, padding, padding / 2, padding);
    if (width() < layout()->minimumSize().width())
        m_text->setFont(smallFont(smallFont(font())));
}

void Banner::resizeEvent(QResizeEvent *event)
{
    Translated::resizeEvent(event);
    // A change of the height comes from here.
    if (event->size().width() != event->oldSize().width())
        fitWords();
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_buttons->addWidget(button);
    return button;
}

void Banner::dismiss()
{
    hide();
    clearButtons();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // Deferred, because this button may be the one that was clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void Banner::updateIcon()
{
    const int extent = iconExtent(fontMetrics());
    m_icon->setPixmap(tintedPixmap(
        accentIconName(m_accent), accentColors(m_accent, palette()).text, {extent, extent}, devicePixelRatioF()));
}

void Banner::paintEvent(QPaintEvent *)
{
    const AccentColors &colors = accentColors(m_accent, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), bannerRadius, bannerRadius);
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        m_close->click();
    else
        QWidget::keyPressEvent(event);
}

void Banner::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateIcon();
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close message"));
}

QString Banner::accessibleText(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? m_text->text() : QString();
}

} // namespace qrlogin

#include "moc_Banner.cpp"
