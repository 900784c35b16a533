#include "contract/QrPayload.h"
#include "fuzz/Fuzzing.h"

using namespace qrlogin;

/// A parsed payload can be written and is then parsed as the same.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto payload = qrPayloadFromText(test::fuzzedBytes(data, size));
    if (!payload)
        return 0;
    (void)payloadProblem(*payload, payload->userPoolId, payload->expiresAt());
    const auto again = qrPayloadFromText(toPayloadText(*payload));
    test::demand(again.has_value(), "a payload can be read back");
    test::demand(*again == *payload, "a payload is the same when it is read back");
    return 0;
}
