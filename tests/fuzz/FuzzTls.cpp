#include "emulator/http/TlsCertificate.h"
#include "emulator/http/TlsContext.h"
#include "emulator/http/TlsSession.h"
#include "fuzz/Fuzzing.h"

using namespace qrlogin;
using namespace qrlogin::emulator;

/// A client's bytes before it has any key: no text comes of them, and the session ends or asks for more.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto context = [] {
        const Instant now = SystemClock().now();
        return TlsContext::make(TlsCertificate::make({"127.0.0.1"}, now), now).value();
    }();
    const QByteArray bytes = test::fuzzedBytes(data, size);
    TlsSession session(*context);
    std::string text;
    TlsSession::State state = TlsSession::State::Open;
    for (qsizetype at = 0; at < bytes.size() && state == TlsSession::State::Open; at += 100) {
        state = session.open(bytes.mid(at, 100), text);
        std::string out;
        session.seal(out);
        test::demand(out.size() < 64 * 1024, "a session says little before it has a key");
    }
    test::demand(text.empty(), "a session gave a text before it had a key");
    session.close();
    return 0;
}
