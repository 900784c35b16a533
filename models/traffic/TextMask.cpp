#include "traffic/TextMask.h"

#include "traffic/NamedSecrets.h"
#include "traffic/Redaction.h"
#include "traffic/SecretNames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace qrlogin {

namespace {

/// How many times a text may be JSON or percent-encoded within another. What is deeper is masked as a whole, so that a
/// pool cannot exhaust the stack.
constexpr int deepest = 4;

bool isOneOf(QChar c, QStringView characters)
{
    return characters.contains(c);
}

qsizetype indexOfAny(const QString &text, QStringView characters, qsizetype from)
{
    while (from < text.size() && !isOneOf(text[from], characters))
        ++from;
    return from;
}

QJsonValue maskedValue(const QString &name, const QJsonValue &value)
{
    const QString text = value.toString();
    // Of a short one the first characters would give too much away.
    return isTokenName(name) && text.size() > 20 ? QString(text.left(6) + QStringLiteral("…")) : QStringLiteral("•••");
}

bool looksLikeJson(const QString &text)
{
    const QString start = text.left(64).trimmed();
    return !start.isEmpty() && isOneOf(start[0], u"{[\"");
}

QString withoutUserInfo(const QString &text, const QString &mask)
{
    static const QRegularExpression slashes(QStringLiteral("/\\\\{0,8}/")); // PHP escapes them in JSON
    if (!text.contains(u'@'))
        return text;
    QString shown;
    qsizetype from = 0;
    for (auto matches = slashes.globalMatch(text); matches.hasNext();) {
        const qsizetype at = matches.next().capturedEnd();
        if (at < from)
            continue;
        const qsizetype end = indexOfAny(text, u"/?#\\\"<> \t\r\n", at);
        const qsizetype sign = QStringView(text).sliced(at, end - at).lastIndexOf(u'@');
        if (sign <= 0)
            continue;
        shown.append(QStringView(text).sliced(from, at - from)).append(mask);
        from = at + sign;
    }
    return shown.append(QStringView(text).sliced(from));
}

/// What stands behind the first slash after the host; all of a text without one.
qsizetype startOfPath(const QString &piece)
{
    const qsizetype host = piece.indexOf(QLatin1String("//"));
    const qsizetype slash = piece.indexOf(u'/', host < 0 ? 0 : host + 2);
    return slash >= 0 ? slash + 1 : host < 0 ? 0 : piece.size();
}

/// The blocks in which OpenSSL writes keys; also one that is cut off, or whose line breaks are escaped.
QString withoutPrivateKeys(QString text, const QString &mask)
{
    static const QRegularExpression block(
        QStringLiteral("-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----.*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    return text.contains(QLatin1String("PRIVATE KEY-----")) ? text.replace(block, mask) : text;
}

/// JSON Web Tokens begin with the base64 of an open brace.
QString withoutJwts(const QString &text, const QString &mask)
{
    static const QRegularExpression start(QStringLiteral("eyJ|(?<![A-Za-z0-9_-])(?:eyA|ew[0ok])"));
    static const QRegularExpression end(QStringLiteral("[^A-Za-z0-9_.+/=~%-]"));
    QString shown;
    qsizetype from = 0;
    for (auto match = start.match(text); match.hasMatch();) {
        const auto beyond = end.match(text, match.capturedEnd());
        const qsizetype until = beyond.hasMatch() ? beyond.capturedStart() : text.size();
        const auto token = QStringView(text).sliced(match.capturedStart(), until - match.capturedStart());
        if (token.contains(u'.') || token.contains(QLatin1String("%2E"), Qt::CaseInsensitive)) {
            shown.append(QStringView(text).sliced(from, match.capturedStart() - from)).append(mask);
            from = until;
        }
        match = start.match(text, until);
    }
    return shown.append(QStringView(text).sliced(from));
}

} // namespace

TextMask::TextMask(const KnownSecrets &known, const QString &mask)
    : m_mask(mask)
{
    for (const Secret &secret : known.values()) {
        m_known.append(QString::fromUtf8(secret.reveal()));
        m_known.append(QString::fromLatin1(secret.reveal().toPercentEncoding()));
    }
    m_known.removeDuplicates();
    std::ranges::sort(m_known, std::greater(), &QString::size); // one may be part of another
}

QString TextMask::address(const QString &address) const
{
    qsizetype host = indexOfAny(address, u"/?#", 0);
    qsizetype rest = host;
    if (QStringView(address).sliced(host).startsWith(u"//"))
        rest = indexOfAny(address, u"/?#", host + 2);
    return maskedPlainText(withoutKnown(address.first(host)), 0)
        + withoutUserInfo(address.sliced(host, rest - host), m_mask)
        + maskedPlainText(withoutKnown(address.sliced(rest)), 0);
}

QJsonValue TextMask::maskedJson(const QJsonValue &value, int depth) const
{
    return maskedTexts(replacedSecrets(value, maskedValue), depth);
}

QJsonValue TextMask::maskedTexts(const QJsonValue &value, int depth) const
{
    if (value.isString())
        return maskedText(value.toString(), depth);
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(maskedTexts(item, depth));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        object.insert(maskedText(member.key(), depth), maskedTexts(member.value(), depth));
    return object;
}

QString TextMask::maskedText(const QString &text, int depth) const
{
    const QString shown = withoutKnown(text);
    return looksLikeJson(shown) ? maskedJsonText(shown, depth) : maskedPlainText(shown, depth);
}

QString TextMask::maskedJsonText(const QString &text, int depth) const
{
    if (depth == deepest)
        return m_mask;
    const QJsonArray values = QJsonDocument::fromJson('[' + text.toUtf8() + ']').array();
    if (values.isEmpty())
        return maskedPlainText(text, depth);
    const QJsonArray shown = maskedJson(values, depth + 1).toArray();
    if (shown == values)
        return text;
    return QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact).chopped(1).sliced(1));
}

QString TextMask::withoutKnown(QString text) const
{
    for (const QString &secret : m_known)
        text.replace(secret, m_mask);
    return text;
}

QString TextMask::maskedPlainText(const QString &text, int depth) const
{
    static const QRegularExpression credentials(
        QStringLiteral("\\b(bearer|basic)[ \\t]+[^\\s\",;]{6,}"), QRegularExpression::CaseInsensitiveOption);
    QString shown = maskedPairs(withoutUserInfo(text, m_mask), depth);
    shown.replace(credentials, QStringLiteral("\\1 ") + m_mask);
    return withoutJwts(withMaskedNames(withoutPrivateKeys(shown, m_mask), m_mask), m_mask);
}

QString TextMask::maskedPairs(const QString &text, int depth) const
{
    if (!text.contains(u'=') && !text.contains(u'%'))
        return text;
    QString shown;
    for (qsizetype from = 0; from <= text.size();) {
        const qsizetype end = indexOfAny(text, u"?&#\"<> \t\r\n", from);
        shown += maskedPair(text.sliced(from, end - from), depth);
        if (end < text.size())
            shown += text[end];
        from = end + 1;
    }
    return shown;
}

QString TextMask::maskedPair(const QString &piece, int depth) const
{
    const qsizetype first = piece.indexOf(u'=');
    for (qsizetype equals = first; equals >= 0 && equals + 1 < piece.size(); equals = piece.indexOf(u'=', equals + 1)) {
        qsizetype start = equals;
        while (start > 0 && equals - start < 80 && !isOneOf(piece[start - 1], u"=;,/:'`(){}|"))
            --start;
        if (isSecretParameter(QUrl::fromPercentEncoding(piece.sliced(start, equals - start).toUtf8())))
            return piece.first(equals + 1) + m_mask;
    }
    if (!piece.contains(u'%'))
        return piece;
    const qsizetype inner = first >= 0 ? first + 1 : startOfPath(piece);
    const QString encoded = piece.sliced(inner);
    const QString decoded = QUrl::fromPercentEncoding(encoded.toUtf8());
    if (decoded == encoded || (depth < deepest && maskedText(decoded, depth + 1) == decoded))
        return piece;
    return piece.first(inner) + m_mask;
}

} // namespace qrlogin
