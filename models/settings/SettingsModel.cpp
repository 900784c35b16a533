#include "settings/SettingsModel.h"

#include <algorithm>

namespace qrlogin {

namespace {

bool differs(const PeriodRule &rule, const LoginStrategy &a, const LoginStrategy &b)
{
    return a.*rule.seconds != b.*rule.seconds || a.*rule.unit != b.*rule.unit;
}

bool differs(const ToggleRule &rule, const LoginStrategy &a, const LoginStrategy &b)
{
    return a.*rule.on != b.*rule.on;
}

} // namespace

LoginStrategy rebased(const LoginStrategy &base, const LoginStrategy &mine, const LoginStrategy &theirs)
{
    LoginStrategy result = theirs;
    for (const PeriodRule &rule : periodRules) {
        if (differs(rule, base, mine)) {
            result.*rule.seconds = mine.*rule.seconds;
            result.*rule.unit = mine.*rule.unit;
        }
    }
    for (const ToggleRule &rule : toggleRules) {
        if (differs(rule, base, mine))
            result.*rule.on = mine.*rule.on;
    }
    return result;
}

SettingsModel::SettingsModel(const Connection &connection, const PoolContext &context, QObject *parent)
    : QObject(parent)
    , m_client(connection, context, Party::Administrator)
{
}

bool SettingsModel::isChanged(const PeriodRule &rule) const
{
    return differs(rule, m_saved, m_edited);
}

bool SettingsModel::isChanged(const ToggleRule &rule) const
{
    return differs(rule, m_saved, m_edited);
}

int SettingsModel::changeCount() const
{
    const auto changed = [this](const auto &rule) { return isChanged(rule); };
    return static_cast<int>(std::ranges::count_if(periodRules, changed) + std::ranges::count_if(toggleRules, changed));
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
    setEdited(strategy);
}

void SettingsModel::setToggle(const ToggleRule &rule, bool on)
{
    LoginStrategy strategy = m_edited;
    strategy.*rule.on = on;
    setEdited(strategy);
}

void SettingsModel::setEdited(const LoginStrategy &strategy)
{
    if (strategy == m_edited)
        return;
    m_edited = strategy;
    emit changed();
}

void SettingsModel::load()
{
    if (m_activity == Activity::Idle)
        runLoad();
}

void SettingsModel::save()
{
    if (canSave())
        runSave(m_edited);
}

void SettingsModel::keepMine()
{
    if (m_conflict)
        rebase(*m_conflict);
    finish();
}

void SettingsModel::takeTheirs()
{
    if (m_conflict)
        m_saved = m_edited = *m_conflict;
    finish();
}

QCoro::Task<void> SettingsModel::runLoad()
{
    begin(Activity::Loading);
    auto reading = m_client.readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return finish(settings.error());

    m_loaded = true;
    rebase(settings->strategy);
    finish();
}

QCoro::Task<void> SettingsModel::runSave(LoginStrategy wanted)
{
    begin(Activity::Saving);
    const LoginStrategy before = m_saved;
    auto reading = m_client.readSettings();
    const Result<SecuritySettings> remote = co_await reading;
    if (!remote)
        co_return finish(remote.error());
    // A save whose answer got lost shows as a pool that already holds what is wanted.
    if (remote->strategy != m_saved && remote->strategy != wanted) {
        m_conflict = remote->strategy;
        co_return finish(Failure{FailureKind::Conflict, {}, 0, 0, {}});
    }

    auto writing = m_client.updateStrategy(wanted);
    const Result<SecuritySettings> written = co_await writing;
    if (!written)
        co_return finish(written.error());

    // What was typed while the request was under way stays, as an edit of what is saved now.
    m_edited = rebased(wanted, m_edited, written->strategy);
    m_saved = written->strategy;
    finish();
    emit saveSucceeded(before, m_saved);
}

void SettingsModel::begin(Activity activity)
{
    m_activity = activity;
    m_failure.reset();
    emit changed();
}

void SettingsModel::finish(const std::optional<Failure> &failure)
{
    // Cancelled means that we are being destroyed: nobody is to hear of it.
    if (failure && failure->kind == FailureKind::Cancelled)
        return;
    m_activity = Activity::Idle;
    m_failure = failure;
    if (!failure || failure->kind != FailureKind::Conflict)
        m_conflict.reset();
    emit changed();
}

void SettingsModel::rebase(const LoginStrategy &remote)
{
    m_edited = rebased(m_saved, m_edited, remote);
    m_saved = remote;
}

} // namespace qrlogin
