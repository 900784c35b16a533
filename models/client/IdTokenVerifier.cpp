#include "client/IdTokenVerifier.h"

#include "contract/JsonFields.h"

namespace qrlogin {

namespace {

constexpr QLatin1String discoveryPath("/oidc/.well-known/openid-configuration");
constexpr QLatin1String keysPath("/oidc/.well-known/jwks.json");

Result<QUrl> keysUrlIn(const QJsonObject &discovery, const QString &issuer)
{
    JsonFields fields(discovery, u"discovery");
    const QString named = fields.string(u"issuer");
    const QUrl url(fields.string(u"jwks_uri"), QUrl::StrictMode);
    // OpenID Connect Discovery 1.0, section 4.3: otherwise the keys could be those of somebody else.
    if (fields.ok() && named != issuer)
        fields.reject(u"issuer", QStringLiteral("must be %1, is %2").arg(issuer, named));
    if (fields.ok() && !url.isValid())
        fields.reject(u"jwks_uri", QStringLiteral("must be a URL"));
    if (!fields.ok())
        return fields.failure();
    return url;
}

Result<QJsonArray> keysIn(const QJsonObject &keySet)
{
    JsonFields fields(keySet, {});
    const QJsonArray keys = fields.array(u"keys");
    if (!fields.ok())
        return fields.failure();
    return keys;
}

} // namespace

QString issuerOf(const PoolAddress &address)
{
    return addressOn(address.applicationHost, QStringLiteral("/oidc")).toString();
}

QCoro::Task<Result<QJsonArray>> readSigningKeys(PoolClient *client)
{
    const PoolAddress address = client->address();
    auto discovering = client->readPublished(addressOn(address.applicationHost, discoveryPath));
    const Result<QJsonObject> discovery = co_await discovering;
    if (!discovery && discovery.error().kind != FailureKind::NotFound)
        co_return tl::unexpected(discovery.error());
    const Result<QUrl> url = discovery ? keysUrlIn(*discovery, issuerOf(address))
                                       : Result<QUrl>(addressOn(address.applicationHost, keysPath));
    if (!url)
        co_return tl::unexpected(url.error());
    auto reading = client->readPublished(*url);
    const Result<QJsonObject> keySet = co_await reading;
    co_return keySet.and_then(keysIn);
}

QCoro::Task<Result<TokenVerification>> verifyIdToken(
    PoolClient *client, QByteArray token, Secret appSecret, std::function<Instant()> poolTime)
{
    TokenMeans means{issuerOf(client->address()), client->address().appId, appSecret, QJsonArray(), {}};
    if (needsPublishedKeys(token)) {
        auto reading = readSigningKeys(client);
        means.keys = co_await reading;
        if (!means.keys && means.keys.error().kind == FailureKind::Cancelled)
            co_return tl::unexpected(means.keys.error());
    }
    means.now = poolTime();
    co_return verifyToken(token, means);
}

} // namespace qrlogin
