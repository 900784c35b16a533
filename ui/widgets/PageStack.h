#pragma once

#include <QStackedWidget>

namespace qrlogin {

/// The pages of a window. If the focused control of a page is disabled or hidden, the focus goes to the next act of the
/// page (widgets/NextAct.h), or to the page itself. It does not go down the tab order, where the next key would act on
/// another control.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    /// A page that does not fit scrolls, and never enlarges the window.
    void addPage(QWidget *page);
    QWidget *currentPage() const;

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace qrlogin
