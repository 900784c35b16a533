#define BOOST_ASIO_NO_DEPRECATED
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include "emulator/http/Answer.h"
#include "emulator/http/HostGuard.h"
#include "emulator/http/HttpFront.h"
#include "emulator/http/HttpSession.h"

namespace qrlogin::emulator {

namespace {

using asio::ip::tcp;
using boost::system::error_code;

constexpr Milliseconds acceptPause{100}; ///< after a failed accept, for example without a free file descriptor
constexpr Milliseconds tick{250};
constexpr Milliseconds idleTick{2000}; ///< without a connection, so that an idle computer sleeps
constexpr Milliseconds slowing{250}; ///< before an address learns that it asks too fast
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

    Result<Endpoint> listen(const Door &door, std::shared_ptr<TlsContext> tls)
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
            const Endpoint bound{
                ours.is_v6() ? '[' + host + ']' : host, entrance->acceptor.local_endpoint().port(), bool(tls)};
            m_usualTick = std::min(m_usualTick, Milliseconds(door.limits.patience / 4));
            m_doors.push_back(std::make_unique<OpenDoor>(OpenDoor{int(m_doors.size()), door.limits,
                HostGuard(bound.host, bound.port, bound.isSecure, door.alsoCalled), std::move(tls),
                Pace(door.limits.requestsPerSecond)}));
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
            for (Session *session : m_sessions)
                session->close();
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
            for (Session *session : m_sessions) {
                if (now >= session->deadline)
                    session->close();
            }
            if (!m_stopping)
                m_callbacks.everyTick();
        }
    }

    Task<void> serve(Socket connected, OpenDoor &door)
    {
        Session session(std::move(connected), door);
        const int most = door.limits.connectionsPerAddress;
        if (most > 0 && door.sessionsOf.value(session.peer) >= most)
            co_return;
        const Listed listed(m_sessions, session);
        if (m_sessions.size() == 1)
            m_tickTimer.cancel(); // its deadline comes sooner than the tick of an idle server
        while (session.keepOpen && session.socket.is_open()) {
            co_await session.socket.async_wait(Socket::wait_read, await);
            const Session::Input arrived = session.read(m_readBuffer);
            if (arrived == Session::Input::Ended)
                break;
            if (arrived == Session::Input::PlainHttp)
                refuse(session, httpError({}, 400, QStringLiteral("this address speaks https only")));
            bool more = true;
            while (more && session.socket.is_open()) {
                more = answerNext(session);
                if (session.held || !more || session.output.size() >= flushedAt)
                    co_await session.flush();
                if (session.held)
                    co_await deliver(session);
                if (more) // other connections come first, each with one request
                    co_await asio::post(m_io, await);
            }
        }
        co_await session.sayFarewell(m_readBuffer);
    }

    /// Answers the next request at hand; true if there may be more. Half a request stays in the input.
    bool answerNext(Session &session)
    {
        const std::size_t taken = session.reader.put({session.input.data(), qsizetype(session.input.size())});
        session.input.erase(0, taken);
        const bool whole = session.reader.state() != RequestReader::State::NeedMore;
        if (whole)
            answer(session);
        else if (!mayUpload(session))
            refuse(session, tooFast(session.reader.request().path, QStringLiteral("other pictures are arriving")));
        else if (session.reader.takeExpectContinue())
            session.output += "HTTP/1.1 100 Continue\r\n\r\n";
        return whole && session.keepOpen && !session.input.empty();
    }

    static Response tooFast(QByteArrayView path, const QString &message)
    {
        return tooManyRequests(path, Seconds(1), message);
    }

    /// Whether the rest of a request may arrive, since an upload takes memory.
    static bool mayUpload(Session &session)
    {
        if (session.isUploading || !session.reader.isUpload())
            return true;
        if (session.door.uploads >= session.door.limits.uploads)
            return false;
        session.isUploading = true;
        ++session.door.uploads;
        return true;
    }

    static void endUpload(Session &session) { session.door.uploads -= std::exchange(session.isUploading, false); }

    void answer(Session &session)
    {
        endUpload(session);
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
            request.host = request.targetSite.isEmpty()
                ? request.header("host")
                : request.targetSite.sliced(request.targetSite.indexOf("//") + 2);
            if (request.host.isEmpty())
                request.host = guard.byDefault();
        }
        request.isSecure = bool(session.tls);
        request.peer = session.peer;
        request.door = session.door.index;
        const AnswerShape shape{request.method != "HEAD", session.keepOpen, isHttp11};
        const Response response = responseTo(session, request, verdict);
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
        session.renewDeadline();
    }

    Response responseTo(Session &session, const Request &request, HostGuard::Verdict verdict)
    {
        if (!session.door.pace.take(session.peer, Steady::now())) {
            Response response = tooFast(request.path, QStringLiteral("requests from this address come too fast"));
            response.delivery.delay = slowing;
            m_callbacks.refused(request, response);
            return response;
        }
        const auto repeated = QString::fromLatin1(request.repeatedHeader());
        if (verdict == HostGuard::Verdict::Welcome && repeated.isEmpty())
            return m_callbacks.handle(request);
        const QString missing = QStringLiteral("the request must have exactly one Host header");
        Response response = verdict == HostGuard::Verdict::Hostile
            ? httpError(request.path, 403,
                QStringLiteral("the %1 does not match; see serve --allow-host")
                    .arg(request.targetSite.isEmpty() ? QLatin1String("Host header")
                                                      : QLatin1String("host of the request")))
            : httpError(request.path, 400,
                repeated.isEmpty() ? missing : QStringLiteral("the header %1 is repeated").arg(repeated));
        m_callbacks.refused(request, response);
        return response;
    }

    void refuse(Session &session, RequestReader::State state)
    {
        const QByteArrayView path = session.reader.request().path;
        switch (state) {
        case RequestReader::State::BodyTooLarge:
            return refuse(session, httpError(path, 413, QStringLiteral("the body is too large")));
        case RequestReader::State::HeaderTooLarge:
            return refuse(session, httpError(path, 431, QStringLiteral("the headers are too large")));
        default: return refuse(session, httpError(path, 400, QStringLiteral("the request is not valid HTTP")));
        }
    }

    /// Says why and closes.
    void refuse(Session &session, Response response)
    {
        session.keepOpen = false;
        session.drain = true;
        Request request = session.reader.request();
        request.peer = session.peer;
        request.door = session.door.index;
        m_callbacks.refused(request, response);
        m_writer.append(session.output, response, {request.method != "HEAD", false, true}, m_callbacks.now());
    }

    Task<void> deliver(Session &session)
    {
        const auto held = std::exchange(session.held, nullptr);
        const Delivery &delivery = held->delivery;
        if (held->later)
            co_await receive(session, *held);
        if (delivery.delay.count() > 0 && session.socket.is_open()) {
            SteadyTimer timer(m_io, delivery.delay);
            co_await session.pause(timer);
        }
        session.renewDeadline();
        session.keepOpen = session.keepOpen && delivery.kind == Delivery::Kind::Whole;
        if (delivery.kind == Delivery::Kind::Hung) {
            co_await session.readAway(m_readBuffer);
        } else if (delivery.kind != Delivery::Kind::Dropped) {
            session.output = std::move(held->bytes);
            session.keepOpen = session.keepOpen && !session.output.empty();
            session.drain = session.drain || delivery.kind == Delivery::Kind::Truncated;
            if (delivery.kind == Delivery::Kind::Truncated)
                session.output.erase(session.output.size() - std::max<std::size_t>(held->bodySize / 2, 1));
            co_await session.flush();
        }
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
        co_await session.pause(timer);
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

Result<HttpFront::Endpoint> HttpFront::listen(const Door &door, std::shared_ptr<TlsContext> tls)
{
    return m_server->listen(door, std::move(tls));
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
