#pragma once

#include "base/Clock.h"
#include "emulator/http/HttpMessage.h"

#include <string>

namespace qrlogin::emulator {

/// What of an answer depends on the request rather than on the response.
struct AnswerShape
{
    bool withBody = true; ///< false for HEAD
    bool keepAlive = true;
    bool isHttp11 = true;
};

/// Writes responses as bytes. Works out the Date header once a second.
class HttpWriter
{
public:
    /// `now` becomes the Date header.
    void append(std::string &out, const Response &response, const AnswerShape &shape, Instant now);

private:
    Instant m_dateOf{};
    QByteArray m_date;
};

} // namespace qrlogin::emulator
