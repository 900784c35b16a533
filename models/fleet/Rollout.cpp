#include "fleet/Rollout.h"

#include "client/FailureText.h"
#include "settings/SettingsHistory.h"
#include "settings/SettingsModel.h"

namespace qrlogin {

Rollout::Rollout(const PoolContext &context, RolloutStore &store, SettingsHistory &history, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_store(store),
      m_history(history)
{
}

Rollout::~Rollout() = default;

Result<void> Rollout::start(const QList<Target> &targets, const QString &reason, std::optional<qint64> undoes)
{
    QList<PlannedPool> plan;
    for (const Target &target : targets) {
        plan += target.planned;
        m_connections += target.pool;
        m_record.pools += RolloutPool{target.planned};
    }
    // The store makes the directory of both files.
    const Instant now = m_context.clock.now();
    if (const auto opened = m_store.newest(1); !opened)
        return tl::unexpected(opened.error());
    if (const QString path = m_store.lockPath(); !path.isEmpty()) {
        if (const auto locked = m_lock.emplace().take(path); !locked)
            return locked;
    }
    const auto id = m_store.begin(plan, reason, undoes, now);
    if (!id)
        return tl::unexpected(id.error());
    m_record.id = *id;
    m_record.time = now;
    m_record.reason = reason;
    m_record.undoes = undoes;
    m_isRunning = true;
    QMetaObject::invokeMethod(this, &Rollout::next, Qt::QueuedConnection);
    return {};
}

void Rollout::next()
{
    if (m_next == m_record.pools.size() || m_isStopped || m_storeFailure) {
        m_model.reset();
        m_lock.reset();
        m_isRunning = false;
        emit finished();
        return;
    }
    m_begunAt = m_context.clock.running();
    if (pool().planned.was == pool().planned.wanted)
        end(RolloutResult::InLine);
    else
        begin();
}

void Rollout::begin()
{
    m_isSaving = false;
    m_model = std::make_unique<SettingsModel>(m_connections.at(m_next), m_context);
    connect(m_model.get(), &SettingsModel::changed, this, &Rollout::follow);
    connect(m_model.get(), &SettingsModel::saveSucceeded, this, [this](const SettingsSave &save) {
        const auto recorded = m_history.record(m_model->connection(), save, m_context.clock.now());
        if (!recorded)
            m_historyFailure = recorded.error();
    });
    m_model->load();
}

void Rollout::follow()
{
    if (m_model->activity() != SettingsModel::Activity::Idle)
        return;
    // Later, when the model is not in the middle of its own call.
    disconnect(m_model.get(), &SettingsModel::changed, this, nullptr);
    QMetaObject::invokeMethod(this, m_isSaving ? &Rollout::takeSaved : &Rollout::compareAndSave, Qt::QueuedConnection);
}

void Rollout::compareAndSave()
{
    if (m_model->failure())
        return fail(false);
    if (m_model->saved() == pool().planned.wanted) {
        // Here if an attempt that the pool was too busy for arrived; otherwise somebody else was first.
        pool().after = m_model->saved();
        return end(pool().result == RolloutResult::Begun ? RolloutResult::Written : RolloutResult::InLine);
    }
    if (m_model->saved() != pool().planned.was)
        return end(RolloutResult::Conflict, FailureText::describe({FailureKind::Conflict, {}, 0, 0, {}}));
    m_model->setEdited(pool().planned.wanted);
    if (!m_model->canSave())
        return end(RolloutResult::Rejected, FailureText::describe({FailureKind::Invalid, {}, 0, 0, {}}));
    pool().result = RolloutResult::Begun;
    if (!note())
        return next();
    m_isSaving = true;
    connect(m_model.get(), &SettingsModel::changed, this, &Rollout::follow);
    m_model->save(m_record.reason);
}

void Rollout::takeSaved()
{
    if (m_model->failure())
        return fail(true);
    pool().after = m_model->saved();
    end(RolloutResult::Written);
}

void Rollout::fail(bool mayBeWritten)
{
    const Failure failed = *m_model->failure();
    const Milliseconds again = m_context.clock.running() + Seconds(failed.retryAfter);
    // A pool that is too busy has not done what it was asked, and the next attempt reads and compares again.
    if (failed.statusCode == 429 && failed.retryAfter > 0 && again < m_begunAt + patience) {
        m_again = m_context.clock.makeTimer([this] { begin(); });
        m_again->start(Seconds(failed.retryAfter));
        return;
    }
    const QString detail = FailureText::describe(failed);
    if (failed.kind == FailureKind::Conflict)
        end(RolloutResult::Conflict, detail);
    else if (isRefusalOfPool(failed))
        end(RolloutResult::Rejected, detail);
    else
        end(mayBeWritten ? RolloutResult::Unknown : RolloutResult::NotReached, detail);
}

void Rollout::end(RolloutResult result, const QString &detail)
{
    pool().result = result;
    pool().detail = detail;
    note();
    ++m_next;
    emit changed();
    QMetaObject::invokeMethod(this, &Rollout::next, Qt::QueuedConnection);
}

bool Rollout::note()
{
    const auto noted = m_store.note(m_record.id, m_next, pool());
    if (!noted)
        m_storeFailure = noted.error();
    return noted.has_value();
}

} // namespace qrlogin

#include "moc_Rollout.cpp"
