#include "contract/QrStatus.h"

#include "contract/JsonFields.h"

namespace qrlogin {

QString v3Word(QrStatus status)
{
    switch (status) {
    case QrStatus::Pending: return QStringLiteral("PENDING");
    case QrStatus::Scanned: return QStringLiteral("SCANNED");
    case QrStatus::Authorized: return QStringLiteral("AUTHORIZED");
    case QrStatus::Cancelled: return QStringLiteral("CANCELLED");
    case QrStatus::Expired: return QStringLiteral("EXPIRED");
    case QrStatus::MfaNeeded:
    case QrStatus::Error: break;
    }
    return QStringLiteral("ERROR");
}

std::optional<QrStatus> qrStatusFromV3(QStringView word)
{
    for (const QrStatus status : allQrStatuses) {
        if (status != QrStatus::MfaNeeded && word == v3Word(status))
            return status;
    }
    return std::nullopt;
}

int v2Number(QrStatus status)
{
    switch (status) {
    case QrStatus::Pending: return 0;
    case QrStatus::Scanned: return 1;
    case QrStatus::Authorized: return 2;
    case QrStatus::Cancelled: return 3;
    case QrStatus::Expired: return -1;
    case QrStatus::MfaNeeded: return 4;
    case QrStatus::Error: break;
    }
    return 5;
}

std::optional<QrStatus> qrStatusFromV2(int number)
{
    for (const QrStatus status : allQrStatuses) {
        if (number == v2Number(status))
            return status;
    }
    return std::nullopt;
}

QString wireName(QrAction action)
{
    switch (action) {
    case QrAction::Scan: return QStringLiteral("SCAN");
    case QrAction::Confirm: return QStringLiteral("CONFIRM");
    case QrAction::Cancel: break;
    }
    return QStringLiteral("CANCEL");
}

std::optional<QrAction> qrActionFromWire(QStringView name)
{
    for (const QrAction action : allQrActions) {
        if (name == wireName(action))
            return action;
    }
    return std::nullopt;
}

QJsonObject toJson(const BriefUserInfo &info)
{
    return {{QStringLiteral("displayName"), info.displayName}, {QStringLiteral("photo"), info.photo}};
}

QJsonObject toJson(const TokenSet &tokens)
{
    QJsonObject object{{QStringLiteral("scope"), tokens.scope}, {QStringLiteral("access_token"), tokens.accessToken},
        {QStringLiteral("id_token"), tokens.idToken}, {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("expire_in"), tokens.expireIn}};
    if (!tokens.refreshToken.isEmpty())
        object.insert(QStringLiteral("refresh_token"), tokens.refreshToken);
    return object;
}

Result<TokenSet> tokenSetFromJson(const QJsonObject &object)
{
    JsonFields fields(object, u"tokenSet");
    const TokenSet tokens{fields.optionalString(u"scope"), fields.string(u"access_token"),
        fields.optionalString(u"id_token"), fields.optionalString(u"refresh_token"), fields.integer(u"expire_in")};
    if (!fields.ok())
        return fields.failure();
    return tokens;
}

QJsonObject toJson(const QrStatusReport &report)
{
    QJsonObject object{{QStringLiteral("status"), v3Word(report.status)}};
    if (report.briefUserInfo)
        object.insert(QStringLiteral("briefUserInfo"), toJson(*report.briefUserInfo));
    if (!report.ticket.isEmpty())
        object.insert(QStringLiteral("ticket"), report.ticket);
    if (report.tokenSet)
        object.insert(QStringLiteral("tokenSet"), toJson(*report.tokenSet));
    return object;
}

Result<QrStatusReport> qrStatusReportFromJson(const QJsonObject &object)
{
    JsonFields fields(object, u"data");
    const QString word = fields.string(u"status");
    const auto status = qrStatusFromV3(word);
    if (!status)
        fields.reject(u"status", QStringLiteral("is not a known state: ") + word);
    QrStatusReport report{status.value_or(QrStatus::Error), {}, fields.optionalString(u"ticket"), {}};
    if (!fields.ok())
        return fields.failure();
    if (fields.has(u"briefUserInfo")) {
        JsonFields brief(fields.object(u"briefUserInfo"), u"data.briefUserInfo");
        report.briefUserInfo = BriefUserInfo{brief.optionalString(u"displayName"), brief.optionalString(u"photo")};
        if (!brief.ok())
            return brief.failure();
    }
    if (fields.has(u"tokenSet")) {
        const QJsonObject member = fields.object(u"tokenSet");
        if (!fields.ok())
            return fields.failure();
        const auto tokens = tokenSetFromJson(member);
        if (!tokens)
            return tl::unexpected(tokens.error());
        report.tokenSet = *tokens;
    }
    if (!fields.ok())
        return fields.failure();
    return report;
}

} // namespace qrlogin
