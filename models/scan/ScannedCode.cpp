#include "scan/ScannedCode.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

CodeProblem problemOf(const QrPayload &payload, const QString &userPoolId, Instant now)
{
    switch (payloadProblem(payload, userPoolId, now)) {
    case PayloadProblem::None: break;
    case PayloadProblem::OtherScene: return CodeProblem::OtherScene;
    case PayloadProblem::OtherPool: return CodeProblem::OtherPool;
    case PayloadProblem::Expired: return CodeProblem::Expired;
    }
    return CodeProblem::None;
}

} // namespace

ScannedCode scannedCode(const QByteArray &text, const QString &userPoolId, Instant now)
{
    ScannedCode code;
    code.scannedAt = now;
    if (text.size() > ScannedCode::longestText)
        return code;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (!object.value(QLatin1String("scene")).isString())
        return code;
    code.scene = object.value(QLatin1String("scene")).toString();
    // Codes for other purposes can have another structure.
    if (code.scene != loginScene) {
        code.problem = CodeProblem::OtherScene;
        return code;
    }
    const auto payload = qrPayloadFromText(text);
    code.problem = CodeProblem::Damaged;
    if (!payload)
        code.detail = payload.error().message;
    else {
        code.payload = *payload;
        code.problem = problemOf(*payload, userPoolId, now);
    }
    return code;
}

} // namespace qrlogin
