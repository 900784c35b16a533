#include "scenario/document/ShippedScenarios.h"

#include "scenario/document/ScenarioDocument.h"

#include <QFile>
#include <QStringList>

namespace qrlogin {

namespace {

QString resourceOf(const QString &name)
{
    return QStringLiteral(":/scenarios/%1.json").arg(name);
}

QStringList shippedNames()
{
    return {QStringLiteral("happy-path"), QStringLiteral("cancel"), QStringLiteral("code-expires-unscanned"),
        QStringLiteral("code-expires-after-scan"), QStringLiteral("ticket-expires"),
        QStringLiteral("ticket-used-twice"), QStringLiteral("confirm-without-scan"), QStringLiteral("second-user"),
        QStringLiteral("phone-not-signed-in"), QStringLiteral("other-pool"), QStringLiteral("other-scene"),
        QStringLiteral("browser-exchange-refused"), QStringLiteral("browser-exchange-allowed"),
        QStringLiteral("full-info-off"), QStringLiteral("full-info-on"), QStringLiteral("wrong-secret"),
        QStringLiteral("code-boundary"), QStringLiteral("ticket-boundary"), QStringLiteral("settings-while-waiting"),
        QStringLiteral("pool-down"), QStringLiteral("slow-pool"), QStringLiteral("too-many-requests")};
}

} // namespace

QList<Scenario> shippedScenarios()
{
    QList<Scenario> scenarios;
    for (const QString &name : shippedNames()) {
        // A test checks that all of them are readable.
        if (const auto scenario = scenarioFromFile(resourceOf(name)))
            scenarios += *scenario;
    }
    return scenarios;
}

QList<Scenario> guidedActs()
{
    QList<Scenario> acts;
    for (const char *name : {"happy-path", "cancel", "code-expires-unscanned", "ticket-used-twice", "full-info-on",
             "browser-exchange-allowed"}) {
        if (const auto act = shippedScenario(QLatin1String(name)))
            acts += *act;
    }
    return acts;
}

std::optional<Scenario> shippedScenario(const QString &name)
{
    if (!shippedNames().contains(name))
        return {};
    const auto scenario = scenarioFromFile(resourceOf(name));
    return scenario ? std::optional(*scenario) : std::nullopt;
}

} // namespace qrlogin
