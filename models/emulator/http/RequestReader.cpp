#include "emulator/http/RequestReader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/version.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

namespace qrlogin::emulator {

/// All parts of one request in one string that never shrinks, and their positions.
struct RequestReader::Text
{
    struct Part
    {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    std::string bytes;
    Part method;
    Part target;
    std::vector<std::pair<Part, Part>> fields;
    std::string body;
    std::vector<Header> headers;

    Part add(string_view text)
    {
        const Part part{bytes.size(), text.size()};
        bytes.append(text.data(), text.size());
        return part;
    }
    QByteArrayView view(Part part) const { return {bytes.data() + part.begin, qsizetype(part.size)}; }

    void clear()
    {
        bytes.clear();
        method = target = {};
        fields.clear();
        body.clear();
    }
};

namespace {

/// The value of the Origin header in the unparsed rest of a request.
string_view originIn(string_view bytes)
{
    constexpr string_view name = "origin:";
    while (!bytes.empty()) {
        const std::size_t end = bytes.find("\r\n");
        string_view line = bytes.substr(0, end);
        if (line.empty())
            break;
        if (line.size() > name.size() && boost::beast::iequals(line.substr(0, name.size()), name)) {
            line.remove_prefix(std::min(line.find_first_not_of(" \t", name.size()), line.size()));
            return line.substr(0, line.find_last_not_of(" \t") + 1);
        }
        bytes.remove_prefix(end == string_view::npos ? bytes.size() : end + 2);
    }
    return {};
}

/// The bytes of the scheme and the authority at the start of a target in absolute form; 0 for another form.
qsizetype siteBytes(QByteArrayView target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() < scheme.size() || qstrnicmp(target.data(), scheme.data(), size_t(scheme.size())) != 0)
            continue;
        const auto end
            = std::find_if(target.begin() + scheme.size(), target.end(), [](char c) { return c == '/' || c == '?'; });
        return end - target.begin();
    }
    return 0;
}

constexpr qsizetype chunkHeadBytes = 4096; // newer Boost calls one of 8192 bytes malformed

/// The size of a chunk and what may follow it, without an end.
bool isEndlessChunkHead(QByteArrayView rest)
{
    return rest.size() > chunkHeadBytes && !rest.first(chunkHeadBytes).contains('\n');
}

/// A value that goes on in the next line, which the parser would join with spaces that nobody sent.
bool hasFoldedLine(QByteArrayView head)
{
    return head.contains("\n ") || head.contains("\n\t");
}

} // namespace

class RequestReader::Parser final : public http::basic_parser<true>
{
public:
    Parser(Text &text, const HttpLimits &limits)
        : m_text(text),
          m_limits(limits)
    {
        // One call ends with the head, so that its size is known. The parser's own limit applies only to a single call.
        eager(false);
        header_limit(std::numeric_limits<std::uint32_t>::max());
        body_limit(limits.bodyBytes);
    }

    State state = State::NeedMore;
    bool expectsContinue = false;
    bool started = false;
    bool hasEmptyLine = false; ///< before the request line
    bool isUpload = false;
    bool isHttp11 = true;
    bool isChunked = false;
    bool keepsAlive = false; ///< as the head says; a trailer may say something else
    std::size_t headerBytes = 0; ///< that were taken
    std::size_t trailerBytes = 0;

private:
    void on_request_impl(http::verb, string_view method, string_view target, int version, error_code &) override
    {
        isHttp11 = version >= 11;
        m_text.method = m_text.add(method);
        m_text.target = m_text.add(target);
        const QByteArrayView whole(target.data(), qsizetype(target.size()));
        isUpload = whole.sliced(siteBytes(whole)) == m_limits.uploadPath;
        if (isUpload)
            body_limit(m_limits.uploadBytes);
    }
    void on_field_impl(http::field field, string_view name, string_view value, error_code &error) override
    {
        if (is_header_done()) { // a trailer never counts as a header
            trailerBytes += name.size() + value.size();
            return;
        }
        const Text::Part key = m_text.add(name);
        std::ranges::transform(name, m_text.bytes.begin() + std::ptrdiff_t(key.begin),
            [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
        m_text.fields.emplace_back(key, m_text.add(value));
        // With any other value, the body would be parsed as the next request.
        if (field == http::field::transfer_encoding) {
            if (isChunked || !isHttp11 || !boost::beast::iequals(value, "chunked"))
                error = http::error::bad_transfer_encoding;
            isChunked = true;
        }
        if (field == http::field::expect && boost::beast::iequals(value, "100-continue"))
            expectsContinue = true;
    }
#if BOOST_VERSION >= 109000 // before, trailers come to on_field_impl
    void on_trailer_field_impl(http::field, string_view name, string_view value, error_code &) override
    {
        trailerBytes += name.size() + value.size();
    }
#endif
    std::size_t append(string_view body)
    {
        m_text.body.append(body.data(), body.size());
        return body.size();
    }
    std::size_t on_body_impl(string_view body, error_code &) override
    {
        return append(body);
    }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code &) override
    {
        return append(body);
    }
    void on_header_impl(error_code &) override
    {
        keepsAlive = keep_alive();
    }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override { }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override { }
    void on_finish_impl(error_code &) override { }
    void on_response_impl(int, string_view, int, error_code &) override { }

    Text &m_text;
    const HttpLimits &m_limits;
};

RequestReader::RequestReader(const HttpLimits &limits)
    : m_limits(limits),
      m_text(std::make_unique<Text>()),
      m_parser(std::make_unique<Parser>(*m_text, limits))
{
}

RequestReader::~RequestReader() = default;

std::size_t RequestReader::put(QByteArrayView bytes)
{
    error_code error;
    std::size_t taken = 0;
    // RFC 9112, 2.2: some clients end a body with a line break that is not a part of it.
    if (!m_parser->started && !m_parser->hasEmptyLine) {
        if (bytes == "\r")
            return 0;
        m_parser->hasEmptyLine = bytes.startsWith("\r\n");
        taken = m_parser->hasEmptyLine ? 2 : 0;
    }
    m_parser->started = m_parser->started || taken < std::size_t(bytes.size());
    // Each parser call ends with one part of the message. The next call reads the rest.
    while (taken < std::size_t(bytes.size()) && m_parser->state == State::NeedMore) {
        const bool isHead = !m_parser->is_header_done();
        const std::size_t now
            = m_parser->put(boost::asio::const_buffer(bytes.data() + taken, std::size_t(bytes.size()) - taken), error);
        taken += now;
        if (isHead)
            m_parser->headerBytes += now;
        if (m_parser->headerBytes > m_limits.headerBytes)
            m_parser->state = State::HeaderTooLarge;
        else if (error == http::error::body_limit || m_parser->trailerBytes > m_limits.headerBytes)
            m_parser->state = State::BodyTooLarge;
        else if ((error && error != http::error::need_more)
            || (isHead && hasFoldedLine(bytes.sliced(qsizetype(taken - now), qsizetype(now)))))
            m_parser->state = State::Malformed;
        else if (m_parser->is_done())
            m_parser->state = State::Done;
        else if (error == http::error::need_more || now == 0)
            break;
    }
    const std::size_t left = std::size_t(bytes.size()) - taken;
    if (m_parser->state == State::NeedMore && !m_parser->is_header_done()
        && m_parser->headerBytes + left > m_limits.headerBytes)
        m_parser->state = State::HeaderTooLarge;
    else if (m_parser->state == State::NeedMore && left > m_limits.headerBytes)
        m_parser->state = State::BodyTooLarge; // an endless head of a chunk, or trailer
    else if (error == http::error::bad_chunk_extension && isEndlessChunkHead(bytes.sliced(qsizetype(taken))))
        m_parser->state = State::BodyTooLarge;
    if (m_parser->state != State::NeedMore && !m_parser->is_header_done()) {
        const string_view rest(bytes.data() + taken, std::min(left, m_limits.headerBytes));
        if (const string_view origin = originIn(rest); !origin.empty()) {
            const Text::Part name = m_text->add("origin");
            m_text->fields.emplace_back(name, m_text->add(origin));
        }
    }
    return taken;
}

RequestReader::State RequestReader::state() const
{
    return m_parser->state;
}

bool RequestReader::isUpload() const
{
    return m_parser->isUpload && m_parser->is_header_done();
}

bool RequestReader::isIdle() const
{
    return !m_parser->started;
}

bool RequestReader::takeExpectContinue()
{
    const bool expected = m_parser->expectsContinue && m_parser->is_header_done() && state() == State::NeedMore;
    if (expected)
        m_parser->expectsContinue = false;
    return expected;
}

Request RequestReader::request()
{
    m_text->headers.clear();
    for (const auto &[name, value] : m_text->fields)
        m_text->headers.push_back({m_text->view(name), m_text->view(value)});
    const QByteArrayView whole = m_text->view(m_text->target);
    const QByteArrayView target = whole.sliced(siteBytes(whole));
    const qsizetype mark = target.indexOf('?');
    Request request;
    request.method = m_text->view(m_text->method);
    request.targetSite = whole.chopped(target.size());
    request.path = mark < 0 ? target : target.first(mark);
    if (!request.targetSite.isEmpty() && request.path.isEmpty())
        request.path = request.method == "OPTIONS" && mark < 0 ? wholeServer : QByteArrayView("/");
    request.query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    request.body = QByteArrayView(m_text->body.data(), qsizetype(m_text->body.size()));
    request.headers = m_text->headers;
    return request;
}

bool RequestReader::isHttp11() const
{
    return m_parser->isHttp11;
}

bool RequestReader::keepsAlive() const
{
    return m_parser->keepsAlive;
}

void RequestReader::next()
{
    m_text->clear();
    m_parser = std::make_unique<Parser>(*m_text, m_limits);
}

} // namespace qrlogin::emulator
