#pragma once

#include "theme/Accent.h"
#include "widgets/Accessible.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace qrlogin {

/// What a page shows instead of its content: that it waits, that it has nothing to show, or why it cannot, with the
/// ways out. Announces each new text to screen readers.
class StateView : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    explicit StateView(QWidget *parent = nullptr);

    /// Shows the icon `:/icons/NAME.svg` in the colour of `accent`, and plain texts; `text` can be empty.
    void showState(Accent accent, const QString &iconName, const QString &title, const QString &text = {});

    /// A button below the texts, hidden at first. The view owns it.
    QPushButton *addButton(const char *objectName);

    QString title() const;
    QString text() const;
    QString accessibleText(QAccessible::Text kind) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    Accent m_accent = Accent::Neutral;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace qrlogin
