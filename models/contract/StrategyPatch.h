#pragma once

#include "contract/LoginStrategy.h"

#include <QList>

#include <initializer_list>

namespace qrlogin {

/// A problem of one member of an object that contains some of the four settings.
struct StrategyProblem
{
    enum class Kind {
        Missing, ///< or null
        MissingUnit, ///< the same; a unit is display only, and most clients omit it
        NotWholeNumber,
        BeyondInt, ///< an integer that does not fit into an int
        OutOfRange, ///< outside of StrategyRules; the patched strategy has the value anyway
        NotUnit,
        NotTrueOrFalse,
        Unknown, ///< not one of the six members
    };

    Kind kind;
    QString member; ///< its name on the wire
    QJsonValue value = QJsonValue::Undefined; ///< the member's value in the object

    /// Completes the member's name: "is missing".
    QString text() const;
};

/// A strategy after some of its settings were read from JSON.
struct PatchedStrategy
{
    LoginStrategy strategy;
    QList<StrategyProblem> problems; ///< in the order of the rules, a period before its unit; unknown members last

    /// Returns the strategy, or fails with Malformed for the first problem that is not `allowed`:
    /// "<path>.returnFullUserInfo is missing", without a path "returnFullUserInfo is missing".
    Result<LoginStrategy> allowing(std::initializer_list<StrategyProblem::Kind> allowed, QStringView path = {}) const;
};

/// Applies the strategy members in `members` to `base` (docs/contract.md, section 2). A member with a problem does not
/// change its setting, except one that is only out of range.
PatchedStrategy patched(const LoginStrategy &base, QJsonObject members);

} // namespace qrlogin
