#include "base/VisibleText.h"

#include <algorithm>

namespace qrlogin {

namespace {

bool isControl(QChar c)
{
    return c < u' ' || (c >= u'\u007f' && c <= u'\u009f');
}

bool isHidden(QChar c)
{
    return isControl(c) || c == u'\u061c' || c == u'\u200e' || c == u'\u200f' || (c >= u'\u2028' && c <= u'\u202e')
        || (c >= u'\u2066' && c <= u'\u206f') || (c >= u'\ufff9' && c <= u'\ufffb') || c == u'\ufeff';
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'\n': return QStringLiteral("\\n");
    case u'\r': return QStringLiteral("\\r");
    case u'\t': return QStringLiteral("\\t");
    default: return QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    }
}

} // namespace

QString visibleText(QStringView text, LineBreaks breaks)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            shown += text.sliced(i++, 2);
        else if (c.isSurrogate() || (isHidden(c) && !(c == u'\n' && breaks == LineBreaks::Keep)))
            shown += escaped(c);
        else
            shown += c;
    }
    return shown;
}

bool hasControlCharacters(QStringView text)
{
    return std::ranges::any_of(text, isControl);
}

} // namespace qrlogin
