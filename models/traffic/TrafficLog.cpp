#include "traffic/TrafficLog.h"

#include "contract/Envelope.h"
#include "contract/RequestSigner.h"
#include "contract/control/EmulatorMark.h"
#include "traffic/Redaction.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QUrl>

namespace qrlogin {

namespace {

void appendLine(QByteArray &head, const QByteArray &name, const QByteArray &value, const KnownSecrets &known)
{
    head += name;
    head += ": ";
    head += redactedHeader(name, value, known).replace('\n', ' ');
    head += '\n';
}

} // namespace

qint64 TrafficEntry::cost() const
{
    // A detached array has its own head of about 24 bytes; text uses two bytes per character.
    return qint64(sizeof(TrafficEntry)) + method.size() + 2 * path.size() + requestBody.size() + answerBody.size()
        + picture.size() + url.size() + requestHead.size() + answerHead.size() + authorization.reveal().size()
        + grantedAuthorization.reveal().size() + sentBody.reveal().size()
        + (failure ? 2 * (failure->message.size() + failure->requestId.size()) : 0) + 9 * 24;
}

HeaderLines headerLines(const QByteArray &head)
{
    HeaderLines lines;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        if (colon > 0)
            lines.append({line.first(colon), line.sliced(colon + 2)});
    }
    return lines;
}

QByteArray headerValue(const QByteArray &head, QByteArrayView name)
{
    for (const auto &[key, value] : headerLines(head)) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

TrafficEntry entryOf(Party party, const QByteArray &method, const QNetworkRequest &request, const QByteArray &body,
    Instant now, const KnownSecrets &known)
{
    TrafficEntry entry{now, {}, party, method, {}, redacted(body, known), 0, {}, {}};
    entry.url = redactedUrl(request.url().toEncoded(QUrl::RemoveUserInfo), known);
    const QUrl shown = QUrl::fromEncoded(entry.url);
    entry.path = shown.path();
    if (shown.hasQuery())
        entry.path += u'?' + shown.query();
    entry.requestHead.reserve(256);
    for (const QByteArray &name : request.rawHeaderList())
        appendLine(entry.requestHead, name, request.rawHeader(name), known);
    entry.requestSize = body.size();
    entry.sentBody = Secret(body);
    return entry;
}

void addAnswer(TrafficEntry &entry, const HttpAnswer &answer, const KnownSecrets &known)
{
    entry.httpStatus = answer.httpStatus;
    if (!answer.contentType.startsWith("image/"))
        entry.answerBody = redacted(answer.body, known);
    else if (answer.body.size() <= TrafficEntry::maxPictureBytes)
        entry.picture = answer.body;
    // An image server can have its own clock.
    if (!entry.isImage)
        entry.serverTime = dateFromHeader(answer.date);
    entry.answerSize = answer.body.size();
    entry.waited = answer.waited;
    entry.answerHead.reserve(384);
    for (const auto &[name, value] : answer.headers)
        appendLine(entry.answerHead, name, value, known);
    if (entry.path.endsWith(QLatin1String("/signin"))) {
        const QJsonValue data = QJsonDocument::fromJson(answer.body)[QLatin1String("data")];
        const QString token = data[QLatin1String("access_token")].toString();
        if (!token.isEmpty())
            entry.grantedAuthorization = Secret("Bearer " + token.toUtf8());
    }
    if (!headerValue(entry.answerHead, emulatorHeader).isEmpty())
        entry.watermark = emulatorWatermark.toString();
}

void addFailure(TrafficEntry &entry, Failure failure, const KnownSecrets &known)
{
    entry.failure = redacted(std::move(failure), known);
}

} // namespace qrlogin

#include "moc_TrafficLog.cpp"
