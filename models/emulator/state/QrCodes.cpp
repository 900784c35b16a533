#include "emulator/state/QrCodes.h"

#include "contract/Envelope.h"
#include "emulator/http/Answer.h"
#include "emulator/state/CodeRules.h"

namespace qrlogin::emulator {

QrStatus LoginCode::statusAt(Instant now) const
{
    return isFinal(lastStatus) || now < expiresAt() ? lastStatus : QrStatus::Expired;
}

ScannedResult scannedResultOf(QrStatus status)
{
    return status == QrStatus::MfaNeeded
        ? ScannedResult{apiCode::mfaNeeded, QStringLiteral("the login needs multi-factor authentication")}
        : ScannedResult{500, QStringLiteral("the login failed")};
}

QrCodes::QrCodes(Random &random)
    : m_random(random)
{
}

LoginCode *QrCodes::generate(int application, Seconds period, const QByteArray &customData, Instant now)
{
    if (m_codes.size() >= capacity)
        return nullptr;
    LoginCode code;
    code.id = newShortId(m_random);
    code.createdAt = now;
    code.period = period;
    code.application = application;
    code.customData = customData;
    m_newest.push_front(code.id);
    if (m_newest.size() > newestCount)
        m_newest.pop_back();
    return &m_codes.insert(code.id, code, code.expiresAt() + visibleAfterEnd);
}

QList<const LoginCode *> QrCodes::newest(Instant now)
{
    QList<const LoginCode *> codes;
    for (const ShortId &id : m_newest) {
        if (const LoginCode *code = find(view(id), now))
            codes.append(code);
    }
    return codes;
}

void QrCodes::clear()
{
    m_codes.clear();
    m_newest.clear();
}

Result<void> QrCodes::act(LoginCode &code, QrAction action, int user, Instant now)
{
    switch (outcomeOf(code.statusAt(now), action, code.user == user)) {
    case ActionOutcome::Expired: return refuse(422, apiCode::qrCodeExpired, QStringLiteral("the QR code has expired"));
    case ActionOutcome::WrongOrder:
        if (code.lastStatus == QrStatus::MfaNeeded)
            return refuse(422, apiCode::mfaNeeded, scannedResultOf(code.lastStatus).message);
        return refuse(422, apiCode::wrongOrder,
            QStringLiteral("%1 is not allowed: the QR code is %2")
                .arg(qrActionWords.of(action), qrStatusWords.of(code.statusAt(now))));
    case ActionOutcome::OtherUser:
        return refuse(403, apiCode::notPermitted, QStringLiteral("another user scanned the QR code"));
    case ActionOutcome::Done: break;
    }
    code.lastStatus = statusAfter(action);
    code.user = user;
    if (isFinal(code.lastStatus))
        finish(code, now);
    return {};
}

Result<void> QrCodes::end(LoginCode &code, QrStatus status, Instant now)
{
    const QrStatus current = code.statusAt(now);
    if (current == QrStatus::Expired)
        return refuse(422, apiCode::qrCodeExpired, QStringLiteral("the QR code has expired"));
    if (isFinal(current))
        return refuse(422, apiCode::wrongOrder,
            QStringLiteral("the QR code has ended already: it is %1").arg(qrStatusWords.of(current)));
    code.lastStatus = status;
    finish(code, now);
    return {};
}

void QrCodes::finish(LoginCode &code, Instant now)
{
    code.endedAt = now;
    m_codes.setGoneAt(code.id, now + visibleAfterEnd);
}

void QrCodes::removeApplication(int application)
{
    m_codes.eraseIf([application](LoginCode &code) { return isRemoved(code.application, application); });
}

} // namespace qrlogin::emulator
