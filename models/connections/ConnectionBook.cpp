#include "connections/ConnectionBook.h"

#include "connections/ConnectionFile.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <tuple>
#include <utility>

namespace qrlogin {

namespace {

bool isEmbedded(const QString &id)
{
    return id == embeddedConnectionId;
}

/// What the file does not have: the secrets.
void keepKnown(Connection &inFile, const Connection &known)
{
    for (const auto secret : {&Credentials::accessKeySecret, &Credentials::appSecret}) {
        if ((inFile.credentials.*secret).isUnread())
            inFile.credentials.*secret = known.credentials.*secret;
    }
    for (TestUser &user : inFile.testUsers) {
        const auto same = std::ranges::find(known.testUsers, user.username, &TestUser::username);
        if (user.password.isUnread() && same != known.testUsers.end())
            user.password = same->password;
    }
}

} // namespace

ConnectionBook::ConnectionBook(const QString &path, SecretStore &secrets, QObject *parent)
    : QObject(parent),
      m_path(path),
      m_secrets(secrets)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConnectionBook::follow);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConnectionBook::follow);
    connect(&m_secrets, &SecretStore::available, this, [this] {
        // A store that keeps nothing may say this after each of our writes.
        if (m_storeFailure && m_storeFailure->kind != FailureKind::Server)
            exchange(false);
    });
}

const Connection *ConnectionBook::find(const QString &id) const
{
    const auto found = std::ranges::find(m_connections, id, &Connection::id);
    return found == m_connections.end() ? nullptr : &*found;
}

Result<void> ConnectionBook::load()
{
    watch();
    const auto loaded = read();
    emit changed();
    exchange(true);
    return loaded;
}

Result<void> ConnectionBook::read()
{
    const auto connections = readConnections(m_path);
    if (!connections) {
        m_fileFailure = connections.error();
        return tl::unexpected(connections.error());
    }
    m_fileFailure.reset();
    take(*connections);
    for (const Connection &connection : *connections)
        m_toRead += connection.id();
    return {};
}

void ConnectionBook::watch()
{
    // The file is replaced by each write, so the directory is watched too.
    const QString directory = QFileInfo(m_path).path();
    QDir().mkpath(directory);
    for (const QString &path : {directory, m_path}) {
        if (QFileInfo::exists(path) && !m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
    }
}

void ConnectionBook::follow()
{
    watch();
    const QList<Connection> before = m_connections;
    const auto failureBefore = m_fileFailure;
    std::ignore = read(); // m_fileFailure keeps the failure
    if (m_connections != before || m_fileFailure != failureBefore)
        emit changed();
    // A user who did not unlock the store is not asked again because of another process.
    if (!m_storeFailure)
        exchange(false);
}

void ConnectionBook::take(const QList<Connection> &inFile)
{
    QList<Connection> taken = m_connections;
    taken.removeIf([](const Connection &each) { return !isEmbedded(each.id()); });
    for (Connection connection : inFile) {
        if (const Connection *known = find(connection.id()))
            keepKnown(connection, *known);
        taken += connection;
    }
    m_connections = taken;
}

void ConnectionBook::setEmbedded(const Connection &connection)
{
    m_connections.removeIf([](const Connection &each) { return isEmbedded(each.id()); });
    m_connections.prepend(connection);
    emit changed();
}

Result<void> ConnectionBook::store(const Connection &connection)
{
    const Connection *known = find(connection.id());
    const bool isRenamed = known && known->badge.name != connection.badge.name && !m_toRead.contains(connection.id());
    const ConnectionSecrets before = known ? secretsOf(*known) : ConnectionSecrets();
    const bool hasNewSecrets = secretsOf(connection) != before;
    const auto stored = change([&connection](QList<Connection> &all) {
        const auto old = std::ranges::find(all, connection.id(), &Connection::id);
        if (old == all.end())
            all.append(connection);
        else
            *old = connection;
    });
    if (!stored)
        return stored;
    if (hasNewSecrets || isRenamed)
        m_toWrite += connection.id();
    // The entries have the old name in their labels.
    if (isRenamed)
        m_kept.remove(connection.id());
    m_toRemove.remove(connection.id());
    if (hasNewSecrets || !m_storeFailure)
        exchange(hasNewSecrets);
    emit changed();
    return {};
}

Result<void> ConnectionBook::remove(const QString &id)
{
    if (isEmbedded(id) || !find(id))
        return {};
    const auto removed = change([&id](QList<Connection> &all) {
        all.removeIf([&id](const Connection &connection) { return connection.id() == id; });
    });
    if (!removed)
        return removed;
    m_toRead.remove(id);
    m_toWrite.remove(id);
    m_kept.remove(id);
    m_toRemove += id;
    exchange(true);
    emit changed();
    return {};
}

Result<void> ConnectionBook::change(const std::function<void(QList<Connection> &)> &change)
{
    const auto inFile = changeConnections(m_path, change);
    if (!inFile)
        return tl::unexpected(inFile.error());
    m_fileFailure.reset();
    take(*inFile);
    return {};
}

QCoro::Task<void> ConnectionBook::exchange(bool mayAsk)
{
    m_isWanted = true;
    m_mayAsk = m_mayAsk || mayAsk;
    if (std::exchange(m_isExchanging, true))
        co_return;
    const QPointer<ConnectionBook> self(this);
    const bool hadWork = hasWork();
    while (std::exchange(m_isWanted, false)) {
        auto exchanging = exchangeAll(std::exchange(m_mayAsk, false));
        const Result<void> outcome = co_await exchanging;
        if (!self)
            co_return;
        m_storeFailure = outcome ? std::nullopt : std::optional(outcome.error());
    }
    m_isExchanging = false;
    if (hadWork)
        emit changed();
}

QCoro::Task<Result<void>> ConnectionBook::exchangeAll(bool mayAsk)
{
    const QPointer<ConnectionBook> self(this);
    if (mayAsk && hasWork()) {
        auto unlocking = m_secrets.unlock();
        const Result<void> unlocked = co_await unlocking;
        if (!self || !unlocked)
            co_return unlocked;
    }
    const QSet<QString> toRead = m_toRead;
    for (const QString &id : toRead) {
        auto reading = readOne(id);
        const Result<void> isRead = co_await reading;
        if (!self || !isRead)
            co_return isRead;
    }
    Result<void> outcome;
    const QSet<QString> toWrite = m_toWrite + m_toRemove;
    for (const QString &id : toWrite) {
        auto writing = m_toRemove.contains(id) ? removeOne(id) : writeOne(id);
        const Result<void> written = co_await writing;
        if (!self)
            co_return written;
        if (outcome)
            outcome = written;
    }
    co_return outcome;
}

QCoro::Task<Result<void>> ConnectionBook::readOne(QString id)
{
    const QPointer<ConnectionBook> self(this);
    auto reading = readSecrets(m_secrets, id);
    const Result<ConnectionSecrets> secrets = co_await reading;
    if (!self)
        co_return Result<void>();
    if (!secrets)
        co_return tl::unexpected(secrets.error());
    m_toRead.remove(id);
    const auto connection = std::ranges::find(m_connections, id, &Connection::id);
    if (connection == m_connections.end())
        co_return Result<void>();
    // To unlock a keyring may take long; what was entered meanwhile is newer.
    updateSecrets(*connection, m_kept.value(id, ConnectionSecrets::unread()), *secrets);
    m_kept.insert(id, *secrets);
    co_return Result<void>();
}

QCoro::Task<Result<void>> ConnectionBook::writeOne(QString id)
{
    const Connection *connection = find(id);
    if (!connection) {
        m_toWrite.remove(id);
        co_return Result<void>();
    }
    const QPointer<ConnectionBook> self(this);
    const ConnectionSecrets wanted = secretsOf(*connection);
    auto writing = writeSecrets(m_secrets, id, changedSecrets(m_kept.value(id), wanted), connection->badge.name);
    const Result<void> written = co_await writing;
    if (!self || !written)
        co_return written;
    m_kept.insert(id, wanted);
    connection = find(id);
    if (!connection || secretsOf(*connection) == wanted)
        m_toWrite.remove(id);
    co_return written;
}

QCoro::Task<Result<void>> ConnectionBook::removeOne(QString id)
{
    const QPointer<ConnectionBook> self(this);
    auto removing = writeSecrets(m_secrets, id, {});
    const Result<void> removed = co_await removing;
    if (self && removed)
        m_toRemove.remove(id);
    co_return removed;
}

} // namespace qrlogin

#include "moc_ConnectionBook.cpp"
