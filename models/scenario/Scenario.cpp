#include "scenario/Scenario.h"

#include "contract/LoginStrategy.h"

#include <QLocale>

#include <algorithm>

namespace qrlogin {

QString LocalText::text() const
{
    return QLocale().language() == QLocale::Chinese && !chinese.isEmpty() ? chinese : english;
}

int Scenario::userCount() const
{
    int count = 0;
    for (const ScenarioStep &step : steps) {
        if (step.party == ScenarioParty::Phone)
            count = std::max(count, step.user);
    }
    return count;
}

Seconds longestDuration(const Scenario &scenario, const LoginStrategy &strategy)
{
    Seconds sum{0};
    for (const ScenarioStep &step : scenario.steps) {
        if (step.action != ScenarioAction::Wait)
            continue;
        Seconds wait = step.seconds;
        if (step.from == WaitFrom::CodeExpiry)
            wait += Seconds(strategy.qrcodeExpiresIn);
        if (step.from == WaitFrom::TicketExpiry)
            wait += Seconds(strategy.ticketExpiresIn);
        sum += std::max(wait, Seconds(0));
    }
    return sum;
}

} // namespace qrlogin
