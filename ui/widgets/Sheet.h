#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qrlogin {

class Banner;

/// A dialog over its window: a title, contents, and buttons at the bottom. Show it with open(). Escape closes it; it
/// deletes itself when closed.
class Sheet : public QDialog
{
    Q_OBJECT
public:
    Sheet(const QString &title, QWidget *parent);

    /// A line below the title; empty: none.
    void setSubtitle(const QString &text);

    /// For messages, above the contents.
    Banner *banner() const { return m_banner; }

    /// The layout of the contents; spacing 12 px.
    QVBoxLayout *body() const { return m_body; }

    /// Adds a button at the bottom with this object name; the closing one comes last. The sheet owns it; a click does
    /// not close the sheet by itself.
    QPushButton *addButton(const QString &text, const char *name = "");
    /// The same at the other end, for actions that do not close the sheet.
    QPushButton *addSideButton(const QString &text, const char *name = "");

protected:
    bool event(QEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    Banner *m_banner;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    int m_sideButtons = 0;
};

} // namespace qrlogin
