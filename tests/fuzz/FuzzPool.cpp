#include "emulator/SampleRequests.h"
#include "fuzz/Fuzzing.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace qrlogin;

// Qt 6.8 and newer opens a database only beside an application.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

/// Each request gets a response that is JSON where it says so, and that does not contain a private key. A request can
/// use placeholders for tokens and codes of the pool.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    test::PoolFixture pool;
    const auto answer = test::answerTo(pool, test::fuzzedBytes(data, size));
    if (!answer)
        return 0;
    test::demand(answer->status >= 200 && answer->status < 600, "a response has a status");
    test::demand(answer->contentType != emulator::Response::jsonType || answer->body.isEmpty()
            || answer->delivery.kind != emulator::Delivery::Kind::Whole
            || !QJsonDocument::fromJson(answer->body).isNull(),
        "a response that says that it is JSON is");
    for (const QByteArray &part : test::privateParts(pool.store->load()->keys))
        test::demand(!answer->body.contains(part), "a private key does not leave the store");
    return 0;
}
