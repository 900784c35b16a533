#include "scan/LoginProgress.h"

#include "scan/Login.h"

namespace qrlogin {

LoginProgress progressOf(Login &login)
{
    const QrStatus status = login.status();
    switch (status) {
    case QrStatus::Pending: return {0, false};
    case QrStatus::Scanned: return {1, false};
    case QrStatus::Authorized: break;
    default: return {login.browser().report().briefUserInfo ? 1 : 0, true};
    }
    if (login.browser().report().ticket.isEmpty())
        return {2, false};
    return {login.backend().tokens() ? 4 : 3, false};
}

} // namespace qrlogin
