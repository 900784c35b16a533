#pragma once

#include "emulator/http/Envelopes.h"
#include "emulator/http/RequestIds.h"

#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace qrlogin::emulator {

/// Finds the handler of a path, and handles what all calls share: unknown paths (HTTP 404), wrong methods (405 with
/// Allow), OPTIONS (also `*`), HEAD, the body of a POST (JSON, or a form too where the envelope is OAuth's; 415 or a
/// failure for anything else; none is needed where a GET does the same), and the envelope, which depends on the path
/// alone.
class Router
{
public:
    using Handler = std::function<Answer(const Call &)>;

    enum class Method { Get, Post, Both };

    explicit Router(Random &random);

    enum class Success { InEnvelope, Bare };

    /// `path` must outlive the router. A failure is in the envelope of the path; a bare success is the data alone.
    void add(Method method, std::string_view path, Handler handler, Success success = Success::InEnvelope);

    /// Gets the `requestId` of its response too.
    using Upload = std::function<Response(const Request &, const QByteArray &requestId)>;

    /// Adds a POST whose body has one of these content types.
    void addUpload(std::string_view path, QList<QByteArray> types, Upload handler);

    /// `result` in the envelope.
    static Response enveloped(Envelope envelope, Answer result, const QByteArray &requestId);

    /// Adds a GET with a constant response.
    void addFile(std::string_view path, Response file);

    struct Count
    {
        std::string_view path;
        quint64 calls = 0;
    };
    /// The calls per path so far, unordered.
    std::vector<Count> counts() const;

    bool knows(QByteArrayView path) const;

    /// All paths, sorted.
    QList<QByteArray> paths() const;

    /// For a path with these methods (GET includes HEAD): the response to OPTIONS (204) and to other methods (405),
    /// both with Allow. Nothing if the handler must handle the request.
    static std::optional<Response> answerToMethod(const Request &request, Method method);

    /// `now` is the pool time, `realNow` the system time.
    Response handle(const Request &request, Instant now, Instant realNow);

private:
    struct Route
    {
        Method method;
        Success success;
        Handler handler;
        Response file; ///< used without a handler
        Upload upload{};
        QList<QByteArray> types{}; ///< of the body of an upload
        quint64 calls = 0;
    };

    static Answer answer(const Route &route, const Request &request, Instant now, Instant realNow, bool &isWrongGuess);

    RequestIds m_requestIds;
    std::unordered_map<std::string_view, Route> m_routes;
};

} // namespace qrlogin::emulator
