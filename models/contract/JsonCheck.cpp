#include "contract/JsonCheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace qrlogin {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Sign, digits without zeros at either end, and the power of ten of the last of them.
struct Decimal
{
    bool isNegative = false;
    QString digits;
    qint64 exponent = 0;

    bool operator==(const Decimal &) const = default;
};

Decimal decimalOf(QStringView number)
{
    Decimal decimal;
    qsizetype i = 0;
    bool isFraction = false;
    for (; i < number.size() && number[i].toLower() != u'e'; ++i) {
        if (number[i] == u'.')
            isFraction = true;
        else if (isDigit(number[i])) {
            decimal.digits += number[i];
            decimal.exponent -= isFraction;
        }
    }
    if (i < number.size())
        decimal.exponent += number.sliced(i + 1).toLongLong();
    while (decimal.digits.endsWith(u'0')) {
        decimal.digits.chop(1);
        ++decimal.exponent;
    }
    const auto first = std::find_if(decimal.digits.cbegin(), decimal.digits.cend(), [](QChar c) { return c != u'0'; });
    decimal.digits.remove(0, first - decimal.digits.cbegin());
    if (decimal.digits.isEmpty())
        return {};
    decimal.isNegative = number.startsWith(u'-');
    return decimal;
}

/// One pass over a text; ends at the first problem.
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

    /// The text from `open` on has begun; `member` reads what stands between two commas.
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
            if (!expect(u'"', JsonFault::NoName))
                return false;
            const auto name = string();
            if (!name)
                return false;
            if (names.contains(*name))
                return failAt(start, JsonFault::RepeatedName, *name);
            names.insert(*name);
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
            return string().has_value();
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

    bool digits()
    {
        if (!isDigit(here()))
            return fail(JsonFault::BadNumber);
        while (isDigit(here()))
            ++m_at;
        return true;
    }

    bool number()
    {
        const qsizetype start = m_at;
        if (here() == u'-')
            ++m_at;
        if (here() == u'0')
            ++m_at;
        else if (!digits())
            return false;
        if (isDigit(here()))
            return fail(JsonFault::BadNumber); // 01
        if (here() == u'.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (here() == u'e' || here() == u'E') {
            ++m_at;
            if (here() == u'+' || here() == u'-')
                ++m_at;
            if (!digits())
                return false;
        }
        const QStringView text = m_text.sliced(start, m_at - start);
        const QByteArray array = '[' + text.toLatin1() + ']';
        const QByteArray kept = QJsonDocument(QJsonDocument::fromJson(array).array()).toJson(QJsonDocument::Compact);
        if (decimalOf(QString::fromLatin1(kept).mid(1).chopped(1)) != decimalOf(text) || kept == "[]")
            return failAt(start, JsonFault::UnkeptNumber, text.toString());
        return true;
    }

    std::optional<char16_t> escapedUnit()
    {
        bool isHex = m_text.size() - m_at >= 6 && m_text[m_at] == u'\\' && m_text[m_at + 1] == u'u';
        const uint unit = isHex ? m_text.sliced(m_at + 2, 4).toString().toUInt(&isHex, 16) : 0;
        for (qsizetype i = m_at + 2; isHex && i < m_at + 6; ++i)
            isHex = m_text[i].isLetterOrNumber(); // not the sign or the blank that toUInt() lets pass
        if (!isHex)
            return std::nullopt;
        m_at += 6;
        return char16_t(unit);
    }

    /// The opening quote has been read. Nothing on a problem.
    std::optional<QString> string()
    {
        QString text;
        while (m_at < m_text.size()) {
            const QChar c = here();
            const qsizetype start = m_at;
            if (c == u'"') {
                ++m_at;
                return text;
            }
            if (c < u' ') {
                fail(JsonFault::RawControl);
                return std::nullopt;
            }
            if (c != u'\\') {
                text += c;
                ++m_at;
                if (c.isSurrogate() && !(c.isHighSurrogate() && here().isLowSurrogate())) {
                    failAt(start, JsonFault::BadEscape, {});
                    return std::nullopt;
                }
                if (c.isHighSurrogate()) {
                    text += here();
                    ++m_at;
                }
                continue;
            }
            if (!escape(text))
                return std::nullopt;
        }
        fail(JsonFault::EndsEarly);
        return std::nullopt;
    }

    bool escape(QString &text)
    {
        static constexpr QStringView letters = u"\"\\/bfnrt";
        static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        const qsizetype start = m_at;
        if (m_at + 1 >= m_text.size()) {
            m_at = m_text.size();
            return fail(JsonFault::EndsEarly);
        }
        if (const qsizetype letter = letters.indexOf(m_text[m_at + 1]); letter >= 0) {
            text += meanings[letter];
            m_at += 2;
            return true;
        }
        const auto unit = escapedUnit();
        bool isWhole = unit && !QChar::isLowSurrogate(*unit);
        if (unit)
            text += QChar(*unit);
        if (unit && QChar::isHighSurrogate(*unit)) {
            const auto low = escapedUnit();
            isWhole = low && QChar::isLowSurrogate(*low);
            if (isWhole)
                text += QChar(*low);
        }
        return isWhole || failAt(start, JsonFault::BadEscape, m_text.sliced(start).left(6).toString());
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
