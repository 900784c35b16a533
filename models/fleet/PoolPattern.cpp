#include "fleet/PoolPattern.h"

#include <algorithm>
#include <tuple>

namespace qrlogin {

namespace {

constexpr QStringView tagPrefix = u"tag:";
constexpr QStringView productionTag = u"production";

bool isTag(QStringView text)
{
    return text.startsWith(tagPrefix, Qt::CaseInsensitive);
}

QString tagIn(const QString &text)
{
    return text.sliced(tagPrefix.size()).toLower();
}

/// Takes time in proportion to the product of both lengths at most.
bool fits(QStringView pattern, QStringView text)
{
    qsizetype p = 0, t = 0, star = -1, retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace

PoolPattern::PoolPattern(const QString &text)
    : m_text(text),
      m_kind(isTag(text)                                   ? Kind::Tag
              : text.contains(u'*') || text.contains(u'?') ? Kind::Pattern
                                                           : Kind::Name)
{
}

bool PoolPattern::isValid() const
{
    if (m_kind != Kind::Tag)
        return !m_text.trimmed().isEmpty();
    const QString tag = tagIn(m_text);
    return tag == productionTag || colorTagWords.value(tag).has_value();
}

bool PoolPattern::matches(const Connection &pool) const
{
    switch (m_kind) {
    case Kind::Name: return pool.badge.name.compare(m_text, Qt::CaseInsensitive) == 0 || pool.id() == m_text;
    case Kind::Pattern: return fits(m_text.toCaseFolded(), pool.badge.name.toCaseFolded());
    case Kind::Tag: break;
    }
    const QString tag = tagIn(m_text);
    return tag == productionTag ? pool.badge.isProduction : colorTagWords.value(tag) == pool.badge.tag;
}

QList<Connection> selected(const QList<Connection> &pools, const QList<PoolPattern> &patterns)
{
    if (patterns.isEmpty())
        return pools;
    QList<Connection> found;
    std::ranges::copy_if(pools, std::back_inserter(found), [&](const Connection &pool) {
        return std::ranges::any_of(patterns, [&](const PoolPattern &pattern) { return pattern.matches(pool); });
    });
    return found;
}

void sortPools(QList<Connection> &pools)
{
    std::ranges::sort(pools, [](const Connection &a, const Connection &b) {
        return std::tie(a.badge.name, a.id()) < std::tie(b.badge.name, b.id());
    });
}

} // namespace qrlogin
