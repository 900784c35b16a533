#include "emulator/state/ApplicationDocument.h"

#include "base/Random.h"
#include "contract/JsonProblemText.h"
#include "contract/KnownMembers.h"
#include "contract/StrategyPatch.h"
#include "contract/control/EmulatorRules.h"
#include "emulator/http/Answer.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace qrlogin::emulator {

namespace {

constexpr qsizetype maxRedirectUris = 50;
constexpr qsizetype maxUriCharacters = 2000;
constexpr QStringView idMember = u"appId";

QString shortText(JsonFields &fields, QStringView name)
{
    const QString text = fields.string(name);
    if (fields.ok() && (text.isEmpty() || text.size() > maxUserTextCharacters))
        fields.reject(name, QStringLiteral("must have 1 to %1 characters").arg(maxUserTextCharacters));
    return text;
}

QStringList redirectUris(JsonFields &fields)
{
    constexpr QStringView name = u"redirectUris";
    QStringList uris;
    const QJsonArray array = fields.array(name);
    for (const QJsonValue value : array) {
        const QString uri = value.toString();
        if (!value.isString() || uri.size() > maxUriCharacters || QUrl(uri, QUrl::StrictMode).isRelative())
            fields.reject(name, QStringLiteral("must contain only URIs with a scheme, as strings"));
        uris.append(uri);
    }
    if (uris.size() > maxRedirectUris)
        fields.reject(name, QStringLiteral("must contain at most %1 URIs").arg(maxRedirectUris));
    return uris;
}

tl::unexpected<Failure> notApplications(const QString &why)
{
    return failure(FailureKind::Invalid, why);
}

Result<Application> applicationIn(const QJsonObject &object)
{
    JsonFields fields(object, {});
    const QString id = fields.has(idMember) ? fields.string(idMember) : QString();
    const bool isId
        = std::ranges::all_of(id, [](QChar c) { return QByteArrayView("0123456789abcdef").contains(c.toLatin1()); });
    if (fields.has(idMember) && (id.size() != 24 || !isId))
        fields.reject(idMember, QStringLiteral("must be 24 hex digits in lower case"));
    if (!fields.has(u"name"))
        fields.reject(u"name", QStringLiteral("is missing"));
    if (!fields.ok())
        return badArgument(fields.problem());
    Application application;
    application.id = id;
    return withChanges(application, object, LoginStrategy(), idMember);
}

} // namespace

Application newApplication(const QString &name, ApplicationType type, Random &random)
{
    Application application;
    application.id = QString::fromLatin1(random.hex(24));
    application.name = name;
    application.type = type;
    application.authMethod = usualMethod(type);
    application.secret = Secret(random.hex(32));
    return application;
}

ClientAuthMethod usualMethod(ApplicationType type)
{
    const bool keepsSecret = type == ApplicationType::Web || type == ApplicationType::Api;
    return keepsSecret ? ClientAuthMethod::SecretPost : ClientAuthMethod::None;
}

Result<Application> withChanges(
    Application application, const QJsonObject &object, const LoginStrategy &poolRules, QStringView alsoKnown)
{
    JsonFields fields(object, {});
    rejectUnknown(fields, object,
        {u"name", u"type", u"secret", u"authMethod", u"redirectUris", u"customSecurityEnabled", strategyMember,
            alsoKnown});
    if (fields.has(u"name"))
        application.name = shortText(fields, u"name");
    if (fields.has(u"type")) {
        application.type = fields.word(u"type", applicationTypeWords);
        application.authMethod = usualMethod(application.type);
    }
    if (fields.has(u"authMethod"))
        application.authMethod = fields.word(u"authMethod", clientAuthMethodWords);
    if (fields.has(u"secret"))
        application.secret = Secret(shortText(fields, u"secret").toUtf8());
    if (fields.has(u"redirectUris"))
        application.redirectUris = redirectUris(fields);
    if (fields.has(u"customSecurityEnabled")) {
        const bool on = fields.boolean(u"customSecurityEnabled");
        application.ownRules = on ? std::optional(application.ownRules.value_or(poolRules)) : std::nullopt;
    }
    if (fields.has(strategyMember)) {
        using Kind = StrategyProblem::Kind;
        const QJsonObject members = fields.object(strategyMember);
        if (fields.ok() && !application.ownRules)
            fields.reject(strategyMember, QStringLiteral("needs customSecurityEnabled"));
        const auto rules = patched(application.ownRules.value_or(poolRules), members)
                               .allowing({Kind::Missing, Kind::MissingUnit}, strategyMember);
        if (!rules)
            return badArgument(rules.error().message);
        if (application.ownRules)
            application.ownRules = *rules;
    }
    return fields.ok() ? Result<Application>(application) : badArgument(fields.problem());
}

Result<void> mayBeTogether(const QList<Application> &applications)
{
    if (applications.isEmpty() || applications.size() > maxApplications)
        return refuse(422, 400, QStringLiteral("a user pool has 1 to %1 applications").arg(maxApplications));
    QSet<QString> taken;
    for (const Application &application : applications) {
        for (const QString &own : {application.id, application.name}) {
            if (!own.isEmpty() && taken.contains(own))
                return refuse(409, 409, QStringLiteral("another application already uses %1").arg(own));
        }
        taken += {application.id, application.name};
    }
    return {};
}

Result<QList<Application>> applicationsFromDocument(const QByteArray &json)
{
    const auto document = readJsonArray(json);
    if (!document && document.error().fault != JsonFault::NoArray)
        return notApplications(JsonProblemText::detail(document.error()));
    const QJsonArray array = document.value_or(QJsonArray());
    if (array.isEmpty() || array.size() > maxApplications)
        return notApplications(
            QStringLiteral("the document must be an array of 1 to %1 applications").arg(maxApplications));
    QList<Application> list;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto wrong = [&](const QString &why) {
            return notApplications(QStringLiteral("application %1: %2").arg(i + 1).arg(why));
        };
        if (!array[i].isObject())
            return wrong(QStringLiteral("must be an object"));
        const auto application = applicationIn(array[i].toObject());
        if (!application)
            return wrong(application.error().message);
        list.append(*application);
        if (const auto allowed = mayBeTogether(list); !allowed)
            return wrong(allowed.error().message);
    }
    return list;
}

QList<Application> withKeys(QList<Application> applications, const QList<Application> &known, Random &random)
{
    for (Application &application : applications) {
        const auto same = std::ranges::find(known, application.name, &Application::name);
        const Application keys
            = same == known.end() ? newApplication(application.name, application.type, random) : *same;
        if (application.id.isEmpty())
            application.id = keys.id;
        if (application.secret.isEmpty())
            application.secret = keys.secret;
    }
    return applications;
}

} // namespace qrlogin::emulator
