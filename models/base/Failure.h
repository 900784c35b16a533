#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace qrlogin {

/// Why something failed, for a program to decide on. The set is closed: each switch handles every kind.
enum class FailureKind {
    NotSent, ///< the request cannot be sent, because of a value, an address or a variable of this computer
    HostNotFound, ///< the host name does not exist
    Refused, ///< the host exists, but does not listen on the port
    Network, ///< the connection failed for another reason, or was dropped
    Timeout, ///< the complete response did not arrive in time
    Tls, ///< the server could not prove its identity
    Unauthorized, ///< 401: the server did not accept the key, secret, signature, token or password
    Forbidden, ///< 403: authenticated, but not allowed
    NotFound, ///< 404: the object does not exist, or the server does not have this API
    Invalid, ///< 400, 413, 422: the request is invalid
    Conflict, ///< 409, or the pool changed since it was read
    Server, ///< 429, 5xx and the rest: server error
    Malformed, ///< the response does not follow the contract
    Cancelled, ///< the console cancelled the call; never shown
};

/// An error as a value. Only describe() in client/FailureText.h turns it into text.
struct Failure
{
    FailureKind kind = FailureKind::Network;
    QString message; ///< the pool's message, or the technical detail; not translated; can be empty
    int statusCode = 0; ///< the envelope's statusCode, otherwise the HTTP status; 0 without a response
    int apiCode = 0; ///< the contract's numeric code; 0 if absent
    QString requestId; ///< the pool's ID of the request; empty if absent
    int retryAfter = 0; ///< seconds to wait, as the server asks, at most one day; 0 if absent
    int serverAhead = 0; ///< with Unauthorized: server time minus our time, in seconds; 0 if unknown

    bool operator==(const Failure &) const = default;
};

template <typename T>
using Result = tl::expected<T, Failure>;

/// Maps an envelope's statusCode or an HTTP status to a failure kind.
FailureKind failureKindOf(int statusCode);

/// The server understood the request and rejected it.
bool isRefusal(FailureKind kind);

/// Shorthand for `return` in a function that returns a Result.
inline tl::unexpected<Failure> failure(FailureKind kind, QString message)
{
    return tl::unexpected(Failure{kind, std::move(message), 0, 0, {}});
}

} // namespace qrlogin
