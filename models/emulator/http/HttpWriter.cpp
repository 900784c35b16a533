#include "emulator/http/HttpWriter.h"

#include "contract/RequestSigner.h"
#include "contract/control/EmulatorMark.h"

#include <string_view>

namespace qrlogin::emulator {

namespace {

std::string_view text(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

std::string_view statusLine(int status)
{
    switch (status) {
    case 200: return "HTTP/1.1 200 OK\r\n";
    case 204: return "HTTP/1.1 204 No Content\r\n";
    case 302: return "HTTP/1.1 302 Found\r\n";
    case 400: return "HTTP/1.1 400 Bad Request\r\n";
    case 403: return "HTTP/1.1 403 Forbidden\r\n";
    case 404: return "HTTP/1.1 404 Not Found\r\n";
    case 405: return "HTTP/1.1 405 Method Not Allowed\r\n";
    case 413: return "HTTP/1.1 413 Content Too Large\r\n";
    case 415: return "HTTP/1.1 415 Unsupported Media Type\r\n";
    case 429: return "HTTP/1.1 429 Too Many Requests\r\n";
    case 431: return "HTTP/1.1 431 Request Header Fields Too Large\r\n";
    default: return "HTTP/1.1 500 Internal Server Error\r\n";
    }
}

} // namespace

void HttpWriter::append(std::string &out, const Response &response, const AnswerShape &shape, Instant now)
{
    const Instant second = std::chrono::floor<Seconds>(now);
    if (m_dateOf != second || m_date.isEmpty()) {
        m_dateOf = second;
        m_date = httpDate(second);
    }
    out += statusLine(response.status);
    out += "Date: ";
    out += text(m_date);
    if (response.status != 204) {
        out += "\r\nContent-Type: ";
        out += text(response.contentType);
        out += "\r\nContent-Length: ";
        out += std::to_string(response.body.size());
    }
    for (const auto &[name, value] : response.headers) {
        out += "\r\n";
        out += text(name);
        out += ": ";
        out += text(value);
    }
    if (!shape.keepAlive)
        out += "\r\nConnection: close";
    else if (!shape.isHttp11)
        out += "\r\nConnection: keep-alive";
    out += "\r\n";
    out += emulatorHeader;
    out += ": qrlogin\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n";
    if (shape.withBody)
        out += text(response.body);
}

} // namespace qrlogin::emulator
