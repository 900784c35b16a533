#pragma once

#include "traffic/TrafficLog.h"

#include <QCoreApplication>

namespace qrlogin {

/// What people call the parts of the traffic. Translated.
class TrafficText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::TrafficText)
public:
    static QString party(Party party);
    static QString time(Instant at); ///< of the day, local, to the millisecond
    static QString took(Milliseconds took);
    static QString size(qint64 bytes);
};

} // namespace qrlogin
