#pragma once

#include "contract/LoginStrategy.h"

#include <QList>

#include <initializer_list>

namespace qrlogin {

/// What is wrong with one member of an object that holds some of the four settings.
struct StrategyProblem
{
    enum class Kind {
        Missing,
        MissingUnit, ///< or null: a unit is display only, and most clients leave it out
        NotWholeNumber,
        BeyondInt, ///< a whole number that an int cannot hold
        OutOfRange, ///< of StrategyRules; the patched strategy has it all the same
        NotUnit,
        NotTrueOrFalse,
        Unknown, ///< not one of the six members
    };

    Kind kind;
    QString member; ///< its name on the wire
    QJsonValue value = QJsonValue::Undefined; ///< what the object has there

    /// Completes the member's name: "is missing".
    QString text() const;
};

/// A strategy after some of its settings were read from JSON.
struct PatchedStrategy
{
    LoginStrategy strategy;
    QList<StrategyProblem> problems; ///< in the order of the rules, a period before its unit; unknown members last

    /// The strategy, unless there is a problem of a kind that is not `allowed`. The first of those is the failure, of
    /// kind Malformed: "<path>.returnFullUserInfo is missing", or without a path "returnFullUserInfo is missing".
    Result<LoginStrategy> allowing(std::initializer_list<StrategyProblem::Kind> allowed, QStringView path = {}) const;
};

/// `base` with what `members` holds of the six wire members of a strategy (docs/contract.md, section 2). A member with
/// a problem leaves its setting as it is, unless it is only out of range.
PatchedStrategy patched(const LoginStrategy &base, QJsonObject members);

} // namespace qrlogin
