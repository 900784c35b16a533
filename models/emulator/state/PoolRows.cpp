#include "emulator/state/PoolRows.h"

#include "storage/Sql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace qrlogin::emulator {

namespace {

constexpr std::array tables{
    "CREATE TABLE pool (id TEXT NOT NULL, name TEXT NOT NULL, secret BLOB NOT NULL, access_key_id TEXT NOT NULL,"
    " access_key_secret BLOB NOT NULL, token_key BLOB NOT NULL)",
    "CREATE TABLE application (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,"
    " secret BLOB NOT NULL, auth_method TEXT NOT NULL)",
    "CREATE TABLE user (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, username TEXT NOT NULL UNIQUE,"
    " display_name TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, company TEXT NOT NULL, password BLOB NOT "
    "NULL,"
    " locked INTEGER NOT NULL, signed_up INTEGER NOT NULL)",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, text BLOB NOT NULL) WITHOUT ROWID",
};

constexpr std::array laterTables{
    "CREATE TABLE IF NOT EXISTS nonce (nonce BLOB PRIMARY KEY, used_at INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS nonce_used_at ON nonce (used_at)",
    "CREATE TABLE IF NOT EXISTS rsa_key (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, use TEXT NOT NULL,"
    " der BLOB NOT NULL, longest_life INTEGER NOT NULL, published_until INTEGER)",
    "CREATE TABLE IF NOT EXISTS application_more (position INTEGER PRIMARY KEY, type TEXT NOT NULL,"
    " redirect_uris BLOB NOT NULL, own_rules BLOB)",
    "CREATE TABLE IF NOT EXISTS revoked (id TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID",
};

constexpr auto keyUseWords
    = words<StoredKey::Use>({{StoredKey::Use::Sign, u"sign"}, {StoredKey::Use::Decrypt, u"decrypt"}});

QVariant milliseconds(Instant time)
{
    return qint64(time.time_since_epoch().count());
}

Instant instantAt(const QSqlQuery &row, int column)
{
    return Instant(Milliseconds(row.value(column).toLongLong()));
}

QVariant blob(const Secret &secret)
{
    return secret.reveal();
}

/// The database would store a null string as NULL.
QString text(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Secret secretAt(const QSqlQuery &row, int column)
{
    return Secret(row.value(column).toByteArray());
}

Result<void> run(const QSqlDatabase &database, QByteArrayView statement, const QVariantList &values = {})
{
    const auto done = runSql(database, QLatin1String(statement), values);
    return done ? Result<void>() : tl::unexpected(done.error());
}

/// What an older file does not have: then, the defaults.
bool readMore(const QSqlQuery &row, Application &application)
{
    if (row.isNull(4))
        return true;
    const auto type = applicationTypeWords.value(row.value(4).toString());
    application.type = type.value_or(ApplicationType::Web);
    for (const QJsonValue uri : QJsonDocument::fromJson(row.value(5).toByteArray()).array())
        application.redirectUris.append(uri.toString());
    if (row.isNull(6))
        return type.has_value();
    const auto rules = loginStrategyFromJson(QJsonDocument::fromJson(row.value(6).toByteArray()).object());
    if (rules)
        application.ownRules = *rules;
    return type && rules;
}

} // namespace

Result<void> makeTables(const QSqlDatabase &database)
{
    Result<void> done;
    for (const char *table : tables)
        done = done ? run(database, table) : done;
    return done;
}

Result<void> makeLaterTables(const QSqlDatabase &database)
{
    Result<void> done;
    for (const char *table : laterTables)
        done = done ? run(database, table) : done;
    return done;
}

Result<void> writeContents(const QSqlDatabase &database, const PoolContents &contents)
{
    Result<void> done;
    for (const char *table : {"pool", "application", "application_more", "user", "setting"})
        done = done ? run(database, QByteArray("DELETE FROM ") + table) : done;

    const PoolIdentity &pool = contents.identity;
    if (done)
        done = run(database, "INSERT INTO pool VALUES (?, ?, ?, ?, ?, ?)",
            {pool.id, pool.name, blob(pool.secret), pool.accessKeyId, blob(pool.accessKeySecret), blob(pool.tokenKey)});
    for (qsizetype i = 0; done && i < contents.applications.size(); ++i)
        done = writeApplication(database, i, contents.applications[i]);
    for (qsizetype i = 0; done && i < contents.users.size(); ++i)
        done = writeUser(database, i, contents.users[i]);
    return done ? writeSettings(database, contents.settings.all()) : done;
}

Result<void> writeUser(const QSqlDatabase &database, qsizetype position, const User &user)
{
    return run(database, "INSERT OR REPLACE INTO user VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {position, user.id, user.username, text(user.displayName), text(user.email), text(user.phone),
            text(user.company), blob(user.password), user.locked, milliseconds(user.signedUp)});
}

Result<void> writeNonce(const QSqlDatabase &database, const UsedNonce &nonce)
{
    const auto done = run(
        database, "DELETE FROM nonce WHERE used_at < ?", {milliseconds(nonce.usedAt - SignatureVerifier::nonceMemory)});
    return done ? run(database, "INSERT OR REPLACE INTO nonce VALUES (?, ?)", {nonce.nonce, milliseconds(nonce.usedAt)})
                : done;
}

Result<void> writeKeys(const QSqlDatabase &database, const QList<StoredKey> &keys)
{
    auto done = run(database, "DELETE FROM rsa_key");
    for (const StoredKey &key : keys) {
        if (done)
            done = run(database,
                "INSERT INTO rsa_key (id, use, der, longest_life, published_until) VALUES (?, ?, ?, ?, ?)",
                {key.id, keyUseWords.of(key.use), blob(key.der), qint64(key.longestLife.count()),
                    key.publishedUntil ? milliseconds(*key.publishedUntil) : QVariant()});
    }
    return done;
}

Result<void> writeRevoked(const QSqlDatabase &database, const RevokedLogin &login, Instant now)
{
    const auto done = run(database, "DELETE FROM revoked WHERE until < ?", {milliseconds(now)});
    return done ? run(database, "INSERT OR REPLACE INTO revoked VALUES (?, ?)", {login.id, milliseconds(login.until)})
                : done;
}

Result<void> writeApplication(const QSqlDatabase &database, qsizetype position, const Application &application)
{
    const auto done = run(database, "INSERT OR REPLACE INTO application VALUES (?, ?, ?, ?, ?)",
        {position, application.id, application.name, blob(application.secret),
            clientAuthMethodWords.of(application.authMethod)});
    if (!done)
        return done;
    const auto compact = [](const auto &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); };
    return run(database, "INSERT OR REPLACE INTO application_more VALUES (?, ?, ?, ?)",
        {position, applicationTypeWords.of(application.type),
            compact(QJsonArray::fromStringList(application.redirectUris)),
            application.ownRules ? QVariant(compact(toJson(*application.ownRules))) : QVariant()});
}

Result<void> writeSettings(const QSqlDatabase &database, const QList<Setting> &settings)
{
    Result<void> done;
    for (const Setting &setting : settings) {
        if (done)
            done = run(database, "INSERT OR REPLACE INTO setting VALUES (?, ?)",
                {QString::fromUtf8(setting.name), setting.text});
    }
    return done;
}

Result<PoolContents> readContents(const QSqlDatabase &database)
{
    auto pool = runSql(
        database, QStringLiteral("SELECT id, name, secret, access_key_id, access_key_secret, token_key FROM pool"));
    auto apps = runSql(database,
        QStringLiteral("SELECT id, name, secret, auth_method, type, redirect_uris, own_rules"
                       " FROM application LEFT JOIN application_more USING (position)"
                       " ORDER BY position"));
    auto users = runSql(database,
        QStringLiteral("SELECT id, username, display_name, email, phone, company, password, locked, signed_up"
                       " FROM user ORDER BY position"));
    auto settings = runSql(database, QStringLiteral("SELECT name, text FROM setting"));
    auto nonces = runSql(database, QStringLiteral("SELECT nonce, used_at FROM nonce ORDER BY used_at"));
    auto keys = runSql(
        database, QStringLiteral("SELECT id, use, der, longest_life, published_until FROM rsa_key ORDER BY position"));
    auto revoked = runSql(database, QStringLiteral("SELECT id, until FROM revoked"));
    for (const auto *query : {&pool, &apps, &users, &settings, &nonces, &keys, &revoked}) {
        if (!*query)
            return tl::unexpected(query->error());
    }

    if (!pool->next())
        return failure(FailureKind::Malformed, QStringLiteral("the file does not contain a user pool"));
    PoolContents contents;
    contents.identity = {pool->value(0).toString(), pool->value(1).toString(), secretAt(*pool, 2),
        pool->value(3).toString(), secretAt(*pool, 4), secretAt(*pool, 5)};
    for (int column = 0; column < 6; ++column) {
        if (pool->value(column).toByteArray().isEmpty())
            return failure(FailureKind::Malformed, QStringLiteral("an ID or a key of the user pool is empty"));
    }
    while (apps->next()) {
        const auto method = clientAuthMethodWords.value(apps->value(3).toString());
        if (!method || secretAt(*apps, 2).isEmpty())
            return failure(FailureKind::Malformed,
                QStringLiteral("application %1: its secret or its authentication method is not valid")
                    .arg(apps->value(0).toString()));
        Application application{{apps->value(0).toString(), apps->value(1).toString(), *method}};
        application.secret = secretAt(*apps, 2);
        if (!readMore(*apps, application))
            return failure(FailureKind::Malformed,
                QStringLiteral("application %1: its type or its settings are not valid").arg(application.id));
        contents.applications.append(application);
    }
    if (contents.applications.isEmpty())
        return failure(FailureKind::Malformed, QStringLiteral("the file does not contain an application"));
    while (users->next()) {
        contents.users.append({{users->value(0).toString(), users->value(1).toString(), users->value(2).toString(),
                                   users->value(3).toString(), users->value(4).toString(), users->value(5).toString(),
                                   secretAt(*users, 6), users->value(7).toBool()},
            instantAt(*users, 8), {}});
    }
    QList<Setting> stored;
    while (settings->next())
        stored.append({settings->value(0).toString().toUtf8(), settings->value(1).toByteArray()});
    while (nonces->next())
        contents.usedNonces.append({nonces->value(0).toByteArray(), instantAt(*nonces, 1)});
    while (keys->next()) {
        const auto use = keyUseWords.value(keys->value(1).toString());
        const StoredKey key{keys->value(0).toString(), use.value_or(StoredKey::Use::Sign), secretAt(*keys, 2),
            Seconds(keys->value(3).toLongLong()), keys->isNull(4) ? std::nullopt : std::optional(instantAt(*keys, 4))};
        if (!use || !RsaKey::fromDer(key.der))
            return failure(FailureKind::Malformed, QStringLiteral("key %1 is not an RSA key").arg(key.id));
        contents.keys.append(key);
    }
    while (revoked->next())
        contents.revoked.append({revoked->value(0).toString(), instantAt(*revoked, 1)});
    for (const auto *query : {&apps, &users, &settings, &nonces, &keys, &revoked}) {
        if (const auto whole = wasReadWhole(**query); !whole)
            return tl::unexpected(whole.error());
    }
    const auto checked = StoredSettings::fromStore(stored);
    if (!checked)
        return tl::unexpected(checked.error());
    contents.settings = *checked;
    return contents;
}

} // namespace qrlogin::emulator
