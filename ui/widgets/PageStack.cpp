#include "widgets/PageStack.h"

#include "widgets/Controls.h"
#include "widgets/NextAct.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace qrlogin {

namespace {

QWidget *nextActOf(const QWidget &page)
{
    const auto *acting = dynamic_cast<const NextAct *>(&page);
    return acting ? acting->nextAct() : nullptr;
}

/// Gives a page all its room. A scroll area makes its content as high as it would like to be, and a page with a list or
/// a scroll area of its own would scroll twice. This asks only for the height that the page needs.
class PageRoom : public QWidget
{
public:
    explicit PageRoom(QWidget *page)
        : m_page(page)
    {
        page->setParent(this);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    QWidget *page() const { return m_page; }

    QSize sizeHint() const override { return minimumSizeHint(); } // the area gives it more
    QSize minimumSizeHint() const override
    {
        // The height depends on the width.
        const QLayout *layout = m_page->layout();
        const QSize needed = m_page->minimumSizeHint().expandedTo(m_page->minimumSize());
        return layout && layout->hasHeightForWidth() ? QSize(needed.width(), 0) : needed;
    }
    int heightForWidth(int width) const override
    {
        const QLayout *layout = m_page->layout();
        const int needed
            = layout && layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width) : minimumSizeHint().height();
        // Where the page scrolls as a whole, its own areas must not scroll beside it.
        return parentWidget() && needed > parentWidget()->height() ? needed + hiddenHeight() : needed;
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QWidget::event(event);
    }
    void resizeEvent(QResizeEvent *) override { m_page->setGeometry(rect()); }

private:
    /// The height of what the areas of the page hide at their least size.
    int hiddenHeight() const
    {
        int hidden = 0;
        for (const QScrollArea *area : m_page->findChildren<QScrollArea *>()) {
            if (!area->isVisible() || !area->widget())
                continue;
            const QLayout *contents = area->widget()->layout();
            const int whole = contents && contents->hasHeightForWidth()
                ? contents->totalHeightForWidth(area->viewport()->width())
                : area->widget()->sizeHint().height();
            hidden += std::max(0, whole - area->minimumSizeHint().height());
        }
        return hidden;
    }

    QWidget *m_page;
};

} // namespace

void PageStack::addPage(std::function<QWidget *()> make)
{
    m_unmade.push_back(std::move(make));
    addWidget(new QScrollArea);
}

void PageStack::showPage(int index)
{
    if (const auto make = std::exchange(m_unmade[size_t(index)], {})) {
        QWidget *place = widget(index);
        QWidget *page = make();
        insertWidget(index, scrolling(new PageRoom(page)));
        // Remembered while the page is hidden: Qt gives it the focus that was on the page before. Otherwise the first
        // control would get it, and the next key would change that.
        if (QWidget *beginning = nextActOf(*page))
            beginning->setFocus();
        removeWidget(place);
        delete place;
    }
    setCurrentIndex(index);
}

QWidget *PageStack::currentPage() const
{
    const auto *area = static_cast<const QScrollArea *>(currentWidget());
    return area && area->widget() ? static_cast<const PageRoom *>(area->widget())->page() : nullptr;
}

bool PageStack::focusNextPrevChild(bool next)
{
    // Qt calls this for Tab, and for a control that it has just disabled or hidden.
    const QWidget *lost = window()->focusWidget();
    QWidget *page = currentPage();
    if (!page || !lost || !page->isAncestorOf(lost) || (lost->isEnabled() && lost->isVisible()))
        return QStackedWidget::focusNextPrevChild(next);
    QWidget *target = nextActOf(*page);
    (target ? target : page)->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace qrlogin

#include "moc_PageStack.cpp"
