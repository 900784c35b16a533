#pragma once

#include "connections/Connection.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcessEnvironment>

namespace qrlogin {

class SecretStore;

/// The file and the keyring of the console's connections.
struct SavedConnections
{
    QString path;
    SecretStore &secrets;
};

/// Selects the pool of a command: a saved connection by name, or one described by options, with the environment for
/// missing values. Secrets come only from the keyring, the environment or the standard input, because all programs on
/// the computer can read arguments.
class ConnectionOptions
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionOptions)
public:
    /// Phone commands do not use an access key.
    enum class AccessKey { Needed, NotAsked };

    explicit ConnectionOptions(AccessKey accessKey = AccessKey::Needed);

    void addTo(QCommandLineParser &parser) const;

    /// The first option that is set and selects a pool, without dashes; empty if none is.
    QString firstSet(const QCommandLineParser &parser) const;

    /// Why these arguments must not be used, empty if they may be. Call it before anything quotes them.
    static QString secretAmong(const QStringList &arguments);

    /// The connection or an error text. Waits for the keyring if it is needed.
    tl::expected<Connection, QString> read(const QCommandLineParser &parser, const QProcessEnvironment &environment,
        QIODevice &input, const SavedConnections &saved) const;

    /// The same with the environment, connections and keyring of this computer.
    tl::expected<Connection, QString> read(const QCommandLineParser &parser, QIODevice &input) const;

    /// The variables, one per line, for the help.
    static QString environmentHelp(AccessKey accessKey = AccessKey::Needed);

private:
    using Found = tl::expected<Connection, QString>;

    static Found saved(const QString &name, const QString &path);
    static Result<void> addKept(Connection &connection, SecretStore &store);
    static void addFromEnvironment(Connection &connection, const QProcessEnvironment &environment);
    Found described(const QCommandLineParser &parser, const QProcessEnvironment &environment) const;
    /// The first option that describes a pool, which excludes --pool; empty if none is set.
    QString descriptionIn(const QCommandLineParser &parser) const;
    /// The parser warns about options that it does not have.
    bool isKeySet(const QCommandLineParser &parser, const QCommandLineOption &option) const
    {
        return m_asksForKey && parser.isSet(option);
    }

    bool m_asksForKey;
    QCommandLineOption m_pool;
    QCommandLineOption m_brand;
    QCommandLineOption m_host;
    QCommandLineOption m_appHost;
    QCommandLineOption m_poolId;
    QCommandLineOption m_appId;
    QCommandLineOption m_accessKey;
    QCommandLineOption m_secretStdin;
};

} // namespace qrlogin
