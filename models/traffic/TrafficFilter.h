#pragma once

#include "traffic/TrafficLog.h"

namespace qrlogin {

/// Which entries somebody wants to see.
class TrafficFilter
{
public:
    enum class Outcome {
        Any,
        Fine,
        Refused, ///< an answer came, and it was no success
        Unanswered,
    };

    /// Lets all through.
    TrafficFilter() = default;
    /// No party stands for all. `text` is part of the URL, of a body or of what went wrong, or a whole status or code;
    /// latin letters match in either case.
    TrafficFilter(std::optional<Party> party, Outcome outcome, const QString &text);

    /// Formats nothing: for many thousand entries at once.
    bool matches(const TrafficEntry &entry) const;
    bool isOpen() const { return *this == TrafficFilter(); }

    bool operator==(const TrafficFilter &) const = default;

private:
    std::optional<Party> m_party;
    Outcome m_outcome = Outcome::Any;
    QString m_text;
    QByteArray m_needle; ///< the text as bodies have it, in small letters
    std::optional<int> m_number; ///< the text where it is one
};

} // namespace qrlogin
