#pragma once

#include "widgets/Accessible.h"

#include <QWidget>

namespace qrlogin {

/// One line of text that shortens itself to the room there is, and then tells the whole in its tool tip.
class ElidedLabel : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    explicit ElidedLabel(Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);

    /// What it looks like now.
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_text : QString();
    }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode;
};

} // namespace qrlogin
