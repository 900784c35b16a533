#include "scan/LoginActText.h"

#include "client/FailureText.h"
#include "scan/Login.h"
#include "scan/ScanText.h"

namespace qrlogin {

QString LoginActText::caption(LoginAct act)
{
    switch (act) {
    case LoginAct::Generate: return tr("Generate QR code");
    case LoginAct::SignIn: return tr("Sign in");
    case LoginAct::Scan: return tr("Scan");
    case LoginAct::Confirm: return tr("Approve");
    case LoginAct::Exchange: break;
    }
    return tr("Exchange as server");
}

QString LoginActText::numbered(LoginAct act, const QString &text)
{
    //: %1 is the number of an act, 1 to 5; %2 what it does
    return tr("%1. %2").arg(numberOf(act)).arg(text);
}

QString LoginActText::wire(LoginAct act)
{
    switch (act) {
    case LoginAct::Generate: return tr("The browser sends gene-qrcode to the pool");
    case LoginAct::SignIn: return tr("The phone sends signin to the pool");
    case LoginAct::Scan: return tr("The phone sends SCAN to the pool");
    case LoginAct::Confirm: return tr("The phone sends CONFIRM to the pool");
    case LoginAct::Exchange: break;
    }
    return tr("The backend exchanges the ticket with the application secret (recommended)");
}

QString LoginActText::explanation(LoginAct act)
{
    switch (act) {
    case LoginAct::Generate:
        return tr("The page received a QR code from the pool. The code contains an ID and not a secret. The page now "
                  "polls the state of the code.");
    case LoginAct::SignIn: return tr("The user signed in to the app on the phone. The app can now scan the code.");
    case LoginAct::Scan:
        return tr("The app read the ID and told the pool that it scanned the code. The user is not signed in yet: the "
                  "app asks for consent.");
    case LoginAct::Confirm:
        return tr("The user approved the login. The page receives a ticket with its next poll. The ticket serves once "
                  "and for a short time.");
    case LoginAct::Exchange: break;
    }
    return tr("The server exchanged the ticket and the application secret for the token set. The user is signed in.");
}

QString LoginActText::reason(Login &login)
{
    const LoginPlay &play = login.play();
    switch (play.outcome()) {
    case LoginPlay::Outcome::Failed: return FailureText::describe(*play.failure());
    case LoginPlay::Outcome::Ignored: return ScanText::refusal(login.phone().code(), login.connection());
    case LoginPlay::Outcome::NoUser: return tr("The phone does not have a username and a password.");
    default: break;
    }
    switch (login.status()) {
    case QrStatus::Expired: return tr("The QR code expired.");
    case QrStatus::Cancelled: return tr("The user declined the login.");
    case QrStatus::Authorized: return tr("The ticket is not valid any more.");
    case QrStatus::MfaNeeded: return tr("The pool requires a second factor.");
    default: return tr("The QR code ended before the login.");
    }
}

QString LoginActText::outcome(Login &login)
{
    const LoginPlay &play = login.play();
    switch (play.outcome()) {
    case LoginPlay::Outcome::None: return {};
    case LoginPlay::Outcome::Done: return tr("Signed in as %1.").arg(login.displayName());
    case LoginPlay::Outcome::Stopped: return tr("Stopped at “%1”.").arg(numbered(play.act(), caption(play.act())));
    default: break;
    }
    //: %1 is an act such as "3. Scan", %2 a sentence
    return tr("Stopped at “%1”: %2").arg(numbered(play.act(), caption(play.act())), reason(login));
}

} // namespace qrlogin
