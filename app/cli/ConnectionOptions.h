#pragma once

#include "connections/SecretStore.h"
#include "help/ProgramHelp.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcessEnvironment>

namespace qrlogin {

/// The connections that the console keeps.
struct SavedConnections
{
    QString path;
    SecretStore &secrets;
    std::chrono::milliseconds patience = std::chrono::seconds(30); ///< with the store, and a user whom it asks
};

/// Selects the pool of a command: a saved connection by name, or one described by options, with the environment for
/// missing values. Secrets come only from the keyring, the environment or the standard input, because all programs on
/// the computer can read arguments.
class ConnectionOptions
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionOptions)
public:
    /// A phone holds no access key, and does without; the settings need no other secret.
    enum class AccessKey { Needed, Alone, NotAsked };

    explicit ConnectionOptions(AccessKey accessKey = AccessKey::Needed);

    QList<QCommandLineOption> options() const;

    /// The first option that is set and selects a pool, without dashes; empty if none is.
    QString firstSet(const QCommandLineParser &parser) const;

    /// Why these arguments must not be used, empty if they may be. Call it before anything quotes them.
    static QString secretAmong(const QStringList &arguments);

    /// The keyring is not asked for this.
    void doWithout(SecretKind kind) { m_needed.removeAll(kind); }

    /// The connection, or what is wrong, in words. Asks the keyring of a saved connection for what is needed and was
    /// given neither on the standard input nor in the environment; says on the standard error that it waits.
    tl::expected<Connection, QString> read(const QCommandLineParser &parser, const QProcessEnvironment &environment,
        QIODevice &input, const SavedConnections &saved) const;

    /// The same with the environment, the connections and the keyring of this machine.
    tl::expected<Connection, QString> read(const QCommandLineParser &parser, QIODevice &input);

    /// Removes the white space around our variables, which often comes from a file of secrets; around passwords, only
    /// line breaks. The error names a variable that contains a control character or only white space.
    static tl::expected<QProcessEnvironment, QString> trimmed(QProcessEnvironment environment);

    /// The variables, for the help.
    static QList<HelpGroup> environmentHelp(AccessKey accessKey = AccessKey::Needed);

private:
    using Found = tl::expected<Connection, QString>;

    static Found saved(const QString &name, const QString &path);
    Result<void> addKept(Connection &connection, const SavedConnections &saved) const;
    QList<SecretKind> missingIn(const Connection &connection) const;
    static void addFromEnvironment(Connection &connection, const QProcessEnvironment &environment);
    Found described(const QCommandLineParser &parser, const QProcessEnvironment &environment) const;
    QString problemIn(const QCommandLineParser &parser) const; ///< an empty value or a control character
    /// The first option that describes a pool, which excludes --pool; empty if none is set.
    QString descriptionIn(const QCommandLineParser &parser) const;
    /// The parser warns about options that it does not have.
    bool isKeySet(const QCommandLineParser &parser, const QCommandLineOption &option) const
    {
        return m_asksForKey && parser.isSet(option);
    }

    bool m_asksForKey;
    QList<SecretKind> m_needed;
    std::unique_ptr<SecretStore> m_keyring; ///< an answer may come after the wait is over
    QCommandLineOption m_pool;
    QCommandLineOption m_brand;
    QCommandLineOption m_host;
    QCommandLineOption m_appHost;
    QCommandLineOption m_poolId;
    QCommandLineOption m_appId;
    QCommandLineOption m_caFile;
    QCommandLineOption m_accessKey;
    QCommandLineOption m_secretStdin;
};

} // namespace qrlogin
