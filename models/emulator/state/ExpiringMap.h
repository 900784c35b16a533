#pragma once

#include "base/Clock.h"
#include "base/Random.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <deque>
#include <queue>
#include <string_view>
#include <unordered_map>

namespace qrlogin::emulator {

/// ID of a code or ticket: 30 letters and digits.
using ShortId = std::array<char, 30>;

inline ShortId newShortId(Random &random)
{
    ShortId id;
    std::ranges::copy(random.lettersAndDigits(std::ssize(id)), id.begin());
    return id;
}

/// Whether something of that application goes with `removed`; otherwise its index moves up by one if it is after it.
inline bool isRemoved(int &application, int removed)
{
    if (application == removed)
        return true;
    if (application > removed)
        --application;
    return false;
}

inline QByteArrayView view(const ShortId &id)
{
    return QByteArrayView(id.data(), std::ssize(id));
}

/// A map whose entries expire, for a hundred thousand entries and more. Lookup takes constant time; growing and freeing
/// take little time per call. The table consists of shards that grow separately. Expired entries are invisible at once;
/// sweep() frees them step by step.
template <typename Value>
class ExpiringMap
{
public:
    /// `id` must be new.
    Value &insert(const ShortId &id, Value value, Instant goneAt)
    {
        m_endings.push({goneAt, id});
        ++m_size;
        return shard(id).emplace(id, Entry{std::move(value), goneAt}).first->second.value;
    }

    /// Null if the ID is unknown or the entry has expired.
    Value *find(QByteArrayView id, Instant now)
    {
        if (id.size() != std::ssize(ShortId()))
            return nullptr;
        ShortId key;
        std::ranges::copy(id, key.begin());
        auto &map = shard(key);
        const auto found = map.find(key);
        return found == map.end() || now >= found->second.goneAt ? nullptr : &found->second.value;
    }

    /// Moves the expiry of an entry, to an earlier or later time.
    void setGoneAt(const ShortId &id, Instant goneAt)
    {
        const auto found = shard(id).find(id);
        if (found == shard(id).end())
            return;
        found->second.goneAt = goneAt;
        m_endings.push({goneAt, id});
    }

    void erase(const ShortId &id) { m_size -= shard(id).erase(id); }

    /// Erases the entries for which `isGone` is true; it gets each of them once and may change it.
    template <typename Predicate>
    void eraseIf(const Predicate &isGone)
    {
        for (Shard &shard : m_shards) {
            for (auto entry = shard.begin(); entry != shard.end();) {
                const bool gone = isGone(entry->second.value);
                entry = gone ? shard.erase(entry) : std::next(entry);
                m_size -= gone ? 1 : 0;
            }
        }
    }

    void clear()
    {
        m_shards = {};
        m_endings = {};
        m_size = 0;
    }

    /// Frees at most `most` expired entries.
    void sweep(Instant now, int most)
    {
        for (; most > 0 && !m_endings.empty() && m_endings.top().first <= now; --most) {
            const auto [due, id] = m_endings.top();
            m_endings.pop();
            // After setGoneAt(), m_endings has another item for this entry.
            const auto found = shard(id).find(id);
            if (found != shard(id).end() && found->second.goneAt == due)
                erase(id);
        }
    }

    /// The number of entries, expired ones included.
    std::size_t size() const { return m_size; }

private:
    struct Entry
    {
        Value value;
        Instant goneAt;
    };
    struct IdHash
    {
        std::size_t operator()(const ShortId &id) const noexcept
        {
            return std::hash<std::string_view>()(std::string_view(id.data(), id.size()));
        }
    };
    using Shard = std::unordered_map<ShortId, Entry, IdHash>;
    using Ending = std::pair<Instant, ShortId>;

    Shard &shard(const ShortId &id)
    {
        // IDs are random, so any characters distribute evenly.
        return m_shards[(static_cast<unsigned char>(id[0]) * 4u + static_cast<unsigned char>(id[1]) % 4u) % 256u];
    }

    std::array<Shard, 256> m_shards;
    std::size_t m_size = 0;
    /// A deque does not move its elements when it grows.
    std::priority_queue<Ending, std::deque<Ending>, std::greater<Ending>> m_endings;
};

} // namespace qrlogin::emulator
