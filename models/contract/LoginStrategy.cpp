#include "contract/LoginStrategy.h"

#include "contract/StrategyPatch.h"
#include "contract/StrategyRules.h"

namespace qrlogin {

QJsonObject toJson(const LoginStrategy &strategy)
{
    QJsonObject object;
    for (const PeriodRule &rule : periodRules) {
        object.insert(rule.wireName, strategy.*rule.seconds);
        object.insert(rule.unitWireName, periodUnitWords.of(strategy.*rule.unit));
    }
    for (const ToggleRule &rule : toggleRules)
        object.insert(rule.wireName, strategy.*rule.on);
    return object;
}

Result<LoginStrategy> loginStrategyFromJson(const QJsonObject &object)
{
    using Kind = StrategyProblem::Kind;
    return patched({}, object)
        .allowing({Kind::MissingUnit, Kind::NotUnit, Kind::OutOfRange, Kind::Unknown}, strategyMember);
}

} // namespace qrlogin
