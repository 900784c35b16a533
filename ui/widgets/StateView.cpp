#include "widgets/StateView.h"

#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/WrappedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrlogin {
namespace {

constexpr int widestText = 520;

} // namespace

StateView::StateView(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::AlertMessage),
      m_icon(new QLabel),
      m_title(wrappedLabel({}, QPalette::WindowText, headingFont(font()))),
      m_text(wrappedLabel({}, QPalette::PlaceholderText, font())),
      m_buttons(new QHBoxLayout)
{
    m_icon->setAlignment(Qt::AlignHCenter);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_buttons->setSpacing(8);

    auto *column = new QWidget;
    column->setMaximumWidth(widestText);
    auto *middle = new QVBoxLayout(column);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(8);
    middle->addStretch(2);
    middle->addWidget(m_icon);
    middle->addWidget(m_title);
    middle->addWidget(m_text);
    middle->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addLayout(m_buttons);
    buttons->addStretch();
    middle->addLayout(buttons);
    middle->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->addStretch(1);
    layout->addWidget(column, 100);
    layout->addStretch(1);
}

void StateView::showState(Accent accent, const QString &iconName, const QString &title, const QString &text)
{
    const bool isNew = title != m_title->text() || text != m_text->text();
    m_accent = accent;
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    showIcon();
    if (!isNew || !isVisible())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton *StateView::addButton(const char *objectName)
{
    QPushButton *button = pushButton(objectName);
    m_buttons->addWidget(button);
    button->hide();
    return button;
}

QString StateView::title() const
{
    return m_title->text();
}

QString StateView::text() const
{
    return m_text->text();
}

void StateView::showIcon()
{
    const int extent = 2 * iconExtent(fontMetrics());
    m_icon->setPixmap(
        tintedPixmap(m_iconName, accentColors(m_accent, palette()).text, {extent, extent}, devicePixelRatioF()));
}

void StateView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
}

QString StateView::accessibleText(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? m_title->text() : kind == QAccessible::Description ? m_text->text() : QString();
}

} // namespace qrlogin

#include "moc_StateView.cpp"
