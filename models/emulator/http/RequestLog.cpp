#include "emulator/http/RequestLog.h"

#include "base/Words.h"
#include "contract/QrPayload.h"
#include "emulator/http/Answer.h"

namespace qrlogin::emulator {

namespace {

constexpr qsizetype maxMethodBytes = 20;

/// The log mentions a complete response only if it was delayed.
constexpr auto deliveryWords = words<Delivery::Kind>({{Delivery::Kind::Truncated, u"truncated"},
    {Delivery::Kind::Dropped, u"dropped"}, {Delivery::Kind::Hung, u"hung"}, {Delivery::Kind::Whole, u"delayed"}});

} // namespace

RequestLog::RequestLog(std::function<void(const QByteArray &)> write)
    : m_write(std::move(write))
{
}

void RequestLog::add(
    const Request &request, const QByteArray &publicPath, const Response &response, Instant realNow) const
{
    const QByteArrayView method = request.method.first(std::min(request.method.size(), maxMethodBytes));
    QJsonObject line{{QStringLiteral("time"), isoTime(realNow)},
        {QStringLiteral("peer"), QString::fromLatin1(request.peer)},
        {QStringLiteral("method"), QString::fromLatin1(method)},
        {QStringLiteral("path"), QString::fromUtf8(publicPath)}, {QStringLiteral("status"), response.status},
        {QStringLiteral("bytes"), response.body.size()}};
    if (response.refusal.statusCode != 0) {
        line.insert(u"statusCode", response.refusal.statusCode);
        line.insert(u"apiCode", response.refusal.apiCode);
    }
    if (!response.delivery.isPlain())
        line.insert(u"fault", deliveryWords.of(response.delivery.kind));
    m_write(jsonText(line) + '\n');
}

} // namespace qrlogin::emulator
