#pragma once

#include <QWidget>

class QLabel;

namespace qrlogin {

class ElidedLabel;
class FlowLayout;

/// The header of a page: title, breadcrumb below it, and widgets at the end, in more than one
/// line where the page is narrow.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setBreadcrumb(const QStringList &steps); ///< outermost first; empty: none
    void addTrailing(QWidget *widget); ///< the header owns it

protected:
    void changeEvent(QEvent *event) override;

private:
    void showBreadcrumb();

    QStringList m_steps;
    QLabel *m_title;
    ElidedLabel *m_breadcrumb;
    FlowLayout *m_trailing;
};

} // namespace qrlogin
