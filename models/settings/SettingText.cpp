#include "settings/SettingText.h"

#include <QLocale>

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
        return tr("How long a code can be scanned and confirmed. It applies to codes generated from then on.");
    if (wireName == ticketPeriodRule.wireName)
        return tr("How long the site has to exchange the ticket after the user agreed. A ticket serves once.");
    if (wireName == fullUserInfoRule.wireName)
        return tr(
            "The status query has no permission check: with this on, whoever polls gets the complete user, login token "
            "included. Off, it gives nickname and avatar only.");
    return tr("Off, only a server that holds the application's secret may exchange a ticket. On, a page may do so "
              "without any "
              "secret.");
}

QString SettingText::value(const PeriodRule &rule, const LoginStrategy &strategy)
{
    const int seconds = strategy.*rule.seconds;
    const PeriodUnit unit = displayUnit(seconds, strategy.*rule.unit);
    const int number = seconds / secondsIn(unit);
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

QString SettingText::seconds(int seconds)
{
    //: A number of seconds
    return tr("%1 s").arg(QLocale().toString(seconds));
}

QString SettingText::rangeError(const PeriodRule &rule, int seconds)
{
    if (rule.allows(seconds))
        return {};
    return tr("Has to be from %1 to %2 (30 days): longer is no login any more, and the pool would refuse it.")
        .arg(SettingText::seconds(rule.minimum), SettingText::seconds(rule.maximum));
}

} // namespace qrlogin
