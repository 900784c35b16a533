#pragma once

#include "client/PoolClient.h"
#include "contract/StrategyRules.h"
#include "settings/SettingChange.h"

#include <QObject>
#include <QUndoStack>

namespace qrlogin {

/// A save that the pool acknowledged.
struct SettingsSave
{
    LoginStrategy before;
    LoginStrategy after; ///< as in the pool's response
    QString reason; ///< the user's; can be empty
};

/// The four settings of one pool: the saved values, the edited values, and loading and saving. Everything else (dirty,
/// valid, number of changes) is derived from these. Pages show the model and never have the only copy of a value.
class SettingsModel : public QObject
{
    Q_OBJECT
public:
    enum class Activity { Idle, Loading, Saving };

    /// Age from which refresh() reads the settings again.
    static constexpr Milliseconds freshness{30'000};

    SettingsModel(const Connection &connection, const PoolContext &context, QObject *parent = nullptr);

    const Connection &connection() const { return m_connection; }
    const PoolContext &context() const { return m_client.context(); }

    bool isLoaded() const { return m_loaded; }
    Activity activity() const { return m_activity; }
    const LoginStrategy &saved() const { return m_saved; }
    /// The same as the pool has it: the members of qrcodeLoginStrategy, with units that saved() cannot have.
    QJsonObject savedMembers() const
    {
        return toJson(SecuritySettings{m_saved, m_others}).value(strategyMember).toObject();
    }
    const LoginStrategy &edited() const { return m_edited; }

    /// When the pool's settings were last read or written; nothing before the first load.
    const std::optional<Instant> &readAt() const { return m_readAt; }
    /// When the last save succeeded; nothing once a later load or save has begun.
    const std::optional<Instant> &savedAt() const { return m_savedAt; }

    /// The pool's settings as last loaded, saved or acknowledged here. Differs from saved() where a load found changes
    /// that this model did not make.
    const LoginStrategy &known() const { return m_known; }
    Instant knownAt() const { return m_knownAt; } ///< when the pool last had known()
    void acknowledge(); ///< known() becomes saved()

    /// The pool's settings, if a save found changes by another administrator. Nothing is written until this is
    /// resolved.
    const std::optional<LoginStrategy> &conflict() const { return m_conflict; }

    /// Why the last load or save failed; the next one resets it.
    const std::optional<Failure> &failure() const { return m_failure; }

    int changeCount() const; ///< changed settings, 0 to 4; a period and its unit are one setting
    bool isDirty() const { return m_edited != m_saved; }
    bool isValid() const { return !firstOutOfRange(m_edited); }
    bool canSave() const;

    /// The exact body that a save would send now.
    QByteArray requestBody() const;

    /// Undoes the edits from setPeriod() to restoreDefaults() and resolved conflicts. Reloads and saves do not change
    /// it.
    QUndoStack &undoStack() { return m_undoStack; }
    const QUndoStack &undoStack() const { return m_undoStack; }

    void setPeriod(const PeriodRule &rule, int seconds, PeriodUnit unit);
    void setToggle(const ToggleRule &rule, bool on);
    void setEdited(const LoginStrategy &strategy);
    void resetToSaved(QStringView wireName);
    void resetToDefault(QStringView wireName);
    void revert() { setEdited(m_saved); }
    void restoreDefaults() { setEdited(LoginStrategy()); }

    /// Reads the pool's settings. Edited settings keep their edits.
    void load();
    /// Loads if the settings are older than `freshness`, and nothing is under way or waits for the user.
    void refresh();

    /// Reads the pool and writes only if it still has saved(); otherwise sets conflict(). Does nothing unless
    /// canSave(). `reason` is only passed to saveSucceeded().
    void save(const QString &reason = {});

    /// Resolves a conflict: the pool's settings become saved(), `chosen` becomes edited(), ready to save.
    void resolveConflict(const LoginStrategy &chosen);

signals:
    void changed(); ///< any of the above changed
    void saveSucceeded(const qrlogin::SettingsSave &save);

private:
    QCoro::Task<void> runLoad();
    QCoro::Task<void> runSave(LoginStrategy wanted, QString reason);
    void edit(const LoginStrategy &strategy, std::optional<Instant> typed);
    void begin(Activity activity);
    void finish(const std::optional<Failure> &failure = {});
    /// Somebody else changed the pool to `remote`.
    void finishWithConflict(const LoginStrategy &remote);
    void takeOver(const SecuritySettings &remote);
    void learn();

    Connection m_connection;
    LoginStrategy m_saved;
    QJsonObject m_others; ///< SecuritySettings::others, as last read
    LoginStrategy m_edited;
    LoginStrategy m_known;
    Instant m_knownAt;
    std::optional<Instant> m_readAt;
    std::optional<Instant> m_savedAt;
    std::optional<LoginStrategy> m_conflict;
    std::optional<Failure> m_failure;
    Activity m_activity = Activity::Idle;
    bool m_loaded = false;
    const Clock &m_clock;
    QUndoStack m_undoStack;
    PoolClient m_client; // last: its destructor resumes our coroutines, which can use all members above
};

} // namespace qrlogin
