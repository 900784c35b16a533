#include "cli/fleet/FleetConnections.h"

#include "base/VisibleText.h"
#include "cli/Coroutines.h"
#include "client/HttpTransport.h"
#include "connections/ConnectionFile.h"
#include "connections/HostText.h"
#include "contract/JsonCheck.h"
#include "contract/KnownMembers.h"

#include <QTextStream>
#include <QTimer>

#include <algorithm>

namespace qrlogin {

namespace {

QCoro::Task<Result<QList<Connection>>> withSecrets(SecretStore &store, QList<Connection> pools)
{
    auto unlocking = store.unlock();
    const Result<void> unlocked = co_await unlocking;
    if (!unlocked)
        co_return tl::unexpected(unlocked.error());
    for (Connection &pool : pools) {
        if (!pool.credentials.accessKeySecret.isUnread())
            continue;
        auto reading = readSecrets(store, pool.id(), {SecretKind::AccessKey});
        const Result<ConnectionSecrets> secrets = co_await reading;
        if (!secrets)
            co_return tl::unexpected(secrets.error());
        qrlogin::addSecrets(pool, *secrets);
    }
    co_return pools;
}

} // namespace

tl::expected<QList<Connection>, QString> FleetConnections::read(
    const QProcessEnvironment &environment, const QString &savedPath)
{
    const QStringList names = environment.keys();
    const bool isGiven = std::ranges::any_of(names, [](const QString &name) { return name.startsWith(prefix); });
    tl::expected<QList<Connection>, QString> pools;
    if (isGiven) {
        pools = fromVariables(environment);
    } else {
        pools = readConnections(savedPath).map_error([](const Failure &failure) {
            return tr("The saved connections cannot be read: %1").arg(visibleText(failure.message));
        });
        if (pools && pools->isEmpty())
            return tl::unexpected(
                tr("The console has not saved any connections, and a variable %1NAME is not set.").arg(prefix));
    }
    if (pools)
        sortPools(*pools);
    return pools;
}

tl::expected<QList<Connection>, QString> FleetConnections::fromVariables(const QProcessEnvironment &environment)
{
    QList<Connection> pools;
    for (const QString &variable : environment.keys()) {
        if (!variable.startsWith(prefix))
            continue;
        const auto pool = fromVariable(variable, environment.value(variable));
        if (!pool)
            return tl::unexpected(pool.error());
        const auto same = std::ranges::find_if(
            pools, [&](const Connection &other) { return other.badge.name == pool->badge.name; });
        if (same != pools.end())
            return tl::unexpected(
                tr("%1 and %2 have the same name, “%3”.")
                    .arg(visibleText(same->id()), visibleText(variable), visibleText(pool->badge.name)));
        pools += *pool;
    }
    return pools;
}

tl::expected<Connection, QString> FleetConnections::fromVariable(const QString &variable, const QString &value)
{
    const QString shown = visibleText(variable);
    if (value.contains(QChar::ReplacementCharacter))
        return tl::unexpected(tr("%1 is not valid UTF-8.").arg(shown));
    const auto json = readJsonObject(value.toUtf8());
    // Any more of the problem could be a part of the secret.
    if (!json)
        return tl::unexpected(tr("%1 is not a JSON object: line %2, column %3.")
                                  .arg(shown)
                                  .arg(json.error().line)
                                  .arg(json.error().column));
    JsonFields fields(*json, variable);
    rejectUnknown(fields, *json,
        {u"name", u"brand", u"host", u"userPoolId", u"accessKeyId", u"accessKeySecret", u"tag", u"production",
            u"caFile"});
    Connection pool;
    pool.address.connectionId = variable;
    pool.badge.name = fields.has(u"name") ? fields.string(u"name") : variable.sliced(prefix.size());
    if (fields.has(u"brand"))
        pool.address.brand = fields.word(u"brand", brandWords);
    const QString host = fields.optionalString(u"host");
    pool.address.userPoolId = fields.optionalString(u"userPoolId");
    const QString accessKey = fields.optionalString(u"accessKeyId");
    pool.credentials.accessKeyId = accessKey.isEmpty() ? pool.address.userPoolId : accessKey;
    pool.credentials.accessKeySecret = Secret(fields.string(u"accessKeySecret").toUtf8());
    if (fields.has(u"tag"))
        pool.badge.tag = fields.word(u"tag", colorTagWords);
    if (fields.has(u"production"))
        pool.badge.isProduction = fields.boolean(u"production");
    pool.address.caFile = fields.optionalString(u"caFile");
    for (const QStringView name : {u"name", u"userPoolId", u"accessKeyId", u"accessKeySecret", u"caFile"}) {
        if (hasControlCharacters(json->value(name).toString()))
            fields.reject(name, QStringLiteral("must not contain control characters"));
    }
    if (!fitsHeader(pool.credentials.accessKeyId.toUtf8()))
        fields.reject(accessKey.isEmpty() ? u"userPoolId" : u"accessKeyId",
            QStringLiteral("contains a character that a header cannot hold"));
    if (pool.badge.name.trimmed().isEmpty())
        fields.reject(u"name", QStringLiteral("must not be empty"));
    if (pool.credentials.accessKeyId.isEmpty())
        fields.reject(u"accessKeyId", QStringLiteral("is missing"));
    if (pool.credentials.accessKeySecret.isEmpty())
        fields.reject(u"accessKeySecret", QStringLiteral("must not be empty"));
    if (!fields.ok())
        return tl::unexpected(visibleText(fields.problem()));
    const auto management = host.isEmpty() ? dialect(pool.address.brand).managementHost : HostText::parse(host);
    if (!management)
        return tl::unexpected(
            tr("%1: The management host cannot be used: %2").arg(shown, visibleText(management.error())));
    pool.address.managementHost = pool.address.applicationHost = *management;
    return pool;
}

tl::expected<void, QString> FleetConnections::addSecrets(QList<Connection> &pools, const SavedConnections &saved)
{
    const auto isUnread = [](const Connection &pool) { return pool.credentials.accessKeySecret.isUnread(); };
    if (std::ranges::none_of(pools, isUnread))
        return {};
    QTimer notice;
    notice.setSingleShot(true);
    QObject::connect(
        &notice, &QTimer::timeout, &notice, [] { QTextStream(stderr) << tr("Waiting for the keyring…") << '\n'; });
    notice.start(std::min(saved.patience, std::chrono::milliseconds(1000)) / 2);
    QTimer end;
    QObject::connect(&end, &QTimer::timeout, &end, [] { QCoreApplication::quit(); });
    end.start(saved.patience);
    const Result<QList<Connection>> all
        = runToEnd(withSecrets(saved.secrets, pools))
              .value_or(failure(FailureKind::Timeout,
                  tr("the keyring did not respond within %1 seconds")
                      .arg(std::chrono::ceil<std::chrono::seconds>(saved.patience).count())));
    if (!all)
        return tl::unexpected(
            tr("The keyring cannot be read: %1. Without a keyring, set a variable %2NAME for each pool.")
                .arg(visibleText(all.error().message), prefix));
    pools = *all;
    return {};
}

HelpGroup FleetConnections::environmentHelp()
{
    return {tr("Environment variables"),
        {{prefix + QLatin1String("NAME"),
            tr("a pool as a JSON object with accessKeySecret, userPoolId or accessKeyId, and optionally name, host, "
               "brand, "
               "tag, production and caFile. If such a variable is set, the pools saved in the console are not "
               "used.")}}};
}

} // namespace qrlogin
