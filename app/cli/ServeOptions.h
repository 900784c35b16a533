#pragma once

#include "base/Random.h"
#include "emulator/EmulatorThread.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <memory>

namespace qrlogin {

/// The options of `qrlogin serve`.
class ServeOptions
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ServeOptions)
public:
    ServeOptions();

    QList<QCommandLineOption> options() const;

    struct Plan
    {
        emulator::EmulatorOptions emulator; ///< without a request log
        std::unique_ptr<Random> random; ///< seeded or secure
        QString caFile{}; ///< with which clients of this computer can trust the certificate; empty without one
        bool asJson = false;
        bool logsRequests = false;
        QStringList warnings; ///< to print before the start
    };

    /// Also reads the files of users, applications, certificate and key. Fails with an error text.
    tl::expected<Plan, QString> read(const QCommandLineParser &parser) const;

private:
    tl::expected<emulator::Encryption, QString> encryption(const QCommandLineParser &parser) const;
    static QString warningFor(const emulator::EmulatorOptions &emulator);
    static tl::expected<QByteArray, QString> textIn(const QString &fileName);
    static tl::expected<QList<emulator::User>, QString> usersIn(const QString &fileName);
    static tl::expected<QList<emulator::Application>, QString> applicationsIn(const QString &fileName);

    QCommandLineOption m_port;
    QCommandLineOption m_data;
    QCommandLineOption m_users;
    QCommandLineOption m_apps;
    QCommandLineOption m_seed;
    QCommandLineOption m_listen;
    QCommandLineOption m_tls;
    QCommandLineOption m_cert;
    QCommandLineOption m_key;
    QCommandLineOption m_allowOrigin;
    QCommandLineOption m_allowHost;
    QCommandLineOption m_json;
    QCommandLineOption m_jsonLog;
};

} // namespace qrlogin
