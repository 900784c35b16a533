#include "emulator/api/ManagementApi.h"

#include "contract/Envelope.h"
#include "contract/JsonFields.h"
#include "emulator/api/CodeActions.h"
#include "emulator/api/TokenSets.h"
#include "emulator/state/PoolStore.h"

#include <QJsonArray>

#include <limits>

namespace qrlogin::emulator {

namespace {

constexpr Seconds managementTokenLife{7200};

SignatureVerifier::SecretOf secretsOf(const PoolIdentity &pool)
{
    return [&pool](QByteArrayView keyId) -> std::optional<Secret> {
        const QString id = QString::fromUtf8(keyId);
        if (id == pool.accessKeyId)
            return pool.accessKeySecret;
        return id == pool.id ? std::optional(pool.secret) : std::nullopt;
    };
}

SignableRequest signable(const Request &request, RequestParameters parameters)
{
    SignableRequest result{request.method.toByteArray(), request.path.toByteArray(), {}, std::move(parameters)};
    for (const Header &header : request.headers)
        result.headers.insert(header.name.toByteArray(), header.value.toByteArray());
    return result;
}

constexpr int mostPerPage = 50;

/// 1 to `most`; `byDefault` where it is absent.
Result<int> numberIn(const Call &call, const char *name, int byDefault, int most)
{
    const QByteArray text = call.request.queryValue(name);
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (text.isEmpty())
        return byDefault;
    if (!isNumber || number < 1 || number > most)
        return badArgument(QStringLiteral("%1 must be a whole number from 1 to %2").arg(QLatin1String(name)).arg(most));
    return number;
}

QJsonObject describe(const Application &application, const QString &poolId, Site site)
{
    return {{QStringLiteral("appId"), application.id}, {QStringLiteral("appName"), application.name},
        {QStringLiteral("appIdentifier"), application.id}, {QStringLiteral("appLogo"), logoUrl(site)},
        {QStringLiteral("appDescription"), QString()},
        {QStringLiteral("appType"), applicationTypeWords.of(application.type)}, {QStringLiteral("userPoolId"), poolId},
        {QStringLiteral("isIntegrateApp"), false}, {QStringLiteral("defaultProtocol"), QStringLiteral("oidc")},
        {QStringLiteral("redirectUris"), QJsonArray::fromStringList(application.redirectUris)},
        {QStringLiteral("logoutRedirectUris"), QJsonArray()}, {QStringLiteral("initLoginUri"), QString()},
        {QStringLiteral("ssoEnabled"), false}, {QStringLiteral("loginConfig"), QJsonObject()},
        {QStringLiteral("oidcConfig"),
            QJsonObject{
                {QStringLiteral("token_endpoint_auth_method"), clientAuthMethodWords.of(application.authMethod)}}},
        {QStringLiteral("customBrandingEnabled"), false},
        {QStringLiteral("customSecurityEnabled"), application.ownRules.has_value()}};
}

tl::unexpected<Failure> notStored(const Failure &failure)
{
    return refuse(500, 500, QStringLiteral("cannot store the change: %1").arg(failure.message));
}

} // namespace

ManagementApi::ManagementApi(PoolState &state, PoolStore &store)
    : m_state(state),
      m_store(store),
      m_verifier(secretsOf(state.identity), state.usedNonces)
{
}

Answer ManagementApi::getManagementToken(const Call &call)
{
    JsonFields fields(call.body, {});
    const QString keyId = fields.string(u"accessKeyId");
    const QString keySecret = fields.string(u"accessKeySecret");
    if (!fields.ok())
        return badArgument(fields.problem());
    const auto secret = secretsOf(m_state.identity)(keyId.toUtf8());
    if (!secret || !secret->matches(keySecret.toUtf8())) {
        call.isWrongGuess = true;
        return refuse(401, apiCode::notSignedIn, QStringLiteral("the access key ID or its secret is incorrect"));
    }
    const QString poolId = m_state.identity.id;
    const QByteArray token = m_state.tokens.sign(
        {TokenUse::Management, poolId, poolId, call.now, std::chrono::floor<Seconds>(call.now) + managementTokenLife,
            QString::fromLatin1(m_state.random.lettersAndDigits(30)), issuerAt(call.request.site())},
        {{QStringLiteral("scoped_userpool_id"), poolId}});
    return jsonText({{QStringLiteral("access_token"), QString::fromLatin1(token)},
        {QStringLiteral("expires_in"), qint64(managementTokenLife.count())}});
}

Answer ManagementApi::getSecuritySettings(const Call &call)
{
    const auto brand = verify(call, queryParameters(call.request.query));
    if (!brand)
        return tl::unexpected(brand.error());
    return m_state.settings.toJson(*brand);
}

Answer ManagementApi::updateSecuritySettings(const Call &call)
{
    const RequestParameters texts = bodyParameters(call.request.body.toByteArray()).value_or(RequestParameters());
    const auto brand = verify(call, texts);
    if (!brand)
        return tl::unexpected(brand.error());
    const auto changes = m_state.settings.checkedChanges(call.body, texts);
    if (!changes)
        return tl::unexpected(changes.error());
    if (const auto changed = changeSettings(m_state, m_store, *changes); !changed)
        return tl::unexpected(changed.error());
    return m_state.settings.toJson(*brand);
}

Answer ManagementApi::listApplications(const Call &call)
{
    if (const auto brand = verify(call, queryParameters(call.request.query)); !brand)
        return tl::unexpected(brand.error());
    const auto page = numberIn(call, "page", 1, std::numeric_limits<int>::max());
    const auto limit = numberIn(call, "limit", 10, mostPerPage);
    if (!page || !limit)
        return tl::unexpected(page ? limit.error() : page.error());
    const QList<Application> &all = m_state.applications;
    QJsonArray list;
    for (qint64 i = (qint64(*page) - 1) * *limit; i < all.size() && list.size() < *limit; ++i)
        list.append(describe(all[i], m_state.identity.id, call.request.site()));
    return jsonText({{QStringLiteral("totalCount"), all.size()}, {QStringLiteral("list"), list}});
}

Answer ManagementApi::getApplication(const Call &call)
{
    if (const auto brand = verify(call, queryParameters(call.request.query)); !brand)
        return tl::unexpected(brand.error());
    const QString id = QString::fromUtf8(call.request.queryValue("appId"));
    if (id.isEmpty())
        return badArgument(QStringLiteral("appId is missing"));
    const auto found = std::ranges::find(m_state.applications, id, &Application::id);
    if (found == m_state.applications.end())
        return refuse(404, apiCode::noSuchApplication, QStringLiteral("the application does not exist"));
    return jsonText(describe(*found, m_state.identity.id, call.request.site()));
}

Result<Brand> ManagementApi::verify(const Call &call, RequestParameters parameters)
{
    const QByteArrayView authorization = call.request.header("authorization");
    // The Java SDK sends headers of a signature beside its token.
    const bool isSigned = authorization.isEmpty() || brandOfAuthorization(authorization);
    return isSigned ? verifySignature(call, std::move(parameters)) : verifyToken(call);
}

Result<Brand> ManagementApi::verifyToken(const Call &call) const
{
    const auto claims
        = m_state.tokens.verify(bearerToken(call.request.header("authorization")), TokenUse::Management, call.now);
    if (!claims)
        return refuse(401,
            claims.error().apiCode == apiCode::loginExpired ? apiCode::loginExpired : apiCode::notSignedIn,
            claims.error().message);
    // The PHP SDK sends the ID of its access key.
    for (const QByteArrayView each : call.request.brandHeaders("userpool-id")) {
        const QString poolId = QString::fromLatin1(each);
        if (!poolId.isEmpty() && poolId != m_state.identity.id && poolId != m_state.identity.accessKeyId)
            return refuse(401, apiCode::notSignedIn, QStringLiteral("the token belongs to another user pool"));
    }
    const auto isGenAuth
        = [](const Header &header) { return header.name.startsWith(dialect(Brand::GenAuth).headerPrefix); };
    return std::ranges::any_of(call.request.headers, isGenAuth) ? Brand::GenAuth : Brand::Authing;
}

Result<Brand> ManagementApi::verifySignature(const Call &call, RequestParameters parameters)
{
    // A client signs with its own clock, which does not follow changes of the pool's clock.
    const SignableRequest request = signable(call.request, std::move(parameters));
    if (const auto verified = m_verifier.verify(request, call.realNow); !verified) {
        call.isWrongGuess = verified.error().apiCode == apiCode::signatureNotValid;
        return tl::unexpected(verified.error());
    }
    const auto kept = m_store.saveNonce({nonceOf(request), call.realNow});
    if (!kept && request.method == "POST") // a read changes nothing, so it goes on where the disk is full
        return notStored(kept.error());
    return *brandOfAuthorization(request.headers.value("authorization"));
}

Result<void> changeSettings(PoolState &state, PoolStore &store, const QList<Setting> &changes)
{
    if (const auto saved = store.saveSettings(changes); !saved)
        return notStored(saved.error());
    state.settings.apply(changes);
    return {};
}

} // namespace qrlogin::emulator
