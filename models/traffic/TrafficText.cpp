#include "traffic/TrafficText.h"

#include <QDateTime>
#include <QLocale>

namespace qrlogin {

QString TrafficText::party(Party party)
{
    switch (party) {
    case Party::Administrator: return tr("Console");
    case Party::Browser: return tr("Browser");
    case Party::Phone: return tr("Phone");
    case Party::Backend: return tr("Backend");
    case Party::Observer: return tr("Observer");
    }
    return {};
}

QString TrafficText::time(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString TrafficText::cancelled()
{
    return tr("Cancelled");
}

QString TrafficText::took(Milliseconds took)
{
    return tr("%1 ms").arg(QLocale().toString(qlonglong(took.count())));
}

QString TrafficText::size(qint64 bytes)
{
    return bytes < 10'000 ? tr("%1 B").arg(QLocale().toString(bytes))
                          : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace qrlogin
