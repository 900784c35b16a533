#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "base/Words.h"
#include "contract/QrPayload.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace qrlogin {

/// The result of a step.
struct Observation
{
    QJsonObject answer; ///< `data` as received, secrets included; empty after a failure
    std::optional<Failure> failure;
    PayloadProblem refusal = PayloadProblem::None; ///< why the phone ignored the code
    Milliseconds took{0};
};

/// An expected failure. Unset members match anything.
struct ExpectedFailure
{
    std::optional<FailureKind> kind;
    int statusCode = 0;
    int apiCode = 0;
    int retryAfter = 0; ///< seconds in the pool's Retry-After

    bool operator==(const ExpectedFailure &) const = default;
};

/// The expected result of a step. Paths name the members: `briefUserInfo.displayName`.
struct Expectation
{
    std::optional<ExpectedFailure> failure; ///< unset: the step must succeed
    PayloadProblem refusal = PayloadProblem::None;
    QJsonObject values; ///< expected values by path; null means absent
    QStringList present;
    QStringList absent;
    QStringList only; ///< other members must be absent, except below these; empty: no such rule
    std::optional<Milliseconds> atLeast; ///< duration of the call
    std::optional<Milliseconds> atMost;

    bool operator==(const Expectation &) const = default;
};

/// A difference between an observation and the expected result.
struct Mismatch
{
    enum class Kind {
        Failed, ///< the step failed; `found` is the pool's message
        Worked, ///< the step should have failed
        OtherFailure, ///< the step failed in another way than expected
        Refused, ///< the phone ignored the code
        NotRefused, ///< the phone should have ignored the code
        OtherValue, ///< of `member`
        Missing, ///< `member`
        Present, ///< `member` should be absent
        TooFast,
        TooSlow,
    };

    Kind kind;
    QString member; ///< its path, if the mismatch concerns a member
    QString expected; ///< JSON, a number or a word of the file format
    QString found; ///< the same; redacted if secret

    bool operator==(const Mismatch &) const = default;
};

/// All mismatches, in the order of Expectation; empty if all is as expected.
QList<Mismatch> mismatches(const Expectation &expectation, const Observation &observation);

/// The value at a path; undefined if absent or null.
QJsonValue valueAt(const QJsonObject &object, const QString &path);

/// The sorted paths of all members that are neither objects nor null. An empty object counts as a member.
QStringList memberPaths(const QJsonObject &object);

/// The value as JSON, redacted if secret.
QString shown(const QString &path, const QJsonValue &value);
/// "forbidden 403/1001", "server 429, retry after 5 s"; empty if any failure matches.
QString shown(const ExpectedFailure &failure);

/// The words of the file format. A file cannot expect "stopped".
inline constexpr auto failureKindWords = words<FailureKind>({{FailureKind::NotSent, u"notSent"},
    {FailureKind::HostNotFound, u"hostNotFound"}, {FailureKind::Refused, u"refused"},
    {FailureKind::Network, u"network"}, {FailureKind::Timeout, u"timeout"}, {FailureKind::Tls, u"tls"},
    {FailureKind::Unauthorized, u"unauthorized"}, {FailureKind::Forbidden, u"forbidden"},
    {FailureKind::NotFound, u"notFound"}, {FailureKind::Invalid, u"invalid"}, {FailureKind::Conflict, u"conflict"},
    {FailureKind::Server, u"server"}, {FailureKind::Malformed, u"malformed"}, {FailureKind::Cancelled, u"stopped"}});
inline constexpr auto payloadProblemWords = words<PayloadProblem>({{PayloadProblem::OtherScene, u"otherScene"},
    {PayloadProblem::OtherPool, u"otherPool"}, {PayloadProblem::Expired, u"expired"}});

} // namespace qrlogin
