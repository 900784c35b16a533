#include "emulator/http/RequestReader.h"
#include "fuzz/Fuzzing.h"

#include <QList>

#include <algorithm>

using namespace qrlogin;
using namespace qrlogin::emulator;

namespace {

struct ReadRequest
{
    RequestReader::State state = RequestReader::State::NeedMore;
    QList<QByteArray> parts;

    bool operator==(const ReadRequest &) const = default;
};

/// The pool's limits, or ones that are soon reached.
HttpLimits limitsFrom(std::uint8_t choice)
{
    HttpLimits limits;
    if (choice % 2 == 0) {
        limits.headerBytes = 64 + choice;
        limits.bodyBytes = choice;
    }
    return limits;
}

/// Reads the first request in `bytes`, which arrive in pieces as from a socket.
ReadRequest readInPieces(const QByteArray &bytes, qsizetype pieceSize, const HttpLimits &limits)
{
    RequestReader reader(limits);
    QByteArray input;
    for (qsizetype at = 0; at < bytes.size() && reader.state() == RequestReader::State::NeedMore; at += pieceSize) {
        input += bytes.mid(at, pieceSize);
        const auto taken = qsizetype(reader.put(input));
        test::demand(taken <= input.size(), "a reader takes no more than there is");
        input.remove(0, taken);
    }
    const Request request = reader.request();
    ReadRequest result{reader.state(), {}};
    test::demand(std::size_t(request.body.size()) <= limits.bodyBytes, "a body has its limit");
    for (const QByteArrayView part :
        {request.method, request.path, request.query, request.body, request.header("host"), request.header("origin")})
        result.parts.append(part.toByteArray());
    for (const Header &header : request.headers)
        result.parts.append(header.name.toByteArray() + ':' + header.value.toByteArray());
    result.parts.append(request.queryValue("random"));
    return result;
}

} // namespace

/// The result does not depend on how the bytes of a request arrive.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const HttpLimits limits = limitsFrom(data[1]);
    const QByteArray bytes = test::fuzzedBytes(data + 2, size - 2);
    const ReadRequest whole = readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1), limits);
    const ReadRequest pieces = readInPieces(bytes, 1 + data[0] % 64, limits);
    // The parser may reject an incomplete request sooner or later.
    const auto isDone = [](const ReadRequest &request) { return request.state == RequestReader::State::Done; };
    test::demand(isDone(whole) == isDone(pieces), "whole or in pieces, a request is read");
    test::demand(!isDone(whole) || whole == pieces, "whole or in pieces, it says the same");
    return 0;
}
