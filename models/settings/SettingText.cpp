#include "settings/SettingText.h"

#include "client/FailureText.h"

#include <QLocale>

#include <algorithm>

namespace qrlogin {

QString SettingText::title(QStringView wireName)
{
    if (wireName == qrcodePeriodRule.wireName)
        return tr("QR code validity period");
    if (wireName == ticketPeriodRule.wireName)
        return tr("Ticket validity period");
    if (wireName == fullUserInfoRule.wireName)
        return tr("Return complete user information in the QR code status query interface");
    return tr("Allow the ticket to be exchanged for user information in the browser");
}

QString SettingText::help(QStringView wireName)
{
    if (wireName == qrcodePeriodRule.wireName)
        return tr("How long users can scan and approve a QR code. Applies to QR codes generated after you save.");
    if (wireName == ticketPeriodRule.wireName)
        return tr("How long the site can exchange the ticket after the user approves. A ticket can be used once.");
    if (wireName == fullUserInfoRule.wireName)
        return tr("The status query does not check permissions. On: anyone who polls gets complete user information, "
                  "including the login token. Off: the query returns only the nickname and avatar.");
    return tr("Off: only a server with the application secret can exchange a ticket. On: a page can exchange a ticket "
              "without a secret.");
}

QString SettingText::value(const PeriodRule &rule, const LoginStrategy &strategy)
{
    const int seconds = strategy.*rule.seconds;
    return period(seconds, displayUnit(seconds, strategy.*rule.unit));
}

QString SettingText::period(int seconds, PeriodUnit unit)
{
    const int number = seconds / secondsIn(unit);
    // Qt does not replace %n by a negative number.
    if (number < 0)
        return QLocale().negativeSign() + period(-seconds, unit);
    switch (unit) {
    case PeriodUnit::Second: return tr("%n second(s)", nullptr, number);
    case PeriodUnit::Minute: return tr("%n minute(s)", nullptr, number);
    case PeriodUnit::Hour: return tr("%n hour(s)", nullptr, number);
    case PeriodUnit::Day: return tr("%n day(s)", nullptr, number);
    }
    return {};
}

QString SettingText::value(const ToggleRule &rule, const LoginStrategy &strategy)
{
    return strategy.*rule.on ? tr("On") : tr("Off");
}

QString SettingText::value(QStringView wireName, const LoginStrategy &strategy)
{
    QString text;
    forEachRule([&](const auto &rule) {
        if (rule.wireName == wireName)
            text = value(rule, strategy);
    });
    return text;
}

QStringList SettingText::values(QStringView wireName, const QList<LoginStrategy> &strategies)
{
    QStringList texts;
    const auto rule = std::ranges::find(periodRules, wireName, &PeriodRule::wireName);
    if (rule == periodRules.end()) {
        for (const LoginStrategy &strategy : strategies)
            texts += value(wireName, strategy);
        return texts;
    }
    // The shortest of the units that their own texts have: each period is exact in it or in a longer one.
    PeriodUnit unit = PeriodUnit::Day;
    for (const LoginStrategy &strategy : strategies) {
        const PeriodUnit own = displayUnit(strategy.*rule->seconds, strategy.*rule->unit);
        if (secondsIn(own) < secondsIn(unit))
            unit = own;
    }
    for (const LoginStrategy &strategy : strategies)
        texts += period(strategy.*rule->seconds, unit);
    return texts;
}

QString SettingText::defaultSource(QStringView wireName)
{
    return wireName == browserExchangeRule.wireName ? tr("pool settings page; the application page says On")
                                                    : tr("pool settings page");
}

QString SettingText::seconds(int seconds)
{
    //: A number of seconds
    return tr("%1 s").arg(QLocale().toString(seconds));
}

QString SettingText::rangeError(const PeriodRule &rule, int seconds)
{
    if (rule.allows(seconds))
        return {};
    return tr("Must be between %1 and %2.")
        .arg(FailureText::duration(rule.minimum), FailureText::duration(rule.maximum));
}

} // namespace qrlogin
