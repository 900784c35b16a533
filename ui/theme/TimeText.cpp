#include "theme/TimeText.h"

#include <QDateTime>
#include <QLocale>

namespace qrlogin {

namespace {

QDateTime local(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

} // namespace

QString timeOfDay(Instant time)
{
    return local(time).toString(QStringLiteral("HH:mm"));
}

QString dateAndTime(Instant time)
{
    return QLocale().toString(local(time).date(), QLocale::ShortFormat) + u' ' + timeOfDay(time);
}

} // namespace qrlogin
