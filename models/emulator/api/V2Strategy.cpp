#include "emulator/api/V2Strategy.h"

#include "contract/JsonFields.h"
#include "contract/StrategyRules.h"
#include "emulator/http/Answer.h"

namespace qrlogin::emulator {

namespace {

QString v2Name(const PeriodRule &rule)
{
    return rule.seconds == &LoginStrategy::qrcodeExpiresIn ? QStringLiteral("qrcodeExpiresAfter")
                                                           : QStringLiteral("ticketExpiresAfter");
}

} // namespace

QJsonObject toV2Json(const LoginStrategy &strategy)
{
    QJsonObject object;
    for (const PeriodRule &rule : periodRules)
        object.insert(v2Name(rule), strategy.*rule.seconds);
    for (const ToggleRule &rule : toggleRules)
        object.insert(rule.wireName, strategy.*rule.on);
    return object;
}

Result<LoginStrategy> withV2Changes(LoginStrategy current, const QJsonObject &changes)
{
    JsonFields fields(changes, strategyMember);
    for (const PeriodRule &rule : periodRules) {
        const QString name = v2Name(rule);
        if (!fields.has(name))
            continue;
        current.*rule.seconds = fields.integer(name);
        if (!rule.allows(current.*rule.seconds))
            fields.reject(name, QStringLiteral("has to be from %1 to %2 seconds").arg(rule.minimum).arg(rule.maximum));
    }
    for (const ToggleRule &rule : toggleRules) {
        if (fields.has(rule.wireName))
            current.*rule.on = fields.boolean(rule.wireName);
    }
    if (!fields.ok())
        return badArgument(fields.problem());
    return current;
}

} // namespace qrlogin::emulator
