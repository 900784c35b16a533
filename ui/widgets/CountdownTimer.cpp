#include "widgets/CountdownTimer.h"

namespace qrlogin {

CountdownTimer::CountdownTimer(QObject *parent)
    : QTimer(parent)
{
    setSingleShot(true);
    setTimerType(Qt::PreciseTimer);
}

void CountdownTimer::follow(Milliseconds left)
{
    if (left <= Milliseconds(0)) {
        stop();
        return;
    }
    const Milliseconds part = left % Seconds(1);
    start(part > Milliseconds(0) ? part : Seconds(1));
}

} // namespace qrlogin

#include "moc_CountdownTimer.cpp"
