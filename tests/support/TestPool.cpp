#include "support/TestPool.h"

#include "connections/ConnectionBook.h"
#include "shared/EmbeddedPool.h"
#include "support/SigningKey.h"

#include <QTemporaryDir>

#include <QCoroTask>

namespace qrlogin::test {

TestPool::TestPool(const QString &dataDirectory)
    : m_dataDirectory(dataDirectory)
{
    start();
}

TestPool::~TestPool() = default;

void TestPool::start()
{
    emulator::EmulatorOptions options{m_dataDirectory, 0, {}};
    options.keys = {{QStringLiteral("emulator-test"), emulator::StoredKey::Use::Sign, testSigningKey()}};
    m_thread = std::make_unique<emulator::EmulatorThread>(options, clock, std::make_unique<SystemRandom>());
    const auto info = m_thread->startAndWait();
    if (!info)
        qFatal("the pool did not start: %s", qPrintable(info.error().message));
    connection = connectionTo(*info);
}

void TestPool::stop()
{
    m_thread.reset();
}

Connection TestPool::savedConnection() const
{
    Connection entered = connection;
    entered.address.connectionId = QStringLiteral("saved");
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("connections.json"));
    MemorySecretStore secrets;
    if (!ConnectionBook(path, secrets).store(entered))
        qFatal("the connection was not saved");
    ConnectionBook book(path, secrets);
    if (!book.load())
        qFatal("the connection was not read");
    return book.connections().first();
}

void TestPool::save(const LoginStrategy &strategy)
{
    PoolClient client(connection.address, context(), Party::Administrator, connection.credentials);
    const auto saved = QCoro::waitFor(client.updateStrategy({strategy, {}}));
    if (!saved)
        qFatal("the pool refused: %s", qPrintable(saved.error().message));
}

SecuritySettings TestPool::settings()
{
    PoolClient client(connection.address, context(), Party::Administrator, connection.credentials);
    const auto settings = QCoro::waitFor(client.readSettings());
    if (!settings)
        qFatal("the pool refused: %s", qPrintable(settings.error().message));
    return *settings;
}

} // namespace qrlogin::test
