#pragma once

#include <QString>

#include <vector>

namespace qrlogin::bench {

/// The value that `share` (0 to 1) of the values do not exceed; 0 where there are none.
double percentile(std::vector<double> values, double share);

inline double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

/// Prints figures, one a line, and keeps in mind whether one was beyond its limit.
class Figures
{
public:
    void note(const QString &name, double value, const QString &unit = {});
    void atMost(double limit, const QString &name, double value, const QString &unit = {});

    /// Something has to be that cannot be counted.
    void holds(const QString &name, bool isSo);

    /// For main(): 1 where one was missed.
    int exitCode() const { return m_isMissed ? 1 : 0; }

private:
    bool m_isMissed = false;
};

} // namespace qrlogin::bench
