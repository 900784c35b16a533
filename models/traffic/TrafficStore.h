#pragma once

#include "traffic/TrafficLog.h"

#include <deque>

namespace qrlogin {

/// The newest entries. Each entry keeps its number when older entries are removed.
class TrafficStore
{
public:
    static constexpr qsizetype maximumEntries = 100'000;
    static constexpr qint64 maximumBytes = 128 << 20;

    explicit TrafficStore(qsizetype entries = maximumEntries, qint64 bytes = maximumBytes);

    qsizetype size() const { return qsizetype(m_entries.size()); }
    qint64 bytes() const { return m_bytes; } ///< by TrafficEntry::cost()

    quint64 firstNumber() const { return m_first; } ///< of the oldest entry
    quint64 endNumber() const { return m_first + m_entries.size(); } ///< the number of the next entry
    const TrafficEntry &at(quint64 number) const { return m_entries[size_t(number - m_first)]; }

    void append(TrafficEntry entry);
    /// How many of the oldest entries exceed the limits. The newest entry always stays.
    qsizetype excess() const;
    void dropOldest(qsizetype count);
    void clear() { dropOldest(size()); }

private:
    qsizetype m_mostEntries;
    qint64 m_mostBytes;
    std::deque<TrafficEntry> m_entries;
    quint64 m_first = 0;
    qint64 m_bytes = 0;
};

} // namespace qrlogin
