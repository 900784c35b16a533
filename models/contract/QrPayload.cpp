#include "contract/QrPayload.h"

#include "base/Utc.h"
#include "contract/JsonFields.h"
#include "contract/JsonProblemText.h"
#include "contract/StrategyRules.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

namespace {

Instant timeField(JsonFields &fields, QStringView name)
{
    const QString text = fields.string(name);
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(
            time.date(), time.time(), utc); // a time without an offset: the pool cannot know the phone's time zone
    if (!time.isValid())
        fields.reject(name, QStringLiteral("must be an ISO 8601 time"));
    return Instant(Milliseconds(time.isValid() ? time.toMSecsSinceEpoch() : 0));
}

/// The ID becomes part of requests. Allows letters and digits, as in all known forms, and common separators.
bool isCodeId(QStringView id)
{
    constexpr qsizetype longestId = 64;
    return !id.isEmpty() && id.size() <= longestId && std::ranges::all_of(id, [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
    });
}

bool isPeriod(Seconds seconds)
{
    return seconds >= Seconds(qrcodePeriodRule.minimum) && seconds <= Seconds(qrcodePeriodRule.maximum);
}

} // namespace

QString isoTime(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), utc).toString(Qt::ISODateWithMs);
}

QByteArray toPayloadText(const QrPayload &payload)
{
    const QJsonObject object{{QStringLiteral("scene"), payload.scene}, {QStringLiteral("random"), payload.random},
        {QStringLiteral("userPoolId"), payload.userPoolId}, {QStringLiteral("createdAt"), isoTime(payload.createdAt)},
        {QStringLiteral("expiresIn"), static_cast<qint64>(payload.expiresIn.count())},
        {QStringLiteral("expireAt"), isoTime(payload.expiresAt())}, {QStringLiteral("customData"), payload.customData}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QrPayload> qrPayloadFromText(QByteArrayView text)
{
    const auto document = readJsonObject(text.toByteArray(), JsonCare::Received);
    if (!document && document.error().fault == JsonFault::RepeatedName)
        return failure(FailureKind::Malformed, JsonProblemText::detail(document.error()));
    if (!document)
        return failure(FailureKind::Malformed, QStringLiteral("not a login QR code: the text is not a JSON object"));

    JsonFields fields(*document, {});
    QrPayload payload;
    payload.scene = fields.string(u"scene");
    payload.random = fields.string(u"random");
    payload.userPoolId = fields.string(u"userPoolId");
    payload.createdAt = timeField(fields, u"createdAt");
    if (fields.has(u"expiresIn")) {
        payload.expiresIn = Seconds(fields.integer(u"expiresIn"));
        if (!isPeriod(payload.expiresIn))
            fields.reject(u"expiresIn", QStringLiteral("must be from 1 second to 30 days"));
    } else {
        const Instant expireAt = timeField(fields, u"expireAt");
        payload.expiresIn = std::chrono::round<Seconds>(expireAt - payload.createdAt);
        if (!isPeriod(payload.expiresIn))
            fields.reject(u"expireAt", QStringLiteral("must be from 1 second to 30 days after createdAt"));
    }
    if (fields.has(u"customData"))
        payload.customData = fields.object(u"customData");
    if (fields.ok() && !isCodeId(payload.random))
        fields.reject(u"random", QStringLiteral("must be an ID of letters and digits"));
    if (!fields.ok())
        return fields.failure();
    return payload;
}

PayloadProblem payloadProblem(const QrPayload &payload, const QString &userPoolId, Instant now)
{
    if (payload.scene != loginScene)
        return PayloadProblem::OtherScene;
    if (payload.userPoolId != userPoolId)
        return PayloadProblem::OtherPool;
    return now >= payload.expiresAt() ? PayloadProblem::Expired : PayloadProblem::None;
}

} // namespace qrlogin
