#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace qrlogin {

class ElidedLabel;

/// The head of a page: its title, below it where it stands, and widgets at the end.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setBreadcrumb(const QStringList &steps); ///< from the outermost in; none: no line
    void addTrailing(QWidget *widget); ///< the header owns it

protected:
    void changeEvent(QEvent *event) override;

private:
    void showBreadcrumb();

    QStringList m_steps;
    QLabel *m_title;
    ElidedLabel *m_breadcrumb;
    QHBoxLayout *m_trailing;
};

} // namespace qrlogin
