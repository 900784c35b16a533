#pragma once

#include "base/Clock.h"
#include "emulator/http/HttpMessage.h"

#include <functional>

namespace qrlogin::emulator {

/// Tells of each request in one line of JSON (docs/emulator.md). Headers, bodies and queries stay out of it, and
/// of the path is in it what it is given.
class RequestLog
{
public:
    /// `write` gets each line with its line feed.
    explicit RequestLog(std::function<void(const QByteArray &)> write);

    /// `publicPath` as Pool::publicPath() has it.
    void add(const Request &request, const QByteArray &publicPath, const Response &response, Instant realNow) const;

private:
    std::function<void(const QByteArray &)> m_write;
};

} // namespace qrlogin::emulator
