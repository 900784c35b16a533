#pragma once

#include "emulator/http/Envelopes.h"
#include "emulator/http/RequestIds.h"

#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace qrlogin::emulator {

/// Finds what answers a path, and sees to all that is the same for every call: unknown paths (HTTP 404), other methods
/// (405 with Allow), OPTIONS (of `*` too), HEAD, POST bodies that are not JSON (415, or a refusal in the body), and the
/// envelope.
class Router
{
public:
    using Handler = std::function<Answer(const Call &)>;

    enum class Method { Get, Post };

    explicit Router(Random &random);

    /// `path` must outlive the router.
    void add(Method method, std::string_view path, Envelope envelope, Handler handler);

    /// A GET that always gets the same.
    void addFile(std::string_view path, Response file);

    struct Count
    {
        std::string_view path;
        quint64 calls = 0;
    };
    /// How often each path has been called so far, in no order.
    std::vector<Count> counts() const;

    bool knows(QByteArrayView path) const;

    /// What a path that takes only that method (and HEAD, where it is GET) answers to any other, and to OPTIONS: 405 or
    /// 204 with Allow; nothing where the request is for its handler.
    static std::optional<Response> answerToMethod(const Request &request, Method method);

    /// `now` is the pool's time, `realNow` the machine's.
    Response handle(const Request &request, Instant now, Instant realNow);

private:
    struct Route
    {
        Method method;
        Envelope envelope;
        Handler handler;
        Response file; ///< where there is no handler
        quint64 calls = 0;
    };

    static Answer answer(const Route &route, const Request &request, Instant now, Instant realNow, bool &isOfUnknownId);

    RequestIds m_requestIds;
    std::unordered_map<std::string_view, Route> m_routes;
};

} // namespace qrlogin::emulator
