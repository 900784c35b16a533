#include "client/FailureText.h"

#include "contract/Envelope.h"

#include <QLocale>

#include <cstdlib>
#include <limits>

namespace qrlogin {

QString FailureText::ofApiCode(int code)
{
    switch (code) {
    case apiCode::busy: return tr("The pool is busy.");
    case apiCode::notPermitted: return tr("The pool's settings do not permit this action.");
    case apiCode::signatureNotValid: return tr("The pool rejected the signature. Check the access key ID and secret.");
    case apiCode::nonceUsed: return tr("The pool already received this request.");
    case apiCode::mfaNotSetUp:
    case apiCode::mfaNeeded: return tr("The login needs multi-factor authentication (MFA).");
    case apiCode::noSuchUser: return tr("The user does not exist.");
    case apiCode::userLocked: return tr("The user is locked.");
    case apiCode::noSuchApplication: return tr("The application does not exist in this pool.");
    case apiCode::notSignedIn: return tr("Not signed in.");
    case apiCode::userNotOfThisPool: return tr("The user belongs to another user pool.");
    case apiCode::loginExpired: return tr("The login has expired. Sign in again.");
    case apiCode::noSuchPool: return tr("The user pool does not exist.");
    case apiCode::noSuchQrCode: return tr("The QR code does not exist in this pool.");
    case apiCode::qrCodeExpired: return tr("The QR code has expired.");
    case apiCode::wrongOrder: return tr("The state of the QR code does not allow this action.");
    case apiCode::ticketUnknown: return tr("The ticket is invalid or already used.");
    case apiCode::ticketExpired: return tr("The ticket has expired.");
    case apiCode::wrongPassword:
    case apiCode::wrongAccountOrPassword: return tr("The account or password is incorrect.");
    default: return {};
    }
}

QString FailureText::ofKind(const Failure &failure)
{
    if (failure.statusCode == 429)
        return tr("The pool received too many requests.");
    switch (failure.kind) {
    case FailureKind::NotSent: return tr("The request was not sent.");
    case FailureKind::HostNotFound: return tr("Cannot resolve the host name. Check the address.");
    case FailureKind::Refused: return tr("The host refused the connection. Check the address and port.");
    case FailureKind::Network: return tr("The pool cannot be reached.");
    case FailureKind::Timeout: return tr("The pool did not answer within 10 seconds.");
    case FailureKind::Tls: return ofTls(failure.message);
    case FailureKind::Unauthorized: return tr("The pool rejected the credentials.");
    case FailureKind::Forbidden: return tr("The pool does not allow this request.");
    case FailureKind::NotFound: return tr("The server does not have this endpoint. Check the host.");
    case FailureKind::Invalid: return tr("The request is invalid.");
    case FailureKind::Conflict: return tr("Another administrator changed the settings in the meantime.");
    case FailureKind::Server:
        return failure.statusCode > 0 ? tr("Server error (HTTP %1).").arg(failure.statusCode)
                                      : tr("The operation failed.");
    case FailureKind::Malformed: return tr("The response does not match the GenAuth or Authing API.");
    case FailureKind::Cancelled: break;
    }
    return {};
}

QString FailureText::ofTls(const QString &detail)
{
    // OpenSSL's words for an answer that is not TLS.
    for (const QLatin1String plain : {QLatin1String("wrong version number"), QLatin1String("packet length too long")}) {
        if (detail.contains(plain))
            return tr(
                "The server does not use TLS on this port. If it uses plain HTTP, begin the address with http://.");
    }
    //: %1 is a sentence, %2 what the server or the system said of it
    return tr("%1 (%2)").arg(tr("Cannot verify the server's identity."), detail);
}

QJsonObject FailureText::toJson(const Failure &failure)
{
    return {{QStringLiteral("text"), describe(failure)}, {QStringLiteral("statusCode"), failure.statusCode},
        {QStringLiteral("apiCode"), failure.apiCode}, {QStringLiteral("requestId"), failure.requestId}};
}

QString FailureText::duration(int seconds)
{
    // Qt does not replace %n by a negative number.
    if (seconds < 0)
        return QLocale().negativeSign()
            + duration(seconds == std::numeric_limits<int>::min() ? std::numeric_limits<int>::max() : -seconds);
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
        return tr("This computer's clock differs too much from the pool's. Set the clock.");
    const QString apart = duration(std::abs(failure.serverAhead));
    return failure.serverAhead > 0 ? tr("This computer's clock is %1 behind the pool's.").arg(apart)
                                   : tr("This computer's clock is %1 ahead of the pool's.").arg(apart);
}

QString FailureText::complete(const Failure &failure)
{
    if (failure.apiCode == apiCode::dateTooFar)
        return clockOff(failure);
    if (failure.kind == FailureKind::Tls)
        return ofTls(failure.message);
    return ofApiCode(failure.apiCode);
}

QString FailureText::describe(const Failure &failure)
{
    QString text = complete(failure);
    if (text.isEmpty()) {
        text = ofKind(failure);
        const bool isRepetition = failure.message == QStringLiteral("HTTP %1").arg(failure.statusCode);
        //: %1 is a sentence, %2 what the server or the system said of it
        if (!failure.message.isEmpty() && !isRepetition && !text.isEmpty())
            text = tr("%1 (%2)").arg(text, failure.message);
    }
    if (failure.retryAfter > 0 && !text.isEmpty())
        //: %1 is a sentence, %2 a length of time
        text = tr("%1 Try again in %2.").arg(text, duration(failure.retryAfter));
    return text;
}

} // namespace qrlogin
