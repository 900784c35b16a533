#include "scan/PublicName.h"

#include <QRegularExpression>

namespace qrlogin {

namespace {

constexpr QChar dot = u'•';

/// Hides digits except the first five and the last two; in a short number, except the first one.
QString withoutDigits(QString number)
{
    const auto digits = number.count(QRegularExpression(QStringLiteral("\\d")));
    const auto shown = digits >= 11 ? 5 : 1;
    qsizetype seen = 0;
    for (QChar &c : number) {
        if (!c.isDigit())
            continue;
        ++seen;
        if (seen > shown && seen <= digits - 2)
            c = dot;
    }
    return number;
}

} // namespace

QString publicName(const QString &name)
{
    static const QRegularExpression address(QStringLiteral("([^\\s@<>(]+)@([^\\s@]+)"));
    static const QRegularExpression number(QStringLiteral("\\+?\\d(?:[ .()/-]*\\d){6,}"));
    QString text;
    qsizetype end = 0;
    for (auto found = address.globalMatch(name); found.hasNext();) {
        const auto match = found.next();
        const QString user = match.captured(1);
        const qsizetype first = user.at(0).isHighSurrogate() ? 2 : 1;
        text += name.mid(end, match.capturedStart() - end) + user.left(first)
            + QString(qMax<qsizetype>(2, user.size() - first), dot) + u'@' + match.captured(2);
        end = match.capturedEnd();
    }
    text += name.mid(end);
    for (auto found = number.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        text.replace(match.capturedStart(), match.capturedLength(), withoutDigits(match.captured()));
    }
    return text;
}

} // namespace qrlogin
