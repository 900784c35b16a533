#pragma once

#define BOOST_ASIO_NO_DEPRECATED
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "emulator/http/HostGuard.h"
#include "emulator/http/HttpMessage.h"
#include "emulator/http/HttpWriter.h"
#include "emulator/http/Pace.h"
#include "emulator/http/RequestReader.h"
#include "emulator/http/TlsContext.h"
#include "emulator/http/TlsSession.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace qrlogin::emulator {

namespace asio = boost::asio;
using Steady = std::chrono::steady_clock;

// Naming the executor avoids the type erasure of any_io_executor in each operation.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using SteadyTimer = asio::basic_waitable_timer<Steady, asio::wait_traits<Steady>, Executor>;
template <typename T>
using Task = asio::awaitable<T, Executor>;
inline constexpr auto await = asio::as_tuple(asio::use_awaitable_t<Executor>());
inline constexpr std::chrono::seconds farewell{1}; // for a client to read why its connection is closed

/// A response that a fault delays or changes, or that another thread makes.
struct HeldAnswer
{
    std::string bytes;
    std::size_t bodySize = 0;
    Delivery delivery;
    AnswerShape shape;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< of a response that another thread makes
    std::shared_ptr<LaterResponse> later;
};

/// Where another thread leaves the response that it made.
struct Arrival
{
    std::optional<Response> response;
    SteadyTimer *pause = nullptr; ///< of the session that waits; null if it has ended
};

/// What the sessions of one address share.
struct OpenDoor
{
    int index = 0;
    HttpLimits limits;
    HostGuard guard;
    std::shared_ptr<TlsContext> tls; ///< null for plain http
    Pace pace;
    int sessions = 0;
    int uploads = 0; ///< under way
    QHash<QByteArray, int> sessionsOf{}; ///< by address; counted only where it is limited
};

/// Accepts the connections of one address.
struct Entrance
{
    explicit Entrance(asio::io_context &io)
        : acceptor(io),
          timer(io)
    {
    }

    Acceptor acceptor;
    SteadyTimer timer;
    OpenDoor *door = nullptr;
};

/// Takes a session away from its arrival, however it ends.
class LeftBehind
{
public:
    explicit LeftBehind(Arrival &arrival)
        : m_arrival(arrival)
    {
    }
    ~LeftBehind() { m_arrival.pause = nullptr; }

    LeftBehind(const LeftBehind &) = delete;
    LeftBehind &operator=(const LeftBehind &) = delete;

private:
    Arrival &m_arrival;
};

/// One connection: its state between requests, and its bytes, in the clear or encrypted. All sessions read into one
/// buffer, so that idle ones do not need their own.
struct Session
{
    Session(Socket connected, OpenDoor &entrance)
        : socket(std::move(connected)),
          door(entrance),
          tls(door.tls ? std::make_unique<TlsSession>(*door.tls) : nullptr),
          reader(entrance.limits)
    {
        boost::system::error_code ignored;
        peer = QByteArray::fromStdString(socket.remote_endpoint(ignored).address().to_string());
        socket.set_option(asio::ip::tcp::no_delay(true), ignored);
        socket.non_blocking(true, ignored);
        renewDeadline();
    }

    Socket socket;
    OpenDoor &door;
    std::unique_ptr<TlsSession> tls; ///< null for plain http
    RequestReader reader;
    std::string input;
    std::string output;
    QByteArray peer;
    Steady::time_point deadline;
    std::unique_ptr<HeldAnswer> held;
    SteadyTimer *timer = nullptr; ///< delays the response
    bool keepOpen = true;
    bool drain = false;
    bool isUploading = false; ///< counted by the door

    void renewDeadline() { deadline = Steady::now() + std::chrono::milliseconds(door.limits.patience); }

    enum class Input { Open, Ended, PlainHttp };

    /// Appends what has arrived to the input.
    Input read(std::vector<char> &buffer)
    {
        boost::system::error_code error;
        const std::size_t count = socket.read_some(asio::buffer(buffer), error);
        const std::size_t before = input.size();
        if (!tls)
            input.append(buffer.data(), count);
        else if (!decrypt({buffer.data(), qsizetype(count)}))
            return Input::PlainHttp;
        // The time limit counts from the first byte of the request. A handshake has that of the connection.
        if (input.size() > before && reader.isIdle())
            renewDeadline();
        return !error || error == asio::error::would_block ? Input::Open : Input::Ended;
    }

    /// Sends the output.
    Task<void> flush()
    {
        if (tls)
            tls->seal(output);
        if (output.empty())
            co_return;
        boost::system::error_code error;
        const std::size_t sent = socket.write_some(asio::buffer(output), error);
        if (sent < output.size() && (!error || error == asio::error::would_block)) {
            output.erase(0, sent);
            const auto rest = asio::buffer(output);
            co_await asio::async_write(socket, rest, await);
            renewDeadline();
        }
        output.clear();
    }

    /// Waits until the timer ends or somebody cancels it.
    Task<void> pause(SteadyTimer &until)
    {
        timer = &until;
        deadline = Steady::time_point::max();
        co_await until.async_wait(await);
        timer = nullptr;
    }

    /// The last bytes. The system discards unsent responses if a connection is closed with unread input.
    Task<void> sayFarewell(std::vector<char> &buffer)
    {
        if (tls && socket.is_open()) {
            tls->close();
            co_await flush();
        }
        if (drain) {
            boost::system::error_code ignored;
            socket.shutdown(Socket::shutdown_send, ignored);
            deadline = Steady::now() + farewell;
            co_await readAway(buffer);
        }
    }

    /// Discards input until the client leaves or the deadline ends.
    Task<void> readAway(std::vector<char> &buffer)
    {
        boost::system::error_code error;
        while (!error) {
            co_await socket.async_wait(Socket::wait_read, await);
            socket.read_some(asio::buffer(buffer), error);
            if (error == asio::error::would_block)
                error = {};
        }
    }

    /// Ends the session from outside of its coroutine.
    void close()
    {
        boost::system::error_code ignored;
        socket.close(ignored);
        if (timer)
            timer->cancel();
    }

private:
    /// False if the client speaks plain http; then the session goes on so.
    bool decrypt(QByteArrayView bytes)
    {
        const TlsSession::State state = tls->open(bytes, input);
        if (state == TlsSession::State::PlainHttp) {
            tls.reset();
            return false;
        }
        keepOpen = keepOpen && state == TlsSession::State::Open;
        drain = drain || state == TlsSession::State::Failed;
        return true;
    }
};
/// Registers a session with its door and its server for its lifetime, however it ends.
class Listed
{
public:
    Listed(std::unordered_set<Session *> &all, Session &session)
        : m_all(all),
          m_session(session)
    {
        m_all.insert(&m_session);
        ++m_session.door.sessions;
        if (m_session.door.limits.connectionsPerAddress > 0)
            ++m_session.door.sessionsOf[m_session.peer];
    }
    ~Listed()
    {
        OpenDoor &door = m_session.door;
        const auto own = door.sessionsOf.find(m_session.peer);
        if (own != door.sessionsOf.end() && --*own == 0)
            door.sessionsOf.erase(own);
        --door.sessions;
        door.uploads -= m_session.isUploading;
        m_all.erase(&m_session);
    }

    Listed(const Listed &) = delete;
    Listed &operator=(const Listed &) = delete;

private:
    std::unordered_set<Session *> &m_all;
    Session &m_session;
};

} // namespace qrlogin::emulator
