#pragma once

#include "base/Clock.h"
#include "emulator/http/HttpMessage.h"

#include <functional>

namespace qrlogin::emulator {

/// Logs each request as one line of JSON (docs/emulator.md), without headers, bodies and queries.
class RequestLog
{
public:
    /// `write` gets each line with its line feed.
    explicit RequestLog(std::function<void(const QByteArray &)> write);

    /// `publicPath` is the result of Pool::publicPath().
    void add(const Request &request, const QByteArray &publicPath, const Response &response, Instant realNow) const;

private:
    std::function<void(const QByteArray &)> m_write;
};

} // namespace qrlogin::emulator
