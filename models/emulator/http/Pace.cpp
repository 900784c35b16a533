#include "emulator/http/Pace.h"

#include <algorithm>

namespace qrlogin::emulator {

namespace {

constexpr double secondsAtOnce = 4;
constexpr qsizetype mostAddresses = 4096;

double secondsBetween(Pace::Moment from, Pace::Moment to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

Pace::Pace(int requestsPerSecond)
    : m_perSecond(requestsPerSecond),
      m_most(requestsPerSecond * secondsAtOnce)
{
}

bool Pace::take(const QByteArray &address, Moment now)
{
    if (m_perSecond == 0)
        return true;
    if (m_buckets.size() >= mostAddresses && secondsBetween(m_forgottenAt, now) >= secondsAtOnce)
        forgetIdle(now);
    auto found = m_buckets.find(address);
    if (found == m_buckets.end())
        found = m_buckets.insert(address, {m_most, now});
    Bucket &bucket = *found;
    bucket.left = std::min(m_most, bucket.left + secondsBetween(bucket.at, now) * m_perSecond);
    bucket.at = now;
    if (bucket.left < 1)
        return false;
    bucket.left -= 1;
    return true;
}

void Pace::forgetIdle(Moment now)
{
    m_forgottenAt = now;
    m_buckets.removeIf([&](auto entry) { return secondsBetween(entry.value().at, now) >= secondsAtOnce; });
}

} // namespace qrlogin::emulator
