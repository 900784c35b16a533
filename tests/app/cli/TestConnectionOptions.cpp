#include "cli/ConnectionOptions.h"

#include "connections/ConnectionFile.h"
#include "connections/SecretStore.h"
#include "support/TestMain.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <QCoroSignal>
#include <QCoroTask>
#include <QCoroTimer>

using namespace qrlogin;

namespace {

/// A keyring that responds through the event loop, as real ones do.
class SlowStore final : public SecretStore
{
public:
    explicit SlowStore(SecretStore &inner)
        : m_inner(inner)
    {
    }

    QCoro::Task<Result<Secret>> read(QString key) override
    {
        auto later = QCoro::sleepFor(std::chrono::milliseconds(0));
        co_await later;
        auto reading = m_inner.read(key);
        const Result<Secret> secret = co_await reading;
        co_return secret;
    }
    QCoro::Task<Result<void>> write(QString key, Secret secret, QString label) override
    {
        return m_inner.write(key, secret, label);
    }

private:
    SecretStore &m_inner;
};

class LockedStore final : public SecretStore
{
public:
    QCoro::Task<Result<Secret>> read(QString) override
    {
        co_return failure(FailureKind::Forbidden, QStringLiteral("it is locked"));
    }
    QCoro::Task<Result<void>> write(QString, Secret, QString) override
    {
        co_return failure(FailureKind::Forbidden, QStringLiteral("it is locked"));
    }
};

/// Takes questions and never answers, and counts those that it answers.
class SilentStore final : public SecretStore
{
    Q_OBJECT
public:
    QCoro::Task<Result<Secret>> read(QString key) override
    {
        asked += key;
        auto never = qCoro(this, &SilentStore::answered);
        co_await never;
        co_return Secret();
    }
    QCoro::Task<Result<void>> write(QString, Secret, QString) override { co_return Result<void>(); }

    QStringList asked;

signals:
    void answered();
};

} // namespace

/// How the command line selects a pool. In-process, for a keyring that a separate process would not have.
class TestConnectionOptions : public QObject
{
    Q_OBJECT
    QTemporaryDir m_directory;
    MemorySecretStore m_secrets;
    QProcessEnvironment m_environment;

    QString path() const { return m_directory.filePath(QStringLiteral("connections.json")); }

    static Connection connection(const char *id, const char *name)
    {
        Connection connection;
        connection.address.connectionId = QLatin1String(id);
        connection.badge.name = QLatin1String(name);
        connection.address.brand = Brand::Authing;
        connection.address.managementHost = QUrl(QStringLiteral("https://%1.example.com").arg(connection.id()));
        connection.address.userPoolId = connection.credentials.accessKeyId
            = QStringLiteral("key of ") + connection.id();
        connection.address.caFile = QStringLiteral("/etc/ssl/private-ca.pem");
        return connection;
    }
    tl::expected<Connection, QString> read(const QStringList &arguments, SecretStore &store,
        const QByteArray &input = {}, ConnectionOptions::AccessKey accessKey = ConnectionOptions::AccessKey::Needed)
    {
        QCommandLineParser parser;
        const ConnectionOptions options(accessKey);
        parser.addOptions(options.options());
        if (!parser.parse(QStringList{QStringLiteral("qrlogin")} + arguments))
            return tl::unexpected(parser.errorText());
        QBuffer stdinput;
        stdinput.setData(input);
        stdinput.open(QIODevice::ReadOnly);
        return options.read(parser, m_environment, stdinput, {path(), store, std::chrono::milliseconds(100)});
    }
    void refuses(const QStringList &arguments, SecretStore &store, const char *words)
    {
        const auto read = this->read(arguments, store);
        QVERIFY(!read);
        QVERIFY2(read.error().contains(QString::fromUtf8(words)), qPrintable(read.error()));
    }
    static QStringList pool(const char *name) { return {QStringLiteral("--pool"), QLatin1String(name)}; }

private slots:
    void init()
    {
        m_environment.clear();
        QVERIFY(writeConnections(
            path(), {connection("a1", "Staging"), connection("b2", "Twin"), connection("c3", "Twin")}));
        QVERIFY(QCoro::waitFor(writeSecrets(m_secrets, QStringLiteral("a1"),
            {Secret("of the keyring"), Secret("of the app"), {{QStringLiteral("alice"), Secret("of alice")}}})));
    }

    void aNameBringsEverythingAlong()
    {
        SlowStore slow(m_secrets);
        for (SecretStore *store : {static_cast<SecretStore *>(&m_secrets), static_cast<SecretStore *>(&slow)}) {
            const auto read = this->read(pool("staging"), *store);
            QVERIFY2(read, qPrintable(read ? QString() : read.error()));
            Connection expected = connection("a1", "Staging");
            expected.credentials.accessKeySecret = Secret("of the keyring");
            expected.credentials.appSecret = Secret("of the app");
            QVERIFY(*read == expected);
        }
    }

    void theSecretComesFromTheNearestPlace()
    {
        m_environment.insert(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), QStringLiteral("of the environment"));
        QVERIFY(read(pool("Staging"), m_secrets)->credentials.accessKeySecret == Secret("of the environment"));
        QVERIFY(read(pool("Staging") + QStringList{QStringLiteral("--secret-stdin")}, m_secrets, "of the input\nmore")
                    ->credentials.accessKeySecret
            == Secret("of the input"));
        QVERIFY(read(pool("Staging") + QStringList{QStringLiteral("--secret-stdin")}, m_secrets,
                    "\xEF\xBB\xBFof the input\r\n")
                    ->credentials.accessKeySecret
            == Secret("of the input")); // as Windows writes text
        QVERIFY(read(pool("b2"), m_secrets)->credentials.accessKeySecret == Secret("of the environment"));
        LockedStore locked;
        QVERIFY(read(pool("Staging"), locked)->credentials.accessKeySecret == Secret("of the environment"));
    }

    void theKeyringIsAskedForWhatIsMissingOnly()
    {
        SilentStore silent;
        m_environment.insert(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), QStringLiteral("given"));
        QVERIFY(read(pool("Staging"), silent, {}, ConnectionOptions::AccessKey::Alone));
        QVERIFY(silent.asked.isEmpty());
        QVERIFY(read(pool("Staging"), silent));
        QCOMPARE(silent.asked, QStringList{QStringLiteral("a1/application")});
        emit silent.answered();
        QCoreApplication::processEvents();
    }

    void aLockedKeyringIsToldToAPhoneToo()
    {
        LockedStore locked;
        const auto found = read(pool("Staging"), locked, {}, ConnectionOptions::AccessKey::NotAsked);
        QVERIFY(!found);
        QCOMPARE(found.error(),
            QStringLiteral("The secrets of “Staging” are missing: the keyring cannot be read: it is locked."));
    }

    void aSilentKeyringIsGivenUp()
    {
        SilentStore silent;
        refuses(pool("Staging"), silent, "the keyring did not respond within 1 seconds");
        for (int step = 0; step < 10; ++step) { // too late: each pending question ends, one after another
            emit silent.answered();
            QCoreApplication::processEvents();
        }
    }

    void theOtherSecretsComeWithAnyOfThem()
    {
        const QStringList given = pool("Staging") + QStringList{QStringLiteral("--secret-stdin")};
        QVERIFY(read(given, m_secrets, "of the input")->credentials.appSecret == Secret("of the app"));
        const auto without
            = read(pool("b2") + QStringList{QStringLiteral("--secret-stdin")}, m_secrets, "of the input");
        QVERIFY(without->credentials.appSecret.isEmpty());
        QVERIFY(without->testUsers.isEmpty());

        m_environment.insert(QStringLiteral("QRLOGIN_APP_SECRET"), QStringLiteral("app of the environment"));
        m_environment.insert(QStringLiteral("QRLOGIN_TEST_USER"), QStringLiteral("carol"));
        m_environment.insert(QStringLiteral("QRLOGIN_TEST_PASSWORD"), QStringLiteral("of carol"));
        m_environment.insert(QStringLiteral("QRLOGIN_TEST_USER_2"), QStringLiteral("dave"));
        const auto with = read(pool("b2") + QStringList{QStringLiteral("--secret-stdin")}, m_secrets, "of the input");
        QVERIFY(with->credentials.appSecret == Secret("app of the environment"));
        QCOMPARE(with->testUsers.size(), 2);
        QVERIFY((
            with->testUsers.first() == TestUser{QStringLiteral("carol"), QStringLiteral("carol"), Secret("of carol")}));
        QVERIFY(with->testUsers.last().password.isEmpty());
    }

    void usersOfTheConnectionAreNotThoseOfTheEnvironment()
    {
        Connection mine = connection("a1", "Staging");
        mine.testUsers = {{QStringLiteral("alice"), QStringLiteral("alice"), {}}};
        QVERIFY(writeConnections(path(), {mine}));
        m_environment.insert(QStringLiteral("QRLOGIN_TEST_USER"), QStringLiteral("carol"));
        m_environment.insert(QStringLiteral("QRLOGIN_TEST_PASSWORD"), QStringLiteral("of carol"));
        const auto read = this->read(pool("Staging"), m_secrets);
        QCOMPARE(read->testUsers.size(), 1);
        QCOMPARE(read->testUsers.first().username, QStringLiteral("alice"));
        QVERIFY(read->testUsers.first().password == Secret("of alice"));
        // Without the keyring the password comes from the environment.
        m_environment.insert(QStringLiteral("QRLOGIN_TEST_USER"), QStringLiteral("alice"));
        m_environment.insert(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), QStringLiteral("key"));
        LockedStore locked;
        QVERIFY(this->read(pool("Staging"), locked)->testUsers.first().password == Secret("of carol"));
    }

    void whatIsWrongIsSaid()
    {
        refuses(pool("Stagin"), m_secrets, "Available connections:\n  Staging\n  Twin");
        refuses(pool("Twin"), m_secrets, "b2 https://b2.example.com\n  c3 https://c3.example.com");
        refuses(pool("b2"), m_secrets, "The access key secret of “Twin” is missing: the keyring does not contain it");
        refuses(pool(""), m_secrets, "Connection “” does not exist");
        LockedStore locked;
        refuses(pool("Staging"), locked, "it is locked");
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello");
        file.close();
        refuses(pool("Staging"), m_secrets, "cannot be read");
        QVERIFY(file.remove());
        refuses(pool("Staging"), m_secrets, "has not saved any connections");
    }

    void aNameDoesNotGoWithADescription_data()
    {
        QTest::addColumn<QString>("option");
        for (const char *option : {"brand", "host", "app-host", "pool-id", "app-id", "access-key"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void aNameDoesNotGoWithADescription()
    {
        QFETCH(QString, option);
        const QStringList description{QStringLiteral("--") + option, QStringLiteral("genauth")};
        refuses(
            pool("Staging") + description, m_secrets, qPrintable(QStringLiteral("combine --pool with --") + option));
    }

    void aSavedIdWithALineBreakIsRefused()
    {
        Connection bad = connection("a1", "Staging");
        bad.credentials.accessKeyId = QStringLiteral("k\r\nX-Injected: yes");
        QVERIFY(writeConnections(path(), {bad}));
        refuses(pool("Staging"), m_secrets, "accessKeyId");
    }

    void aSpaceMayBelongToAPassword()
    {
        m_environment.insert(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), QStringLiteral(" key\n"));
        m_environment.insert(QStringLiteral("QRLOGIN_TEST_USER"), QStringLiteral("carol \n"));
        m_environment.insert(QStringLiteral("QRLOGIN_TEST_PASSWORD"), QStringLiteral(" of carol \r\n"));
        const auto read = this->read(pool("b2"), m_secrets);
        QVERIFY(read->credentials.accessKeySecret == Secret("key"));
        QCOMPARE(read->testUsers.first().username, QStringLiteral("carol"));
        QVERIFY(read->testUsers.first().password == Secret(" of carol "));
    }

    void theVariableGivesWayToADescription()
    {
        m_environment.insert(QStringLiteral("QRLOGIN_POOL"), QStringLiteral("Staging"));
        m_environment.insert(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), QStringLiteral("of the environment"));
        QCOMPARE(read({}, m_secrets)->id(), QStringLiteral("a1"));
        QCOMPARE(read({QStringLiteral("--access-key"), QStringLiteral("k")}, m_secrets)->credentials.accessKeyId,
            QStringLiteral("k"));
    }
};

QRLOGIN_TEST(TestConnectionOptions)
#include "TestConnectionOptions.moc"
