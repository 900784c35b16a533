#include "traffic/HarDocument.h"

#include "base/Words.h"
#include "contract/QrPayload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

namespace qrlogin {

namespace {

constexpr qint64 unknown = -1; // HAR's value for an unknown size

constexpr auto partyWords = words<Party>({{Party::Administrator, u"administrator"}, {Party::Browser, u"browser"},
    {Party::Phone, u"phone"}, {Party::Backend, u"backend"}, {Party::Observer, u"observer"}});

QJsonObject pair(const QString &name, const QString &value)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
}

QJsonArray headers(const QByteArray &head)
{
    QJsonArray array;
    for (const auto &[name, value] : headerLines(head))
        array.append(pair(QString::fromUtf8(name), QString::fromUtf8(value)));
    return array;
}

QString contentType(const QByteArray &head)
{
    return QString::fromUtf8(headerValue(head, "content-type"));
}

QJsonObject request(const TrafficEntry &entry)
{
    QJsonArray query;
    const auto items = QUrlQuery(QUrl::fromEncoded(entry.url)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        query.append(pair(name, value));
    QJsonObject object{{QStringLiteral("method"), QString::fromLatin1(entry.method)},
        {QStringLiteral("url"), QString::fromLatin1(entry.url)},
        {QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")}, {QStringLiteral("cookies"), QJsonArray()},
        {QStringLiteral("headers"), headers(entry.requestHead)}, {QStringLiteral("queryString"), query},
        {QStringLiteral("headersSize"), unknown}, {QStringLiteral("bodySize"), entry.requestSize}};
    if (!entry.requestBody.isEmpty())
        object.insert(QStringLiteral("postData"),
            QJsonObject{{QStringLiteral("mimeType"), contentType(entry.requestHead)},
                {QStringLiteral("text"), QString::fromUtf8(entry.requestBody)}});
    return object;
}

QJsonObject response(const TrafficEntry &entry)
{
    const bool isAnswered = entry.httpStatus != 0;
    const QString type = contentType(entry.answerHead);
    return {{QStringLiteral("status"), entry.httpStatus}, {QStringLiteral("statusText"), QString()},
        {QStringLiteral("httpVersion"), isAnswered ? QStringLiteral("HTTP/1.1") : QString()},
        {QStringLiteral("cookies"), QJsonArray()}, {QStringLiteral("headers"), headers(entry.answerHead)},
        {QStringLiteral("content"),
            QJsonObject{{QStringLiteral("size"), entry.answerSize},
                {QStringLiteral("mimeType"), type.isEmpty() ? QStringLiteral("x-unknown") : type},
                {QStringLiteral("text"), QString::fromUtf8(entry.answerBody)}}},
        {QStringLiteral("redirectURL"), QString::fromUtf8(headerValue(entry.answerHead, "location"))},
        {QStringLiteral("headersSize"), unknown},
        {QStringLiteral("bodySize"), isAnswered ? entry.answerSize : unknown}};
}

} // namespace

HarDocument::HarDocument(const QString &version)
    : m_version(version)
{
}

void HarDocument::append(const TrafficEntry &entry)
{
    const Milliseconds waited = std::min(entry.waited, entry.took);
    QJsonObject object{{QStringLiteral("startedDateTime"), isoTime(entry.at)},
        {QStringLiteral("time"), qint64(entry.took.count())}, {QStringLiteral("request"), request(entry)},
        {QStringLiteral("response"), response(entry)}, {QStringLiteral("cache"), QJsonObject()},
        {QStringLiteral("timings"),
            QJsonObject{{QStringLiteral("send"), 0}, {QStringLiteral("wait"), qint64(waited.count())},
                {QStringLiteral("receive"), qint64((entry.took - waited).count())}}},
        {QStringLiteral("_party"), partyWords.of(entry.party)}};
    if (!entry.watermark.isEmpty())
        object.insert(QStringLiteral("comment"), entry.watermark);
    if (entry.apiCode() != 0)
        object.insert(QStringLiteral("_apiCode"), entry.apiCode());
    if (entry.failure)
        object.insert(QStringLiteral("_failure"), entry.failure->message);
    if (!m_entries.isEmpty())
        m_entries += ',';
    m_entries += QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray HarDocument::toJson() const
{
    const QJsonObject creator{
        {QStringLiteral("name"), QStringLiteral("QR Login Console")}, {QStringLiteral("version"), m_version}};
    return "{\"log\":{\"version\":\"1.2\",\"creator\":" + QJsonDocument(creator).toJson(QJsonDocument::Compact)
        + ",\"pages\":[],\"entries\":[" + m_entries + "]}}\n";
}

} // namespace qrlogin
