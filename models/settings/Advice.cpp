#include "settings/Advice.h"

#include <algorithm>

namespace qrlogin {

namespace {

// OWASP ASVS 4.0.3, 2.7.2: out-of-band requests, codes and tokens expire after 10 minutes.
constexpr int longestTicket = 600;
// Half of that, because an attacker can pass a code on while it is valid.
constexpr int longestQrcode = 300;
// Clients poll every 800 to 1000 ms, and the exchange takes another round trip.
constexpr int shortestTicket = 3;
// Time to unlock the phone, open the app and find the scanner.
constexpr int shortestQrcode = 30;

bool hasBoth(const LoginStrategy &s)
{
    return s.returnFullUserInfo && s.allowExchangeUserInfoFromBrowser;
}

void setQrcode(LoginStrategy &s, int seconds)
{
    s.qrcodeExpiresIn = seconds;
    s.qrcodeExpiresInUnit = displayUnit(seconds, s.qrcodeExpiresInUnit);
}

void setTicket(LoginStrategy &s, int seconds)
{
    s.ticketExpiresIn = seconds;
    s.ticketExpiresInUnit = displayUnit(seconds, s.ticketExpiresInUnit);
}

} // namespace

const QList<AdviceRule> &adviceRules()
{
    static const QList<AdviceRule> rules{
        {Advice::FullInfoAndBrowserExchange, Severity::Danger, hasBoth,
            [](LoginStrategy &s) { s.returnFullUserInfo = s.allowExchangeUserInfoFromBrowser = false; }},
        {Advice::FullUserInfo, Severity::Danger,
            [](const LoginStrategy &s) { return s.returnFullUserInfo && !hasBoth(s); },
            [](LoginStrategy &s) { s.returnFullUserInfo = false; }},
        {Advice::BrowserExchange, Severity::Warning,
            [](const LoginStrategy &s) { return s.allowExchangeUserInfoFromBrowser && !hasBoth(s); },
            [](LoginStrategy &s) { s.allowExchangeUserInfoFromBrowser = false; }},
        {Advice::LongQrcodePeriod, Severity::Warning,
            [](const LoginStrategy &s) { return s.qrcodeExpiresIn > longestQrcode; },
            [](LoginStrategy &s) { setQrcode(s, LoginStrategy().qrcodeExpiresIn); }},
        {Advice::LongTicketPeriod, Severity::Warning,
            [](const LoginStrategy &s) { return s.ticketExpiresIn > longestTicket; },
            [](LoginStrategy &s) { setTicket(s, LoginStrategy().ticketExpiresIn); }},
        {Advice::ShortTicketPeriod, Severity::Notice,
            [](const LoginStrategy &s) { return s.ticketExpiresIn < shortestTicket; },
            [](LoginStrategy &s) { setTicket(s, LoginStrategy().ticketExpiresIn); }},
        {Advice::ShortQrcodePeriod, Severity::Notice,
            [](const LoginStrategy &s) { return s.qrcodeExpiresIn < shortestQrcode; },
            [](LoginStrategy &s) { setQrcode(s, LoginStrategy().qrcodeExpiresIn); }},
    };
    return rules;
}

QList<AdviceRule> adviceOn(const LoginStrategy &strategy)
{
    QList<AdviceRule> found;
    std::ranges::copy_if(
        adviceRules(), std::back_inserter(found), [&](const AdviceRule &rule) { return rule.applies(strategy); });
    return found;
}

QString AdviceText::title(Advice advice)
{
    switch (advice) {
    case Advice::FullInfoAndBrowserExchange: return tr("Only the QR code protects the login");
    case Advice::FullUserInfo: return tr("Anyone who polls gets the login token");
    case Advice::BrowserExchange: return tr("A ticket alone completes a login");
    case Advice::LongQrcodePeriod: return tr("The QR code is valid for longer than 5 minutes");
    case Advice::LongTicketPeriod: return tr("The ticket is valid for longer than 10 minutes");
    case Advice::ShortTicketPeriod: return tr("The ticket may expire before it is used");
    case Advice::ShortQrcodePeriod: return tr("The time to scan is short");
    }
    return {};
}

QString AdviceText::reason(Advice advice)
{
    switch (advice) {
    case Advice::FullInfoAndBrowserExchange:
        return tr("The status query returns complete user information to anyone who knows the QR code ID, and a page "
                  "can exchange the ticket without a secret. No step of the login requires the application secret.");
    case Advice::FullUserInfo:
        return tr("The status query does not check permissions: anyone who sees the QR code can read its ID and poll. "
                  "A login page needs only the nickname and avatar; exchange the ticket for the rest.");
    case Advice::BrowserExchange:
        return tr(
            "Your server should exchange the ticket, because it authenticates with the application secret. If browsers "
            "can exchange tickets, anyone who obtains a ticket from a log, an extension or a script can sign in.");
    case Advice::LongQrcodePeriod:
        return tr("An attacker can trick a user into scanning the QR code of the attacker's session. A longer validity "
                  "period makes this easier.");
    case Advice::LongTicketPeriod:
        return tr("A server exchanges a ticket within seconds. A longer validity period helps only an attacker who "
                  "obtains the ticket.");
    case Advice::ShortTicketPeriod:
        return tr("The browser polls once a second, and the exchange then takes another round trip.");
    case Advice::ShortQrcodePeriod:
        return tr("Users must unlock the phone, open the app and find the scanner. In less than 30 seconds, many users "
                  "fail.");
    }
    return {};
}

QString AdviceText::source(Advice advice)
{
    switch (advice) {
    case Advice::FullInfoAndBrowserExchange:
    case Advice::FullUserInfo:
    case Advice::BrowserExchange: return tr("GenAuth documentation, App Scan Code Login Web Custom Configuration");
    case Advice::LongQrcodePeriod: return tr("OWASP, QRLJacking");
    case Advice::LongTicketPeriod: return tr("OWASP ASVS 4.0.3, 2.7.2");
    case Advice::ShortTicketPeriod: return tr("Poll interval of the published login widget and SDK");
    case Advice::ShortQrcodePeriod: return tr("This project's estimate");
    }
    return {};
}

QString AdviceText::remedy(Advice advice)
{
    switch (advice) {
    case Advice::FullInfoAndBrowserExchange: return tr("Turn both off");
    case Advice::FullUserInfo:
    case Advice::BrowserExchange: return tr("Turn off");
    case Advice::LongQrcodePeriod:
    case Advice::ShortQrcodePeriod: return tr("Set to 120 s");
    case Advice::LongTicketPeriod:
    case Advice::ShortTicketPeriod: return tr("Set to 300 s");
    }
    return {};
}

} // namespace qrlogin
