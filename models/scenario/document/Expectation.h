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

/// What came of a step.
struct Observation
{
    QJsonObject answer; ///< `data` as the pool sent it, secrets included; empty after a failure
    std::optional<Failure> failure;
    PayloadProblem refusal = PayloadProblem::None; ///< why the phone left the code alone
    Milliseconds took{0};
};

/// A failure that has to come. What is not given may be anything.
struct ExpectedFailure
{
    std::optional<FailureKind> kind;
    int statusCode = 0;
    int apiCode = 0;
    int retryAfter = 0; ///< seconds that the pool has to ask for

    bool operator==(const ExpectedFailure &) const = default;
};

/// What must come of a step. Members are named by their paths: `briefUserInfo.displayName`.
struct Expectation
{
    std::optional<ExpectedFailure> failure; ///< without it the step has to succeed
    PayloadProblem refusal = PayloadProblem::None;
    QJsonObject values; ///< by path: what each of them has to be
    QStringList present;
    QStringList absent;
    QStringList only; ///< nothing but these and what is below them; empty for no such rule
    std::optional<Milliseconds> atLeast; ///< for the answer to take
    std::optional<Milliseconds> atMost;

    bool operator==(const Expectation &) const = default;
};

/// One way in which an observation is not as expected.
struct Mismatch
{
    enum class Kind {
        Failed, ///< it should have worked; `found` says what the pool said
        Worked, ///< it should have failed
        OtherFailure, ///< it failed in another way than it should have
        Refused, ///< the phone left the code alone and should not have
        NotRefused, ///< the phone should have left the code alone
        OtherValue, ///< of `member`
        Missing, ///< `member`
        Present, ///< `member`, which should not be there
        TooFast,
        TooSlow,
    };

    Kind kind;
    QString member; ///< its path, where the mismatch is about one
    QString expected; ///< JSON, a number or a word of the file format
    QString found; ///< the same; masked if it is a secret

    bool operator==(const Mismatch &) const = default;
};

/// All that is not as expected, in the order of Expectation; empty if everything is.
QList<Mismatch> mismatches(const Expectation &expectation, const Observation &observation);

/// The value at a path, undefined if there is none.
QJsonValue valueAt(const QJsonObject &object, const QString &path);

/// The paths of all members that are no objects, in alphabetical order; an empty object counts as a member.
QStringList memberPaths(const QJsonObject &object);

/// As JSON writes it, masked where the member is a secret.
QString shown(const QString &path, const QJsonValue &value);
/// "forbidden 403/1001", "server 429, again in 5 s"; empty where any failure will do.
QString shown(const ExpectedFailure &failure);

/// The words of the file format. No file may expect "stopped".
inline constexpr auto failureKindWords = words<FailureKind>({{FailureKind::HostNotFound, u"hostNotFound"},
    {FailureKind::Refused, u"refused"}, {FailureKind::Network, u"network"}, {FailureKind::Timeout, u"timeout"},
    {FailureKind::Tls, u"tls"}, {FailureKind::Unauthorized, u"unauthorized"}, {FailureKind::Forbidden, u"forbidden"},
    {FailureKind::NotFound, u"notFound"}, {FailureKind::Invalid, u"invalid"}, {FailureKind::Conflict, u"conflict"},
    {FailureKind::Server, u"server"}, {FailureKind::Malformed, u"malformed"}, {FailureKind::Cancelled, u"stopped"}});
inline constexpr auto payloadProblemWords = words<PayloadProblem>({{PayloadProblem::OtherScene, u"otherScene"},
    {PayloadProblem::OtherPool, u"otherPool"}, {PayloadProblem::Expired, u"expired"}});

} // namespace qrlogin
