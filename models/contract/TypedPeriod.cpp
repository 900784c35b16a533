#include "contract/TypedPeriod.h"

#include "base/VisibleText.h"

#include <QList>

#include <limits>

namespace qrlogin {

namespace {

using PeriodFault = PeriodProblem::Kind;

constexpr std::array<std::pair<QStringView, PeriodUnit>, 29> unitWords{{
    {u"s", PeriodUnit::Second},
    {u"sec", PeriodUnit::Second},
    {u"secs", PeriodUnit::Second},
    {u"second", PeriodUnit::Second},
    {u"seconds", PeriodUnit::Second},
    {u"秒", PeriodUnit::Second},
    {u"秒钟", PeriodUnit::Second},
    {u"m", PeriodUnit::Minute},
    {u"min", PeriodUnit::Minute},
    {u"mins", PeriodUnit::Minute},
    {u"minute", PeriodUnit::Minute},
    {u"minutes", PeriodUnit::Minute},
    {u"分", PeriodUnit::Minute},
    {u"分钟", PeriodUnit::Minute},
    {u"h", PeriodUnit::Hour},
    {u"hr", PeriodUnit::Hour},
    {u"hrs", PeriodUnit::Hour},
    {u"hour", PeriodUnit::Hour},
    {u"hours", PeriodUnit::Hour},
    {u"时", PeriodUnit::Hour},
    {u"小时", PeriodUnit::Hour},
    {u"个小时", PeriodUnit::Hour},
    {u"钟头", PeriodUnit::Hour},
    {u"个钟头", PeriodUnit::Hour},
    {u"d", PeriodUnit::Day},
    {u"day", PeriodUnit::Day},
    {u"days", PeriodUnit::Day},
    {u"天", PeriodUnit::Day},
    {u"日", PeriodUnit::Day},
}};

std::optional<PeriodUnit> unitNamed(const QString &word)
{
    const QString lower = word.toLower();
    for (const auto &[name, unit] : unitWords) {
        if (name == lower)
            return unit;
    }
    return {};
}

/// Full-width forms as the plain ones that they stand for; invisible characters and all white space as a space.
QString plain(QStringView text)
{
    QString result;
    for (const QChar c : text) {
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            result += QChar(c.unicode() - 0xfee0);
        else
            result += c.isSpace() || c.category() == QChar::Other_Format ? QChar(u' ') : c;
    }
    return result.trimmed();
}

bool isMinus(QChar c)
{
    return QStringView(u"-\u2212\u2010\u2011\u2012\u2013\u2014").contains(c);
}

bool isPoint(QChar c)
{
    return QStringView(u".,\u3002\u3001\u066b\u066c\u00bd\u00bc\u00be/\u2044").contains(c);
}

/// Reads a text from its start to its end.
class PeriodReader
{
public:
    PeriodReader(const QString &text, PeriodUnit bare)
        : m_text(text),
          m_bare(bare)
    {
    }

    tl::expected<TypedPeriod, PeriodProblem> read()
    {
        if (m_text.isEmpty())
            return tl::unexpected(PeriodProblem{PeriodFault::Empty});
        if (isMinus(m_text.front()))
            return tl::unexpected(PeriodProblem{PeriodFault::Negative, m_text});
        while (m_at < m_text.size()) {
            if (const auto problem = readPart())
                return tl::unexpected(*problem);
        }
        return TypedPeriod{int(m_seconds), m_smallest};
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    void skipSpaces()
    {
        while (here() == u' ')
            ++m_at;
    }

    /// A number and its unit.
    std::optional<PeriodProblem> readPart()
    {
        const qsizetype start = m_at;
        const QString digits = readDigits();
        const bool isPointNext = isPoint(here());
        if (digits.isEmpty() && !isPointNext)
            return PeriodProblem{PeriodFault::MissingNumber, readWord()};
        if (isPointNext) {
            while (isPoint(here()) || here().isDigit())
                ++m_at;
            return PeriodProblem{PeriodFault::Fraction, m_text.mid(start, m_at - start)};
        }
        const QString number = m_text.mid(start, m_at - start);
        skipSpaces();
        std::optional<PeriodUnit> unit;
        if (m_at < m_text.size() && !here().isDigit()) {
            const QString word = readWord();
            unit = unitNamed(word);
            if (!unit)
                return PeriodProblem{isPoint(word.at(0)) ? PeriodFault::Fraction : PeriodFault::UnknownUnit, word};
            skipSpaces();
        }
        if (!unit && (start > 0 || m_at < m_text.size()))
            return PeriodProblem{PeriodFault::MissingUnit, number};
        if (unit && m_smallest && *unit >= *m_smallest)
            return PeriodProblem{*unit == *m_smallest ? PeriodFault::RepeatedUnit : PeriodFault::WrongOrder,
                m_text.mid(start, m_at - start).trimmed()};
        if (!add(digits, unit.value_or(m_bare)))
            return PeriodProblem{PeriodFault::TooLong, m_text};
        if (unit)
            m_smallest = unit;
        return {};
    }

    /// Also "2 592 000": groups of three after the first one.
    QString readDigits()
    {
        QString digits = readGroup();
        while (!digits.isEmpty() && digits.size() <= 12) {
            const qsizetype before = m_at;
            skipSpaces();
            const QString group = m_at == before ? QString() : readGroup();
            if (group.size() != 3) {
                m_at = before;
                break;
            }
            digits += group;
        }
        return digits;
    }

    QString readGroup()
    {
        QString digits;
        for (; here().isDigit(); ++m_at)
            digits += QChar(u'0' + here().digitValue());
        return digits;
    }

    /// Up to a space or a digit.
    QString readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && here() != u' ' && !here().isDigit())
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    bool add(const QString &digits, PeriodUnit unit)
    {
        constexpr qint64 most = std::numeric_limits<int>::max();
        qint64 number = 0;
        for (const QChar digit : digits) {
            number = number * 10 + digit.digitValue();
            if (number > most)
                return false;
        }
        m_seconds += number * secondsIn(unit);
        return m_seconds <= most;
    }

    QString m_text;
    PeriodUnit m_bare;
    qsizetype m_at = 0;
    qint64 m_seconds = 0;
    std::optional<PeriodUnit> m_smallest;
};

} // namespace

tl::expected<TypedPeriod, PeriodProblem> TypedPeriod::parse(QStringView text, PeriodUnit bare)
{
    return PeriodReader(plain(text), bare).read();
}

QString TypedPeriod::describe(const PeriodProblem &problem)
{
    constexpr qsizetype longest = 24;
    const QString part
        = visibleText(problem.part.size() > longest ? problem.part.left(longest) + QChar(u'\u2026') : problem.part);
    switch (problem.kind) {
    case PeriodFault::Empty: return tr("Enter a number.");
    case PeriodFault::Negative: return tr("A period cannot be negative.");
    case PeriodFault::Fraction: return tr("Enter whole numbers without a point or comma, such as 90 s or 1 h 30 min.");
    case PeriodFault::UnknownUnit: return tr("“%1” is not a unit. Use s, min, h or d.").arg(part);
    case PeriodFault::MissingNumber: return tr("“%1” needs a number before it.").arg(part);
    case PeriodFault::MissingUnit: return tr("“%1” needs a unit: s, min, h or d.").arg(part);
    case PeriodFault::RepeatedUnit: return tr("“%1” repeats a unit.").arg(part);
    case PeriodFault::WrongOrder: return tr("Enter the larger unit first: “%1” comes too late.").arg(part);
    case PeriodFault::TooLong: return tr("This period is too long.");
    }
    return {};
}

} // namespace qrlogin
