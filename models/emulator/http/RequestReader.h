#pragma once

#include "emulator/http/HttpMessage.h"

#include <memory>

namespace qrlogin::emulator {

/// Limits of the HTTP server.
struct HttpLimits
{
    std::size_t headerBytes = 16 * 1024; ///< request line and headers; 431 beyond
    std::size_t bodyBytes = 64 * 1024; ///< 413 beyond
    QByteArrayView uploadPath{}; ///< a path that takes larger bodies; a string literal
    std::size_t uploadBytes = 0; ///< 413 beyond, at that path
    int uploads = 8; ///< at the same time; 429 beyond
    int connections = 8192; ///< further connections are closed at once
    int connectionsPerAddress = 0; ///< the same for each address of a client; 0: as many as of all
    int requestsPerSecond = 0; ///< see Pace; 429 beyond
    int patience = 10'000; ///< milliseconds to receive a complete request, and to send a response
};

/// Parses the bytes of one connection into requests. Keeps its memory between requests.
class RequestReader
{
public:
    explicit RequestReader(const HttpLimits &limits);
    ~RequestReader();

    enum class State {
        NeedMore,
        Done,
        Malformed, ///< 400
        HeaderTooLarge, ///< 431
        BodyTooLarge, ///< 413
    };

    /// Reads bytes of the current request and returns their number.
    std::size_t put(QByteArrayView bytes);

    State state() const;

    /// The head of a request at the upload path has arrived.
    bool isUpload() const;

    /// Nothing of the next request has arrived yet.
    bool isIdle() const;

    /// The client waits for `100 Continue` before it sends the body; true once per request.
    bool takeExpectContinue();

    /// Views into the reader, valid until next(). The connection must set `host` and `peer`. If the state is not Done,
    /// contains what was parsed, and the Origin header if found.
    Request request();

    /// HTTP/1.1 or later.
    bool isHttp11() const;
    bool keepsAlive() const;

    /// Prepares for the next request.
    void next();

private:
    class Parser;
    struct Text;

    const HttpLimits &m_limits;
    std::unique_ptr<Text> m_text;
    std::unique_ptr<Parser> m_parser;
};

} // namespace qrlogin::emulator
