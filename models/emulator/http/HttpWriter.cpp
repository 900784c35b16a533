#include "emulator/http/HttpWriter.h"

#include "contract/RequestSigner.h"
#include "contract/control/EmulatorMark.h"

#include <boost/beast/http/status.hpp>

#include <string_view>

namespace qrlogin::emulator {

namespace {

std::string_view text(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

/// The number is what the response says; the words are only for people.
void appendStatusLine(std::string &out, int status)
{
    out += "HTTP/1.1 ";
    out += std::to_string(status);
    out += ' ';
    if (const auto known = boost::beast::http::int_to_status(unsigned(status));
        known != boost::beast::http::status::unknown)
        out += std::string_view(boost::beast::http::obsolete_reason(known));
    out += "\r\n";
}

} // namespace

void HttpWriter::append(std::string &out, const Response &response, const AnswerShape &shape, Instant now)
{
    const Instant second = std::chrono::floor<Seconds>(now);
    if (m_dateOf != second || m_date.isEmpty()) {
        m_dateOf = second;
        m_date = httpDate(second);
    }
    appendStatusLine(out, response.status);
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
