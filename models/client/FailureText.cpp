#include "client/FailureText.h"

#include "contract/Envelope.h"

#include <cstdlib>

namespace qrlogin {

QString FailureText::ofApiCode(int code)
{
    switch (code) {
    case apiCode::busy: return tr("The pool is busy.");
    case apiCode::notPermitted: return tr("This is not permitted by the pool's settings.");
    case apiCode::signatureNotValid:
        return tr("The pool does not accept the signature: check the access key and its secret.");
    case apiCode::nonceUsed: return tr("The pool has seen this request before.");
    case apiCode::noSuchUser: return tr("There is no such user.");
    case apiCode::userLocked: return tr("The user is locked.");
    case apiCode::noSuchApplication: return tr("There is no such application in the pool.");
    case apiCode::notSignedIn: return tr("Not signed in.");
    case apiCode::userNotOfThisPool: return tr("The user belongs to another pool.");
    case apiCode::loginExpired: return tr("The login has expired: sign in again.");
    case apiCode::noSuchPool: return tr("There is no such user pool.");
    case apiCode::noSuchQrCode: return tr("The pool knows no such QR code.");
    case apiCode::qrCodeExpired: return tr("The QR code has expired.");
    case apiCode::wrongOrder: return tr("The QR code is not in a state that allows this.");
    case apiCode::ticketUnknown: return tr("The ticket is unknown or was used before.");
    case apiCode::ticketExpired: return tr("The ticket has expired.");
    case apiCode::wrongAccountOrPassword: return tr("The account or the password is wrong.");
    default: return {};
    }
}

QString FailureText::ofKind(FailureKind kind)
{
    switch (kind) {
    case FailureKind::HostNotFound: return tr("There is no host of this name.");
    case FailureKind::Refused: return tr("The pool cannot be reached: nothing listens at its address.");
    case FailureKind::Network: return tr("The pool cannot be reached.");
    case FailureKind::Timeout: return tr("The pool did not answer within 10 seconds.");
    case FailureKind::Tls: return tr("The server could not prove who it is.");
    case FailureKind::Unauthorized: return tr("The pool does not accept the credentials.");
    case FailureKind::Forbidden: return tr("The pool does not allow this.");
    case FailureKind::NotFound: return tr("The server does not know this address: is it the right host?");
    case FailureKind::Invalid: return tr("The request is not valid.");
    case FailureKind::Conflict: return tr("The settings were changed by somebody else meanwhile.");
    case FailureKind::Server: return tr("The pool is in trouble.");
    case FailureKind::Malformed: return tr("The answer is not what a GenAuth or Authing pool sends.");
    case FailureKind::Cancelled: break;
    }
    return {};
}

QJsonObject FailureText::toJson(const Failure &failure)
{
    return {{QStringLiteral("text"), describe(failure)}, {QStringLiteral("statusCode"), failure.statusCode},
        {QStringLiteral("apiCode"), failure.apiCode}, {QStringLiteral("requestId"), failure.requestId}};
}

QString FailureText::duration(int seconds)
{
    if (seconds < 100)
        return tr("%n second(s)", nullptr, seconds);
    if (seconds < 100 * 60)
        return tr("%n minute(s)", nullptr, (seconds + 30) / 60);
    if (seconds < 48 * 3600)
        return tr("%n hour(s)", nullptr, (seconds + 1800) / 3600);
    return tr("%n day(s)", nullptr, static_cast<int>((seconds + qint64(43'200)) / 86'400));
}

QString FailureText::clockOff(const Failure &failure)
{
    if (failure.serverAhead == 0)
        return tr("This computer's clock is too far from the pool's.");
    const QString apart = duration(std::abs(failure.serverAhead));
    return failure.serverAhead > 0 ? tr("This computer's clock is %1 behind the pool's.").arg(apart)
                                   : tr("This computer's clock is %1 ahead of the pool's.").arg(apart);
}

QString FailureText::withoutDetail(const Failure &failure)
{
    if (failure.apiCode == apiCode::dateTooFar)
        return clockOff(failure);
    return ofApiCode(failure.apiCode);
}

QString FailureText::describe(const Failure &failure)
{
    QString text = withoutDetail(failure);
    if (text.isEmpty()) {
        text = failure.statusCode == 429 ? tr("The pool takes no more requests for now.") : ofKind(failure.kind);
        //: %1 is a sentence, %2 what the server or the system said of it
        if (!failure.message.isEmpty() && !text.isEmpty())
            text = tr("%1 (%2)").arg(text, failure.message);
    }
    if (failure.retryAfter > 0 && !text.isEmpty())
        //: %1 is a sentence, %2 a length of time
        text = tr("%1 Try again in %2.").arg(text, duration(failure.retryAfter));
    return text;
}

} // namespace qrlogin
