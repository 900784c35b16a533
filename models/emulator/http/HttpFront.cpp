#define BOOST_ASIO_NO_DEPRECATED
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "emulator/http/Answer.h"
#include "emulator/http/HostGuard.h"
#include "emulator/http/HttpConnection.h"
#include "emulator/http/HttpFront.h"

namespace qrlogin::emulator {

namespace {

using asio::ip::tcp;
using boost::system::error_code;
template <typename T>
using Task = asio::awaitable<T, Executor>;
constexpr auto await = asio::as_tuple(asio::use_awaitable_t<Executor>());

constexpr Milliseconds acceptPause{100}; ///< after a failed accept, for example without a free file descriptor
constexpr Milliseconds tick{250};
constexpr Milliseconds idleTick{2000}; ///< without a connection, so that an idle computer sleeps
constexpr Seconds farewell{1}; ///< for a client to read why its connection is closed
constexpr std::size_t flushedAt = 64 * 1024; ///< bytes of responses to pipelined requests

} // namespace

class HttpFront::Server
{
public:
    Server()
        : m_tickTimer(m_io),
          m_readBuffer(16 * 1024)
    {
    }

    Result<Endpoint> listen(const Door &door)
    {
        auto entrance = std::make_unique<Entrance>(m_io);
        try {
            const asio::ip::address ours = door.address.isEmpty() ? asio::ip::address_v4::loopback()
                                                                  : asio::ip::make_address(door.address.toStdString());
            const tcp::endpoint endpoint(ours, door.port);
            entrance->acceptor.open(endpoint.protocol());
            entrance->acceptor.set_option(Acceptor::reuse_address(true));
            entrance->acceptor.bind(endpoint);
            entrance->acceptor.listen();
            entrance->acceptor.non_blocking(true);
            const QByteArray host = QByteArray::fromStdString(ours.to_string());
            const Endpoint bound{ours.is_v6() ? '[' + host + ']' : host, entrance->acceptor.local_endpoint().port()};
            m_usualTick = std::min(m_usualTick, Milliseconds(door.limits.patience / 4));
            m_doors.push_back(std::make_unique<OpenDoor>(
                OpenDoor{int(m_doors.size()), door.limits, HostGuard(bound.host, bound.port, door.alsoCalled)}));
            entrance->door = m_doors.back().get();
            m_entrances.push_back(std::move(entrance));
            return bound;
        } catch (const boost::system::system_error &error) {
            const bool taken = error.code() == asio::error::address_in_use;
            return failure(taken ? FailureKind::Conflict : FailureKind::Network,
                QStringLiteral("port %1: %2").arg(door.port).arg(QString::fromStdString(error.code().message())));
        }
    }

    void run(Callbacks callbacks)
    {
        m_callbacks = std::move(callbacks);
        for (const auto &entrance : m_entrances)
            asio::co_spawn(m_io, acceptAll(*entrance), asio::detached);
        asio::co_spawn(m_io, watch(), asio::detached);
        m_io.run();
    }

    void stop()
    {
        asio::post(m_io, [this] {
            m_stopping = true;
            error_code ignored;
            for (const auto &entrance : m_entrances) {
                entrance->acceptor.close(ignored);
                entrance->timer.cancel();
            }
            m_tickTimer.cancel();
            for (Session *session : m_sessions) {
                session->socket.close(ignored);
                if (session->pause)
                    session->pause->cancel();
            }
        });
    }

private:
    Task<void> acceptAll(Entrance &entrance)
    {
        while (!m_stopping) {
            auto [error, socket] = co_await entrance.acceptor.async_accept(await);
            if (m_stopping)
                break;
            if (error) {
                entrance.timer.expires_after(acceptPause);
                co_await entrance.timer.async_wait(await);
            } else if (entrance.door->sessions < entrance.door->limits.connections) {
                asio::co_spawn(m_io, serve(std::move(socket), *entrance.door), asio::detached);
            }
        }
    }

    Task<void> watch()
    {
        while (!m_stopping) {
            m_tickTimer.expires_after(m_sessions.empty() ? idleTick : m_usualTick);
            if (auto [cancelled] = co_await m_tickTimer.async_wait(await); cancelled)
                continue;
            const auto now = Steady::now();
            error_code ignored;
            for (Session *session : m_sessions) {
                if (now >= session->deadline)
                    session->socket.close(ignored);
            }
            if (!m_stopping)
                m_callbacks.everyTick();
        }
    }

    Task<void> serve(Socket connected, OpenDoor &door)
    {
        Session session(std::move(connected), door);
        error_code ignored;
        session.peer = QByteArray::fromStdString(session.socket.remote_endpoint(ignored).address().to_string());
        session.socket.set_option(tcp::no_delay(true), ignored);
        session.socket.non_blocking(true, ignored);
        renewDeadline(session);
        const Listed listed(m_sessions, session);
        if (m_sessions.size() == 1)
            m_tickTimer.cancel(); // its deadline comes sooner than the tick of an idle server
        while (session.keepOpen && session.socket.is_open()) {
            co_await session.socket.async_wait(Socket::wait_read, await);
            if (!readInto(session))
                break;
            bool more = true;
            while (more && session.socket.is_open()) {
                more = answerNext(session);
                if (session.held || !more || session.output.size() >= flushedAt)
                    co_await flush(session);
                if (session.held)
                    co_await deliver(session);
                if (more) // other connections come first, each with one request
                    co_await asio::post(m_io, await);
            }
        }
        if (session.drain)
            co_await sayFarewell(session);
    }

    static void renewDeadline(Session &session)
    {
        session.deadline = Steady::now() + Milliseconds(session.door.limits.patience);
    }

    /// Waits for readiness and reads into one shared buffer, so that idle connections do not need their own buffers.
    bool readInto(Session &session)
    {
        error_code error;
        const std::size_t count = session.socket.read_some(asio::buffer(m_readBuffer), error);
        if (count > 0 && session.reader.isIdle())
            renewDeadline(session); // the time limit counts from the first byte of the request
        session.input.append(m_readBuffer.data(), count);
        return !error || error == asio::error::would_block;
    }

    /// Answers the next request at hand; true if there may be more. Half a request stays in the input.
    bool answerNext(Session &session)
    {
        const std::size_t taken = session.reader.put({session.input.data(), qsizetype(session.input.size())});
        session.input.erase(0, taken);
        const bool whole = session.reader.state() != RequestReader::State::NeedMore;
        if (whole)
            answer(session);
        else if (session.reader.takeExpectContinue())
            session.output += "HTTP/1.1 100 Continue\r\n\r\n";
        return whole && session.keepOpen && !session.input.empty();
    }

    void answer(Session &session)
    {
        const RequestReader::State state = session.reader.state();
        if (state != RequestReader::State::Done) {
            refuse(session, state);
            return;
        }
        Request request = session.reader.request();
        const bool isHttp11 = session.reader.isHttp11();
        const HostGuard &guard = session.door.guard;
        const HostGuard::Verdict verdict = guard.judge(request, isHttp11);
        session.keepOpen = session.reader.keepsAlive() && verdict == HostGuard::Verdict::Welcome;
        if (verdict == HostGuard::Verdict::Welcome) {
            request.host = request.header("host");
            if (request.host.isEmpty())
                request.host = guard.byDefault();
        }
        request.peer = session.peer;
        request.door = session.door.index;
        const AnswerShape shape{request.method != "HEAD", session.keepOpen, isHttp11};
        const Response response = responseTo(request, verdict);
        if (response.later) {
            session.held = std::make_unique<HeldAnswer>(
                HeldAnswer{{}, 0, response.delivery, shape, response.headers, response.later});
        } else if (response.delivery.isPlain()) {
            m_writer.append(session.output, response, shape, m_callbacks.now());
        } else {
            const auto bodySize = shape.withBody ? std::size_t(response.body.size()) : 0;
            session.held = std::make_unique<HeldAnswer>(HeldAnswer{{}, bodySize, response.delivery, shape, {}, {}});
            m_writer.append(session.held->bytes, response, shape, m_callbacks.now());
        }
        session.reader.next();
        renewDeadline(session);
    }

    Response responseTo(const Request &request, HostGuard::Verdict verdict)
    {
        const auto repeated = QString::fromLatin1(request.repeatedHeader());
        if (verdict == HostGuard::Verdict::Welcome && repeated.isEmpty())
            return m_callbacks.handle(request);
        const QString missing = QStringLiteral("the request must have exactly one Host header");
        Response response = verdict == HostGuard::Verdict::Hostile
            ? httpError(request.path, 403, QStringLiteral("the Host header does not match; see serve --allow-host"))
            : httpError(request.path, 400,
                repeated.isEmpty() ? missing : QStringLiteral("the header %1 is repeated").arg(repeated));
        m_callbacks.refused(request, response);
        return response;
    }

    void refuse(Session &session, RequestReader::State state)
    {
        session.keepOpen = false;
        session.drain = true;
        Request request = session.reader.request();
        request.peer = session.peer;
        request.door = session.door.index;
        Response response = state == RequestReader::State::BodyTooLarge
            ? httpError(request.path, 413, QStringLiteral("the body is too large"))
            : state == RequestReader::State::HeaderTooLarge
            ? httpError(request.path, 431, QStringLiteral("the headers are too large"))
            : httpError(request.path, 400, QStringLiteral("the request is not valid HTTP"));
        m_callbacks.refused(request, response);
        m_writer.append(session.output, response, {request.method != "HEAD", false, true}, m_callbacks.now());
    }

    Task<void> flush(Session &session)
    {
        if (session.output.empty())
            co_return;
        error_code error;
        const std::size_t sent = session.socket.write_some(asio::buffer(session.output), error);
        if (sent < session.output.size() && (!error || error == asio::error::would_block)) {
            session.output.erase(0, sent);
            const auto rest = asio::buffer(session.output);
            co_await asio::async_write(session.socket, rest, await);
            renewDeadline(session);
        }
        session.output.clear();
    }

    Task<void> deliver(Session &session)
    {
        const auto held = std::exchange(session.held, nullptr);
        const Delivery &delivery = held->delivery;
        if (held->later)
            co_await receive(session, *held);
        if (delivery.delay.count() > 0 && session.socket.is_open())
            co_await pause(session, delivery.delay);
        renewDeadline(session);
        session.keepOpen = session.keepOpen && delivery.kind == Delivery::Kind::Whole;
        if (delivery.kind == Delivery::Kind::Hung) {
            co_await readAway(session);
        } else if (delivery.kind != Delivery::Kind::Dropped) {
            session.output = std::move(held->bytes);
            session.keepOpen = session.keepOpen && !session.output.empty();
            session.drain = session.drain || delivery.kind == Delivery::Kind::Truncated;
            if (delivery.kind == Delivery::Kind::Truncated)
                session.output.erase(session.output.size() - std::max<std::size_t>(held->bodySize / 2, 1));
            co_await flush(session);
        }
    }

    Task<void> pause(Session &session, Milliseconds delay)
    {
        SteadyTimer timer(m_io, delay);
        co_await pause(session, timer);
    }

    static Task<void> pause(Session &session, SteadyTimer &timer)
    {
        session.pause = &timer;
        session.deadline = Steady::time_point::max();
        co_await timer.async_wait(await);
        session.pause = nullptr;
    }

    /// Waits for the response that another thread makes.
    Task<void> receive(Session &session, HeldAnswer &held)
    {
        SteadyTimer timer(m_io, Steady::time_point::max());
        const auto arrival = std::make_shared<Arrival>();
        arrival->pause = &timer;
        held.later->make([this, arrival](Response response) {
            asio::post(m_io, [arrival, made = std::move(response)]() mutable {
                arrival->response = std::move(made);
                if (arrival->pause)
                    arrival->pause->cancel();
            });
        });
        const LeftBehind leaving(*arrival);
        co_await pause(session, timer);
        if (!arrival->response)
            co_return; // the server stops
        Response &response = *arrival->response;
        response.headers += held.headers;
        response.delivery = held.delivery;
        if (held.later->made)
            held.later->made(response);
        held.bodySize = held.shape.withBody ? std::size_t(response.body.size()) : 0;
        m_writer.append(held.bytes, response, held.shape, m_callbacks.now());
    }

    /// The system discards unsent responses if a connection is closed with unread input.
    Task<void> sayFarewell(Session &session)
    {
        error_code error;
        session.socket.shutdown(Socket::shutdown_send, error);
        session.deadline = Steady::now() + farewell;
        co_await readAway(session);
    }

    /// Discards input until the client leaves or the deadline ends.
    Task<void> readAway(Session &session)
    {
        error_code error;
        while (!error) {
            co_await session.socket.async_wait(Socket::wait_read, await);
            session.socket.read_some(asio::buffer(m_readBuffer), error);
            if (error == asio::error::would_block)
                error = {};
        }
    }

    HttpWriter m_writer;
    Callbacks m_callbacks;
    bool m_stopping = false;
    Milliseconds m_usualTick = tick;
    // Before what owns the coroutines, which leave them.
    std::vector<std::unique_ptr<OpenDoor>> m_doors;
    std::unordered_set<Session *> m_sessions;
    asio::io_context m_io{1};
    std::vector<std::unique_ptr<Entrance>> m_entrances;
    SteadyTimer m_tickTimer;
    std::vector<char> m_readBuffer;
};

HttpFront::HttpFront()
    : m_server(std::make_unique<Server>())
{
}

HttpFront::~HttpFront() = default;

Result<HttpFront::Endpoint> HttpFront::listen(const Door &door)
{
    return m_server->listen(door);
}

void HttpFront::run(Callbacks callbacks)
{
    m_server->run(std::move(callbacks));
}

void HttpFront::stop()
{
    m_server->stop();
}

} // namespace qrlogin::emulator
