#include "cli/ServeOptions.h"

#include "base/ReadFile.h"
#include "emulator/KeptCertificate.h"
#include "emulator/http/HostGuard.h"
#include "emulator/http/Origin.h"
#include "emulator/http/TlsContext.h"
#include "emulator/state/ApplicationDocument.h"
#include "emulator/state/UserDocument.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>

namespace qrlogin {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

ServeOptions::ServeOptions()
    : m_port(QStringLiteral("port"), tr("Port to listen on. Default: any free port."), QStringLiteral("number")),
      m_data(QStringLiteral("data"), tr("Store the emulator's data in this directory. Default: in memory."),
          QStringLiteral("directory")),
      m_users(QStringLiteral("users"), tr("Read users from this file. Default: demo users."), QStringLiteral("file")),
      m_apps(QStringLiteral("apps"), tr("Read applications from this file. Default: demo applications."),
          QStringLiteral("file")),
      m_seed(QStringLiteral("seed"), tr("Seed for IDs, keys, tokens and faults. The same seed gives the same values."),
          QStringLiteral("number")),
      m_listen(QStringLiteral("listen"),
          tr("Address of this computer to listen on, reachable from the network. Default: 127.0.0.1 (this computer "
             "only)."),
          QStringLiteral("address")),
      m_tls(QStringLiteral("tls"),
          tr("Use https, with a certificate that the emulator makes for the address and prints the fingerprint of.")),
      m_cert(QStringLiteral("cert"),
          tr("With --tls and --key: use this certificate, a PEM file, followed by those of its issuers."),
          QStringLiteral("file")),
      m_key(QStringLiteral("key"), tr("With --tls and --cert: the private key, a PEM file without a passphrase."),
          QStringLiteral("file")),
      m_allowOrigin(QStringLiteral("allow-origin"),
          tr("Allow requests from web pages of this origin, such as https://login.example.com. You can repeat this "
             "option."),
          QStringLiteral("origin")),
      m_allowHost(QStringLiteral("allow-host"),
          tr("Allow clients to use this host name or address for the emulator, such as 10.0.2.2 (Android emulator) or "
             "host.docker.internal (container). You can repeat this option."),
          QStringLiteral("name")),
      m_json(QStringLiteral("json"), tr("Print address, keys and users as one line of JSON.")),
      m_jsonLog(QStringLiteral("json-log"), tr("Write one line of JSON to standard error for each request."))
{
}

QList<QCommandLineOption> ServeOptions::options() const
{
    return {m_port, m_data, m_users, m_apps, m_seed, m_listen, m_tls, m_cert, m_key, m_allowOrigin, m_allowHost, m_json,
        m_jsonLog};
}

tl::expected<ServeOptions::Plan, QString> ServeOptions::read(const QCommandLineParser &parser) const
{
    Plan plan;
    plan.asJson = parser.isSet(m_json);
    plan.logsRequests = parser.isSet(m_jsonLog);
    plan.emulator.dataDirectory = parser.value(m_data);
    bool isNumber = true;
    if (parser.isSet(m_port))
        plan.emulator.port = parser.value(m_port).toUShort(&isNumber);
    if (!isNumber)
        return tl::unexpected(tr("--port must be a number from 0 to 65535."));

    const quint32 seed = parser.isSet(m_seed) ? parser.value(m_seed).toUInt(&isNumber) : 0;
    if (!isNumber)
        return tl::unexpected(tr("--seed must be a number from 0 to 4294967295."));
    if (parser.isSet(m_seed))
        plan.random = std::make_unique<SeededRandom>(seed);
    else
        plan.random = std::make_unique<SystemRandom>();

    plan.emulator.allowedOrigins = parser.values(m_allowOrigin);
    for (const QString &origin : plan.emulator.allowedOrigins) {
        if (!emulator::Origin::fromText(origin))
            return tl::unexpected(tr("%1 is not an origin. Example: https://login.example.com").arg(origin));
    }

    for (const QString &name : parser.values(m_allowHost)) {
        const auto host = emulator::HostGuard::hostIn(name);
        if (!host)
            return tl::unexpected(
                tr("%1 is not a host name or address without a port. Example: host.docker.internal").arg(name));
        plan.emulator.allowedHosts.append(*host);
    }

    auto encryption = this->encryption(parser);
    if (!encryption)
        return tl::unexpected(encryption.error());
    plan.emulator.encryption = std::move(*encryption);
    if (parser.isSet(m_cert))
        plan.caFile = QFileInfo(parser.value(m_cert)).absoluteFilePath();
    else if (parser.isSet(m_tls) && parser.isSet(m_data))
        plan.caFile = QFileInfo(QDir(plan.emulator.dataDirectory), emulator::certificateFile).absoluteFilePath();

    if (parser.isSet(m_listen)) {
        const QHostAddress address(parser.value(m_listen));
        // "All addresses" has several spellings, such as an IPv4 one within IPv6.
        if (address.isNull() || address.isMulticast() || address.isEqual(QHostAddress(QHostAddress::AnyIPv4))
            || address.isEqual(QHostAddress(QHostAddress::AnyIPv6)))
            return tl::unexpected(tr("--listen must be one address of this computer, such as 192.168.1.5, not %1.")
                                      .arg(parser.value(m_listen)));
        plan.emulator.listenAddress = address.toString();
        if (!address.isLoopback())
            plan.warnings.append(warningFor(plan.emulator));
        if (!address.isLoopback() && parser.isSet(m_seed))
            plan.warnings.append(tr("Anyone who knows the --seed value can compute the keys and the control token."));
    }

    if (parser.isSet(m_users)) {
        auto users = usersIn(parser.value(m_users));
        if (!users)
            return tl::unexpected(users.error());
        plan.emulator.users = *users;
    }
    if (parser.isSet(m_apps)) {
        auto applications = applicationsIn(parser.value(m_apps));
        if (!applications)
            return tl::unexpected(applications.error());
        plan.emulator.applications = *applications;
    }
    return plan;
}

QString ServeOptions::warningFor(const emulator::EmulatorOptions &emulator)
{
    const bool isPlain = std::holds_alternative<emulator::PlainHttp>(emulator.encryption);
    const QString warning = isPlain
        ? tr("Anyone on the network can reach this emulator at %1 and read its unencrypted traffic. Do not enter real "
             "data. Clients that use another name for it, such as host.docker.internal, need --allow-host NAME.")
        : tr("Anyone on the network can reach this emulator at %1. Do not enter real data. Clients that use another "
             "name for it, such as host.docker.internal, need --allow-host NAME.");
    return warning.arg(emulator.listenAddress);
}

tl::expected<emulator::Encryption, QString> ServeOptions::encryption(const QCommandLineParser &parser) const
{
    const bool hasCertificate = parser.isSet(m_cert);
    if (hasCertificate != parser.isSet(m_key))
        return tl::unexpected(tr("--cert and --key need each other."));
    if (hasCertificate && !parser.isSet(m_tls))
        return tl::unexpected(tr("--cert and --key need --tls."));
    if (!parser.isSet(m_tls))
        return emulator::PlainHttp();
    if (!hasCertificate)
        return emulator::MadeCertificate();
    const auto certificates = textIn(parser.value(m_cert));
    if (!certificates)
        return tl::unexpected(certificates.error());
    const auto key = textIn(parser.value(m_key));
    if (!key)
        return tl::unexpected(key.error());
    emulator::TlsIdentity identity{*certificates, Secret(*key)};
    if (const auto usable = emulator::TlsContext::make(identity, SystemClock().now()); !usable)
        return tl::unexpected(
            tr("%1 and %2 cannot be used: %3.").arg(parser.value(m_cert), parser.value(m_key), usable.error().message));
    return identity;
}

tl::expected<QByteArray, QString> ServeOptions::textIn(const QString &fileName)
{
    const auto text = readFile(fileName, largestFile + 1);
    if (!text)
        return tl::unexpected(tr("%1 cannot be read: %2").arg(fileName, text.error()));
    if (text->size() > largestFile)
        return tl::unexpected(tr("%1 is larger than 1 MiB.").arg(fileName));
    return *text;
}

tl::expected<QList<emulator::User>, QString> ServeOptions::usersIn(const QString &fileName)
{
    const auto text = textIn(fileName);
    if (!text)
        return tl::unexpected(text.error());
    const auto users = emulator::usersFromDocument(*text);
    if (!users)
        return tl::unexpected(tr("%1 does not contain a valid list of users: %2").arg(fileName, users.error().message));
    return *users;
}

tl::expected<QList<emulator::Application>, QString> ServeOptions::applicationsIn(const QString &fileName)
{
    const auto text = textIn(fileName);
    if (!text)
        return tl::unexpected(text.error());
    const auto applications = emulator::applicationsFromDocument(*text);
    if (!applications)
        return tl::unexpected(
            tr("%1 does not contain a valid list of applications: %2").arg(fileName, applications.error().message));
    return *applications;
}

} // namespace qrlogin
