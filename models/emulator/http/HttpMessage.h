#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <span>
#include <utility>

namespace qrlogin::emulator {

/// One header of a request; the name is in lower case.
struct Header
{
    QByteArrayView name;
    QByteArrayView value;
};

/// What OPTIONS asks of when it asks of no path in particular. No other method gets as far with it.
inline constexpr QByteArrayView wholeServer = "*";

/// A request as it came. Everything in it is a view that holds while the request is handled, and no longer: a poll is
/// answered without copying any of it.
struct Request
{
    QByteArrayView method; ///< upper case
    QByteArrayView path; ///< as sent, without the query
    QByteArrayView query; ///< as sent, without the question mark
    QByteArrayView body;
    std::span<const Header> headers;
    QByteArrayView host; ///< the authority the client knows us by, "127.0.0.1:4711"; checked before it gets here
    QByteArrayView peer; ///< the client's address

    /// The value of the first header of that name (lower case), empty if there is none.
    QByteArrayView header(QByteArrayView name) const;

    /// The same for a header that each brand spells with its own prefix, such as `app-id`.
    QByteArrayView brandHeader(QByteArrayView nameWithoutPrefix) const;

    /// The first value of that name in the query, percent-decoded, empty if there is none.
    QByteArray queryValue(QByteArrayView name) const;
};

/// How an answer goes out, which a fault may change.
struct Delivery
{
    enum class Kind : quint8 {
        Whole,
        Truncated, ///< half of its body is missing, then the connection closes
        Dropped, ///< nothing comes, and the connection closes
        Hung, ///< nothing comes until the client leaves or its patience is over
    };

    Kind kind = Kind::Whole;
    std::chrono::milliseconds delay{0}; ///< before any of that

    bool isPlain() const { return kind == Kind::Whole && delay.count() == 0; }
};

/// What the envelope in a body says, where it is a refusal.
struct Refusal
{
    int statusCode = 0;
    int apiCode = 0;
};

struct Response
{
    int status = 200;
    QByteArray body;
    QByteArrayView contentType = jsonType; ///< a literal
    QList<std::pair<QByteArray, QByteArray>> headers; ///< besides Content-Type, Content-Length, Date and Connection

    bool isOfUnknownId = false; ///< somebody may be guessing; see Throttle
    Delivery delivery{};
    Refusal refusal{};

    void addHeader(const QByteArray &name, const QByteArray &value) { headers.append({name, value}); }

    static constexpr QByteArrayView jsonType = "application/json; charset=utf-8";
};

} // namespace qrlogin::emulator
