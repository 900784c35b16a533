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

/// What codes and tickets are known by: 30 letters and digits.
using ShortId = std::array<char, 30>;

inline ShortId newShortId(Random &random)
{
    ShortId id;
    std::ranges::copy(random.lettersAndDigits(std::ssize(id)), id.begin());
    return id;
}

inline QByteArrayView view(const ShortId &id)
{
    return QByteArrayView(id.data(), std::ssize(id));
}

/// Values that are there until their time is over. Made for a hundred thousand of them: a lookup costs the same however
/// many there are, and neither growing nor forgetting ever does more than a little work at a time. The table is cut
/// into shards, each of which grows by itself; what is over is invisible at once and freed bit by bit.
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

    /// Nothing if the id is unknown or over.
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

    /// Moves the end of an entry, either way.
    void setGoneAt(const ShortId &id, Instant goneAt)
    {
        const auto found = shard(id).find(id);
        if (found == shard(id).end())
            return;
        found->second.goneAt = goneAt;
        m_endings.push({goneAt, id});
    }

    void erase(const ShortId &id) { m_size -= shard(id).erase(id); }

    void clear()
    {
        m_shards = {};
        m_endings = {};
        m_size = 0;
    }

    /// Frees at most `most` entries whose time is over.
    void sweep(Instant now, int most)
    {
        for (; most > 0 && !m_endings.empty() && m_endings.top().first <= now; --most) {
            const auto [due, id] = m_endings.top();
            m_endings.pop();
            // Where the end was moved, another note about this entry is on its way.
            const auto found = shard(id).find(id);
            if (found != shard(id).end() && found->second.goneAt == due)
                erase(id);
        }
    }

    /// What is held, whether over or not.
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
        // Ids are random, so any of their characters spread well.
        return m_shards[(static_cast<unsigned char>(id[0]) * 4u + static_cast<unsigned char>(id[1]) % 4u) % 256u];
    }

    std::array<Shard, 256> m_shards;
    std::size_t m_size = 0;
    /// On a deque, which never moves what it holds in order to grow.
    std::priority_queue<Ending, std::deque<Ending>, std::greater<Ending>> m_endings;
};

} // namespace qrlogin::emulator
