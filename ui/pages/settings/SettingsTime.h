#pragma once

#include "base/Clock.h"

#include <QDateTime>
#include <QString>

namespace qrlogin {

/// The local time of day as "14:45".
inline QString timeOfDay(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
}

} // namespace qrlogin
