#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "emulator/HttpMessage.h"
#include "emulator/RequestReader.h"

#include <functional>
#include <memory>

namespace qrlogin::emulator {

/// An HTTP/1.1 server on the loopback address, in the thread that calls run(). Handles one request at a time, in that
/// thread; its limits hold from the first byte of a connection on.
class HttpFront
{
public:
    struct Callbacks
    {
        std::function<Response(const Request &)> handle;
        std::function<void()> everyTick; ///< a few times a second
    };

    /// `clock` gives the Date header and must outlive the front.
    HttpFront(const Clock &clock, const HttpLimits &limits);
    ~HttpFront();

    /// Takes the port, 0 for any free one, and says which. Connections are accepted from now on and answered by run().
    Result<quint16> listen(quint16 port);

    /// Serves until stop().
    void run(Callbacks callbacks);

    /// Closes everything and ends run(), also one that is yet to come. From any thread.
    void stop();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace qrlogin::emulator
