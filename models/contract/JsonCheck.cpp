#include "contract/JsonCheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace qrlogin {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Returns the sign and the digits of a number without zeros at either end, and the exponent of its last digit.
std::pair<QString, qint64> decimalOf(const QString &number)
{
    static const QRegularExpression leadingZeros(QStringLiteral("^(-?)0+"));
    const QString mantissa = number.section(u'e', 0, 0, QString::SectionCaseInsensitiveSeps);
    qint64 exponent = number.section(u'e', 1, 1, QString::SectionCaseInsensitiveSeps).toLongLong();
    if (const qsizetype point = mantissa.indexOf(u'.'); point >= 0)
        exponent -= mantissa.size() - point - 1;
    QString digits = QString(mantissa).remove(u'.').replace(leadingZeros, QStringLiteral("\\1"));
    for (; digits.endsWith(u'0'); ++exponent)
        digits.chop(1);
    return digits.isEmpty() || digits == u'-' ? std::pair(QString(), qint64(0)) : std::pair(digits, exponent);
}

QJsonValue readByQt(const QString &value)
{
    return QJsonDocument::fromJson('[' + value.toUtf8() + ']').array().at(0);
}

JsonProblem problemAt(QStringView text, qsizetype position, JsonFault fault, const QString &subject)
{
    // A line ends as editors see it: with LF, CR LF or CR.
    const QStringView before = text.left(position);
    int line = 1;
    qsizetype lineStart = 0;
    for (qsizetype at = 0; at < before.size(); ++at) {
        const bool isPair = before[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
        if (before[at] != u'\n' && (before[at] != u'\r' || isPair))
            continue;
        ++line;
        lineStart = at + 1;
    }
    const auto column = before.sliced(lineStart).toUcs4().size();
    return {fault, position, line, int(column) + 1, subject};
}

/// One pass over a text; ends at the first problem.
class Checker
{
public:
    Checker(QStringView text, JsonCare care)
        : m_text(text),
          m_care(care)
    {
    }

    std::optional<JsonProblem> object()
    {
        skipBlanks();
        return expect(u'{', JsonFault::NoObject) && object(1) ? end() : m_problem;
    }
    std::optional<JsonProblem> array()
    {
        skipBlanks();
        return expect(u'[', JsonFault::NoArray) && array(1) ? end() : m_problem;
    }

private:
    std::optional<JsonProblem> end()
    {
        skipBlanks();
        if (m_at < m_text.size())
            fail(JsonFault::MoreAfterEnd);
        return m_problem;
    }

    QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    bool isHalfAPair(qsizetype at) const
    {
        const bool isSecond = at > 0 && m_text[at - 1].isHighSurrogate() && m_text[at].isLowSurrogate();
        return !isSecond && m_text[at].isSurrogate() && !m_text.sliced(at, qMin(2, m_text.size() - at)).isValidUtf16();
    }

    bool isComment() const
    {
        const QStringView rest = m_text.sliced(m_at);
        return rest.startsWith(u"//") || rest.startsWith(u"/*") || rest.startsWith(u'#');
    }

    void skipBlanks()
    {
        while (here() == u' ' || here() == u'\t' || here() == u'\n' || here() == u'\r')
            ++m_at;
    }

    bool failAt(qsizetype position, JsonFault fault, const QString &subject)
    {
        m_problem = problemAt(m_text, position, fault, subject);
        return false;
    }
    bool fail(JsonFault fault)
    {
        if (m_at >= m_text.size())
            return failAt(m_text.size(), JsonFault::EndsEarly, {});
        if (isComment())
            fault = JsonFault::Comment;
        const bool isPair = here().isHighSurrogate() && m_at + 1 < m_text.size();
        return failAt(m_at, fault, m_text.sliced(m_at, isPair ? 2 : 1).toString());
    }
    bool expect(QChar c, JsonFault fault)
    {
        if (here() != c || m_at >= m_text.size())
            return fail(fault);
        ++m_at;
        return true;
    }

    /// Expects the opening bracket to be read. `member` reads one element.
    template <typename Member>
    bool list(QChar close, int depth, Member member)
    {
        if (depth > JsonProblem::deepest)
            return fail(JsonFault::TooDeep);
        skipBlanks();
        if (here() == close) {
            ++m_at;
            return true;
        }
        while (member()) {
            skipBlanks();
            if (here() == close) {
                ++m_at;
                return true;
            }
            const qsizetype comma = m_at;
            if (!expect(u',', JsonFault::NoCommaOrEnd))
                return false;
            skipBlanks();
            if (here() == u'}' || here() == u']')
                return failAt(comma, JsonFault::TrailingComma, here());
        }
        return false;
    }

    bool object(int depth)
    {
        QSet<QString> names;
        return list(u'}', depth, [&] {
            const qsizetype start = m_at;
            if (!expect(u'"', JsonFault::NoName) || !string())
                return false;
            const QStringView written = m_text.sliced(start, m_at - start);
            const QString name = written.contains(u'\\') ? readByQt(written.toString()).toString()
                                                         : written.sliced(1, written.size() - 2).toString();
            if (names.contains(name))
                return failAt(start, JsonFault::RepeatedName, name);
            names.insert(name);
            skipBlanks();
            return expect(u':', JsonFault::NoColon) && value(depth);
        });
    }

    bool array(int depth)
    {
        return list(u']', depth, [&] { return value(depth); });
    }

    bool value(int depth)
    {
        skipBlanks();
        const QChar c = here();
        if (c == u'{' || c == u'[') {
            ++m_at;
            return c == u'{' ? object(depth + 1) : array(depth + 1);
        }
        if (c == u'"') {
            ++m_at;
            return string();
        }
        if (c == u'-' || isDigit(c))
            return number();
        for (const QStringView word : {QStringView(u"true"), QStringView(u"false"), QStringView(u"null")}) {
            if (m_text.sliced(m_at).startsWith(word)) {
                m_at += word.size();
                return true;
            }
        }
        return fail(JsonFault::NoValue);
    }

    bool number()
    {
        static const QRegularExpression form(
            QStringLiteral("^-?(?:0|[1-9][0-9]*)?(?:(?<=[0-9])\\.[0-9]*)?(?:(?<=[0-9])[eE][+-]?[0-9]*)?"));
        qsizetype end = m_at;
        while (end < m_text.size() && QStringView(u"+-.eE0123456789").contains(m_text[end]))
            ++end;
        const QString text = form.match(m_text.sliced(m_at, end - m_at).toString()).captured();
        const qsizetype start = std::exchange(m_at, m_at + text.size());
        if (!isDigit(text.back()) || isDigit(here()))
            return fail(JsonFault::BadNumber); // 1. or 01
        bool isReadable = false; // otherwise QJsonDocument reads nothing of the whole text
        text.toLatin1().toDouble(&isReadable);
        if (!isReadable)
            return failAt(start, JsonFault::UnkeptNumber, text);
        if (m_care == JsonCare::Received)
            return true;
        const QByteArray kept = QJsonDocument(QJsonArray{readByQt(text)}).toJson(QJsonDocument::Compact);
        if (decimalOf(QString::fromLatin1(kept).mid(1).chopped(1)) != decimalOf(text))
            return failAt(start, JsonFault::UnkeptNumber, text);
        return true;
    }

    /// Expects the opening quote to be read.
    bool string()
    {
        // An escaped surrogate must be part of a pair.
        static const QRegularExpression form(
            QStringLiteral(R"(^(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|)"
                           R"(\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|)"
                           R"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})*+)"));
        static const QRegularExpression anyEscape(
            QStringLiteral(R"(^(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*+)"));
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != u'"' && !isHalfAPair(end))
            end += m_text.sliced(end).startsWith(u"\\\"") || m_text.sliced(end).startsWith(u"\\\\") ? 2 : 1;
        const QRegularExpression &allowed = m_care == JsonCare::Full ? form : anyEscape;
        m_at += allowed.match(m_text.sliced(m_at, end - m_at).toString()).capturedLength();
        if (m_at < m_text.size() && isHalfAPair(m_at))
            return failAt(m_at, JsonFault::BadEscape, {});
        if (here() == u'\\' && m_at + 1 < m_text.size())
            return failAt(m_at, JsonFault::BadEscape, m_text.sliced(m_at).left(6).toString());
        if (here() == u'\\')
            ++m_at;
        return expect(u'"', JsonFault::RawControl);
    }

    QStringView m_text;
    JsonCare m_care;
    qsizetype m_at = 0;
    std::optional<JsonProblem> m_problem;
};

/// The text of UTF-8 without a byte order mark, or why it is not one.
tl::expected<QString, JsonProblem> decoded(const QByteArray &bytes)
{
    // JSON begins with a character of ASCII: in UTF-16 and UTF-32, one of the first two bytes is zero.
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")
        || bytes.first(qMin(2, bytes.size())).contains('\0'))
        return tl::unexpected(problemAt({}, 0, JsonFault::OtherEncoding, {}));
    QStringDecoder decode(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decode(bytes);
    if (decode.hasError()) {
        const QByteArray again = text.toUtf8();
        const auto different = std::ranges::mismatch(bytes, again).in1 - bytes.begin();
        return tl::unexpected(
            problemAt(text, QString::fromUtf8(bytes.first(different)).size(), JsonFault::NotUtf8, {}));
    }
    if (QStringView(text).trimmed().isEmpty())
        return tl::unexpected(problemAt({}, 0, JsonFault::Empty, {}));
    return text;
}

tl::expected<QJsonDocument, JsonProblem> read(
    QByteArray bytes, JsonCare care, std::optional<JsonProblem> (Checker::*check)())
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    const auto text = decoded(bytes);
    if (!text)
        return tl::unexpected(text.error());
    if (const auto problem = (Checker(*text, care).*check)())
        return tl::unexpected(*problem);
    return QJsonDocument::fromJson(bytes);
}

} // namespace

std::optional<JsonProblem> checkJsonObject(QStringView text)
{
    return Checker(text, JsonCare::Full).object();
}

tl::expected<QJsonObject, JsonProblem> readJsonObject(const QByteArray &text, JsonCare care)
{
    return read(text, care, &Checker::object).map([](const QJsonDocument &document) { return document.object(); });
}

tl::expected<QJsonArray, JsonProblem> readJsonArray(const QByteArray &text, JsonCare care)
{
    return read(text, care, &Checker::array).map([](const QJsonDocument &document) { return document.array(); });
}

} // namespace qrlogin
