#include "widgets/PeriodText.h"

#include <QCoreApplication>

namespace qrlogin {
namespace {

struct PeriodText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::PeriodText)
};

QString amount(PeriodUnit unit, qint64 number)
{
    switch (unit) {
    case PeriodUnit::Second: return PeriodText::tr("%1 s").arg(number);
    case PeriodUnit::Minute: return PeriodText::tr("%1 min").arg(number);
    case PeriodUnit::Hour: return PeriodText::tr("%1 h").arg(number);
    case PeriodUnit::Day: return PeriodText::tr("%1 d").arg(number);
    }
    return {};
}

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString spelledOut(int seconds)
{
    // 64 bits, because the absolute value of the smallest int does not fit an int.
    qint64 rest = qAbs(qint64(seconds));
    QStringList parts;
    for (const PeriodUnit unit : {PeriodUnit::Day, PeriodUnit::Hour, PeriodUnit::Minute, PeriodUnit::Second}) {
        const qint64 number = rest / secondsIn(unit);
        rest %= secondsIn(unit);
        if (number > 0)
            parts.append(amount(unit, number));
    }
    if (parts.isEmpty())
        return amount(PeriodUnit::Second, 0);
    return (seconds < 0 ? QStringLiteral("\u2212") : QString()) + parts.join(QLatin1Char(' '));
}

QString unitName(PeriodUnit unit)
{
    switch (unit) {
    case PeriodUnit::Second: return PeriodText::tr("seconds");
    case PeriodUnit::Minute: return PeriodText::tr("minutes");
    case PeriodUnit::Hour: return PeriodText::tr("hours");
    case PeriodUnit::Day: return PeriodText::tr("days");
    }
    return {};
}

QString clockText(int seconds)
{
    seconds = qMax(0, seconds);
    const int days = seconds / 86400;
    const int hours = seconds / 3600;
    const int minutes = seconds / 60 % 60;
    const QString tail = QLatin1Char(':') + twoDigits(seconds % 60);
    if (days > 0)
        return amount(PeriodUnit::Day, days);
    if (hours > 0)
        return QStringLiteral("%1:").arg(hours) + twoDigits(minutes) + tail;
    return QString::number(minutes) + tail;
}

QString clockText(Milliseconds time)
{
    return clockText(int(std::chrono::floor<Seconds>(time).count()));
}

} // namespace qrlogin
