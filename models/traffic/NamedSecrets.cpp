#include "traffic/NamedSecrets.h"

#include "traffic/SecretNames.h"

#include <QRegularExpression>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestGap = 8; ///< white space, quotes and backslashes around a separator

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

bool isAnyOf(QChar c, QStringView characters)
{
    return characters.contains(c);
}

bool isBlank(QChar c)
{
    return c.isSpace();
}

/// The number of backslashes that end before `at`.
qsizetype backslashesBefore(const QString &text, qsizetype at)
{
    qsizetype count = 0;
    while (count < at && text[at - count - 1] == u'\\')
        ++count;
    return count;
}

/// Where the text ends whose quotation mark stands at `at` behind `depth` backslashes: before the closing one and its
/// backslashes. A mark behind more of them belongs to the text.
qsizetype endOfQuoted(const QString &text, qsizetype at, qsizetype depth)
{
    for (qsizetype end = text.indexOf(text[at], at + 1); end >= 0; end = text.indexOf(text[at], end + 1)) {
        const qsizetype escapes = std::min(backslashesBefore(text, end), end - at - 1);
        if (escapes <= depth)
            return end - escapes;
    }
    return text.size();
}

/// Behind the bracket that closes the one at `at`.
qsizetype endOfNested(const QString &text, qsizetype at)
{
    qsizetype open = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        if (isQuote(text[i]))
            i = std::max(i, endOfQuoted(text, i, backslashesBefore(text, i)));
        if (i >= text.size())
            break;
        if (isAnyOf(text[i], u"[{"))
            ++open;
        else if (isAnyOf(text[i], u"]}") && --open == 0)
            return i + 1;
        else if (text[i] == u'\\') { // those of a closing mark
            while (i + 1 < text.size() && text[i + 1] == u'\\')
                ++i;
            if (i + 1 < text.size() && isQuote(text[i + 1]))
                ++i;
        }
    }
    return text.size();
}

qsizetype endOfValue(const QString &text, qsizetype at)
{
    qsizetype quote = at;
    while (quote < text.size() && quote - at < longestGap && text[quote] == u'\\')
        ++quote;
    if (quote < text.size() && isQuote(text[quote]))
        return endOfQuoted(text, quote, quote - at);
    if (at < text.size() && isAnyOf(text[at], u"[{"))
        return endOfNested(text, at);
    while (at < text.size() && !text[at].isSpace() && !isAnyOf(text[at], u",;&\"'<>{}[]"))
        ++at;
    return at;
}

/// With the characters that JSON writes as an escape.
QString unescaped(const QString &name)
{
    static const QRegularExpression escape(QStringLiteral("\\\\+u([0-9a-fA-F]{4})"));
    if (!name.contains(u'\\'))
        return name;
    QString plain;
    qsizetype from = 0;
    for (auto match = escape.globalMatch(name); match.hasNext();) {
        const auto found = match.next();
        plain.append(QStringView(name).sliced(from, found.capturedStart() - from))
            .append(QChar(found.captured(1).toUShort(nullptr, 16)));
        from = found.capturedEnd();
    }
    return plain.append(QStringView(name).sliced(from));
}

/// The name that ends before the separator at `at`; in quotation marks it can have blanks.
QString nameBefore(const QString &text, qsizetype at)
{
    qsizetype end = at;
    QChar quote;
    while (end > 0 && at - end < longestGap && (isBlank(text[end - 1]) || isAnyOf(text[end - 1], u"\"'`\\]"))) {
        --end;
        if (isQuote(text[end]))
            quote = text[end];
    }
    qsizetype start = end;
    while (start > 0 && end - start < longestName) {
        const QChar c = text[start - 1];
        const bool isEdge = quote.isNull() ? c.isSpace() || isAnyOf(c, u",;&?{}()<>|\"'`/:=") : c == quote;
        if (isEdge)
            break;
        --start;
    }
    return unescaped(text.sliced(start, end - start));
}

QString withMaskedPairs(const QString &text, const QString &mask)
{
    QString shown;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isAnyOf(text[at], u":=") || !isSecretName(nameBefore(text, at)))
            continue;
        qsizetype start = at + 1;
        while (
            start < text.size() && start - at <= longestGap && (isBlank(text[start]) || isAnyOf(text[start], u">=:")))
            ++start;
        const qsizetype end = endOfValue(text, start);
        if (end == start)
            continue;
        shown.append(QStringView(text).sliced(from, start - from)).append(mask);
        from = end;
        at = end - 1;
    }
    return shown.append(QStringView(text).sliced(from));
}

/// Masks the second group of each match whose first group is a secret's name.
QString withMaskedMatches(const QString &text, const QRegularExpression &expression, const QString &mask)
{
    QString shown;
    qsizetype from = 0;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (!isSecretName(match.captured(1)))
            continue;
        shown.append(QStringView(text).sliced(from, match.capturedStart(2) - from)).append(mask);
        from = match.capturedEnd(2);
    }
    return shown.append(QStringView(text).sliced(from));
}

} // namespace

QString withMaskedNames(QString text, const QString &mask)
{
    static const QRegularExpression line(
        QStringLiteral("((?:authorization|cookie)\\s{0,8}:)[^\\r\\n]+"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression element(
        QStringLiteral("<(?:[\\w.-]{1,40}:)?([\\w.-]{1,80})(?:\\s[^<>]{0,200})?>([^<]+)"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression option(
        QStringLiteral("(?<![\\w-])--?([\\w-]{2,80})[ \\t]{1,8}([^\\s\"',;-][^\\s\"',;]*)"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (text.contains(QLatin1String("&quot;")) || text.contains(QLatin1String("&#"))) {
        QString plain = text;
        plain.replace(QLatin1String("&quot;"), QLatin1String("\""))
            .replace(QLatin1String("&#34;"), QLatin1String("\""))
            .replace(QLatin1String("&#39;"), QLatin1String("'"));
        if (withMaskedPairs(plain, mask) != plain)
            text = plain;
    }
    if (text.contains(u':'))
        text.replace(line, QStringLiteral("\\1 ") + mask);
    if (text.contains(u':') || text.contains(u'='))
        text = withMaskedPairs(text, mask);
    if (text.contains(u'<'))
        text = withMaskedMatches(text, element, mask);
    if (text.contains(u'-'))
        text = withMaskedMatches(text, option, mask);
    return text;
}

} // namespace qrlogin
