#pragma once

#include "contract/QrStatus.h"

namespace qrlogin::emulator {

/// Result of an action on a code.
enum class ActionOutcome {
    Done,
    Expired, ///< the validity period ended before approval
    WrongOrder, ///< confirm before the scan, a second scan, or any action after the end
    OtherUser, ///< another user scanned the code
};

/// The state machine: Pending → Scanned → Authorized or Cancelled (docs/contract.md, section 5). `isOwner`: the acting
/// user scanned the code; ignored for a pending code.
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
