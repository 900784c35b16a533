#include "client/SettingsReach.h"

#include "client/FailureText.h"

#include <QJsonArray>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int pageSize = 50; // the most that the API allows
constexpr qsizetype mostNames = 5;
constexpr qsizetype longestName = 60;

QString shortName(const PoolApplication &application)
{
    const QString name = (application.name.isEmpty() ? application.id : application.name).simplified();
    return name.size() <= longestName ? name : name.left(longestName - 1) + u'…';
}

bool isKnown(const QList<PoolApplication> &list, const QString &id)
{
    return std::ranges::find(list, id, &PoolApplication::id) != list.end();
}

} // namespace

QList<PoolApplication> SettingsReach::withOwnRules() const
{
    QList<PoolApplication> own;
    std::ranges::copy_if(applications, std::back_inserter(own),
        [](const PoolApplication &application) { return application.hasOwnRules == true; });
    return own;
}

int SettingsReach::applied() const
{
    return int(std::ranges::count(applications, std::optional(false), &PoolApplication::hasOwnRules));
}

int SettingsReach::unknown() const
{
    return total - applied() - int(withOwnRules().size());
}

std::optional<bool> SettingsReach::hasOwnRules(const QString &appId) const
{
    const auto found = std::ranges::find(applications, appId, &PoolApplication::id);
    return found == applications.end() ? std::nullopt : found->hasOwnRules;
}

QString SettingsReach::nameOf(const QString &appId) const
{
    const auto found = std::ranges::find(applications, appId, &PoolApplication::id);
    return found == applications.end() ? appId : shortName(*found);
}

QCoro::Task<Result<SettingsReach>> readSettingsReach(PoolClient *client)
{
    SettingsReach reach;
    for (int page = 1; page <= SettingsReach::mostPages; ++page) {
        auto reading = client->readManagement(
            QStringLiteral("/api/v3/list-applications?page=%1&limit=%2").arg(page).arg(pageSize));
        const Result<QJsonObject> data = co_await reading;
        const auto read = data.and_then(applicationPageFromJson);
        if (!read)
            co_return tl::unexpected(read.error());
        const qsizetype before = reach.applications.size();
        for (const PoolApplication &application : read->list) {
            if (!isKnown(reach.applications, application.id))
                reach.applications.append(application);
        }
        reach.total = std::max(read->totalCount, int(reach.applications.size()));
        if (reach.applications.size() >= reach.total || reach.applications.size() == before)
            break;
    }
    co_return reach;
}

QJsonObject toJson(const Result<SettingsReach> &reach, const QString &appId)
{
    const auto own = reach ? reach->hasOwnRules(appId) : std::nullopt;
    const QString ofConnection = !own ? QStringLiteral("unknown")
        : *own                        ? QStringLiteral("own")
                                      : QStringLiteral("pool");
    if (!reach)
        return {{QStringLiteral("failure"), FailureText::toJson(reach.error())},
            {QStringLiteral("ofConnection"), ofConnection}};
    QJsonArray names;
    for (const PoolApplication &application : reach->withOwnRules())
        names.append(
            QJsonObject{{QStringLiteral("appId"), application.id}, {QStringLiteral("name"), application.name}});
    return {{QStringLiteral("total"), reach->total}, {QStringLiteral("applied"), reach->applied()},
        {QStringLiteral("unknown"), reach->unknown()}, {QStringLiteral("ownSettings"), names},
        {QStringLiteral("ofConnection"), ofConnection}};
}

QString ReachText::summary(const Result<SettingsReach> &reach)
{
    if (!reach)
        return tr("Cannot tell to which applications the settings apply. %1").arg(FailureText::describe(reach.error()));
    const QString text
        = tr("These settings apply to %1 of %n application(s).", nullptr, reach->total).arg(reach->applied());
    return reach->unknown() == 0
        ? text
        : tr("%1 For %2 this is not known.").arg(text, tr("%n application(s)", nullptr, reach->unknown()));
}

QString ReachText::others(const SettingsReach &reach)
{
    const QList<PoolApplication> own = reach.withOwnRules();
    if (own.isEmpty())
        return {};
    QStringList names;
    for (const PoolApplication &application : own.first(std::min(own.size(), mostNames)))
        names += tr("“%1”").arg(shortName(application));
    QString list = names.join(tr(", "));
    if (own.size() > mostNames)
        list = tr("%1 and %n more", nullptr, int(own.size() - mostNames)).arg(list);
    return tr("With their own settings: %1. What you save here does not reach them. Only the web console shows and "
              "changes their settings.")
        .arg(list);
}

QString ReachText::ofConnection(const SettingsReach &reach, const QString &appId)
{
    return tr("The application of this connection, “%1”, has its own settings. The settings below do not apply to it, "
              "and no API shows its own.")
        .arg(reach.nameOf(appId));
}

QString ReachText::source()
{
    return tr("GenAuth documentation, “Customize the security rules of this application”");
}

QString ReachText::remedy()
{
    return tr("Check these applications in the web console");
}

QString ReachText::explanation(const SettingsReach &reach, const QString &appId)
{
    return tr("The application “%1” has its own settings, so the pool's settings do not apply to it. A difference does "
              "not mean that the pool is wrong.")
        .arg(reach.nameOf(appId));
}

} // namespace qrlogin
