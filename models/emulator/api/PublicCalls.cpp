#include "emulator/api/PublicCalls.h"

#include "contract/JsonFields.h"
#include "contract/control/ControlWords.h"
#include "contract/control/EmulatorMark.h"
#include "emulator/api/TokenSets.h"

#include <QJsonArray>

namespace qrlogin::emulator {

PublicCalls::PublicCalls(PoolState &state)
    : m_state(state)
{
}

Answer PublicCalls::checkAppSecret(const Call &call)
{
    JsonFields fields(call.body, {});
    const QString id = fields.string(u"appId");
    const QString secret = fields.string(u"appSecret");
    if (!fields.ok())
        return badArgument(fields.problem());
    const Secret right = m_state.secretOf(id);
    const bool valid = !right.isEmpty() && right.matches(secret.toUtf8());
    call.isWrongGuess = !valid;
    return jsonText({{QStringLiteral("valid"), valid}});
}

Answer PublicCalls::system(const Call &)
{
    const QString mark = emulatorWatermark.toString();
    return jsonText({{QStringLiteral("rsa"),
                         QJsonObject{{QStringLiteral("publicKey"), QString::fromLatin1(m_state.keys.passwordKey())}}},
        {QStringLiteral("sm2"), QJsonObject{{QStringLiteral("publicKey"), QString()}}},
        {QStringLiteral("version"),
            QJsonObject{
                {QStringLiteral("server"), mark}, {QStringLiteral("console"), mark}, {QStringLiteral("login"), mark}}},
        {QStringLiteral("publicIps"), QJsonArray()}});
}

Answer PublicCalls::wellKnownV2(const Call &)
{
    return jsonText({{QStringLiteral("publicKey"), QString::fromLatin1(m_state.keys.passwordKey())}});
}

Answer PublicCalls::keySet(const Call &call)
{
    return jsonText({{QStringLiteral("keys"), m_state.keys.published(call.now)}});
}

Answer PublicCalls::discovery(const Call &call)
{
    const QString issuer = issuerAt(call.request.site());
    QJsonArray methods;
    for (const auto &word : clientAuthMethodWords)
        methods.append(word.text.toString());
    return jsonText({{QStringLiteral("issuer"), issuer},
        {QStringLiteral("jwks_uri"), issuer + QStringLiteral("/.well-known/jwks.json")},
        {QStringLiteral("userinfo_endpoint"), issuer + QStringLiteral("/me")},
        {QStringLiteral("introspection_endpoint"), issuer + QStringLiteral("/token/introspection")},
        {QStringLiteral("introspection_endpoint_auth_methods_supported"), methods},
        {QStringLiteral("revocation_endpoint"), issuer + QStringLiteral("/token/revocation")},
        {QStringLiteral("revocation_endpoint_auth_methods_supported"), methods},
        {QStringLiteral("id_token_signing_alg_values_supported"), QJsonArray{QStringLiteral("RS256")}},
        {QStringLiteral("subject_types_supported"), QJsonArray{QStringLiteral("public")}},
        {QStringLiteral("response_types_supported"), QJsonArray()}});
}

Answer PublicCalls::casSession(const Call &)
{
    return QByteArrayLiteral(R"({"session":null})");
}

} // namespace qrlogin::emulator
