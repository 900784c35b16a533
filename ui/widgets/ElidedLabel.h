#pragma once

#include "widgets/Accessible.h"

#include <QWidget>

namespace qrlogin {

/// One line of text, elided to the available width. Then the tooltip shows the whole text. With an ignored width, a new
/// text does not lay the window out again.
class ElidedLabel : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    explicit ElidedLabel(Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);

    /// The visible text.
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
