#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "emulator/http/HttpMessage.h"
#include "emulator/http/RequestReader.h"

#include <functional>
#include <memory>

namespace qrlogin::emulator {

/// An HTTP/1.1 server on one address. Handles one request at a time, in the thread that calls run(). The limits apply
/// from the first byte of a connection.
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

    explicit HttpFront(const HttpLimits &limits);
    ~HttpFront();

    struct Endpoint
    {
        QByteArray host; ///< as in a URL
        quint16 port = 0;
    };

    /// Takes the port, 0 for any free one, of that address, which is the loopback one if empty, and says which these
    /// are. Connections are accepted from now on and answered by run(). Conflict where the port is taken.
    /// `alsoAllowed` as HostGuard has it.
    Result<Endpoint> listen(const QByteArray &address, quint16 port, const QList<QByteArray> &alsoAllowed = {});

    /// Serves until stop().
    void run(Callbacks callbacks);

    /// Closes everything and ends run(), also a later run(). Callers can use any thread.
    void stop();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace qrlogin::emulator
