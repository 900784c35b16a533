#include "connections/ConnectionBook.h"

#include "connections/ConnectionFile.h"

#include <QPointer>

#include <algorithm>

namespace qrlogin {

namespace {

bool isEmbedded(const QString &id)
{
    return id == embeddedConnectionId;
}

} // namespace

ConnectionBook::ConnectionBook(const QString &path, SecretStore &secrets, QObject *parent)
    : QObject(parent),
      m_path(path),
      m_secrets(secrets)
{
}

const Connection *ConnectionBook::find(const QString &id) const
{
    const auto found = std::ranges::find(m_connections, id, &Connection::id);
    return found == m_connections.end() ? nullptr : &*found;
}

Result<void> ConnectionBook::load()
{
    m_fileFailure.reset();
    const auto connections = readConnections(m_path);
    if (!connections) {
        m_fileFailure = connections.error();
        emit changed();
        return tl::unexpected(connections.error());
    }
    m_connections.removeIf([](const Connection &connection) { return !isEmbedded(connection.id()); });
    m_connections += *connections;
    emit changed();
    for (const Connection &connection : *connections)
        fetchSecrets(connection.id());
    return {};
}

void ConnectionBook::setEmbedded(const Connection &connection)
{
    m_connections.removeIf([](const Connection &each) { return isEmbedded(each.id()); });
    m_connections.prepend(connection);
    emit changed();
}

Result<void> ConnectionBook::store(const Connection &connection)
{
    QList<Connection> wanted = m_connections;
    const auto known = std::ranges::find(wanted, connection.id(), &Connection::id);
    if (known == wanted.end())
        wanted.append(connection);
    else
        *known = connection;
    return change(wanted, connection.id(), secretsOf(connection));
}

Result<void> ConnectionBook::remove(const QString &id)
{
    if (isEmbedded(id) || !find(id))
        return {};
    QList<Connection> wanted = m_connections;
    wanted.removeIf([&id](const Connection &connection) { return connection.id() == id; });
    return change(wanted, id, {});
}

Result<void> ConnectionBook::change(const QList<Connection> &wanted, QString id, const ConnectionSecrets &secrets)
{
    // Overwriting an unreadable file would lose its content.
    if (m_fileFailure)
        return tl::unexpected(*m_fileFailure);
    QList<Connection> kept = wanted;
    kept.removeIf([](const Connection &connection) { return isEmbedded(connection.id()); });
    const auto written = writeConnections(m_path, kept);
    if (!written)
        return written;
    m_connections = wanted;
    keepSecrets(std::move(id), secrets);
    emit changed();
    return {};
}

QCoro::Task<void> ConnectionBook::fetchSecrets(QString id)
{
    const QPointer<ConnectionBook> self(this);
    auto reading = readSecrets(m_secrets, id);
    const Result<ConnectionSecrets> secrets = co_await reading;
    if (!self)
        co_return;
    if (!secrets)
        m_storeFailure = secrets.error();
    const auto connection = std::ranges::find(m_connections, id, &Connection::id);
    // Unlocking a keyring can take long. Secrets entered meanwhile are newer.
    if (secrets && connection != m_connections.end())
        addSecrets(*connection, *secrets);
    emit changed();
}

QCoro::Task<void> ConnectionBook::keepSecrets(QString id, ConnectionSecrets secrets)
{
    const QPointer<ConnectionBook> self(this);
    auto writing = writeSecrets(m_secrets, id, secrets);
    const Result<void> written = co_await writing;
    if (!self || written)
        co_return;
    m_storeFailure = written.error();
    emit changed();
}

} // namespace qrlogin

#include "moc_ConnectionBook.cpp"
