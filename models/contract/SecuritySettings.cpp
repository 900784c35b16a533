#include "contract/SecuritySettings.h"

#include "contract/JsonFields.h"

namespace qrlogin {

QJsonObject toJson(const SecuritySettings &settings)
{
    QJsonObject object = settings.others;
    object.insert(strategyMember, toJson(settings.strategy));
    return object;
}

Result<SecuritySettings> securitySettingsFromJson(const QJsonObject &object)
{
    JsonFields fields(object, {});
    const QJsonObject member = fields.object(strategyMember);
    if (!fields.ok())
        return fields.failure();
    const auto strategy = loginStrategyFromJson(member);
    if (!strategy)
        return tl::unexpected(strategy.error());
    SecuritySettings settings{*strategy, object};
    settings.others.remove(strategyMember);
    return settings;
}

} // namespace qrlogin
