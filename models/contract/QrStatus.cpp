#include "contract/QrStatus.h"

#include "contract/Envelope.h"
#include "contract/JsonFields.h"

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

constexpr std::array v2Numbers{std::pair(QrStatus::Pending, 0), std::pair(QrStatus::Scanned, 1),
    std::pair(QrStatus::Authorized, 2), std::pair(QrStatus::Cancelled, 3), std::pair(QrStatus::Expired, -1),
    std::pair(QrStatus::MfaNeeded, 4), std::pair(QrStatus::Error, 5)};

} // namespace

bool meansMfa(int code)
{
    return code == apiCode::mfaNeeded || code == apiCode::mfaNotSetUp;
}

int v2Number(QrStatus status)
{
    return std::ranges::find(v2Numbers, status, &std::pair<QrStatus, int>::first)->second;
}

std::optional<QrStatus> qrStatusFromV2(int number)
{
    const auto found = std::ranges::find(v2Numbers, number, &std::pair<QrStatus, int>::second);
    return found == v2Numbers.end() ? std::nullopt : std::optional(found->first);
}

QJsonObject toJson(const BriefUserInfo &info)
{
    return {{QStringLiteral("displayName"), info.displayName}, {QStringLiteral("photo"), info.photo}};
}

QJsonObject toJson(const TokenSet &tokens)
{
    QJsonObject object{{QStringLiteral("scope"), tokens.scope}, {QStringLiteral("access_token"), tokens.accessToken},
        {QStringLiteral("id_token"), tokens.idToken}, {QStringLiteral("token_type"), QStringLiteral("Bearer")}};
    if (tokens.expireIn)
        object.insert(QStringLiteral("expire_in"), *tokens.expireIn);
    if (!tokens.refreshToken.isEmpty())
        object.insert(QStringLiteral("refresh_token"), tokens.refreshToken);
    return object;
}

Result<TokenSet> tokenSetFromJson(const QJsonObject &object)
{
    JsonFields fields(object, u"tokenSet");
    TokenSet tokens{fields.optionalString(u"scope"), fields.string(u"access_token"), fields.optionalString(u"id_token"),
        fields.optionalString(u"refresh_token")};
    for (const QStringView life : {u"expire_in", u"expires_in"}) {
        if (!tokens.expireIn && fields.has(life))
            tokens.expireIn = fields.integer(life);
    }
    if (!fields.ok())
        return fields.failure();
    return tokens;
}

QJsonObject toJson(const ScannedResult &result)
{
    return {{QStringLiteral("code"), result.code}, {QStringLiteral("message"), result.message},
        {QStringLiteral("data"), QJsonValue::Null}};
}

QJsonObject toJson(const QrStatusReport &report)
{
    QJsonObject object{{QStringLiteral("status"), qrStatusWords.of(report.status)}};
    if (report.briefUserInfo)
        object.insert(QStringLiteral("briefUserInfo"), toJson(*report.briefUserInfo));
    if (!report.ticket.isEmpty())
        object.insert(QStringLiteral("ticket"), report.ticket);
    if (report.tokenSet)
        object.insert(QStringLiteral("tokenSet"), toJson(*report.tokenSet));
    if (report.scannedResult)
        object.insert(QStringLiteral("scannedResult"), toJson(*report.scannedResult));
    return object;
}

Result<QrStatusReport> qrStatusReportFromJson(const QJsonObject &object)
{
    JsonFields fields(object, u"data");
    const QString word = fields.string(u"status");
    const auto status = qrStatusWords.value(word);
    if (!status)
        fields.reject(u"status", QStringLiteral("is not a known status: ") + word);
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
    if (report.status == QrStatus::Error && fields.has(u"scannedResult")) {
        JsonFields result(fields.object(u"scannedResult"), u"data.scannedResult");
        report.scannedResult
            = ScannedResult{result.has(u"code") ? result.integer(u"code") : 0, result.optionalString(u"message")};
        if (fields.ok() && !result.ok())
            return result.failure();
        if (meansMfa(report.scannedResult->code))
            report.status = QrStatus::MfaNeeded;
    }
    if (!fields.ok())
        return fields.failure();
    return report;
}

} // namespace qrlogin
