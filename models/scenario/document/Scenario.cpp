#include "scenario/document/Scenario.h"

#include "scenario/document/ScenarioDocument.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace qrlogin {

QString LocalText::text() const
{
    return QLocale().language() == QLocale::Chinese && !chinese.isEmpty() ? chinese : english;
}

ScenarioStep stepOf(ScenarioParty party, ScenarioAction action, const QString &code)
{
    ScenarioStep step;
    step.party = party;
    step.action = action;
    step.code = code;
    return step;
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
    LoginStrategy current = strategy;
    QHash<QString, Seconds> codeExpiry, ticketExpiry;
    Seconds now{0};
    for (const ScenarioStep &step : scenario.steps) {
        switch (step.action) {
        case ScenarioAction::Save: current = withMembers(current, step.settings).value_or(current); break;
        case ScenarioAction::Generate: codeExpiry[step.code] = now + Seconds(current.qrcodeExpiresIn); break;
        case ScenarioAction::Confirm: ticketExpiry[step.code] = now + Seconds(current.ticketExpiresIn); break;
        case ScenarioAction::Wait: {
            const Seconds from = step.from == WaitFrom::CodeExpiry ? codeExpiry.value(step.code)
                : step.from == WaitFrom::TicketExpiry              ? ticketExpiry.value(step.code)
                                                                   : now;
            now = std::max(now, from + step.seconds);
            break;
        }
        default: break;
        }
    }
    return now;
}

} // namespace qrlogin
