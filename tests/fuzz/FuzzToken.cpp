#include "contract/tokens/TokenVerification.h"
#include "fuzz/Fuzzing.h"

#include <QJsonDocument>

using namespace qrlogin;

/// A token, and perhaps a line feed and a key set. Without the key or the secret, no text verifies.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = test::fuzzedBytes(data, size);
    const qsizetype end = text.indexOf('\n');
    const QJsonArray keys
        = end < 0 ? QJsonArray() : QJsonDocument::fromJson(text.sliced(end + 1)).object().value(u"keys").toArray();
    const QByteArray token = end < 0 ? text : text.first(end);
    TokenMeans means{QStringLiteral("https://a.example/oidc"), QStringLiteral("app"),
        Secret("a secret that no input contains"), keys, Instant(Seconds(1'800'000'000))};
    const TokenVerification verification = verifyToken(token, means);
    test::demand(!verification.checks.isEmpty(), "a verification says what it checked");
    if (keys.isEmpty())
        test::demand(verification.verdict() != TokenVerdict::Verified, "nothing verifies without a key");
    (void)toJson(verification);
    return 0;
}
