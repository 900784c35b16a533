#pragma once

#include "base/Clock.h"

#include <QTimer>

namespace qrlogin {

/// Times out when the whole seconds that a countdown shows change, so that a view need not look more often.
class CountdownTimer : public QTimer
{
    Q_OBJECT
public:
    explicit CountdownTimer(QObject *parent = nullptr);

    /// The next timeout is when less than the whole seconds of `left` remain; none if no time is left.
    void follow(Milliseconds left);
};

} // namespace qrlogin
