#include "bench/Figures.h"

#include <QTextStream>

#include <algorithm>

namespace qrlogin::bench {

namespace {

void print(const QString &name, const QString &rest)
{
    QTextStream(stdout) << "  " << name.leftJustified(44) << "  " << rest << '\n';
}

QString number(double value, const QString &unit)
{
    const QString text = QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
    return unit.isEmpty() ? text : text + u' ' + unit;
}

QString verdict(bool isReached)
{
    return isReached ? QStringLiteral("reached") : QStringLiteral("MISSED");
}

} // namespace

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = std::min(std::size_t(share * double(values.size())), values.size() - 1);
    const auto found = values.begin() + std::ptrdiff_t(at);
    std::ranges::nth_element(values, found);
    return *found;
}

void Figures::note(const QString &name, double value, const QString &unit)
{
    print(name, number(value, unit));
}

void Figures::atMost(double limit, const QString &name, double value, const QString &unit)
{
    const bool isReached = value <= limit;
    m_isMissed = m_isMissed || !isReached;
    print(
        name, QStringLiteral("%1 (at most %2): %3").arg(number(value, unit), number(limit, unit), verdict(isReached)));
}

void Figures::holds(const QString &name, bool isSo)
{
    m_isMissed = m_isMissed || !isSo;
    print(name, verdict(isSo));
}

} // namespace qrlogin::bench
