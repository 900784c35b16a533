#include "widgets/WheelGuard.h"

#include <QEvent>
#include <QWidget>

namespace qrlogin {

WheelGuard::WheelGuard(QWidget *widget)
    : QObject(widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace qrlogin

#include "moc_WheelGuard.cpp"
