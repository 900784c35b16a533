#pragma once

#include "theme/Accent.h"
#include "widgets/Accessible.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace qrlogin {

class FlowLayout;

/// A group on a page: a rounded box with a title, optional help below it, and optional widgets at the end of the title.
class Card : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title); ///< empty: none
    void setSubtitle(const QString &text); ///< empty: none
    void setIcon(const QString &iconName); ///< before the title; a name for tintedIcon()
    void addTrailing(QWidget *widget); ///< the card owns it
    void setAccent(Accent accent); ///< colours the background; Neutral: none

    /// The layout of the contents; spacing 8 px.
    QVBoxLayout *body() const { return m_body; }

    QString accessibleText(QAccessible::Text kind) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateIcon();
    void updateFonts();
    void updateHeader();
    void fitHeader();

    Accent m_accent = Accent::Neutral;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    QWidget *m_header;
    FlowLayout *m_trailing;
    QVBoxLayout *m_body;
};

} // namespace qrlogin
