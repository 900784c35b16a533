#include "emulator/api/V2Strategy.h"

#include "contract/StrategyPatch.h"
#include "contract/StrategyRules.h"
#include "emulator/http/Answer.h"

namespace qrlogin::emulator {

namespace {

/// V2 uses "After" where V3 uses "In", and does not have units.
QString v2Name(QString wireName)
{
    return wireName.replace(QLatin1String("ExpiresIn"), QLatin1String("ExpiresAfter"));
}

} // namespace

QJsonObject toV2Json(const LoginStrategy &strategy)
{
    const QJsonObject members = toJson(strategy);
    QJsonObject object;
    for (const QStringView name : settingNames)
        object.insert(v2Name(name.toString()), members.value(name));
    return object;
}

Result<LoginStrategy> withV2Changes(const LoginStrategy &current, const QJsonObject &changes)
{
    using Kind = StrategyProblem::Kind;
    QJsonObject members;
    for (const QStringView name : settingNames) {
        if (const QJsonValue value = changes.value(v2Name(name.toString())); !value.isNull())
            members.insert(name, value);
    }
    const auto strategy = patched(current, members).allowing({Kind::Missing, Kind::MissingUnit}, strategyMember);
    if (!strategy)
        return badArgument(v2Name(strategy.error().message));
    return strategy;
}

} // namespace qrlogin::emulator
