#pragma once

#include "widgets/Accessible.h"
#include "widgets/Translated.h"

#include <QPixmap>
#include <QWidget>

class QScreen;

namespace qrlogin {

/// Covers a screen with its screenshot, and lets the user select a part by dragging, or with the arrow keys and Enter.
/// Deletes itself when closed.
class ScreenRegion : public Translated<QWidget>, public AccessiblePart
{
    Q_OBJECT
public:
    ScreenRegion(const QPixmap &picture, QScreen &screen);

    const QRect &region() const { return m_region; } ///< empty: the whole screen

    QString accessibleText(QAccessible::Text kind) const override;

signals:
    void chosen(const QImage &part); ///< in device pixels
    void abandoned(); ///< by Escape or the right button

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void setRegion(const QRect &region);
    void moveBy(const QPoint &step, bool resizes);
    void choose();
    QRect hintPlate() const;

    QPixmap m_picture;
    QRect m_region;
    QPoint m_start;
    bool m_dragging = false;
    bool m_answered = false;
};

} // namespace qrlogin
