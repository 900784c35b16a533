#include "emulator/api/Passwords.h"

#include "contract/Envelope.h"

namespace qrlogin::emulator {

namespace {

std::optional<QString> decrypted(PoolState &state, const QString &sent)
{
    const auto bytes = QByteArray::fromBase64Encoding(sent.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const auto plain = bytes ? state.keys.decryptedPassword(*bytes) : std::nullopt;
    return plain ? std::optional(QString::fromUtf8(*plain)) : std::nullopt;
}

} // namespace

Result<QString> plainV3Password(PoolState &state, const QString &sent, const QString &encryption)
{
    if (encryption.isEmpty() || encryption == QLatin1String("none"))
        return sent;
    if (encryption != QLatin1String("rsa"))
        return badArgument(QStringLiteral("options.passwordEncryptType: the emulator has no %1, only none and rsa")
                               .arg(encryption.left(100)));
    const auto plain = decrypted(state, sent);
    if (!plain)
        return badArgument(QStringLiteral(
            "passwordPayload.password must be encrypted with the RSA key of /api/v3/system and encoded as base64"));
    return *plain;
}

QString plainV2Password(PoolState &state, const QString &sent)
{
    return decrypted(state, sent).value_or(sent);
}

Result<int> signInUser(
    PoolState &state, Users::Account kind, const QString &account, const QString &password, const Call &call)
{
    const auto user = state.users.signIn(kind, account, password, call.request.peer);
    call.isWrongGuess = !user && user.error().apiCode == apiCode::wrongAccountOrPassword;
    return user;
}

} // namespace qrlogin::emulator
