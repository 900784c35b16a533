#pragma once

#include "contract/StrategyRules.h"

#include <QList>

namespace qrlogin {

/// One of the four settings that differs between two strategies. A period and its unit are one setting.
struct SettingChange
{
    QStringView wireName;
    LoginStrategy before; ///< only the members of this setting are valid
    LoginStrategy after;
};

/// In the order of the rules.
QList<SettingChange> changesBetween(const LoginStrategy &before, const LoginStrategy &after);

/// Copies the setting named `wireName` from `from` to `into`.
void copySetting(QStringView wireName, const LoginStrategy &from, LoginStrategy &into);

bool sameSetting(QStringView wireName, const LoginStrategy &a, const LoginStrategy &b);

/// Applies the changes from `base` to `mine` to `theirs`: each edited setting keeps its edit.
LoginStrategy rebased(const LoginStrategy &base, const LoginStrategy &mine, const LoginStrategy &theirs);

} // namespace qrlogin
