#include "emulator/http/RequestLog.h"

#include "contract/QrPayload.h"
#include "emulator/http/Answer.h"

namespace qrlogin::emulator {

namespace {

constexpr qsizetype maxMethodBytes = 20;

QString deliveryName(const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Truncated: return QStringLiteral("truncated");
    case Delivery::Kind::Dropped: return QStringLiteral("dropped");
    case Delivery::Kind::Hung: return QStringLiteral("hung");
    case Delivery::Kind::Whole: break;
    }
    return QStringLiteral("delayed");
}

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
        line.insert(u"fault", deliveryName(response.delivery));
    m_write(jsonText(line) + '\n');
}

} // namespace qrlogin::emulator
