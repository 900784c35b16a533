#include "ConnectionOptions.h"

#include "Coroutines.h"
#include "pool/ConnectionFile.h"
#include "pool/ConnectionName.h"
#include "pool/SecretStore.h"

#include <QRegularExpression>

namespace qrlogin {

namespace {

constexpr int longestSecret = 4096; // bytes

const char poolVariable[] = "QRLOGIN_POOL";
const char brandVariable[] = "QRLOGIN_BRAND";
const char hostVariable[] = "QRLOGIN_HOST";
const char appHostVariable[] = "QRLOGIN_APP_HOST";
const char poolIdVariable[] = "QRLOGIN_USERPOOL_ID";
const char appIdVariable[] = "QRLOGIN_APP_ID";
const char accessKeyVariable[] = "QRLOGIN_ACCESS_KEY_ID";
const char secretVariable[] = "QRLOGIN_ACCESS_KEY_SECRET";

std::optional<Brand> brandFrom(const QString &text)
{
    if (text.isEmpty() || text.compare(QLatin1String("genauth"), Qt::CaseInsensitive) == 0)
        return Brand::GenAuth;
    if (text.compare(QLatin1String("authing"), Qt::CaseInsensitive) == 0)
        return Brand::Authing;
    return std::nullopt;
}

QUrl hostFrom(const QString &text, const QUrl &otherwise)
{
    return text.isEmpty() ? otherwise : QUrl(text, QUrl::StrictMode);
}

} // namespace

ConnectionOptions::ConnectionOptions()
    : m_pool(QStringLiteral("pool"), tr("Name of a connection that was saved in the console."), QStringLiteral("name")),
      m_brand(QStringLiteral("brand"), tr("genauth (the default) or authing."), QStringLiteral("brand")),
      m_host(QStringLiteral("host"), tr("Address of the management API. Default: the brand's."), QStringLiteral("url")),
      m_appHost(
          QStringLiteral("app-host"), tr("Address of the application. Default: the same."), QStringLiteral("url")),
      m_poolId(QStringLiteral("pool-id"), tr("Id of the user pool."), QStringLiteral("id")),
      m_appId(QStringLiteral("app-id"), tr("Id of the application."), QStringLiteral("id")),
      m_accessKey(
          QStringLiteral("access-key"), tr("Id of the access key. Default: the user pool's id."), QStringLiteral("id")),
      m_secretStdin(
          QStringLiteral("secret-stdin"), tr("Read the access key's secret from the first line of the standard input."))
{
}

void ConnectionOptions::addTo(QCommandLineParser &parser) const
{
    parser.addOptions({m_pool, m_brand, m_host, m_appHost, m_poolId, m_appId, m_accessKey, m_secretStdin});
}

QString ConnectionOptions::secretAmong(const QStringList &arguments)
{
    static const QRegularExpression option(
        QStringLiteral("^--?(access-?key-?)?secret(=|$)"), QRegularExpression::CaseInsensitiveOption);
    if (arguments.filter(option).isEmpty())
        return {};
    return tr("A secret is never given as an argument, which other programs can read. Use %1 or --secret-stdin.")
        .arg(QLatin1String(secretVariable));
}

tl::expected<Connection, QString> ConnectionOptions::read(const QCommandLineParser &parser,
    const QProcessEnvironment &environment, QIODevice &input, const SavedConnections &savedConnections) const
{
    const QString description = descriptionIn(parser);
    if (parser.isSet(m_pool) && !description.isEmpty())
        return tl::unexpected(tr("--pool names a connection that knows its own --%1: give one of the two.").arg(description));
    const Secret given = parser.isSet(m_secretStdin) ? Secret(input.readLine(longestSecret).trimmed()) : Secret();
    const QString name = parser.isSet(m_pool) ? parser.value(m_pool)
        : description.isEmpty()               ? environment.value(QLatin1String(poolVariable))
                                              : QString();
    if (parser.isSet(m_pool) || !name.isEmpty())
        return saved(name, savedConnections, given, environment);

    Found connection = described(parser, environment);
    if (!connection)
        return connection;
    connection->accessKeySecret
        = parser.isSet(m_secretStdin) ? given : Secret(environment.value(QLatin1String(secretVariable)).toUtf8());
    if (connection->accessKeySecret.isEmpty())
        return tl::unexpected(tr("The access key's secret is missing: set %1 or give --secret-stdin.")
                                  .arg(QLatin1String(secretVariable)));
    return connection;
}

QString ConnectionOptions::descriptionIn(const QCommandLineParser &parser) const
{
    for (const QCommandLineOption &option : {m_brand, m_host, m_appHost, m_poolId, m_appId, m_accessKey}) {
        if (parser.isSet(option))
            return option.names().first();
    }
    return {};
}

ConnectionOptions::Found ConnectionOptions::saved(const QString &name, const SavedConnections &savedConnections,
    const Secret &given, const QProcessEnvironment &environment) const
{
    const auto all = readConnections(savedConnections.path);
    if (!all)
        return tl::unexpected(tr("The saved connections cannot be read: %1").arg(all.error().message));
    Found connection = ConnectionName::find(*all, name);
    if (!connection)
        return connection;
    if (!given.isEmpty()) {
        connection->accessKeySecret = given;
        return connection;
    }

    // An option goes before the environment, and so does what the option names.
    const Result<ConnectionSecrets> secrets = runToEnd(readSecrets(savedConnections.secrets, connection->id))
                                                  .value_or(failure(FailureKind::Cancelled, {}));
    if (secrets) {
        connection->accessKeySecret = secrets->accessKey;
        connection->appSecret = secrets->application;
    }
    if (connection->accessKeySecret.isEmpty())
        connection->accessKeySecret = Secret(environment.value(QLatin1String(secretVariable)).toUtf8());
    if (!connection->accessKeySecret.isEmpty())
        return connection;
    const QString why = secrets ? tr("the keyring has none for it") : tr("the keyring cannot be read: %1").arg(secrets.error().message);
    return tl::unexpected(tr("The secret of “%1” is missing: %2. Set %3 or give --secret-stdin.")
                              .arg(connection->name, why, QLatin1String(secretVariable)));
}

ConnectionOptions::Found ConnectionOptions::described(
    const QCommandLineParser &parser, const QProcessEnvironment &environment) const
{
    const auto value = [&](const QCommandLineOption &option, const char *variable) {
        return parser.isSet(option) ? parser.value(option) : environment.value(QLatin1String(variable));
    };
    const auto brand = brandFrom(value(m_brand, brandVariable));
    if (!brand)
        return tl::unexpected(tr("The brand has to be genauth or authing."));

    Connection connection;
    connection.brand = *brand;
    connection.managementHost = hostFrom(value(m_host, hostVariable), dialect(*brand).managementHost);
    connection.applicationHost = hostFrom(value(m_appHost, appHostVariable), connection.managementHost);
    for (const QUrl &host : {connection.managementHost, connection.applicationHost}) {
        if (const auto checked = checkHost(host); !checked)
            return tl::unexpected(tr("The address cannot be used: %1").arg(checked.error().message));
    }

    connection.userPoolId = value(m_poolId, poolIdVariable);
    connection.appId = value(m_appId, appIdVariable);
    connection.accessKeyId = value(m_accessKey, accessKeyVariable);
    if (connection.accessKeyId.isEmpty())
        connection.accessKeyId = connection.userPoolId;
    if (connection.accessKeyId.isEmpty())
        return tl::unexpected(
            tr("Which pool? Give --pool, --access-key or --pool-id, or set %1.").arg(QLatin1String(accessKeyVariable)));
    return connection;
}

QString ConnectionOptions::environmentHelp()
{
    const std::pair<const char *, const char *> variables[] = {{poolVariable, "--pool"}, {brandVariable, "--brand"}, {hostVariable, "--host"},
        {appHostVariable, "--app-host"}, {poolIdVariable, "--pool-id"}, {appIdVariable, "--app-id"},
        {accessKeyVariable, "--access-key"}, {secretVariable, "--secret-stdin"}};
    QString text = tr("Environment, where an option is not given:");
    for (const auto &[variable, option] : variables)
        text += QStringLiteral("\n  %1 %2").arg(QLatin1String(variable), -26).arg(QLatin1String(option));
    return text;
}

} // namespace qrlogin
