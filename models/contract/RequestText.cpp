#include "contract/RequestText.h"

#include <QJsonDocument>
#include <QStringDecoder>

namespace qrlogin {

namespace {

QByteArray decoded(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    bytes.replace('+', ' ');
    return QByteArray::fromPercentEncoding(bytes);
}

/// Scans JSON text that QJsonDocument found valid, so it does not check positions.
class Scanner
{
public:
    explicit Scanner(const QByteArray &json)
        : m_json(json)
    {
    }

    RequestParameters members()
    {
        RequestParameters found;
        expect('{');
        while (peek() != '}') {
            const QByteArray name = bare(string());
            expect(':');
            found.append({name, peek() == '"' ? bare(string()) : compactValue()});
            if (peek() == ',')
                expect(',');
        }
        return found;
    }

private:
    char peek()
    {
        while (at(m_at) == ' ' || at(m_at) == '\t' || at(m_at) == '\n' || at(m_at) == '\r')
            ++m_at;
        return at(m_at);
    }

    char at(qsizetype index) const { return index < m_json.size() ? m_json[index] : '\0'; }

    void expect(char c)
    {
        if (peek() == c)
            ++m_at;
    }

    /// Reads to the end of the current value. A counter tracks the nesting, so that depth does not use stack.
    QByteArray compactValue()
    {
        QByteArray text;
        int depth = 0;
        while (m_at < m_json.size()) {
            const char c = peek();
            if (depth == 0 && (c == ',' || c == '}'))
                break;
            if (c == '"') {
                text += quoted(string());
            } else {
                depth += c == '{' || c == '[' ? 1 : 0;
                depth -= c == '}' || c == ']' ? 1 : 0;
                text += c;
                ++m_at;
            }
        }
        return text;
    }

    QString string()
    {
        expect('"');
        // QString::fromUtf8() would drop a leading U+FEFF as a byte order mark.
        QStringDecoder decode(
            QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        QString text;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            const qsizetype plain = m_at;
            while (m_at < m_json.size() && m_json[m_at] != '"' && m_json[m_at] != '\\')
                ++m_at;
            text += decode(QByteArrayView(m_json).sliced(plain, m_at - plain));
            if (at(m_at) == '\\')
                text += escaped();
        }
        ++m_at;
        return text;
    }

    QChar escaped()
    {
        const char c = at(m_at + 1);
        m_at += 2;
        switch (c) {
        case 'b': return u'\b';
        case 'f': return u'\f';
        case 'n': return u'\n';
        case 'r': return u'\r';
        case 't': return u'\t';
        case 'u': {
            const ushort unit = m_json.mid(m_at, 4).toUShort(nullptr, 16);
            m_at += 4;
            return QChar(unit);
        }
        default: return QLatin1Char(c);
        }
    }

    /// UTF-8 as other languages write it: half of a surrogate pair becomes U+FFFD, not a question mark as in Qt.
    static QByteArray bare(const QString &string)
    {
        return mapped(string, [](QChar c) { return c.isSurrogate() ? QString(u'\ufffd') : QString(c); });
    }

    static QByteArray quoted(const QString &string) { return '"' + mapped(string, escape) + '"'; }

    /// UTF-8 of `string`; `replacement` replaces each character except whole surrogate pairs.
    template <typename Replacement>
    static QByteArray mapped(const QString &string, Replacement replacement)
    {
        QString text;
        for (qsizetype i = 0; i < string.size(); ++i) {
            const QChar c = string[i];
            const bool pair = c.isHighSurrogate() && i + 1 < string.size() && string[i + 1].isLowSurrogate();
            if (pair)
                text += c, text += string[++i];
            else
                text += replacement(c);
        }
        return text.toUtf8();
    }

    static QString escape(QChar c)
    {
        switch (c.unicode()) {
        case '"': return QStringLiteral("\\\"");
        case '\\': return QStringLiteral("\\\\");
        case '\b': return QStringLiteral("\\b");
        case '\f': return QStringLiteral("\\f");
        case '\n': return QStringLiteral("\\n");
        case '\r': return QStringLiteral("\\r");
        case '\t': return QStringLiteral("\\t");
        default: break;
        }
        if (c.unicode() < 0x20 || c.isSurrogate())
            return QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        return c;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
};

} // namespace

RequestParameters queryParameters(QByteArrayView query)
{
    RequestParameters found;
    for (const QByteArray &part : query.toByteArray().split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArrayView name = equals < 0 ? QByteArrayView(part) : QByteArrayView(part).first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView() : QByteArrayView(part).sliced(equals + 1);
        found.append({decoded(name), decoded(value)});
    }
    return found;
}

std::optional<RequestParameters> bodyParameters(const QByteArray &json)
{
    // QJsonDocument would skip a byte order mark, which JSON on the wire must not have.
    if (json.startsWith("\xEF\xBB\xBF") || !QJsonDocument::fromJson(json).isObject())
        return std::nullopt;
    return Scanner(json).members();
}

} // namespace qrlogin
