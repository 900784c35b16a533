#include "widgets/PageStack.h"

#include "widgets/Controls.h"
#include "widgets/NextAct.h"

#include <QScrollArea>

namespace qrlogin {

void PageStack::addPage(QWidget *page)
{
    addWidget(scrolling(page));
}

QWidget *PageStack::currentPage() const
{
    const auto *area = static_cast<const QScrollArea *>(currentWidget());
    return area ? area->widget() : nullptr;
}

bool PageStack::focusNextPrevChild(bool next)
{
    // Qt calls this for Tab, and for a control that it has just disabled or hidden.
    const QWidget *lost = window()->focusWidget();
    QWidget *page = currentPage();
    if (!page || !lost || !page->isAncestorOf(lost) || (lost->isEnabled() && lost->isVisible()))
        return QStackedWidget::focusNextPrevChild(next);
    const auto *acting = dynamic_cast<const NextAct *>(page);
    QWidget *target = acting ? acting->nextAct() : nullptr;
    (target ? target : page)->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace qrlogin

#include "moc_PageStack.cpp"
