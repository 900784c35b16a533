#pragma once

#include "base/Clock.h"
#include "contract/PeriodUnit.h"

namespace qrlogin {

/// The exact period: "1 d 3 h 46 min 40 s". Translated.
QString spelledOut(int seconds);

/// The unit's name in a list: "seconds". Translated.
QString unitName(PeriodUnit unit);

/// A countdown: "1:05", "2:00:00", whole days from one day: "3 d". Never negative.
QString clockText(int seconds);
QString clockText(Milliseconds time); ///< rounded down to seconds

} // namespace qrlogin
