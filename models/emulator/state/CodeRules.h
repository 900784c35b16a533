#pragma once

#include "contract/QrStatus.h"

namespace qrlogin::emulator {

/// What becomes of an action on a code.
enum class ActionOutcome {
    Done,
    Expired, ///< the period ran out before consent
    WrongOrder, ///< confirm before scan, scan of a scanned code, anything after the end
    OtherUser, ///< the code belongs to whoever scanned it
};

/// The state machine: Pending → Scanned → Authorized or Cancelled. `isOwner` says whether the acting user is the one
/// who scanned the code; it has no meaning for a code that nobody scanned.
constexpr ActionOutcome outcomeOf(QrStatus status, QrAction action, bool isOwner)
{
    if (status == QrStatus::Expired)
        return ActionOutcome::Expired;
    const QrStatus needed = action == QrAction::Scan ? QrStatus::Pending : QrStatus::Scanned;
    if (status != needed)
        return ActionOutcome::WrongOrder;
    return action == QrAction::Scan || isOwner ? ActionOutcome::Done : ActionOutcome::OtherUser;
}

constexpr QrStatus statusAfter(QrAction action)
{
    switch (action) {
    case QrAction::Scan: return QrStatus::Scanned;
    case QrAction::Confirm: return QrStatus::Authorized;
    case QrAction::Cancel: break;
    }
    return QrStatus::Cancelled;
}

} // namespace qrlogin::emulator
