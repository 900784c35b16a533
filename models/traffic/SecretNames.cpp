#include "traffic/SecretNames.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

/// In a name of words in lower case with a space between them: what says that a value is secret, wherever it stands.
constexpr auto secretWords
    = R"((?:api|secret|access|private|auth|session|app|sign(?:ing)?|enc(?:ryption)?|symmetric|hmac|aes|rsa|ssh|master)"
      R"(|shared|subscription|client|service|account|storage|user|license|webhook) ?key|key ?material|privkey)"
      R"(|(?:verify|verification|sms|mfa|auth|authorization|recovery|backup|security|otp|pass|pin) ?code)"
      R"(|saml ?(?:response|request)|sess(?:ion)? ?id|code ?verifier|connection ?string|shared ?access ?signature)"
      R"(|token|ticket|secret|jwt|passw(?:or)?[dt]|pass (?:word|phrase)|passphrase|pwd|credential|cookie|assertion)"
      R"(|authorization|mnemonic)";

/// What says so as the last word alone: as a part of others it means something else.
constexpr auto lastWords
    = R"((?:\b(?:pass|pin|sid|pw|psw|pem|creds?|csrf|xsrf|bearer|[ht]?otp|kennwort)|密码|口令|密钥|令牌|パスワード)"
      R"(|비밀번호|парол[ья]|contrase(?:ñ|n)a|mot de passe)s?(?: (?:value|hash|text|base64|confirm(?:ation)?|\d+))*$)";

/// Words behind a secret's name that say something of the secret, so that the value is not the secret.
constexpr std::array<QStringView, 56> describingWords{u"in", u"at", u"ttl", u"exp", u"lifetime", u"validity", u"valid",
    u"period", u"time", u"type", u"types", u"endpoint", u"uri", u"url", u"method", u"methods", u"policy", u"strategy",
    u"length", u"min", u"max", u"count", u"name", u"id", u"ids", u"enabled", u"enable", u"disabled", u"required",
    u"supported", u"created", u"updated", u"changed", u"state", u"status", u"level", u"strength", u"rule", u"rules",
    u"format", u"alg", u"algorithm", u"issuer", u"config", u"configs", u"setting", u"settings", u"option", u"options",
    u"tab", u"tabs", u"less", u"unit", u"domain", u"path", u"payload"};

/// Of an address alone: elsewhere the names mean other things.
constexpr std::array<QStringView, 3> parameterNames{u"code", u"sig", u"key"};

constexpr qsizetype longestJudged = 80; // what decides stands at its end

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

bool isCamelStart(const QString &name, qsizetype at)
{
    if (at == 0 || !name[at].isUpper() || !name[at - 1].isLetter())
        return false;
    return name[at - 1].isLower() || (at + 1 < name.size() && name[at + 1].isLower());
}

/// "user[apiKey2]" as "user api key 2": the form of letters does not count, nor do characters that are not seen.
QString wordsOf(const QString &name)
{
    const QString form = name.right(longestJudged).normalized(QString::NormalizationForm_KC);
    QString words;
    for (qsizetype at = 0; at < form.size(); ++at) {
        const QChar c = form[at];
        if (c.category() == QChar::Other_Format)
            continue;
        const bool isWord = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        const bool isNext = isCamelStart(form, at) || (at > 0 && c.isDigit() != form[at - 1].isDigit());
        if ((!isWord || isNext) && !words.isEmpty() && !words.endsWith(u' '))
            words += u' ';
        if (isWord)
            words += c.toLower();
    }
    return words.trimmed();
}

bool isDescribing(const QString &word)
{
    return word.startsWith(QLatin1String("expir")) || std::ranges::find(describingWords, word) != describingWords.end();
}

bool saysSecret(const QString &name)
{
    static const QRegularExpression last = expression(QString::fromUtf8(lastWords));
    static const QRegularExpression anywhere = expression(QString::fromUtf8(secretWords));
    const QString words = wordsOf(name);
    if (words.size() < 2)
        return false;
    if (last.match(words).hasMatch())
        return true;
    qsizetype end = -1;
    for (auto match = anywhere.globalMatch(words); match.hasNext();)
        end = match.next().capturedEnd();
    if (end < 0)
        return false;
    const QStringList rest = words.sliced(end).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::none_of(rest, isDescribing);
}

} // namespace

bool isTokenName(const QString &name)
{
    return name.endsWith(QLatin1String("token"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String("ticket"), Qt::CaseInsensitive);
}

bool isSecretName(const QString &name)
{
    // The same few names come again and again.
    constexpr qsizetype mostKept = 1024;
    if (name.size() > longestJudged)
        return saysSecret(name);
    thread_local QHash<QString, bool> known;
    const auto found = known.constFind(name);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= mostKept)
        known.clear();
    return *known.insert(name, saysSecret(name));
}

bool isSecretParameter(const QString &name)
{
    return isSecretName(name) || name.endsWith(QLatin1String("signature"), Qt::CaseInsensitive)
        || std::ranges::any_of(
            parameterNames, [&](QStringView secret) { return name.compare(secret, Qt::CaseInsensitive) == 0; });
}

} // namespace qrlogin
