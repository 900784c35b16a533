#pragma once

#include "fleet/RolloutStore.h"

namespace qrlogin {

/// What an undo of a rollout does to one of its pools.
struct UndoneSetting
{
    enum class Kind {
        PutBack,
        ChangedSince, ///< somebody has changed it since the rollout, so it stays
        AlreadyBack, ///< it has the value from before the rollout
    };

    QStringView wireName;
    Kind kind;
};

struct UndonePool
{
    PoolReading reading;
    RolloutPool rolledOut;
    bool isOtherPool = false; ///< the connection leads to another pool now, so nothing is put back
    QList<UndoneSetting> settings = {}; ///< that the rollout changed; empty if the pool could not be read

    /// What will be written; nothing if the pool was not read.
    std::optional<PlannedPool> planned() const;
};

/// Only the pools of which a write was sent, or may have been. The readings are of pools that they find by the ID of
/// the connection; a pool that has no reading is left out.
QList<UndonePool> undoOf(const RolloutRecord &record, const QList<PoolReading> &readings);

/// The connections whose pools the rollout may have written, as far as they exist.
QList<Connection> poolsToUndo(const RolloutRecord &record, const QList<Connection> &connections);
/// The names of such pools without a connection.
QStringList poolsWithoutConnection(const RolloutRecord &record, const QList<Connection> &connections);

} // namespace qrlogin
