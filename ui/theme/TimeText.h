#pragma once

#include "base/Clock.h"

#include <QString>

namespace qrlogin {

/// Local times, in 24 hours in each language.

QString timeOfDay(Instant time); ///< "14:45"
QString dateAndTime(Instant time); ///< the date as the language writes it: "11/27/26 14:45"

} // namespace qrlogin
