#include "emulator/api/TokenSets.h"

namespace qrlogin::emulator {

namespace {

constexpr QLatin1String scope("openid profile email phone");

TokenClaims claimsFor(const PoolState &state, TokenUse use, const Login &login)
{
    return {use, state.users.at(login.user).id, state.applications[login.application].id, login.at,
        expiryOf(state, login), login.id, issuerAt(login.site)};
}

QByteArray accessToken(const PoolState &state, const Login &login, TokenSigner signer)
{
    return state.tokens.sign(claimsFor(state, TokenUse::Access, login), {{QStringLiteral("scope"), scope}}, signer);
}

} // namespace

QString issuerAt(Site site)
{
    return QStringLiteral("%1/oidc").arg(site.url());
}

TokenSet tokenSetFor(PoolState &state, const Login &login)
{
    QJsonObject profile = profileClaims(state.users.at(login.user), login.site);
    if (!login.nonce.isEmpty())
        profile.insert(QStringLiteral("nonce"), login.nonce);
    const QByteArray idToken = state.tokens.sign(claimsFor(state, TokenUse::Id, login), profile, TokenSigner::KeyRing);
    return {scope, QString::fromLatin1(accessToken(state, login, TokenSigner::KeyRing)), QString::fromLatin1(idToken),
        {}, static_cast<int>(state.settings.tokenLife().count())};
}

QByteArray v2TokenFor(const PoolState &state, const Login &login)
{
    return accessToken(state, login, TokenSigner::Application);
}

Instant expiryOf(const PoolState &state, const Login &login)
{
    return std::chrono::floor<Seconds>(login.at) + state.settings.tokenLife();
}

const CodeTokens &tokensOf(PoolState &state, LoginCode &code, Site site)
{
    if (!code.tokens || code.tokens->host != site.host || code.tokens->isSecure != site.isSecure) {
        const Login login{code.application, code.user, code.endedAt, QString::fromLatin1(view(code.id)), site};
        code.tokens = std::make_shared<const CodeTokens>(
            CodeTokens{site.host.toByteArray(), site.isSecure, jsonText(toJson(tokenSetFor(state, login))),
                QString::fromLatin1(v2TokenFor(state, login)), expiryOf(state, login)});
    }
    return *code.tokens;
}

QJsonObject profileClaims(const User &user, Site site)
{
    return {{QStringLiteral("name"), user.displayName}, {QStringLiteral("nickname"), user.displayName},
        {QStringLiteral("preferred_username"), user.username}, {QStringLiteral("email"), user.email},
        {QStringLiteral("email_verified"), !user.email.isEmpty()}, {QStringLiteral("phone_number"), user.phone},
        {QStringLiteral("phone_number_verified"), !user.phone.isEmpty()},
        {QStringLiteral("picture"), photoUrl(user, site)}};
}

} // namespace qrlogin::emulator
