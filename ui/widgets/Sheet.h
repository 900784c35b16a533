#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qrlogin {

class Banner;

/// A question or a list in front of its window, for as long as it is asked: a title, contents, and buttons at the
/// bottom. Shown with open(); Escape closes it, and it deletes itself when it is closed.
class Sheet : public QDialog
{
    Q_OBJECT
public:
    Sheet(const QString &title, QWidget *parent);

    /// A line below the title; empty: none.
    void setSubtitle(const QString &text);

    /// What the sheet says of itself, above the contents.
    Banner *banner() const { return m_banner; }

    /// Where the contents go; 12 px between them.
    QVBoxLayout *body() const { return m_body; }

    /// A button at the bottom, the one that ends it last, with this object name. The sheet owns it; it closes nothing
    /// by itself.
    QPushButton *addButton(const QString &text, const char *name = "");
    /// The same at the other end, for what does not end the question.
    QPushButton *addSideButton(const QString &text, const char *name = "");

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    Banner *m_banner;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    int m_sideButtons = 0;
};

} // namespace qrlogin
