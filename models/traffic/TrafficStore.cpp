#include "traffic/TrafficStore.h"

namespace qrlogin {

TrafficStore::TrafficStore(qsizetype entries, qint64 bytes)
    : m_mostEntries(entries),
      m_mostBytes(bytes)
{
}

void TrafficStore::append(TrafficEntry entry)
{
    m_bytes += entry.cost();
    m_entries.push_back(std::move(entry));
}

qsizetype TrafficStore::excess() const
{
    qint64 bytes = m_bytes;
    qsizetype count = 0;
    while (count < size() - 1 && (size() - count > m_mostEntries || bytes > m_mostBytes))
        bytes -= m_entries[size_t(count++)].cost();
    return count;
}

void TrafficStore::dropOldest(qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i) {
        m_bytes -= m_entries.front().cost();
        m_entries.pop_front();
        ++m_first;
    }
}

} // namespace qrlogin
