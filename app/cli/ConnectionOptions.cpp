#include "cli/ConnectionOptions.h"

#include "base/Clock.h"
#include "base/VisibleText.h"
#include "cli/Coroutines.h"
#include "cli/Output.h"
#include "connections/CaFile.h"
#include "connections/ConnectionFile.h"
#include "connections/ConnectionName.h"
#include "connections/HostText.h"
#include "connections/SecretService.h"
#include "shared/ConnectionsPath.h"

#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <unistd.h>

namespace qrlogin {

namespace {

constexpr int longestSecret = 4096; // bytes

const char poolVariable[] = "QRLOGIN_POOL";
const char brandVariable[] = "QRLOGIN_BRAND";
const char hostVariable[] = "QRLOGIN_HOST";
const char appHostVariable[] = "QRLOGIN_APP_HOST";
const char poolIdVariable[] = "QRLOGIN_USERPOOL_ID";
const char appIdVariable[] = "QRLOGIN_APP_ID";
const char caFileVariable[] = "QRLOGIN_CA_FILE";
const char accessKeyVariable[] = "QRLOGIN_ACCESS_KEY_ID";
const char secretVariable[] = "QRLOGIN_ACCESS_KEY_SECRET";
const char appSecretVariable[] = "QRLOGIN_APP_SECRET";
constexpr std::pair<const char *, const char *> testUserVariables[]
    = {{"QRLOGIN_TEST_USER", "QRLOGIN_TEST_PASSWORD"}, {"QRLOGIN_TEST_USER_2", "QRLOGIN_TEST_PASSWORD_2"}};

QList<SecretKind> neededWith(ConnectionOptions::AccessKey accessKey)
{
    switch (accessKey) {
    case ConnectionOptions::AccessKey::Needed: break;
    case ConnectionOptions::AccessKey::Alone: return {SecretKind::AccessKey};
    case ConnectionOptions::AccessKey::NotAsked: return {SecretKind::Application, SecretKind::TestUsers};
    }
    return {allSecretKinds.begin(), allSecretKinds.end()};
}

QCoro::Task<Result<ConnectionSecrets>> unlockAndRead(SecretStore &store, QString connectionId, QList<SecretKind> kinds)
{
    auto unlocking = store.unlock();
    const Result<void> unlocked = co_await unlocking;
    if (!unlocked)
        co_return tl::unexpected(unlocked.error());
    auto reading = readSecrets(store, connectionId, kinds);
    const Result<ConnectionSecrets> secrets = co_await reading;
    co_return secrets;
}

} // namespace

ConnectionOptions::ConnectionOptions(AccessKey accessKey)
    : m_asksForKey(accessKey != AccessKey::NotAsked),
      m_needed(neededWith(accessKey)),
      m_pool(
          QStringLiteral("pool"), tr("Name or ID of a connection saved in the console."), QStringLiteral("connection")),
      m_brand(
          QStringLiteral("brand"), tr("Brand of the user pool. Default: genauth."), QStringLiteral("genauth|authing")),
      m_host(QStringLiteral("host"), tr("Management host. Default: the host of the brand."), QStringLiteral("url")),
      m_appHost(
          QStringLiteral("app-host"), tr("Application host. Default: the management host."), QStringLiteral("url")),
      m_poolId(QStringLiteral("pool-id"), tr("User pool ID."), QStringLiteral("id")),
      m_appId(QStringLiteral("app-id"), tr("Application ID."), QStringLiteral("id")),
      m_caFile(
          QStringLiteral("ca-file"), tr("PEM file of CAs to trust besides the system CAs."), QStringLiteral("file")),
      m_accessKey(QStringLiteral("access-key"), tr("Access key ID. Default: the user pool ID."), QStringLiteral("id")),
      m_secretStdin(
          QStringLiteral("secret-stdin"), tr("Read the access key secret from the first line of standard input."))
{
}

QList<QCommandLineOption> ConnectionOptions::options() const
{
    QList<QCommandLineOption> all{m_pool, m_brand, m_host, m_appHost, m_poolId, m_appId, m_caFile};
    if (m_asksForKey)
        all += {m_accessKey, m_secretStdin};
    return all;
}

QString ConnectionOptions::secretAmong(const QStringList &arguments)
{
    static const QRegularExpression option(
        QStringLiteral("^--?(access-?key-?)?secret(=|$)"), QRegularExpression::CaseInsensitiveOption);
    if (arguments.filter(option).isEmpty())
        return {};
    return tr("Do not pass a secret as an argument: other programs can read it. Use %1 or --secret-stdin.")
        .arg(QLatin1String(secretVariable));
}

tl::expected<Connection, QString> ConnectionOptions::read(const QCommandLineParser &parser,
    const QProcessEnvironment &asSet, QIODevice &input, const SavedConnections &savedConnections) const
{
    if (const QString problem = problemIn(parser); !problem.isEmpty())
        return tl::unexpected(problem);
    const auto meant = trimmed(asSet);
    if (!meant)
        return tl::unexpected(meant.error());
    const QProcessEnvironment &environment = *meant;
    const QString description = descriptionIn(parser);
    if (parser.isSet(m_pool) && !description.isEmpty())
        return tl::unexpected(
            tr("You cannot combine --pool with --%1: the connection already contains this value.").arg(description));
    const QString name = parser.isSet(m_pool) ? parser.value(m_pool)
        : description.isEmpty()               ? environment.value(QLatin1String(poolVariable))
                                              : QString();
    const bool isSaved = parser.isSet(m_pool) || !name.isEmpty();
    Found connection = isSaved ? saved(name, savedConnections.path) : described(parser, environment);
    if (!connection)
        return connection;

    // An option goes before the environment, and so does what the option names.
    if (isKeySet(parser, m_secretStdin)) {
        // As in a variable, a byte order mark at the start is not a part of it.
        QByteArray line = input.readLine(longestSecret);
        if (line.startsWith("\xEF\xBB\xBF"))
            line.remove(0, 3);
        const Secret given(line.trimmed());
        if (!given.isEmpty())
            connection->credentials.accessKeySecret = given;
    }
    addFromEnvironment(*connection, environment);
    const auto kept = isSaved ? addKept(*connection, savedConnections) : Result<void>();
    if (!m_asksForKey)
        connection->credentials.accessKeySecret = {};
    if (!m_asksForKey && !kept)
        return tl::unexpected(tr("The secrets of “%1” are missing: the keyring cannot be read: %2.")
                                  .arg(visibleText(connection->badge.name), kept.error().message));
    if (!m_asksForKey || !connection->credentials.accessKeySecret.isEmpty())
        return connection;
    if (!isSaved)
        return tl::unexpected(
            tr("The access key secret is missing. Set %1 or use --secret-stdin.").arg(QLatin1String(secretVariable)));
    const QString why
        = kept ? tr("the keyring does not contain it") : tr("the keyring cannot be read: %1").arg(kept.error().message);
    return tl::unexpected(tr("The access key secret of “%1” is missing: %2. Set %3 or use --secret-stdin.")
                              .arg(visibleText(connection->badge.name), why, QLatin1String(secretVariable)));
}

tl::expected<Connection, QString> ConnectionOptions::read(const QCommandLineParser &parser, QIODevice &input)
{
    m_keyring = desktopKeyring();
    return read(parser, QProcessEnvironment::systemEnvironment(), input, {connectionsPath(), *m_keyring});
}

tl::expected<QProcessEnvironment, QString> ConnectionOptions::trimmed(QProcessEnvironment environment)
{
    static const QRegularExpression breaksAround(QStringLiteral("^[\\r\\n]+|[\\r\\n]+\\z"));
    for (const QString &name : environment.keys()) {
        // Those of a fleet are JSON, and FleetConnections checks them.
        if (!name.startsWith(QLatin1String("QRLOGIN_")) || name.startsWith(QLatin1String("QRLOGIN_FLEET_")))
            continue;
        const QString value = environment.value(name);
        const bool isPassword = name.contains(QLatin1String("PASSWORD"));
        const QString meant = isPassword ? QString(value).remove(breaksAround) : value.trimmed();
        if (value.contains(QChar::ReplacementCharacter))
            return tl::unexpected(tr("%1 is not valid UTF-8.").arg(name));
        if (hasControlCharacters(meant))
            return tl::unexpected(tr("%1 contains a control character, such as a line break.").arg(name));
        if (!isPassword && visibleText(meant) != meant)
            return tl::unexpected(tr("%1 contains an invisible character.").arg(name));
        if (meant.isEmpty() && !value.isEmpty())
            return tl::unexpected(tr("%1 contains only white space.").arg(name));
        environment.insert(name, meant);
    }
    return environment;
}

QString ConnectionOptions::problemIn(const QCommandLineParser &parser) const
{
    for (const QCommandLineOption &option : options()) {
        const QString name = option.names().first();
        if (option.valueName().isEmpty() || !parser.isSet(option))
            continue;
        if (hasControlCharacters(parser.value(option)))
            return tr("--%1 must not contain control characters.").arg(name);
        if (visibleText(parser.value(option)) != parser.value(option))
            return tr("--%1 must not contain invisible characters.").arg(name);
    }
    return {};
}

QString ConnectionOptions::firstSet(const QCommandLineParser &parser) const
{
    if (parser.isSet(m_pool))
        return m_pool.names().first();
    return isKeySet(parser, m_secretStdin) ? m_secretStdin.names().first() : descriptionIn(parser);
}

QString ConnectionOptions::descriptionIn(const QCommandLineParser &parser) const
{
    for (const QCommandLineOption &option : {m_brand, m_host, m_appHost, m_poolId, m_appId, m_caFile}) {
        if (parser.isSet(option))
            return option.names().first();
    }
    return isKeySet(parser, m_accessKey) ? m_accessKey.names().first() : QString();
}

ConnectionOptions::Found ConnectionOptions::saved(const QString &name, const QString &path)
{
    const auto all = readConnections(path);
    if (!all)
        return tl::unexpected(tr("The saved connections cannot be read: %1").arg(visibleText(all.error().message)));
    return ConnectionName::find(*all, name);
}

QList<SecretKind> ConnectionOptions::missingIn(const Connection &connection) const
{
    QList<SecretKind> missing = m_needed;
    missing.removeIf([&connection](SecretKind kind) {
        switch (kind) {
        case SecretKind::AccessKey: return !connection.credentials.accessKeySecret.isUnread();
        case SecretKind::Application: return !connection.credentials.appSecret.isUnread();
        case SecretKind::TestUsers: break;
        }
        return std::ranges::none_of(
            connection.testUsers, [](const TestUser &user) { return user.password.isUnread(); });
    });
    return missing;
}

Result<void> ConnectionOptions::addKept(Connection &connection, const SavedConnections &saved) const
{
    const QList<SecretKind> missing = missingIn(connection);
    if (missing.isEmpty())
        return {};
    QTimer notice;
    notice.setSingleShot(true);
    QObject::connect(
        &notice, &QTimer::timeout, &notice, [] { Output(STDERR_FILENO).addProblem(tr("Waiting for the keyring…")); });
    notice.start(std::min(saved.patience, std::chrono::milliseconds(1000)) / 2);
    QTimer end;
    QObject::connect(&end, &QTimer::timeout, &end, [] { QCoreApplication::quit(); });
    end.start(saved.patience);
    const Result<ConnectionSecrets> secrets
        = runToEnd(unlockAndRead(saved.secrets, connection.id(), missing))
              .value_or(failure(FailureKind::Timeout,
                  tr("the keyring did not respond within %1 seconds")
                      .arg(std::chrono::ceil<std::chrono::seconds>(saved.patience).count())));
    if (!secrets)
        return tl::unexpected(secrets.error());
    addSecrets(connection, *secrets);
    return {};
}

void ConnectionOptions::addFromEnvironment(Connection &connection, const QProcessEnvironment &environment)
{
    const auto value = [&](const char *variable) { return environment.value(QLatin1String(variable)); };
    ConnectionSecrets secrets = ConnectionSecrets::unread();
    if (const QString secret = value(secretVariable); !secret.isEmpty())
        secrets.accessKey = Secret(secret.toUtf8());
    if (const QString secret = value(appSecretVariable); !secret.isEmpty())
        secrets.application = Secret(secret.toUtf8());
    const bool hasUsers = !connection.testUsers.isEmpty();
    for (const auto &[user, password] : testUserVariables) {
        const QString username = value(user);
        if (username.isEmpty())
            continue;
        if (const QString secret = value(password); !secret.isEmpty())
            secrets.testUsers.insert(username, Secret(secret.toUtf8()));
        if (!hasUsers)
            connection.testUsers += TestUser{username, username, {}};
    }
    addSecrets(connection, secrets);
}

ConnectionOptions::Found ConnectionOptions::described(
    const QCommandLineParser &parser, const QProcessEnvironment &environment) const
{
    const auto value = [&](const QCommandLineOption &option, const char *variable) {
        return parser.isSet(option) ? parser.value(option) : environment.value(QLatin1String(variable));
    };
    // What orchestrators leave empty is a mistake, and the default is the production service.
    for (const auto &[option, variable] : {std::pair(&m_brand, brandVariable), std::pair(&m_host, hostVariable),
             std::pair(&m_appHost, appHostVariable)}) {
        const QString name = QString::fromLatin1(variable);
        if (!parser.isSet(*option) && environment.contains(name) && environment.value(name).isEmpty())
            return tl::unexpected(tr("%1 is empty. Set it, or unset it to use the default.").arg(name));
    }
    const QString brandText = value(m_brand, brandVariable);
    const auto brand = brandText.isEmpty() ? std::optional(Brand::GenAuth) : brandWords.value(brandText.toLower());
    if (!brand)
        return tl::unexpected(tr("The brand must be genauth or authing."));

    Connection connection;
    connection.address.brand = *brand;
    const QString host = value(m_host, hostVariable);
    const QString appHost = value(m_appHost, appHostVariable);
    const auto management = host.isEmpty() ? dialect(*brand).managementHost : HostText::parse(host);
    if (!management)
        return tl::unexpected(tr("The management host cannot be used: %1").arg(visibleText(management.error())));
    const auto application = appHost.isEmpty() ? *management : HostText::parse(appHost);
    if (!application)
        return tl::unexpected(tr("The application host cannot be used: %1").arg(visibleText(application.error())));
    connection.address.managementHost = *management;
    connection.address.applicationHost = *application;

    connection.address.caFile = value(m_caFile, caFileVariable);
    if (!connection.address.caFile.isEmpty()) {
        const auto certificates = readCaFile(connection.address.caFile, SystemClock().now());
        if (!certificates)
            return tl::unexpected(QStringLiteral("%1: %2").arg(
                visibleText(connection.address.caFile), CaFileText::describe(certificates.error())));
    }

    connection.address.userPoolId = value(m_poolId, poolIdVariable);
    connection.address.appId = value(m_appId, appIdVariable);
    if (!m_asksForKey) {
        if (connection.address.userPoolId.isEmpty() || connection.address.appId.isEmpty())
            return tl::unexpected(
                tr("Specify the user pool and the application with --pool, or with --pool-id and --app-id."));
        return connection;
    }
    connection.credentials.accessKeyId = value(m_accessKey, accessKeyVariable);
    if (connection.credentials.accessKeyId.isEmpty())
        connection.credentials.accessKeyId = connection.address.userPoolId;
    if (connection.credentials.accessKeyId.isEmpty())
        return tl::unexpected(tr("Specify the user pool with --pool, --access-key or --pool-id, or set %1.")
                                  .arg(QLatin1String(accessKeyVariable)));
    return connection;
}

QList<HelpGroup> ConnectionOptions::environmentHelp(AccessKey accessKey)
{
    const std::pair<const char *, const char *> variables[]
        = {{poolVariable, "--pool"}, {brandVariable, "--brand"}, {hostVariable, "--host"},
            {appHostVariable, "--app-host"}, {poolIdVariable, "--pool-id"}, {appIdVariable, "--app-id"},
            {caFileVariable, "--ca-file"}, {accessKeyVariable, "--access-key"}, {secretVariable, "--secret-stdin"}};
    HelpGroup options{tr("Environment variables for options that are not specified"), {}};
    for (const auto &[variable, option] : variables) {
        if (accessKey == AccessKey::NotAsked && (variable == accessKeyVariable || variable == secretVariable))
            continue;
        options.entries += {QString::fromLatin1(variable), QString::fromLatin1(option)};
    }
    HelpGroup secrets{tr("Environment variables for secrets, which go before the keyring"), {}};
    secrets.entries += {QString::fromLatin1(appSecretVariable), tr("application secret")};
    for (const auto &[user, password] : testUserVariables)
        secrets.entries
            += {{QString::fromLatin1(user), tr("username of a test user, if the connection does not have one")},
                {QString::fromLatin1(password), tr("password of this test user")}};
    return {options, secrets};
}

} // namespace qrlogin
