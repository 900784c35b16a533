#include "settings/SettingsModel.h"

#include "contract/Envelope.h"
#include "settings/StrategyEdit.h"

#include <QJsonDocument>

#include <utility>

namespace qrlogin {

SettingsModel::SettingsModel(const Connection &connection, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_clock(context.clock),
      m_client(connection.address, context, Party::Administrator, connection.credentials)
{
}

int SettingsModel::changeCount() const
{
    return int(changesBetween(m_saved, m_edited).size());
}

QByteArray SettingsModel::requestBody() const
{
    return QJsonDocument(strategyUpdate({m_edited, m_others})).toJson(QJsonDocument::Compact);
}

bool SettingsModel::canSave() const
{
    return m_loaded && m_activity == Activity::Idle && !m_conflict && isDirty() && isValid();
}

void SettingsModel::setPeriod(const PeriodRule &rule, int seconds, PeriodUnit unit)
{
    LoginStrategy strategy = m_edited;
    strategy.*rule.seconds = seconds;
    strategy.*rule.unit = unit;
    const bool isTyping = m_edited.*rule.unit == unit;
    edit(strategy, isTyping ? std::optional(m_clock.now()) : std::nullopt);
}

void SettingsModel::setToggle(const ToggleRule &rule, bool on)
{
    LoginStrategy strategy = m_edited;
    strategy.*rule.on = on;
    setEdited(strategy);
}

void SettingsModel::setEdited(const LoginStrategy &strategy)
{
    edit(strategy, {});
}

void SettingsModel::edit(const LoginStrategy &strategy, std::optional<Instant> typed)
{
    const QList<SettingChange> changes = changesBetween(m_edited, strategy);
    if (changes.isEmpty())
        return;
    const auto write = [this](const LoginStrategy &edited) {
        m_edited = edited;
        emit changed();
    };
    m_undoStack.push(new StrategyEdit(changes, {[this] { return m_edited; }, write}, typed));
}

void SettingsModel::resetToSaved(QStringView wireName)
{
    LoginStrategy strategy = m_edited;
    copySetting(wireName, m_saved, strategy);
    setEdited(strategy);
}

void SettingsModel::resetToDefault(QStringView wireName)
{
    LoginStrategy strategy = m_edited;
    copySetting(wireName, LoginStrategy(), strategy);
    setEdited(strategy);
}

void SettingsModel::load()
{
    if (m_activity == Activity::Idle)
        runLoad();
}

void SettingsModel::refresh()
{
    if (m_readAt && !m_conflict && m_clock.now() - *m_readAt >= freshness)
        load();
}

void SettingsModel::acknowledge()
{
    learn();
    emit changed();
}

void SettingsModel::learn()
{
    m_known = m_saved;
    m_knownAt = m_readAt.value_or(m_clock.now());
}

void SettingsModel::save(const QString &reason)
{
    if (canSave())
        runSave(m_edited, reason);
}

void SettingsModel::resolveConflict(const LoginStrategy &chosen)
{
    if (!m_conflict)
        return;
    m_saved = *m_conflict;
    m_conflict.reset();
    learn();
    setEdited(chosen);
    finish();
}

QCoro::Task<void> SettingsModel::runLoad()
{
    begin(Activity::Loading);
    auto reading = m_client.readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return finish(settings.error());

    takeOver(*settings);
    finish();
}

QCoro::Task<void> SettingsModel::runSave(LoginStrategy wanted, QString reason)
{
    begin(Activity::Saving);
    const LoginStrategy before = m_saved;
    auto reading = m_client.readSettings();
    const Result<SecuritySettings> remote = co_await reading;
    if (!remote)
        co_return finish(remote.error());
    // If a save's response was lost, the pool already has the wanted values.
    if (remote->strategy != m_saved && remote->strategy != wanted)
        co_return finishWithConflict(remote->strategy);

    auto writing = m_client.updateStrategy({wanted, remote->others});
    Result<SecuritySettings> written = co_await writing;
    if (!written && (written.error().kind == FailureKind::Network || written.error().apiCode == apiCode::nonceUsed)) {
        // The pool may have closed an idle connection just then. Qt gives up, or sends the same request again, which
        // the pool rejects if the first one arrived. What the pool has now says whether it did.
        auto readingAgain = m_client.readSettings();
        const Result<SecuritySettings> now = co_await readingAgain;
        if (now && now->strategy != wanted && now->strategy != remote->strategy)
            co_return finishWithConflict(now->strategy);
        if (now && now->strategy == wanted) {
            written = now;
        } else if (now) {
            auto writingAgain = m_client.updateStrategy({wanted, now->others});
            written = co_await writingAgain;
        }
    }
    if (!written)
        co_return finish(written.error());

    // Edits made during the request stay, on top of the saved values.
    m_edited = rebased(wanted, m_edited, written->strategy);
    m_saved = written->strategy;
    m_others = written->others;
    m_readAt = m_savedAt = m_clock.now();
    learn();
    finish();
    emit saveSucceeded({before, m_saved, reason});
}

void SettingsModel::begin(Activity activity)
{
    m_activity = activity;
    m_failure.reset();
    m_savedAt.reset();
    emit changed();
}

void SettingsModel::finish(const std::optional<Failure> &failure)
{
    // Cancelled means that the model is being destroyed, so it must not emit signals.
    if (failure && failure->kind == FailureKind::Cancelled)
        return;
    m_activity = Activity::Idle;
    m_failure = failure;
    if (!failure || failure->kind != FailureKind::Conflict)
        m_conflict.reset();
    emit changed();
}

void SettingsModel::finishWithConflict(const LoginStrategy &remote)
{
    m_conflict = remote;
    m_readAt = m_clock.now();
    finish(Failure{FailureKind::Conflict, {}, 0, 0, {}});
}

void SettingsModel::takeOver(const SecuritySettings &remote)
{
    m_edited = rebased(m_saved, m_edited, remote.strategy);
    m_saved = remote.strategy;
    m_others = remote.others;
    m_readAt = m_clock.now();
    if (!std::exchange(m_loaded, true) || m_known == m_saved)
        learn();
}

} // namespace qrlogin

#include "moc_SettingsModel.cpp"
