#pragma once

#include "traffic/TrafficLog.h"

#include <QCoreApplication>

namespace qrlogin {

/// Translated words for the parts of the traffic.
class TrafficText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::TrafficText)
public:
    static QString party(Party party);
    static QString time(Instant at); ///< local time of day, to the millisecond
    static QString cancelled(); ///< the outcome of a request that the console ended
    static QString took(Milliseconds took);
    static QString size(qint64 bytes);
};

} // namespace qrlogin
