#pragma once

#include "contract/StrategyRules.h"
#include "pool/PoolClient.h"

#include <QObject>

namespace qrlogin {

/// The four settings of one pool: what is saved there, what has been edited here, and the way between the two. Everything
/// else (dirty, valid, how many changes) is derived from these. Pages show it and never hold the only copy of a value.
class SettingsModel : public QObject
{
    Q_OBJECT
public:
    enum class Activity { Idle, Loading, Saving };

    SettingsModel(const Connection &connection, const PoolContext &context, QObject *parent = nullptr);

    const Connection &connection() const { return m_client.connection(); }

    bool isLoaded() const { return m_loaded; }
    Activity activity() const { return m_activity; }
    const LoginStrategy &saved() const { return m_saved; }
    const LoginStrategy &edited() const { return m_edited; }

    /// What the pool held when a save found that somebody else had changed it; nothing is written until it is resolved.
    const std::optional<LoginStrategy> &conflict() const { return m_conflict; }

    /// Why the last load or save did not work; gone with the next one.
    const std::optional<Failure> &failure() const { return m_failure; }

    bool isChanged(const PeriodRule &rule) const;
    bool isChanged(const ToggleRule &rule) const;
    int changeCount() const; ///< settings that differ, 0 to 4; a period and its unit are one setting
    bool isDirty() const { return m_edited != m_saved; }
    bool isValid() const { return !firstOutOfRange(m_edited); }
    bool canSave() const;

    void setPeriod(const PeriodRule &rule, int seconds, PeriodUnit unit);
    void setToggle(const ToggleRule &rule, bool on);
    void setEdited(const LoginStrategy &strategy);
    void revert() { setEdited(m_saved); }
    void restoreDefaults() { setEdited(LoginStrategy()); }

    /// Reads the pool. Edits survive: what was edited stays, the rest follows the pool.
    void load();

    /// Reads the pool again and writes only if it still holds saved(); else conflict() is set. Does nothing unless
    /// canSave().
    void save();

    /// Answers a conflict: keeps what was edited here on top of what the pool holds, to be saved again, or drops it.
    void keepMine();
    void takeTheirs();

signals:
    void changed(); ///< anything of the above
    void saveSucceeded(const qrlogin::LoginStrategy &before, const qrlogin::LoginStrategy &after);

private:
    QCoro::Task<void> runLoad();
    QCoro::Task<void> runSave(LoginStrategy wanted);
    void begin(Activity activity);
    void finish(const std::optional<Failure> &failure = {});
    void rebase(const LoginStrategy &remote);

    LoginStrategy m_saved;
    LoginStrategy m_edited;
    std::optional<LoginStrategy> m_conflict;
    std::optional<Failure> m_failure;
    Activity m_activity = Activity::Idle;
    bool m_loaded = false;
    PoolClient m_client; // last: its end resumes our coroutines, which may touch all of the above
};

/// `mine` as edited from `base`, carried over to `theirs`: each setting that was edited keeps its edit.
LoginStrategy rebased(const LoginStrategy &base, const LoginStrategy &mine, const LoginStrategy &theirs);

} // namespace qrlogin
