#pragma once

#include "contract/StrategyRules.h"

#include <QCoreApplication>

namespace qrlogin {

/// The four settings in the console's words (docs/contract.md, section 8), in the application's language.
class SettingText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SettingText)
public:
    /// By wire name: "QR code validity period".
    static QString title(QStringView wireName);
    /// What the setting does and what to consider, in one or two sentences.
    static QString help(QStringView wireName);
    /// The value for people: "2 minutes", "On".
    static QString value(const PeriodRule &rule, const LoginStrategy &strategy);
    static QString value(const ToggleRule &rule, const LoginStrategy &strategy);
    /// The same, by wire name.
    static QString value(QStringView wireName, const LoginStrategy &strategy);
    /// One text per strategy, periods in the same unit, so that people can compare: "10 minutes", "4 minutes".
    static QStringList values(QStringView wireName, const QList<LoginStrategy> &strategies);
    /// Where the default of a setting is documented. For the browser exchange, two published pages contradict each
    /// other (docs/contract.md, section 12).
    static QString defaultSource(QStringView wireName);
    /// A period in seconds: "120 s".
    static QString seconds(int seconds);
    /// Why a period cannot be saved; empty if it can.
    static QString rangeError(const PeriodRule &rule, int seconds);

private:
    static QString period(int seconds, PeriodUnit unit);
};

} // namespace qrlogin
