#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>

namespace qrlogin::emulator {

/// How fast each address may ask: a number of requests per second on average, and four seconds' worth of them at once.
class Pace
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// 0: as fast as it likes.
    explicit Pace(int requestsPerSecond);

    /// Counts a request. False if the address asks too fast; then it does not count.
    bool take(const QByteArray &address, Moment now);

private:
    struct Bucket
    {
        double left = 0; ///< requests
        Moment at;
    };

    void forgetIdle(Moment now);

    double m_perSecond;
    double m_most;
    QHash<QByteArray, Bucket> m_buckets;
    Moment m_forgottenAt{};
};

} // namespace qrlogin::emulator
