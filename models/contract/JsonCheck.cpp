#include "contract/JsonCheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

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

/// Checks a text in one pass. Ends at the first problem.
class Checker
{
public:
    explicit Checker(QStringView text)
        : m_text(text)
    {
    }

    std::optional<JsonProblem> run()
    {
        skipBlanks();
        if (expect(u'{', JsonFault::NoObject) && object(1)) {
            skipBlanks();
            if (m_at < m_text.size())
                fail(JsonFault::MoreAfterEnd);
        }
        return m_problem;
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    bool isHalfAPair(qsizetype at) const
    {
        const bool isSecond = at > 0 && m_text[at - 1].isHighSurrogate() && m_text[at].isLowSurrogate();
        return !isSecond && m_text[at].isSurrogate() && !m_text.sliced(at, qMin(2, m_text.size() - at)).isValidUtf16();
    }

    void skipBlanks()
    {
        while (here() == u' ' || here() == u'\t' || here() == u'\n' || here() == u'\r')
            ++m_at;
    }

    bool failAt(qsizetype position, JsonFault fault, const QString &subject)
    {
        const QStringView before = m_text.left(position);
        const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
        const auto column = before.sliced(lineStart).toUcs4().size();
        m_problem = JsonProblem{fault, position, int(before.count(u'\n')) + 1, int(column) + 1, subject};
        return false;
    }
    bool fail(JsonFault fault)
    {
        if (m_at >= m_text.size())
            return failAt(m_text.size(), JsonFault::EndsEarly, {});
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
            if (!expect(u',', JsonFault::NoCommaOrEnd))
                return false;
            skipBlanks();
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
            const QString name = readByQt(m_text.sliced(start, m_at - start).toString()).toString();
            if (names.contains(name))
                return failAt(start, JsonFault::RepeatedName, name);
            names.insert(name);
            skipBlanks();
            return expect(u':', JsonFault::NoColon) && value(depth);
        });
    }

    bool value(int depth)
    {
        skipBlanks();
        const QChar c = here();
        if (c == u'{' || c == u'[') {
            ++m_at;
            return c == u'{' ? object(depth + 1) : list(u']', depth + 1, [&] { return value(depth + 1); });
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
            return fail(JsonFault::BadNumber); // such as 1. or 01
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
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != u'"' && !isHalfAPair(end))
            end += m_text.sliced(end).startsWith(u"\\\"") || m_text.sliced(end).startsWith(u"\\\\") ? 2 : 1;
        m_at += form.match(m_text.sliced(m_at, end - m_at).toString()).capturedLength();
        if (m_at < m_text.size() && isHalfAPair(m_at))
            return failAt(m_at, JsonFault::BadEscape, {});
        if (here() == u'\\' && m_at + 1 < m_text.size())
            return failAt(m_at, JsonFault::BadEscape, m_text.sliced(m_at).left(6).toString());
        if (here() == u'\\')
            ++m_at;
        return expect(u'"', JsonFault::RawControl);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::optional<JsonProblem> m_problem;
};

} // namespace

std::optional<JsonProblem> checkJsonObject(QStringView text)
{
    return Checker(text).run();
}

} // namespace qrlogin
