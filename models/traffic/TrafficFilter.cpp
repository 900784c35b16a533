#include "traffic/TrafficFilter.h"

#include <algorithm>

namespace qrlogin {

namespace {

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// `needle` has only Latin letters in lower case. Searching the bytes avoids a copy of each body.
bool containsText(QByteArrayView text, QByteArrayView needle)
{
    // clang 14 does not compile std::ranges::search of libstdc++ 12.
    const auto isSame = [](char c, char wanted) { return lowered(c) == wanted; };
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(), isSame) != text.end();
}

bool hasOutcome(const TrafficEntry &entry, TrafficFilter::Outcome outcome)
{
    switch (outcome) {
    case TrafficFilter::Outcome::Any: return true;
    case TrafficFilter::Outcome::Fine: return !entry.failure;
    case TrafficFilter::Outcome::Refused: return entry.failure && entry.httpStatus != 0;
    case TrafficFilter::Outcome::Unanswered: return entry.httpStatus == 0;
    }
    return true;
}

} // namespace

TrafficFilter::TrafficFilter(std::optional<Party> party, Outcome outcome, const QString &text)
    : m_party(party),
      m_outcome(outcome),
      m_text(text),
      m_needle(text.toUtf8().toLower())
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number > 0)
        m_number = number;
}

bool TrafficFilter::matches(const TrafficEntry &entry) const
{
    if (m_party && entry.party != *m_party)
        return false;
    if (!hasOutcome(entry, m_outcome))
        return false;
    if (m_text.isEmpty() || (m_number && (*m_number == entry.httpStatus || *m_number == entry.apiCode())))
        return true;
    return containsText(entry.url, m_needle) || containsText(entry.answerBody, m_needle)
        || containsText(entry.requestBody, m_needle) || containsText(entry.method, m_needle)
        || (entry.failure && entry.failure->message.contains(m_text, Qt::CaseInsensitive));
}

} // namespace qrlogin
