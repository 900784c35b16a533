#pragma once

#include "emulator/http/HttpMessage.h"

#include <memory>

namespace qrlogin::emulator {

/// How much a front takes in at most.
struct HttpLimits
{
    std::size_t headerBytes = 16 * 1024; ///< request line and headers; more is answered with 431
    std::size_t bodyBytes = 64 * 1024; ///< more is answered with 413
    int connections = 8192; ///< one more is closed at once
    int patience = 10'000; ///< milliseconds in which a request has to arrive whole, and an answer be taken
};

/// Turns bytes into requests, one after the other, for one connection. Keeps its memory from request to request.
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

    /// Takes in what belongs to the request at hand and says how many bytes that were.
    std::size_t put(QByteArrayView bytes);

    State state() const;

    /// Nothing has come of the next request yet.
    bool isIdle() const;

    /// The client waits with its body for a `100 Continue`; true once a request.
    bool takeExpectContinue();

    /// Views into the reader, good until next(). Without `host` and `peer`, which are the connection's to say. Where
    /// it is not Done there is as much as was understood, and the Origin header, if it was found.
    Request request();

    /// HTTP/1.1 or later.
    bool isHttp11() const;
    bool keepsAlive() const;

    /// Makes ready for the next request.
    void next();

private:
    class Parser;
    struct Text;

    const HttpLimits &m_limits;
    std::unique_ptr<Text> m_text;
    std::unique_ptr<Parser> m_parser;
};

} // namespace qrlogin::emulator
