#pragma once

#include "contract/control/EmulatorState.h"

#include <QCoreApplication>

namespace qrlogin {

/// The emulator's clock in words. Speed and offset are two things: a clock of normal speed can be ahead.
class ClockText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ClockText)
public:
    /// "Normal", "Paused", "× 10", as a choice with a mnemonic.
    static QString speed(ClockMode mode);
    /// Against this computer's clock: "2 min 10 s ahead"; empty below a second.
    static QString offset(const EmulatorClock &clock);
    /// How it differs from this computer's clock: its speed, or at normal speed its offset, which changes at every
    /// other speed. Empty if it does not differ.
    static QString deviation(const EmulatorClock &clock);
};

} // namespace qrlogin
