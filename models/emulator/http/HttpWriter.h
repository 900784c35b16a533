#pragma once

#include "base/Clock.h"
#include "emulator/http/HttpMessage.h"

#include <string>

namespace qrlogin::emulator {

/// What a response takes from its request.
struct AnswerShape
{
    bool withBody = true; ///< false for HEAD
    bool keepAlive = true;
    bool isHttp11 = true;
};

/// Serializes responses. Formats the Date header once per second.
class HttpWriter
{
public:
    /// `now` is the time of the Date header.
    void append(std::string &out, const Response &response, const AnswerShape &shape, Instant now);

private:
    Instant m_dateOf{};
    QByteArray m_date;
};

} // namespace qrlogin::emulator
