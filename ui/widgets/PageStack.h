#pragma once

#include <QStackedWidget>

#include <functional>
#include <vector>

namespace qrlogin {

/// The pages of a window. If the focused control of a page is disabled or hidden, the focus goes to the next act of the
/// page (widgets/NextAct.h), or to the page itself. It does not go down the tab order, where the next key would act on
/// another control.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    /// `make` makes the page when it is first needed. A page that does not fit scrolls, and never enlarges the window.
    void addPage(std::function<QWidget *()> make);
    /// Makes the page if need be, and shows it. The focus begins at the next act of the page.
    void showPage(int index);
    QWidget *currentPage() const;

protected:
    bool focusNextPrevChild(bool next) override;

private:
    std::vector<std::function<QWidget *()>> m_unmade; ///< by index; empty for a page that is made
};

} // namespace qrlogin
