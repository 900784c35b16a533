#pragma once

#include "client/PoolClient.h"
#include "contract/StrategyRules.h"
#include "settings/SettingChange.h"

#include <QObject>
#include <QUndoStack>

namespace qrlogin {

/// A save that the pool has acknowledged.
struct SettingsSave
{
    LoginStrategy before;
    LoginStrategy after; ///< as the pool answered
    QString reason; ///< the user's, may be empty
};

/// The four settings of one pool: what is saved there, what has been edited here, and the way between the two.
/// Everything else (dirty, valid, how many changes) is derived from these. Pages show it and never hold the only copy
/// of a value.
class SettingsModel : public QObject
{
    Q_OBJECT
public:
    enum class Activity { Idle, Loading, Saving };

    SettingsModel(const Connection &connection, const PoolContext &context, QObject *parent = nullptr);

    const Connection &connection() const { return m_connection; }
    const PoolContext &context() const { return m_client.context(); }

    bool isLoaded() const { return m_loaded; }
    Activity activity() const { return m_activity; }
    const LoginStrategy &saved() const { return m_saved; }
    const LoginStrategy &edited() const { return m_edited; }

    /// What the pool held when a save found that somebody else had changed it; nothing is written until it is resolved.
    const std::optional<LoginStrategy> &conflict() const { return m_conflict; }

    /// Why the last load or save did not work; gone with the next one.
    const std::optional<Failure> &failure() const { return m_failure; }

    int changeCount() const; ///< settings that differ, 0 to 4; a period and its unit are one setting
    bool isDirty() const { return m_edited != m_saved; }
    bool isValid() const { return !firstOutOfRange(m_edited); }
    bool canSave() const;

    /// What a save would send now, byte for byte.
    QByteArray requestBody() const;

    /// Every edit from setPeriod() to restoreDefaults() and every answer to a conflict, to be taken back. Reloads and
    /// saves are no edits: they leave it as it is.
    QUndoStack &undoStack() { return m_undoStack; }
    const QUndoStack &undoStack() const { return m_undoStack; }

    void setPeriod(const PeriodRule &rule, int seconds, PeriodUnit unit);
    void setToggle(const ToggleRule &rule, bool on);
    void setEdited(const LoginStrategy &strategy);
    void resetToSaved(QStringView wireName);
    void resetToDefault(QStringView wireName);
    void revert() { setEdited(m_saved); }
    void restoreDefaults() { setEdited(LoginStrategy()); }

    /// Reads the pool. Edits survive: what was edited stays, the rest follows the pool.
    void load();

    /// Reads the pool again and writes only if it still holds saved(); else conflict() is set. Does nothing unless
    /// canSave(). The reason goes to saveSucceeded() and nowhere else.
    void save(const QString &reason = {});

    /// Answers a conflict: what the pool holds becomes saved(), `chosen` becomes edited(), to be saved again.
    void resolveConflict(const LoginStrategy &chosen);
    /// What was edited here on top of what the pool holds, or only the latter.
    void keepMine();
    void takeTheirs();

signals:
    void changed(); ///< anything of the above
    void saveSucceeded(const qrlogin::SettingsSave &save);

private:
    QCoro::Task<void> runLoad();
    QCoro::Task<void> runSave(LoginStrategy wanted, QString reason);
    void edit(const LoginStrategy &strategy, std::optional<Instant> typed);
    void begin(Activity activity);
    void finish(const std::optional<Failure> &failure = {});
    void takeOver(const SecuritySettings &remote);

    Connection m_connection;
    LoginStrategy m_saved;
    QJsonObject m_others; ///< of SecuritySettings, as last read
    LoginStrategy m_edited;
    std::optional<LoginStrategy> m_conflict;
    std::optional<Failure> m_failure;
    Activity m_activity = Activity::Idle;
    bool m_loaded = false;
    const Clock &m_clock;
    QUndoStack m_undoStack;
    PoolClient m_client; // last: its end resumes our coroutines, which may touch all of the above
};

} // namespace qrlogin
