#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace qrlogin::emulator {

/// A header of a request; the name is in lower case.
struct Header
{
    QByteArrayView name;
    QByteArrayView value;
};

/// The path `*` of OPTIONS, for the whole server. Requests with another method and this path are rejected.
inline constexpr QByteArrayView wholeServer = "*";

/// The emulator under the name by which a client calls it.
struct Site
{
    QByteArrayView host;
    bool isSecure = false;

    /// "http://127.0.0.1:4711"
    QString url() const;
};

/// A request as received. All members are views, valid only while it is handled, so that a poll does not copy anything.
struct Request
{
    QByteArrayView method; ///< upper case
    QByteArrayView targetSite; ///< of a target in absolute form, "http://127.0.0.1:4711"; empty with another form
    QByteArrayView path; ///< as received, without the query
    QByteArrayView query; ///< as received, without the question mark
    QByteArrayView body;
    std::span<const Header> headers;
    QByteArrayView host; ///< checked Host of the request, "127.0.0.1:4711"
    bool isSecure = false; ///< by https
    QByteArrayView peer; ///< the client's address
    int door = 0; ///< index of the HttpFront::listen() call whose address the client uses

    Site site() const { return {host, isSecure}; }

    /// The value of the first header with that name (lower case); empty if absent.
    QByteArrayView header(QByteArrayView name) const;

    /// The name of a header that must stand alone and stands there twice, since readers differ in which of them counts;
    /// empty if there is none.
    QByteArrayView repeatedHeader() const;

    /// The values of the headers with the prefix of either brand and this name, such as `app-id`.
    QList<QByteArrayView> brandHeaders(QByteArrayView nameWithoutPrefix) const;

    /// The first query value with that name, percent-decoded; empty if absent.
    QByteArray queryValue(QByteArrayView name) const;
};

/// How a response is sent. A fault can change it.
struct Delivery
{
    enum class Kind : quint8 {
        Whole,
        Truncated, ///< sends half of the body, then closes the connection
        Dropped, ///< closes the connection without a response
        Hung, ///< sends nothing until the client leaves or the time limit ends
    };

    Kind kind = Kind::Whole;
    std::chrono::milliseconds delay{0}; ///< before any of that

    bool isPlain() const { return kind == Kind::Whole && delay.count() == 0; }
};

/// The codes of a failure envelope in a body.
struct Refusal
{
    int statusCode = 0;
    int apiCode = 0;
};

struct LaterResponse;

struct Response
{
    int status = 200;
    QByteArray body;
    QByteArrayView contentType = jsonType; ///< a string literal
    QList<std::pair<QByteArray, QByteArray>> headers; ///< besides Content-Type, Content-Length, Date and Connection

    bool isWrongGuess = false; ///< of an ID or a secret; see Throttle
    Delivery delivery{};
    Refusal refusal{};
    /// Set if another thread makes the response; then only `headers` and `delivery` of this one count.
    std::shared_ptr<LaterResponse> later{};

    void addHeader(const QByteArray &name, const QByteArray &value) { headers.append({name, value}); }

    static constexpr QByteArrayView jsonType = "application/json; charset=utf-8";
};

/// A response that another thread makes, while the emulator's thread answers other connections.
struct LaterResponse
{
    /// Begins to make it. Calls its argument once, from any thread.
    std::function<void(std::function<void(Response)>)> make;
    /// Called in the emulator's thread with the whole response, before it is sent.
    std::function<void(const Response &)> made{};
};

} // namespace qrlogin::emulator
