#pragma once

#include <QObject>

class QWidget;

namespace qrlogin {

/// Prevents the wheel from changing a spin box or combo box without focus; the page scrolls instead.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    /// `widget` owns the guard and no longer gets focus by the wheel.
    explicit WheelGuard(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace qrlogin
