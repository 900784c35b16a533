#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace qrlogin {

/// Why something did not work, for a program to decide on. Closed: whoever switches over it handles every kind.
enum class FailureKind {
    HostNotFound, ///< no host of this name
    Refused, ///< the host is there, nobody listens
    Network, ///< no connection for another reason, or one that was dropped
    Timeout, ///< connected or not, no whole answer in time
    Tls, ///< the server could not prove who it is
    Unauthorized, ///< 401: key, secret, signature, token or password not accepted
    Forbidden, ///< 403: known, but not allowed
    NotFound, ///< 404: no such thing here, or not this API at all
    Invalid, ///< 400, 413, 422: the request itself is not acceptable
    Conflict, ///< 409, or the pool changed since it was read
    Server, ///< 429, 5xx and the rest: the pool is in trouble
    Malformed, ///< an answer that is not what the contract says
    Cancelled, ///< we stopped it ourselves; never shown
};

/// An error as a value. Text for people is made from it at the edge, see describe() in pool/FailureText.h.
struct Failure
{
    FailureKind kind = FailureKind::Network;
    QString message; ///< the pool's own words, or the technical detail; not translated, may be empty
    int statusCode = 0; ///< the envelope's statusCode or, failing that, the HTTP status; 0 if there was no answer
    int apiCode = 0; ///< the contract's numeric code, 0 if none was given
    QString requestId; ///< the pool's name for the request, empty if none was given
    int retryAfter = 0; ///< seconds that the server asks to wait, at most a day; 0 if it did not say
    int serverAhead = 0; ///< with Unauthorized: seconds from our clock to the server's; 0 if it did not say

    bool operator==(const Failure &) const = default;
};

template <typename T>
using Result = tl::expected<T, Failure>;

/// The failure kind that an envelope's statusCode, or an HTTP status, stands for.
FailureKind failureKindOf(int statusCode);

/// The server understood the request and said no.
bool isRefusal(FailureKind kind);

/// Shorthand for `return` in a function that gives a Result.
inline tl::unexpected<Failure> failure(FailureKind kind, QString message)
{
    return tl::unexpected(Failure{kind, std::move(message), 0, 0, {}});
}

} // namespace qrlogin
