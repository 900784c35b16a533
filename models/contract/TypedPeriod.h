#pragma once

#include "contract/PeriodUnit.h"

#include <QCoreApplication>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace qrlogin {

/// Why a text is not a period.
struct PeriodProblem
{
    enum class Kind {
        Empty,
        Negative, ///< "-5"
        Fraction, ///< "1.5", and "1,000", which is one in some countries
        UnknownUnit, ///< "5 weeks"
        MissingNumber, ///< "minutes"
        MissingUnit, ///< "1h30"
        RepeatedUnit, ///< "5m 5m"
        WrongOrder, ///< "30s 5m"
        TooLong ///< more seconds than an int contains
    };

    Kind kind;
    QString part = {}; ///< the part of the text that is wrong, as typed

    bool operator==(const PeriodProblem &) const = default;
};

/// A period that a person typed or pasted: whole numbers, each with a unit, from the largest to the smallest ("5m",
/// "1h30m", "2 min", "1 小时 30 分钟"), or one number without a unit ("5", "2 592 000"). Units are words or letters of
/// English and Chinese, in any case. Digits of any script and full-width forms count; spaces and invisible characters
/// between numbers and units do not.
struct TypedPeriod
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::TypedPeriod)
public:
    int seconds; ///< 0 or more
    std::optional<PeriodUnit> unit; ///< the smallest that the text names; nothing: none

    /// A number without a unit counts in `bare`.
    static tl::expected<TypedPeriod, PeriodProblem> parse(QStringView text, PeriodUnit bare);

    /// A sentence that names what is wrong. Translated.
    static QString describe(const PeriodProblem &problem);
};

} // namespace qrlogin
