#include "traffic/SecretNames.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

/// How a secret's name ends.
constexpr auto endOfName
    = R"((?:token|ticket|secret|jwt|passw(?:or)?[dt]|passphrase|pass[\W_]?code|pwd|credential|cookie|assertion)"
      R"(|authorization|mnemonic|otp|saml[\W_]?(?:response|request)|sess(?:ion)?[\W_]?id|code[\W_]?verifier)"
      R"(|(?:api|secret|access|private|auth|session|app|sign(?:ing)?|encryption|master|shared|subscription|client)"
      R"(|service|account|storage|user|license)[\W_]?key)"
      R"(|(?:verify|verification|sms|mfa|auth|authorization|recovery|backup|security)[\W_]?code)"
      R"(|(?<![^\W_])(?:pass|pin|sid|pw|psw)|密码|口令|密钥|令牌)s?)"
      R"((?:[\W_]?(?:value|hash|text|base64|confirm(?:ation)?|\d))*)";

/// Of an address alone: elsewhere the names mean other things.
constexpr std::array<QStringView, 3> parameterNames{u"code", u"sig", u"key"};

constexpr qsizetype longestName = 80; // what decides stands at its end

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

bool isTokenName(const QString &name)
{
    return name.endsWith(QLatin1String("token"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String("ticket"), Qt::CaseInsensitive);
}

bool isSecretName(const QString &name)
{
    static const QRegularExpression secret = expression(QLatin1String("%1[\\W_]*$").arg(QString::fromUtf8(endOfName)));
    return secret.match(name.right(longestName)).hasMatch();
}

bool isSecretParameter(const QString &name)
{
    return isSecretName(name) || name.endsWith(QLatin1String("signature"), Qt::CaseInsensitive)
        || std::ranges::any_of(
            parameterNames, [&](QStringView secret) { return name.compare(secret, Qt::CaseInsensitive) == 0; });
}

QString withMaskedMembers(QString text, const QString &mask)
{
    static const QRegularExpression line = expression(QStringLiteral("((?:authorization|cookie)\\s{0,8}:)[^\\r\\n]+"));
    static const QRegularExpression member
        = expression(QLatin1String(R"((%1["'\\\]\s]{0,8}:\s{0,8}))"
                                   R"((?:\\{0,8}"[^"]+|\\{0,8}'[^']+|\[[^\]]*|\{[^}]*|[^\s,;&"'<>{}\[\]]+))")
                         .arg(QString::fromUtf8(endOfName)));
    if (!text.contains(u':'))
        return text;
    return text.replace(line, QStringLiteral("\\1 ") + mask).replace(member, QStringLiteral("\\1") + mask);
}

} // namespace qrlogin
