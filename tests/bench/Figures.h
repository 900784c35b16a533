#pragma once

#include <QString>

#include <vector>

namespace qrlogin::bench {

/// The smallest value that a `share` (0 to 1) of the values does not exceed; 0 without values.
double percentile(std::vector<double> values, double share);

inline double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

/// Prints figures, one per line, and remembers whether one exceeded its limit.
class Figures
{
public:
    void note(const QString &name, double value, const QString &unit = {});
    void atMost(double limit, const QString &name, double value, const QString &unit = {});

    /// A requirement that is not a number.
    void holds(const QString &name, bool isSo);

    /// For main(): 1 if a figure exceeded its limit.
    int exitCode() const { return m_isMissed ? 1 : 0; }

private:
    bool m_isMissed = false;
};

} // namespace qrlogin::bench
