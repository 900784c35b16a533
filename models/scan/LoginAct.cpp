#include "scan/LoginAct.h"

#include "scan/Login.h"

#include <algorithm>

namespace qrlogin {

namespace {

/// The next act with a ticket in the browser.
LoginAct actWithTicket(const Login &login)
{
    const bool isExpired = login.ticketPeriod() > Milliseconds(0) && login.ticketRemaining() == Milliseconds(0);
    return login.hasOpenTicket() && !isExpired ? LoginAct::Exchange : LoginAct::Generate;
}

} // namespace

std::optional<LoginAct> nextLoginAct(Login &login)
{
    using Phase = BrowserSession::Phase;
    const BrowserSession &browser = login.browser();
    const Phone &phone = login.phone();
    if (phone.isBusy() || login.backend().isBusy() || browser.phase() == Phase::Generating)
        return std::nullopt;
    if (!browser.report().ticket.isEmpty())
        return actWithTicket(login);
    // The consent covers the scanner.
    if (phone.stage() == Phone::Stage::Asking)
        return LoginAct::Confirm;
    const Phone::Stage decision = login.isElsewhere() ? Phone::Stage::Ready : login.decision();
    if (browser.phase() != Phase::Polling || browser.payloadText().isEmpty() || decision == Phone::Stage::Cancelled)
        return LoginAct::Generate;
    if (decision == Phone::Stage::Confirmed || browser.status() != QrStatus::Pending)
        return std::nullopt;
    return phone.stage() == Phone::Stage::SignedOut ? LoginAct::SignIn : LoginAct::Scan;
}

std::optional<LoginAct> lastLoginAct(Login &login)
{
    if (login.browser().qrcodeId().isEmpty())
        return std::nullopt;
    LoginAct seen = LoginAct::Generate;
    if (login.backend().tokens())
        seen = LoginAct::Exchange;
    else if (login.browser().status() == QrStatus::Authorized || login.decision() == Phone::Stage::Confirmed)
        seen = LoginAct::Confirm;
    else if (login.status() == QrStatus::Scanned || login.status() == QrStatus::Cancelled)
        seen = LoginAct::Scan;
    return std::max(seen, login.lastAct().value_or(seen));
}

} // namespace qrlogin
