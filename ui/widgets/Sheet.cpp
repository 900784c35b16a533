#include "widgets/Sheet.h"

#include "theme/Fonts.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/WrappedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

Sheet::Sheet(const QString &title, QWidget *parent)
    : QDialog(parent),
      m_title(wrappedLabel(title)),
      m_subtitle(wrappedLabel({}, QPalette::PlaceholderText)),
      m_banner(new Banner),
      m_body(new QVBoxLayout),
      m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(560);
    m_title->setFont(titleFont(font()));
    m_subtitle->hide();
    m_banner->setClosable(false);
    m_body->setSpacing(12);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columnOf({m_title, m_subtitle}, 4));
    layout->addWidget(m_banner);
    layout->addLayout(m_body, 1);
    layout->addLayout(m_buttons);
}

bool Sheet::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    // Contents that appear later, such as a banner, would take the room of the others.
    if (event->type() == QEvent::LayoutRequest && isVisible() && layout()) {
        const int needed = std::max(layout()->totalHeightForWidth(width()), layout()->totalMinimumSize().height());
        const int available = screen()->availableGeometry().height() - frameGeometry().height() + height();
        if (height() < needed)
            resize(width(), std::min(needed, available));
    }
    return isDone;
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

QPushButton *Sheet::addSideButton(const QString &text, const char *name)
{
    auto *button = addButton(text, name);
    m_buttons->insertWidget(m_sideButtons++, button);
    return button;
}

} // namespace qrlogin

#include "moc_Sheet.cpp"
