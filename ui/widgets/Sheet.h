#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace qrlogin {

class Banner;

/// A dialog over its window: a title, contents, and buttons at the bottom. As high as its contents need, as far as the
/// screen allows; then they scroll. It grows with them, as when a message comes. Show it with open(). Escape closes it;
/// it deletes itself when closed.
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
    /// The same, filled: the act that the sheet is for. Enter does it.
    QPushButton *addPrimaryButton(const QString &text, const char *name = "");
    /// The same as addButton() at the other end, for actions that do not close the sheet.
    QPushButton *addSideButton(const QString &text, const char *name = "");

protected:
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    int neededHeight() const;
    void fit();

    int m_fitted = 0; ///< the height that the contents needed last
    QLabel *m_title;
    QLabel *m_subtitle;
    Banner *m_banner;
    QVBoxLayout *m_body;
    QScrollArea *m_area;
    QHBoxLayout *m_buttons;
    int m_sideButtons = 0;
};

} // namespace qrlogin
