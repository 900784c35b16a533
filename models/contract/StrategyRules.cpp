#include "contract/StrategyRules.h"

namespace qrlogin {

std::optional<PeriodRule> firstOutOfRange(const LoginStrategy &strategy)
{
    for (const PeriodRule &rule : periodRules) {
        if (!rule.allows(strategy.*rule.seconds))
            return rule;
    }
    return std::nullopt;
}

} // namespace qrlogin
