#include "settings/SettingChange.h"

namespace qrlogin {

QList<QStringView> settingNames()
{
    QList<QStringView> names;
    for (const PeriodRule &rule : periodRules)
        names.append(rule.wireName);
    for (const ToggleRule &rule : toggleRules)
        names.append(rule.wireName);
    return names;
}

void copySetting(QStringView wireName, const LoginStrategy &from, LoginStrategy &into)
{
    for (const PeriodRule &rule : periodRules) {
        if (rule.wireName == wireName) {
            into.*rule.seconds = from.*rule.seconds;
            into.*rule.unit = from.*rule.unit;
        }
    }
    for (const ToggleRule &rule : toggleRules) {
        if (rule.wireName == wireName)
            into.*rule.on = from.*rule.on;
    }
}

bool sameSetting(QStringView wireName, const LoginStrategy &a, const LoginStrategy &b)
{
    LoginStrategy other = a;
    copySetting(wireName, b, other);
    return other == a;
}

QList<SettingChange> changesBetween(const LoginStrategy &before, const LoginStrategy &after)
{
    QList<SettingChange> changes;
    for (const QStringView name : settingNames()) {
        if (!sameSetting(name, before, after))
            changes.append({name, before, after});
    }
    return changes;
}

LoginStrategy rebased(const LoginStrategy &base, const LoginStrategy &mine, const LoginStrategy &theirs)
{
    LoginStrategy result = theirs;
    for (const SettingChange &change : changesBetween(base, mine))
        copySetting(change.wireName, mine, result);
    return result;
}

} // namespace qrlogin
