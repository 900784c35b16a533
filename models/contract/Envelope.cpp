#include "contract/Envelope.h"

#include "contract/JsonFields.h"
#include "contract/RequestSigner.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace qrlogin {

namespace {

Failure notAnEnvelope(const HttpAnswer &answer, const QString &problem)
{
    // The HTTP error of a proxy says more than the shape of its body.
    const bool httpError = answer.httpStatus >= 400;
    return {httpError ? failureKindOf(answer.httpStatus) : FailureKind::Malformed,
        httpError ? QStringLiteral("HTTP %1").arg(answer.httpStatus) : problem, answer.httpStatus, 0, {}};
}

constexpr Seconds longestWait = std::chrono::hours(24);

/// Nothing if `text` is not a whole number. One of more digits than a qint64 holds is as long as can be.
std::optional<qint64> secondsIn(const QByteArray &text)
{
    bool fits = false;
    const qint64 seconds = text.toLongLong(&fits);
    if (fits)
        return seconds;
    const bool isNumber = !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional(longestWait.count()) : std::nullopt;
}

int secondsBetween(Instant from, Instant to)
{
    constexpr Seconds most{std::numeric_limits<int>::max()};
    return static_cast<int>(std::clamp(std::chrono::round<Seconds>(to - from), -most, most).count());
}

/// A text for people. A window takes seconds to lay out a megabyte.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 1000; // UTF-16 units
    if (text.size() <= longest)
        return text;
    return text.first(text.at(longest - 1).isHighSurrogate() ? longest - 1 : longest) + QChar(u'…');
}

QString whatCameInstead(const HttpAnswer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return QStringLiteral("the body is empty");
    if (answer.contentType.contains("html") || answer.body.trimmed().startsWith('<'))
        return QStringLiteral("the body is HTML, not JSON");
    return {};
}

} // namespace

Failure withHeaders(Failure failure, const HttpAnswer &answer, Instant now)
{
    const auto date = dateFromHeader(answer.date);
    if (failure.kind == FailureKind::Unauthorized && date)
        failure.serverAhead = secondsBetween(now, *date);

    const auto seconds = secondsIn(answer.retryAfter.trimmed());
    const auto until = seconds ? std::nullopt : dateFromHeader(answer.retryAfter);
    const qint64 wait = seconds ? *seconds : until ? secondsBetween(date.value_or(now), *until) : 0;
    failure.retryAfter = static_cast<int>(std::clamp<qint64>(wait, 0, longestWait.count()));
    return failure;
}

Result<QJsonValue> openEnvelope(const HttpAnswer &answer)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &error);
    if (error.error != QJsonParseError::NoError) {
        const QString instead = whatCameInstead(answer);
        return tl::unexpected(notAnEnvelope(answer,
            instead.isEmpty()
                ? QStringLiteral("the body is not valid JSON at byte %1: %2").arg(error.offset).arg(error.errorString())
                : instead));
    }
    if (!document.isObject())
        return tl::unexpected(notAnEnvelope(answer, QStringLiteral("the body is not a JSON object")));

    const QJsonObject object = document.object();
    JsonFields fields(object, {});
    const int statusCode = fields.integer(u"statusCode");
    if (!fields.ok())
        return tl::unexpected(notAnEnvelope(answer, fields.problem()));
    if (statusCode == 200) {
        const QJsonValue data = object.value(QLatin1String("data"));
        return data.isUndefined() ? QJsonValue(QJsonValue::Null) : data;
    }
    return tl::unexpected(
        Failure{failureKindOf(statusCode), shortened(object.value(QLatin1String("message")).toString()), statusCode,
            object.value(QLatin1String("apiCode")).toInt(),
            shortened(object.value(QLatin1String("requestId")).toString())});
}

Result<QJsonObject> objectData(const QJsonValue &data)
{
    if (!data.isObject())
        return failure(FailureKind::Malformed, QStringLiteral("data must be an object"));
    return data.toObject();
}

QByteArray failureEnvelope(const Failure &failure)
{
    const QJsonObject object{{QStringLiteral("statusCode"), failure.statusCode},
        {QStringLiteral("message"), failure.message}, {QStringLiteral("apiCode"), failure.apiCode},
        {QStringLiteral("requestId"), failure.requestId}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace qrlogin
