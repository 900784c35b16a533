#pragma once

#include "pool/Connection.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcessEnvironment>

namespace qrlogin {

/// Which pool a command speaks to, from options, and from the environment for what they leave out. The secret comes
/// from the environment or the standard input only: arguments can be read by every program on the machine.
class ConnectionOptions
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionOptions)
public:
    ConnectionOptions();

    void addTo(QCommandLineParser &parser) const;

    /// Why these arguments must not be used at all, empty if they may be. To be asked before anything quotes them.
    static QString secretAmong(const QStringList &arguments);

    /// The connection, or what is wrong, in words.
    tl::expected<Connection, QString> read(
        const QCommandLineParser &parser, const QProcessEnvironment &environment, QIODevice &input) const;

    /// The variables, a line each, for the help.
    static QString environmentHelp();

private:
    QCommandLineOption m_brand;
    QCommandLineOption m_host;
    QCommandLineOption m_appHost;
    QCommandLineOption m_poolId;
    QCommandLineOption m_appId;
    QCommandLineOption m_accessKey;
    QCommandLineOption m_secretStdin;
};

} // namespace qrlogin
