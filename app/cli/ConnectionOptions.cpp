#include "ConnectionOptions.h"

#include <QRegularExpression>

namespace qrlogin {

namespace {

constexpr int longestSecret = 4096; // bytes

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
    : m_brand(QStringLiteral("brand"), tr("genauth (the default) or authing."), QStringLiteral("brand")),
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
    parser.addOptions({m_brand, m_host, m_appHost, m_poolId, m_appId, m_accessKey, m_secretStdin});
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

tl::expected<Connection, QString> ConnectionOptions::read(
    const QCommandLineParser &parser, const QProcessEnvironment &environment, QIODevice &input) const
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
            tr("Which pool? Give --access-key or --pool-id, or set %1.").arg(QLatin1String(accessKeyVariable)));

    connection.accessKeySecret
        = Secret(parser.isSet(m_secretStdin) ? input.readLine(longestSecret).trimmed()
                                             : environment.value(QLatin1String(secretVariable)).toUtf8());
    if (connection.accessKeySecret.isEmpty())
        return tl::unexpected(tr("The access key's secret is missing: set %1 or give --secret-stdin.")
                                  .arg(QLatin1String(secretVariable)));
    return connection;
}

QString ConnectionOptions::environmentHelp()
{
    const std::pair<const char *, const char *> variables[] = {{brandVariable, "--brand"}, {hostVariable, "--host"},
        {appHostVariable, "--app-host"}, {poolIdVariable, "--pool-id"}, {appIdVariable, "--app-id"},
        {accessKeyVariable, "--access-key"}, {secretVariable, "--secret-stdin"}};
    QString text = tr("Environment, where an option is not given:");
    for (const auto &[variable, option] : variables)
        text += QStringLiteral("\n  %1 %2").arg(QLatin1String(variable), -26).arg(QLatin1String(option));
    return text;
}

} // namespace qrlogin
