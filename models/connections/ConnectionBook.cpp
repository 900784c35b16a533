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

Connection *ConnectionBook::entry(const QString &id)
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
    const QList<Connection> before = m_connections;
    if (Connection *known = entry(connection.id()))
        *known = connection;
    else
        m_connections.append(connection);
    const auto written = write();
    if (!written) {
        m_connections = before;
        return written;
    }
    keepSecrets(connection.id(), secretsOf(connection));
    emit changed();
    return {};
}

Result<void> ConnectionBook::remove(const QString &id)
{
    if (isEmbedded(id) || !find(id))
        return {};
    const QList<Connection> before = m_connections;
    m_connections.removeIf([&id](const Connection &connection) { return connection.id() == id; });
    const auto written = write();
    if (!written) {
        m_connections = before;
        return written;
    }
    keepSecrets(id, {});
    emit changed();
    return {};
}

Result<void> ConnectionBook::write()
{
    // Writing over a file that we do not understand would lose what is in it.
    if (m_fileFailure)
        return tl::unexpected(*m_fileFailure);
    QList<Connection> kept = m_connections;
    kept.removeIf([](const Connection &connection) { return isEmbedded(connection.id()); });
    return writeConnections(m_path, kept);
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
    Connection *connection = entry(id);
    // Who unlocks a keyring may take long; what was entered meanwhile is newer.
    if (secrets && connection)
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
