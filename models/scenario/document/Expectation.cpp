#include "scenario/document/Expectation.h"

#include "traffic/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

namespace {

QString againIn(int seconds)
{
    return seconds == 0 ? QString() : QStringLiteral(", retry after %1 s").arg(seconds);
}

QString shownFailure(const Failure &failure)
{
    QString text = failureKindWords.of(failure.kind);
    if (failure.statusCode != 0)
        text += QStringLiteral(" %1").arg(failure.statusCode);
    if (failure.apiCode != 0)
        text += QStringLiteral("/%1").arg(failure.apiCode);
    text += againIn(failure.retryAfter);
    return failure.message.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(failure.message);
}

bool matches(const ExpectedFailure &expected, const Failure &found)
{
    return (!expected.kind || *expected.kind == found.kind)
        && (expected.statusCode == 0 || expected.statusCode == found.statusCode)
        && (expected.apiCode == 0 || expected.apiCode == found.apiCode)
        && (expected.retryAfter == 0 || expected.retryAfter == found.retryAfter);
}

bool isCovered(const QString &path, const QStringList &allowed)
{
    return std::ranges::any_of(
        allowed, [&](const QString &one) { return path == one || path.startsWith(one + QLatin1Char('.')); });
}

void compareFailures(const Expectation &expectation, const Observation &observation, QList<Mismatch> &list)
{
    using Kind = Mismatch::Kind;
    if (expectation.refusal != observation.refusal) {
        const Kind kind = expectation.refusal == PayloadProblem::None ? Kind::Refused : Kind::NotRefused;
        list += {kind, {}, payloadProblemWords.of(expectation.refusal), payloadProblemWords.of(observation.refusal)};
    }
    if (!expectation.failure && observation.failure)
        list += {Kind::Failed, {}, {}, shownFailure(*observation.failure)};
    else if (expectation.failure && !observation.failure && observation.refusal == PayloadProblem::None)
        list += {Kind::Worked, {}, shown(*expectation.failure), {}};
    else if (expectation.failure && observation.failure && !matches(*expectation.failure, *observation.failure))
        list += {Kind::OtherFailure, {}, shown(*expectation.failure), shownFailure(*observation.failure)};
}

void compareMembers(const Expectation &expectation, const QJsonObject &answer, QList<Mismatch> &list)
{
    using Kind = Mismatch::Kind;
    for (auto value = expectation.values.begin(); value != expectation.values.end(); ++value) {
        const QJsonValue found = valueAt(answer, value.key());
        if (found.isUndefined() && value.value().isNull())
            continue;
        if (found.isUndefined())
            list += {Kind::Missing, value.key(), shown(value.key(), value.value()), {}};
        else if (found != value.value())
            list += {Kind::OtherValue, value.key(), shown(value.key(), value.value()), shown(value.key(), found)};
    }
    for (const QString &path : expectation.present) {
        if (valueAt(answer, path).isUndefined())
            list += {Kind::Missing, path, {}, {}};
    }
    for (const QString &path : expectation.absent) {
        if (const QJsonValue found = valueAt(answer, path); !found.isUndefined())
            list += {Kind::Present, path, {}, shown(path, found)};
    }
    if (expectation.only.isEmpty())
        return;
    for (const QString &path : memberPaths(answer)) {
        if (!isCovered(path, expectation.only))
            list += {
                Kind::Present, path, expectation.only.join(QLatin1String(", ")), shown(path, valueAt(answer, path))};
    }
}

void collectPaths(const QJsonObject &object, const QString &prefix, QStringList &paths)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonObject below = member.value().toObject();
        if (member.value().isNull())
            continue;
        if (below.isEmpty())
            paths += prefix + member.key();
        else
            collectPaths(below, prefix + member.key() + QLatin1Char('.'), paths);
    }
}

} // namespace

QList<Mismatch> mismatches(const Expectation &expectation, const Observation &observation)
{
    QList<Mismatch> list;
    compareFailures(expectation, observation, list);
    // After a failure without a response, reporting each missing member would add nothing.
    if (list.isEmpty() && !observation.failure)
        compareMembers(expectation, observation.answer, list);
    const auto number = [](Milliseconds time) { return QString::number(time.count()); };
    if (expectation.atLeast && observation.took < *expectation.atLeast)
        list += {Mismatch::Kind::TooFast, {}, number(*expectation.atLeast), number(observation.took)};
    if (expectation.atMost && observation.took > *expectation.atMost)
        list += {Mismatch::Kind::TooSlow, {}, number(*expectation.atMost), number(observation.took)};
    return list;
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &name : path.split(u'.'))
        value = value.isObject() ? value.toObject().value(name) : QJsonValue(QJsonValue::Undefined);
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

QStringList memberPaths(const QJsonObject &object)
{
    QStringList paths;
    collectPaths(object, {}, paths);
    paths.sort();
    return paths;
}

QString shown(const QString &path, const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QString name = path.section(u'.', -1);
    const QJsonArray clean{redacted(QJsonObject{{name, value}}).value(name)};
    const QByteArray list = QJsonDocument(clean).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString shown(const ExpectedFailure &failure)
{
    QStringList parts;
    if (failure.kind)
        parts += failureKindWords.of(*failure.kind);
    if (failure.statusCode != 0)
        parts += QString::number(failure.statusCode);
    QString text = parts.join(u' ');
    if (failure.apiCode != 0)
        text += QStringLiteral("/%1").arg(failure.apiCode);
    return text + againIn(failure.retryAfter);
}

} // namespace qrlogin
