#pragma once

#include "traffic/TrafficLog.h"

namespace qrlogin {

/// Decides which traffic entries are shown.
class TrafficFilter
{
public:
    enum class Outcome {
        Any,
        Fine,
        Refused, ///< the response was a failure
        Unanswered,
    };

    /// Matches all entries.
    TrafficFilter() = default;
    /// Without a party, all match. `text` is part of the URL, of a body or of the failure, or a complete status or
    /// code. The case of Latin letters does not matter.
    TrafficFilter(std::optional<Party> party, Outcome outcome, const QString &text);

    /// Fast enough for many thousand entries, because it does not format anything.
    bool matches(const TrafficEntry &entry) const;
    bool isOpen() const { return *this == TrafficFilter(); }

    bool operator==(const TrafficFilter &) const = default;

private:
    std::optional<Party> m_party;
    Outcome m_outcome = Outcome::Any;
    QString m_text;
    QByteArray m_needle; ///< the text as in bodies, in lower case
    std::optional<int> m_number; ///< the text if it is a number
};

} // namespace qrlogin
