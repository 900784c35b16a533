#pragma once

#include "connections/Connection.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcessEnvironment>

namespace qrlogin {

class SecretStore;

/// The connections that the console keeps.
struct SavedConnections
{
    QString path;
    SecretStore &secrets;
};

/// Which pool a command speaks to: one that the console has saved, by name, or one that is described by options, and by
/// the environment for what they leave out. Secrets come from the keyring, the environment or the standard input only:
/// arguments can be read by every program on the machine.
class ConnectionOptions
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionOptions)
public:
    /// A phone holds no access key, and does without.
    enum class AccessKey { Needed, NotAsked };

    explicit ConnectionOptions(AccessKey accessKey = AccessKey::Needed);

    void addTo(QCommandLineParser &parser) const;

    /// The first option that is set and has a say in which pool it is, without its dashes; empty if none is.
    QString firstSet(const QCommandLineParser &parser) const;

    /// Why these arguments must not be used at all, empty if they may be. To be asked before anything quotes them.
    static QString secretAmong(const QStringList &arguments);

    /// The connection, or what is wrong, in words. Waits for the keyring, where it is asked.
    tl::expected<Connection, QString> read(const QCommandLineParser &parser, const QProcessEnvironment &environment,
        QIODevice &input, const SavedConnections &saved) const;

    /// The same with the environment, the connections and the keyring of this machine.
    tl::expected<Connection, QString> read(const QCommandLineParser &parser, QIODevice &input) const;

    /// `environment` with our variables as they are meant: without the white space around them, which a file of secrets
    /// often has, or without the line breaks alone where a space may belong to a password. The error names a variable
    /// with a control character in it, or with nothing but white space.
    static tl::expected<QProcessEnvironment, QString> trimmed(QProcessEnvironment environment);

    /// The variables, a line each, for the help.
    static QString environmentHelp(AccessKey accessKey = AccessKey::Needed);

private:
    using Found = tl::expected<Connection, QString>;

    static Found saved(const QString &name, const QString &path);
    static Result<void> addKept(Connection &connection, SecretStore &store);
    static void addFromEnvironment(Connection &connection, const QProcessEnvironment &environment);
    Found described(const QCommandLineParser &parser, const QProcessEnvironment &environment) const;
    QString problemIn(const QCommandLineParser &parser) const; ///< an empty value, or one with a control character
    /// An option that says something about a pool, which a saved one already knows; empty if none is set.
    QString descriptionIn(const QCommandLineParser &parser) const;
    /// A parser warns of options that it does not have.
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
