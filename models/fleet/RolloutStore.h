#pragma once

#include "base/Words.h"
#include "fleet/PlanDocument.h"
#include "storage/SqlFile.h"

namespace qrlogin {

/// How far a rollout has come with one pool.
enum class RolloutResult {
    Planned, ///< not begun
    InLine, ///< nothing was to be written
    Begun, ///< a write may have been sent: the program ended before it knew
    Written,
    Conflict, ///< somebody else had changed the pool; nothing was written
    Rejected, ///< by the pool; nothing was written
    NotReached, ///< nothing was written
    Unknown, ///< the response to the write did not arrive
};
inline constexpr auto rolloutResultWords = words<RolloutResult>({{RolloutResult::Planned, u"planned"},
    {RolloutResult::InLine, u"inLine"}, {RolloutResult::Begun, u"begun"}, {RolloutResult::Written, u"written"},
    {RolloutResult::Conflict, u"conflict"}, {RolloutResult::Rejected, u"rejected"},
    {RolloutResult::NotReached, u"notReached"}, {RolloutResult::Unknown, u"unknown"}});

/// One pool of a rollout.
struct RolloutPool
{
    PlannedPool planned;
    RolloutResult result = RolloutResult::Planned;
    LoginStrategy after = {}; ///< with Written: as in the pool's response
    QString detail = {}; ///< why it was not written, in the language of that time

    /// What the pool has if its write arrived.
    const LoginStrategy &written() const { return result == RolloutResult::Written ? after : planned.wanted; }
    /// Whether a write was sent, or may have been.
    bool mayBeWritten() const
    {
        return result == RolloutResult::Begun || result == RolloutResult::Written || result == RolloutResult::Unknown;
    }
};

/// One rollout, with a snapshot of all its pools.
struct RolloutRecord
{
    qint64 id = 0; ///< increases with time
    Instant time;
    QString reason;
    std::optional<qint64> undoes = {}; ///< the ID of the rollout that this one undoes
    QList<RolloutPool> pools = {};
};

/// The history of rollouts from this computer, in an SQLite file. Each step is on the disk when the call returns.
/// Contains no address and no secret.
class RolloutStore
{
public:
    /// The first call that needs the file opens it, and creates it if necessary; ":memory:" is not a file.
    explicit RolloutStore(QString path);

    /// Where one rollout at a time is locked; empty for a store that is not a file.
    QString lockPath() const;

    /// Stores the snapshot of all pools, and returns the ID.
    Result<qint64> begin(
        const QList<PlannedPool> &plan, const QString &reason, std::optional<qint64> undoes, Instant time);
    /// Stores how far the pool at `index` of the rollout has come.
    Result<void> note(qint64 id, qsizetype index, const RolloutPool &pool);

    /// Newest first.
    Result<QList<RolloutRecord>> newest(int limit = 1000);
    /// NotFound if it does not exist.
    Result<RolloutRecord> find(qint64 id);

private:
    Result<QSqlDatabase> database();
    Result<QList<RolloutRecord>> read(const QString &condition, const QVariantList &values);

    QString m_path;
    std::unique_ptr<SqlFile> m_file;
};

} // namespace qrlogin
