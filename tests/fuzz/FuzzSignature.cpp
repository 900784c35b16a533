#include "contract/SignatureVerifier.h"
#include "fuzz/Fuzzing.h"

using namespace qrlogin;

namespace {

constexpr auto keyId = "64f0c1d2e3a4b5c6d7e8f901";
constexpr Instant signedAt{Milliseconds{1'767'225'600'000}};

std::optional<Secret> secretOf(QByteArrayView id)
{
    return id == keyId ? std::optional(Secret("0123456789abcdef0123456789abcdef")) : std::nullopt;
}

/// Method and target in the first line, then headers, an empty line, and the body.
SignableRequest requestIn(const QByteArray &text)
{
    const qsizetype headEnd = text.indexOf("\n\n");
    const QList<QByteArray> lines = text.first(headEnd < 0 ? text.size() : headEnd).split('\n');
    const QByteArray target = lines.first().mid(lines.first().indexOf(' ') + 1);
    const qsizetype mark = target.indexOf('?');
    SignableRequest request;
    request.method = lines.first().left(std::max<qsizetype>(lines.first().indexOf(' '), 0));
    request.path = mark < 0 ? target : target.first(mark);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    if (headEnd >= 0)
        request.parameters = bodyParameters(text.mid(headEnd + 2)).value_or(RequestParameters());
    else if (mark >= 0)
        request.parameters = queryParameters(target.sliced(mark + 1));
    return request;
}

} // namespace

/// For all requests: our signature is accepted once, and a signature with another key is rejected.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    SignableRequest request = requestIn(test::fuzzedBytes(data, size));
    SignatureVerifier verifier(secretOf);
    (void)verifier.verify(request, signedAt);

    const Brand brand = size % 2 == 0 ? Brand::GenAuth : Brand::Authing;
    const auto headers = signatureHeaders(brand, "00112233445566778899aabbccddeeff", signedAt, "en-US");
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        request.headers.insert(header.key(), header.value());
    SignableRequest forged = request;
    request.headers.insert("authorization", authorizationHeader(request, brand, keyId, *secretOf(keyId)));
    forged.headers.insert("authorization", authorizationHeader(forged, brand, keyId, Secret("guessed")));

    SignatureVerifier fresh(secretOf);
    test::demand(!fresh.verify(forged, signedAt), "a signature by another key is refused");
    test::demand(fresh.verify(request, signedAt).has_value(), "a signature is accepted");
    test::demand(!fresh.verify(request, signedAt), "a nonce serves once");
    return 0;
}
