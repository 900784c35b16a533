#include "pool/ConnectionBook.h"

#include "pool/ConnectionFile.h"

#include <QPointer>

#include <algorithm>

namespace qrlogin {

namespace {

QString accessKeyEntry(const QString &id)
{
    return id + QStringLiteral("/access-key");
}

QString applicationEntry(const QString &id)
{
    return id + QStringLiteral("/application");
}

bool isEmbedded(const QString &id)
{
    return id == embeddedConnectionId;
}

} // namespace

ConnectionBook::ConnectionBook(const QString &path, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_secrets(secrets)
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
    m_connections.removeIf([](const Connection &connection) { return !isEmbedded(connection.id); });
    m_connections += *connections;
    emit changed();
    for (const Connection &connection : *connections)
        readSecrets(connection.id);
    return {};
}

void ConnectionBook::setEmbedded(const Connection &connection)
{
    m_connections.removeIf([](const Connection &each) { return isEmbedded(each.id); });
    m_connections.prepend(connection);
    emit changed();
}

Result<void> ConnectionBook::store(const Connection &connection)
{
    const QList<Connection> before = m_connections;
    if (Connection *known = entry(connection.id))
        *known = connection;
    else
        m_connections.append(connection);
    const auto written = write();
    if (!written) {
        m_connections = before;
        return written;
    }
    writeSecrets(connection);
    emit changed();
    return {};
}

Result<void> ConnectionBook::remove(const QString &id)
{
    if (isEmbedded(id) || !find(id))
        return {};
    const QList<Connection> before = m_connections;
    m_connections.removeIf([&id](const Connection &connection) { return connection.id == id; });
    const auto written = write();
    if (!written) {
        m_connections = before;
        return written;
    }
    Connection gone;
    gone.id = id;
    writeSecrets(gone);
    emit changed();
    return {};
}

Result<void> ConnectionBook::write()
{
    // Writing over a file that we do not understand would lose what is in it.
    if (m_fileFailure)
        return tl::unexpected(*m_fileFailure);
    QList<Connection> kept = m_connections;
    kept.removeIf([](const Connection &connection) { return isEmbedded(connection.id); });
    return writeConnections(m_path, kept);
}

QCoro::Task<void> ConnectionBook::readSecrets(QString id)
{
    const QPointer<ConnectionBook> self(this);
    auto readingKey = m_secrets.read(accessKeyEntry(id));
    const Result<Secret> key = co_await readingKey;
    if (!self)
        co_return;
    auto readingApp = m_secrets.read(applicationEntry(id));
    const Result<Secret> app = co_await readingApp;
    if (!self)
        co_return;

    if (!key || !app)
        m_storeFailure = key ? app.error() : key.error();
    if (Connection *connection = entry(id)) {
        connection->accessKeySecret = key.value_or(Secret());
        connection->appSecret = app.value_or(Secret());
    }
    emit changed();
}

QCoro::Task<void> ConnectionBook::writeSecrets(Connection connection)
{
    const QPointer<ConnectionBook> self(this);
    auto writingKey = m_secrets.write(accessKeyEntry(connection.id), connection.accessKeySecret);
    const Result<void> key = co_await writingKey;
    if (!self)
        co_return;
    auto writingApp = m_secrets.write(applicationEntry(connection.id), connection.appSecret);
    const Result<void> app = co_await writingApp;
    if (!self)
        co_return;
    if (key && app)
        co_return;
    m_storeFailure = key ? app.error() : key.error();
    emit changed();
}

} // namespace qrlogin
