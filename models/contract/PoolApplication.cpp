#include "contract/PoolApplication.h"

#include "contract/JsonFields.h"

namespace qrlogin {

namespace {

Result<PoolApplication> applicationFromJson(const QJsonObject &object, const QString &path)
{
    JsonFields fields(object, path);
    PoolApplication application{fields.string(u"appId"), fields.optionalString(u"appName"), {}};
    if (fields.has(u"customSecurityEnabled"))
        application.hasOwnRules = fields.boolean(u"customSecurityEnabled");
    if (!fields.ok())
        return fields.failure();
    return application;
}

} // namespace

Result<ApplicationPage> applicationPageFromJson(const QJsonObject &data)
{
    JsonFields fields(data, u"data");
    ApplicationPage page;
    page.totalCount = fields.integer(u"totalCount");
    const QJsonArray list = fields.array(u"list");
    if (fields.ok() && page.totalCount < 0)
        fields.reject(u"totalCount", QStringLiteral("must not be negative"));
    if (!fields.ok())
        return fields.failure();
    for (const QJsonValue item : list) {
        const auto application
            = applicationFromJson(item.toObject(), QStringLiteral("data.list[%1]").arg(page.list.size()));
        if (!application)
            return tl::unexpected(application.error());
        page.list.append(*application);
    }
    return page;
}

} // namespace qrlogin
