#include "widgets/PageHeader.h"

#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/ElidedLabel.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/FlowLayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace qrlogin {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent),
      m_title(new WrappedLabel({}, this)),
      m_breadcrumb(new ElidedLabel(Qt::ElideMiddle, this)),
      m_trailing(new FlowLayout(8, Qt::AlignRight))
{
    m_title->setTextFormat(Qt::PlainText);
    m_breadcrumb->setForegroundRole(QPalette::PlaceholderText);
    m_breadcrumb->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_title, 1);
    row->addLayout(m_trailing);
    // Below both, since the widgets at the end of a narrow page leave room for a title only.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_breadcrumb);
    m_title->setFont(titleFont(font()));
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setBreadcrumb(const QStringList &steps)
{
    m_steps = steps;
    showBreadcrumb();
}

void PageHeader::showBreadcrumb()
{
    m_breadcrumb->setText(m_steps.join(isLeftToRight() ? QStringLiteral(" › ") : QStringLiteral(" ‹ ")));
    m_breadcrumb->setVisible(!m_steps.isEmpty());
}

void PageHeader::addTrailing(QWidget *widget)
{
    m_trailing->addWidget(widget);
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_title->setFont(titleFont(font()));
    if (event->type() == QEvent::LayoutDirectionChange)
        showBreadcrumb();
}

} // namespace qrlogin

#include "moc_PageHeader.cpp"
