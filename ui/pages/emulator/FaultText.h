#pragma once

#include "contract/control/EmulatorState.h"

#include <QCoreApplication>

namespace qrlogin {

/// Texts for faults. Translated.
class FaultText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FaultText)
public:
    static QString kind(FaultKind kind);
    static QString help(FaultKind kind); ///< the effect that a client sees
    static QString calls(FaultRule::Calls calls);
    static QString what(const FaultRule &fault); ///< in short: "Delay, 250 ms"
    static QString which(const FaultRule &fault); ///< in short: "first 3, 50 %"
};

} // namespace qrlogin
