#include "contract/StrategyRules.h"
#include "emulator/state/AdjustableClock.h"
#include "emulator/state/SettingsTable.h"
#include "emulator/state/StoredSettings.h"
#include "fuzz/Fuzzing.h"
#include "settings/SettingsDocument.h"

#include <QJsonDocument>

using namespace qrlogin;

namespace {

void readAsDocument(const QByteArray &text)
{
    const DocumentReading reading = readDocument(text, {});
    for (const Finding &finding : reading.findings)
        test::demand(!FindingText::describe(finding).isEmpty(), "a finding has words");
    if (!reading.strategy)
        return;
    const DocumentReading again = readDocument(documentText(*reading.strategy), {});
    test::demand(again.findings.isEmpty(), "a document of ours is without fault");
    test::demand(again.strategy == reading.strategy, "a document says what it was made of");
}

void readAsUpdate(const QByteArray &text)
{
    using emulator::StoredSettings;
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    StoredSettings settings;
    const auto changes = settings.checkedChanges(body, bodyParameters(text).value_or(RequestParameters()));
    if (!changes)
        return;
    settings.apply(*changes);
    test::demand(!firstOutOfRange(settings.strategy()), "periods are in their range");
    test::demand(settings.tokenLife() >= Seconds(1) && settings.tokenLife() <= Seconds(emulator::longestTokenLife),
        "so is the life of a token");
    const Instant latest = emulator::AdjustableClock::latest;
    test::demand(latest + settings.tokenLife() > latest, "and it ends at a moment");
    const QByteArray whole = settings.toJson(Brand::Authing);
    test::demand(QJsonDocument::fromJson(whole).isObject(), "settings stay JSON");
    test::demand(StoredSettings(settings.all()).toJson(Brand::Authing) == whole, "stored settings come back the same");
}

} // namespace

/// The two forms of settings as JSON: an imported document, and an update of a pool.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = test::fuzzedBytes(data, size);
    readAsDocument(text);
    readAsUpdate(text);
    return 0;
}
