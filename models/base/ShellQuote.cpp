#include "base/ShellQuote.h"

#include <QList>

#include <algorithm>

namespace qrlogin {

namespace {

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || QStringView(u"_-./:@%+,").contains(c);
}

/// A shell takes these as they are in quotes, but the terminal that they are pasted into may not.
bool isHidden(char32_t c)
{
    return !QChar::isPrint(c) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

QString octal(char32_t c)
{
    QString text;
    const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
    for (const char byte : bytes)
        text += QStringLiteral("\\%1").arg(uint(uchar(byte)), 3, 8, QLatin1Char('0'));
    return text;
}

} // namespace

QString shellQuoted(const QString &text)
{
    if (!text.isEmpty() && std::ranges::all_of(text, isPlain))
        return text;
    // toUcs4() replaces half a surrogate pair.
    QList<uint> characters = text.toUcs4();
    std::ranges::replace(characters, 0u, uint(QChar::ReplacementCharacter));
    const bool hasHidden = std::ranges::any_of(characters, isHidden);
    QString quoted = hasHidden ? QStringLiteral("$'") : QStringLiteral("'");
    for (const char32_t c : std::as_const(characters)) {
        if (isHidden(c) || (hasHidden && (c == u'\'' || c == u'\\')))
            quoted += octal(c);
        else if (c == u'\'')
            quoted += QStringLiteral("'\\''");
        else
            quoted += QString::fromUcs4(&c, 1);
    }
    return quoted + u'\'';
}

} // namespace qrlogin
