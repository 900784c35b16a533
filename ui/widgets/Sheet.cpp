#include "widgets/Sheet.h"

#include "theme/Fonts.h"
#include "theme/OutlinedStyle.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/WrappedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int titleBar = 48;

} // namespace

Sheet::Sheet(const QString &title, QWidget *parent)
    : QDialog(parent),
      m_title(wrappedLabel(title)),
      m_subtitle(wrappedLabel({}, QPalette::PlaceholderText)),
      m_banner(new Banner),
      m_body(new QVBoxLayout),
      m_area(scrollingDown(new QWidget)),
      m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(560);
    m_title->setFont(titleFont(font()));
    m_subtitle->hide();
    m_banner->setClosable(false);
    m_body->setSpacing(12);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_area->widget()->setLayout(m_body);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columnOf({m_title, m_subtitle}, 4));
    layout->addWidget(m_banner);
    layout->addWidget(m_area, 1);
    layout->addLayout(m_buttons);
}

int Sheet::neededHeight() const
{
    const QMargins margins = layout()->contentsMargins();
    const int inner = width() - margins.left() - margins.right();
    const QLayout &contents = *m_area->widget()->layout();
    const int wanted
        = contents.hasHeightForWidth() ? contents.totalHeightForWidth(inner) : m_area->widget()->sizeHint().height();
    return layout()->minimumHeightForWidth(width()) - m_area->minimumSizeHint().height() + wanted;
}

void Sheet::fit()
{
    // A user who made the sheet smaller keeps it so until the contents need more.
    const int needed = neededHeight();
    const int frame = std::max(frameGeometry().height() - height(), titleBar); // not known before the first show
    const int room = screen()->availableGeometry().height() - frame;
    if (needed > m_fitted && height() < std::min(needed, room))
        resize(width(), std::min(needed, room));
    m_fitted = needed;
    // The contents scroll, but not the title, a message and the buttons.
    setMinimumHeight(std::min(layout()->minimumHeightForWidth(width()), room));
}

void Sheet::showEvent(QShowEvent *event)
{
    resize(fittingOnScreen(size(), *this));
    m_fitted = 0;
    fit();
    QDialog::showEvent(event); // finds a place for a window of this size
}

bool Sheet::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        fit();
    return done;
}

void Sheet::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

QPushButton *Sheet::addButton(const QString &text, const char *name)
{
    auto *button = pushButton(name);
    button->setText(text);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

QPushButton *Sheet::addPrimaryButton(const QString &text, const char *name)
{
    QPushButton *button = addButton(text, name);
    button->setProperty(OutlinedStyle::filledProperty, true);
    button->setDefault(true);
    return button;
}

QPushButton *Sheet::addSideButton(const QString &text, const char *name)
{
    auto *button = addButton(text, name);
    m_buttons->insertWidget(m_sideButtons++, button);
    return button;
}

} // namespace qrlogin

#include "moc_Sheet.cpp"
