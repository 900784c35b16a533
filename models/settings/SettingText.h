#pragma once

#include "contract/StrategyRules.h"

#include <QCoreApplication>

namespace qrlogin {

/// The four settings in the console's words (docs/contract.md, section 8), in the language of the application.
class SettingText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SettingText)
public:
    /// By the wire name of its rule: "QR code validity period".
    static QString title(QStringView wireName);
    /// What it does and what to consider, in a sentence or two.
    static QString help(QStringView wireName);
    /// The value as a person reads it: "2 min", "On".
    static QString value(const PeriodRule &rule, const LoginStrategy &strategy);
    static QString value(const ToggleRule &rule, const LoginStrategy &strategy);
    /// The same of the setting with that wire name.
    static QString value(QStringView wireName, const LoginStrategy &strategy);
    /// "120 s": a period by itself.
    static QString seconds(int seconds);
    /// Why a period cannot be saved, empty if it can.
    static QString rangeError(const PeriodRule &rule, int seconds);
};

} // namespace qrlogin
