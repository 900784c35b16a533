#include "contract/JsonIndent.h"

namespace qrlogin {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

QString lineFeed(int depth)
{
    return u'\n' + QString(2 * qMax(0, depth), u' ');
}

} // namespace

QString indentedJson(QStringView json)
{
    QString text;
    int depth = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json[i];
        if (isInString) {
            text += c;
            if (c == u'\\' && i + 1 < json.size())
                text += json[++i];
            isInString = c != u'"';
            continue;
        }
        if (isBlank(c))
            continue;
        const bool isEnd = c == u'}' || c == u']';
        const bool isEmptyList = isEnd && (text.endsWith(u'{') || text.endsWith(u'['));
        if (isEnd && --depth >= 0 && !isEmptyList)
            text += lineFeed(depth);
        else if (!isEnd && (text.endsWith(u'{') || text.endsWith(u'[') || text.endsWith(u',')))
            text += lineFeed(depth);
        text += c;
        if (c == u':')
            text += u' ';
        depth += c == u'{' || c == u'[';
        isInString = c == u'"';
    }
    return text;
}

} // namespace qrlogin
