#pragma once

#include "base/Clock.h"
#include "contract/PeriodUnit.h"

namespace qrlogin {

/// A period in full, with nothing rounded: "1 d 3 h 46 min 40 s". Translated.
QString spelledOut(int seconds);

/// The unit's name as it stands in a list: "seconds". Translated.
QString unitName(PeriodUnit unit);

/// A countdown: "1:05", "2:00:00", from a day on whole days: "3 d". Never negative.
QString clockText(int seconds);
QString clockText(Milliseconds time); ///< down to the second

} // namespace qrlogin
