#pragma once

#define BOOST_ASIO_NO_DEPRECATED
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "emulator/http/HostGuard.h"
#include "emulator/http/HttpMessage.h"
#include "emulator/http/HttpWriter.h"
#include "emulator/http/RequestReader.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

namespace qrlogin::emulator {

namespace asio = boost::asio;
using Steady = std::chrono::steady_clock;

// Naming the executor avoids the type erasure of any_io_executor in each operation.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using SteadyTimer = asio::basic_waitable_timer<Steady, asio::wait_traits<Steady>, Executor>;

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
    int sessions = 0;
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

/// The state of one connection between requests.
struct Session
{
    Session(Socket connected, OpenDoor &entrance)
        : socket(std::move(connected)),
          door(entrance),
          reader(entrance.limits)
    {
    }

    Socket socket;
    OpenDoor &door;
    RequestReader reader;
    std::string input;
    std::string output;
    QByteArray peer;
    Steady::time_point deadline;
    std::unique_ptr<HeldAnswer> held;
    SteadyTimer *pause = nullptr; ///< delays the response
    bool keepOpen = true;
    bool drain = false;
};

/// Registers a session for its lifetime, however it ends.
class Listed
{
public:
    Listed(std::unordered_set<Session *> &all, Session &session)
        : m_all(all),
          m_session(&session)
    {
        m_all.insert(m_session);
        ++m_session->door.sessions;
    }
    ~Listed()
    {
        --m_session->door.sessions;
        m_all.erase(m_session);
    }

    Listed(const Listed &) = delete;
    Listed &operator=(const Listed &) = delete;

private:
    std::unordered_set<Session *> &m_all;
    Session *m_session;
};

} // namespace qrlogin::emulator
