#pragma once

#include <QTimeZone>

namespace qrlogin {

/// UTC for QDateTime. Qt 6.5 deprecates Qt::UTC there, and Qt 6.4 does not have QTimeZone::UTC.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto utc = QTimeZone::UTC;
#else
inline constexpr auto utc = Qt::UTC;
#endif

} // namespace qrlogin
