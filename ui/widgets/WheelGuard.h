#pragma once

#include <QObject>

class QWidget;

namespace qrlogin {

/// Keeps the wheel from changing a spin box or combo box that does not have the focus: the page scrolls instead.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    /// `widget` owns the guard, and no longer takes the focus by the wheel.
    explicit WheelGuard(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace qrlogin
