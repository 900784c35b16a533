#pragma once

#include "theme/Accent.h"
#include "widgets/Accessible.h"
#include "widgets/Translated.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace qrlogin {

/// A message in the page. Hidden until it has a message, which it announces to screen readers when it
/// is new.
class Banner : public Translated<QWidget>, public AccessiblePart
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    Accent accent() const { return m_accent; }
    QString text() const;

    /// Shows `text` as plain text. Removes the buttons of an earlier message.
    void showMessage(Accent accent, const QString &text);

    /// Changes the text of the shown message, as after a change of language, without a new announcement.
    void setText(const QString &text);

    /// A button after the message. The banner owns it.
    QPushButton *addButton(const QString &text);

    /// Hides the banner. Does not emit closed().
    void dismiss();

    void setClosable(bool closable);

    QString accessibleText(QAccessible::Text kind) const override;

signals:
    void closed(); ///< by its close button or Escape

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;

private:
    void clearButtons();
    void updateIcon();
    void fitWords();

    Accent m_accent = Accent::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace qrlogin
