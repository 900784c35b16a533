#include "settings/SettingChange.h"

namespace qrlogin {

void copySetting(QStringView wireName, const LoginStrategy &from, LoginStrategy &into)
{
    forEachRule([&](const auto &rule) {
        if (rule.wireName == wireName)
            rule.copy(from, into);
    });
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
    for (const QStringView name : settingNames) {
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
