#include "pages/inspector/EntryText.h"

#include "client/FailureText.h"
#include "traffic/TrafficText.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace qrlogin {

namespace {

QString withoutLastLineFeed(QString text)
{
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace

QString EntryText::shortened(const QString &text)
{
    if (text.size() <= maxInLine)
        return text;
    //: %n is a number of characters; what is in brackets stands at the end of a text that was cut
    return text.left(maxInLine) + QStringLiteral("… ")
        + tr("(%n more character(s))", nullptr, int(text.size() - maxInLine));
}

QString EntryText::body(const QByteArray &body)
{
    if (body.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QString text = document.isNull() ? QString::fromUtf8(body) : QString::fromUtf8(document.toJson());
    QStringList lines;
    const auto parts = QStringView(text).left(maxCharacters).split(u'\n');
    lines.reserve(parts.size());
    for (const QStringView line : parts)
        lines.append(shortened(line.toString()));
    if (text.size() > maxCharacters)
        lines.append(
            tr("… and %1 more; an export contains all of it").arg(TrafficText::size(text.size() - maxCharacters)));
    return withoutLastLineFeed(lines.join(u'\n'));
}

QString EntryText::request(const TrafficEntry &entry)
{
    QString text = QString::fromLatin1(entry.method) + u' ' + shortened(QString::fromLatin1(entry.url)) + u'\n'
        + QString::fromUtf8(entry.requestHead);
    if (!entry.requestBody.isEmpty())
        text += u'\n' + body(entry.requestBody);
    return withoutLastLineFeed(text);
}

QString EntryText::answer(const TrafficEntry &entry)
{
    if (entry.httpStatus == 0)
        return outcome(entry);
    QString text = QStringLiteral("HTTP %1\n").arg(entry.httpStatus) + QString::fromUtf8(entry.answerHead);
    if (!entry.answerBody.isEmpty())
        text += u'\n' + body(entry.answerBody);
    return withoutLastLineFeed(text);
}

QString EntryText::outcome(const TrafficEntry &entry)
{
    if (!entry.failure)
        return tr("The pool completed the request.");
    if (entry.isCancelled())
        return tr("Cancelled: the console ended the request, so it did not wait for a response.");
    const QString words = FailureText::describe(*entry.failure);
    return entry.apiCode() == 0 ? words : tr("%1 (code %2)").arg(words).arg(entry.apiCode());
}

Accent EntryText::accent(const TrafficEntry &entry)
{
    if (entry.isCancelled())
        return Accent::Neutral;
    if (!entry.failure)
        return Accent::Success;
    return entry.httpStatus == 0 ? Accent::Danger : Accent::Warning;
}

QString EntryText::obstacle(PoolClient::RepeatObstacle obstacle)
{
    using Obstacle = PoolClient::RepeatObstacle;
    switch (obstacle) {
    case Obstacle::None: break;
    case Obstacle::Image: return tr("Cannot be sent again: this is the request for an image, not a call of the API.");
    case Obstacle::OtherPool:
        return tr("Cannot be sent again: the request belongs to another pool. Open that pool first.");
    case Obstacle::OtherHost: return tr("Cannot be sent again: the connection of this pool has another host now.");
    case Obstacle::Gone:
        return tr("Cannot be sent again: the emulator that it was sent to, such as a scenario's, has ended.");
    }
    return {};
}

QString EntryText::timing(const TrafficEntry &entry)
{
    const QDateTime sent = QDateTime::fromMSecsSinceEpoch(entry.at.time_since_epoch().count());
    QStringList lines{
        tr("Sent: %1").arg(QLocale().toString(sent.date(), QLocale::LongFormat) + u' ' + TrafficText::time(entry.at)),
        tr("Party: %1").arg(TrafficText::party(entry.party))};
    if (entry.httpStatus != 0) {
        const Milliseconds waited = std::min(entry.waited, entry.took);
        lines.append(tr("Waited for response: %1").arg(TrafficText::took(waited)));
        lines.append(tr("Received response in: %1").arg(TrafficText::took(entry.took - waited)));
    }
    lines.append(tr("Total duration: %1").arg(TrafficText::took(entry.took)));
    lines.append(tr("Request body: %1").arg(TrafficText::size(entry.requestSize)));
    lines.append(tr("Response body: %1").arg(TrafficText::size(entry.answerSize)));
    lines.append(QString());
    lines.append(outcome(entry));
    return lines.join(u'\n');
}

} // namespace qrlogin
