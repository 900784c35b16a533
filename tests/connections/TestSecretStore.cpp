#include "connections/SecretStore.h"

#include "connections/ConnectionBook.h"
#include "support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;

namespace {

/// Accepts writes under `forgotten` but does not store them.
class ForgetfulStore final : public SecretStore
{
public:
    explicit ForgetfulStore(const QString &forgotten)
        : m_forgotten(forgotten)
    {
    }

    QCoro::Task<Result<Secret>> read(QString key) override { co_return m_secrets.value(key); }
    QCoro::Task<Result<void>> write(QString key, Secret secret, QString) override
    {
        if (!key.contains(m_forgotten))
            m_secrets.insert(key, secret);
        co_return Result<void>();
    }

private:
    QString m_forgotten;
    QHash<QString, Secret> m_secrets;
};

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT
private slots:
    void secretsOfAConnectionComeBack()
    {
        MemorySecretStore store;
        QVERIFY(QCoro::waitFor(writeSecrets(store, QStringLiteral("c1"),
            {Secret("key"), Secret("app"), {{QStringLiteral("alice"), Secret("pass \"w\"")}}})));
        QVERIFY(QCoro::waitFor(writeSecrets(store, QStringLiteral("c2"), {Secret("other"), {}, {}})));
        const auto secrets = QCoro::waitFor(readSecrets(store, QStringLiteral("c1")));
        QVERIFY(secrets);
        QVERIFY(secrets->accessKey == Secret("key"));
        QVERIFY(secrets->application == Secret("app"));
        QVERIFY(secrets->testUsers.value(QStringLiteral("alice")) == Secret("pass \"w\""));
        QVERIFY(QCoro::waitFor(writeSecrets(store, QStringLiteral("c1"), {})));
        QVERIFY(QCoro::waitFor(readSecrets(store, QStringLiteral("c1")))->accessKey.isEmpty());
        QVERIFY(QCoro::waitFor(readSecrets(store, QStringLiteral("c1")))->testUsers.isEmpty());
        QVERIFY(QCoro::waitFor(readSecrets(store, QStringLiteral("c2")))->accessKey == Secret("other"));
    }

    void whatIsNotKeptIsAFailure_data()
    {
        QTest::addColumn<QString>("forgotten");
        QTest::newRow("the access key") << QStringLiteral("access-key");
        QTest::newRow("the application") << QStringLiteral("application");
        QTest::newRow("the test users") << QStringLiteral("test-users");
    }
    void whatIsNotKeptIsAFailure()
    {
        QFETCH(QString, forgotten);
        ForgetfulStore store(forgotten);
        const auto written = QCoro::waitFor(writeSecrets(
            store, QStringLiteral("c1"), {Secret("key"), Secret("app"), {{QStringLiteral("alice"), Secret("pw")}}}));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(QLatin1String("did not store")));
        const auto secrets = QCoro::waitFor(readSecrets(store, QStringLiteral("c1")));
        // A failure does not stop the other writes.
        QCOMPARE(
            int(secrets->accessKey.isEmpty()) + int(secrets->application.isEmpty()) + int(secrets->testUsers.isEmpty()),
            1);
    }

    void aBookOnAForgetfulStoreSaysSo()
    {
        ForgetfulStore store(QStringLiteral("application"));
        QTemporaryDir directory;
        ConnectionBook book(directory.filePath(QStringLiteral("connections.json")), store);
        Connection connection;
        connection.address.connectionId = QStringLiteral("c1");
        connection.credentials.appSecret = Secret("app");
        QVERIFY(book.store(connection));
        QVERIFY(!book.secretsLast());
        QVERIFY(book.find(QStringLiteral("c1"))->credentials.appSecret == Secret("app"));
    }
};

QRLOGIN_TEST(TestSecretStore)
#include "TestSecretStore.moc"
