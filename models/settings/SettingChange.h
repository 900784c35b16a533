#pragma once

#include "contract/StrategyRules.h"

#include <QList>

namespace qrlogin {

/// One setting of the four that is not the same in two strategies. A period and its unit are one setting.
struct SettingChange
{
    QStringView wireName;
    LoginStrategy before; ///< only the members of this setting mean something
    LoginStrategy after;
};

/// In the order of the rules.
QList<SettingChange> changesBetween(const LoginStrategy &before, const LoginStrategy &after);

/// Puts the setting that `wireName` names of `from` into `into`.
void copySetting(QStringView wireName, const LoginStrategy &from, LoginStrategy &into);

bool sameSetting(QStringView wireName, const LoginStrategy &a, const LoginStrategy &b);

/// `mine` as edited from `base`, carried over to `theirs`: each setting that was edited keeps its edit.
LoginStrategy rebased(const LoginStrategy &base, const LoginStrategy &mine, const LoginStrategy &theirs);

} // namespace qrlogin
