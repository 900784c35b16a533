#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "emulator/http/Door.h"
#include "emulator/http/HttpMessage.h"

#include <functional>
#include <memory>

namespace qrlogin::emulator {

class TlsContext;

/// An HTTP/1.1 server on one or more addresses. Handles one request at a time, in the thread that calls run(). The
/// limits apply from the first byte of a connection.
class HttpFront
{
public:
    struct Callbacks
    {
        std::function<Response(const Request &)> handle;
        /// Completes a response to a request that handle() does not get: 400, 403, 413, 431.
        std::function<void(const Request &, Response &)> refused;
        std::function<Instant()> now; ///< for the Date header
        std::function<void()> everyTick; ///< called a few times per second, less often without a connection
    };

    HttpFront();
    ~HttpFront();

    struct Endpoint
    {
        QByteArray host; ///< as in a URL
        quint16 port = 0;
        bool isSecure = false; ///< https
    };

    /// Takes the port of the door, and says which address and port these are. Connections are accepted from now on and
    /// answered by run(), with TLS if there is a context. Conflict where the port is taken.
    Result<Endpoint> listen(const Door &door, std::shared_ptr<TlsContext> tls = {});

    /// Serves until stop().
    void run(Callbacks callbacks);

    /// Closes everything and ends run(), also a later run(). Callers can use any thread.
    void stop();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace qrlogin::emulator
