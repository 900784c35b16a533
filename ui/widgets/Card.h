#pragma once

#include "widgets/Accessible.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace qrlogin {

/// A group on a page: a rounded plate with a title, an optional line of help below it, and optional
/// widgets at the title's end.
class Card : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title); ///< empty: no title line
    void setSubtitle(const QString &text); ///< empty: none
    void setIcon(const QString &iconName); ///< before the title, as for tintedIcon()
    void addTrailing(QWidget *widget); ///< the card owns it

    /// Where the contents go; 8 px between them.
    QVBoxLayout *body() const { return m_body; }

    QString accessibleText(QAccessible::Text kind) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();
    void updateFonts();
    void updateHeader();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    QWidget *m_header;
    QHBoxLayout *m_trailing;
    QVBoxLayout *m_body;
};

} // namespace qrlogin
