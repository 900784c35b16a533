#pragma once

#include "base/Clock.h"
#include "emulator/HttpMessage.h"

#include <functional>

namespace qrlogin::emulator {

/// Tells of each request in one line of JSON (docs/emulator.md). Headers, bodies, queries, and whatever in a path looks
/// like an id or a token, stay out of it.
class RequestLog
{
public:
    /// `write` gets each line with its line feed.
    explicit RequestLog(std::function<void(const QByteArray &)> write);

    void add(const Request &request, const Response &response, Instant realNow) const;

private:
    std::function<void(const QByteArray &)> m_write;
};

} // namespace qrlogin::emulator
