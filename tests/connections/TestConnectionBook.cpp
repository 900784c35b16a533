#include "connections/ConnectionBook.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;

namespace {

/// A missing keyring: reads and writes fail.
class NoStore final : public SecretStore
{
public:
    QCoro::Task<Result<Secret>> read(QString) override
    {
        co_return failure(FailureKind::Network, QStringLiteral("no keyring"));
    }
    QCoro::Task<Result<void>> write(QString, Secret, QString) override
    {
        co_return failure(FailureKind::Network, QStringLiteral("no keyring"));
    }
};

Connection staging()
{
    Connection connection;
    connection.address.connectionId = QStringLiteral("c1");
    connection.badge.name = QStringLiteral("测试 Staging");
    connection.address.brand = Brand::Authing;
    connection.address.managementHost = QUrl(QStringLiteral("https://api.authing.cn"));
    connection.address.applicationHost = QUrl(QStringLiteral("https://shop.authing.cn"));
    connection.address.userPoolId = QStringLiteral("64f0c1d2e3a4b5c6d7e8f901");
    connection.address.appId = QStringLiteral("64f0c1d2e3a4b5c6d7e8f902");
    connection.credentials.accessKeyId = QStringLiteral("64f0c1d2e3a4b5c6d7e8f901");
    connection.credentials.accessKeySecret = Secret("canary-key");
    connection.credentials.appSecret = Secret("canary-app");
    connection.testUsers = {{QStringLiteral("alice"), QStringLiteral("alice"), Secret("canary-alice")},
        {QStringLiteral("张三@例子.cn"), QStringLiteral("张三@例子.cn"), Secret("canary \"张三\"")}};
    connection.badge.isProduction = true;
    connection.badge.tag = ColorTag::Orange;
    connection.address.caFile = QStringLiteral("/etc/ssl/内部/ca.pem");
    return connection;
}

} // namespace

class TestConnectionBook : public QObject
{
    Q_OBJECT
    QTemporaryDir m_directory;
    QString path() const { return m_directory.filePath(QStringLiteral("sub/connections.json")); }

    QByteArray fileText() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void writeFile(const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path()).path());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private slots:
    void init() { QFile::remove(path()); }

    void whatIsStoredIsReadBack()
    {
        MemorySecretStore secrets;
        {
            ConnectionBook book(path(), secrets);
            QVERIFY(book.load());
            QVERIFY(book.connections().isEmpty());
            QVERIFY(book.store(staging()));
        }
        ConnectionBook book(path(), secrets);
        QVERIFY(book.load());
        const Connection *read = book.find(QStringLiteral("c1"));
        QVERIFY(read);
        QVERIFY(*read == staging());
        QVERIFY(book.secretsLast());
    }

    void noSecretIsInTheFileAndItIsTheOwners()
    {
        MemorySecretStore secrets;
        ConnectionBook book(path(), secrets);
        QVERIFY(book.store(staging()));
        QVERIFY(fileText().contains("api.authing.cn"));
        QVERIFY(!fileText().contains("canary"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path()).permissions() & others));
    }

    void theEmbeddedPoolIsFirstAndNeitherKeptNorRemoved()
    {
        MemorySecretStore secrets;
        ConnectionBook book(path(), secrets);
        QVERIFY(book.store(staging()));
        Connection embedded;
        embedded.address.connectionId = embeddedConnectionId.toString();
        embedded.badge.name = QStringLiteral("Demo pool");
        book.setEmbedded(embedded);
        book.setEmbedded(embedded);
        QCOMPARE(book.connections().size(), 2);
        QCOMPARE(book.connections().first().id(), embedded.id());
        QVERIFY(book.remove(embedded.id()));
        QCOMPARE(book.connections().size(), 2);
        QVERIFY(book.store(staging()));
        QVERIFY(!fileText().contains("Demo pool"));
    }

    void removedIsGoneWithItsSecrets()
    {
        MemorySecretStore secrets;
        ConnectionBook book(path(), secrets);
        QVERIFY(book.store(staging()));
        QVERIFY(book.remove(QStringLiteral("c1")));
        QVERIFY(!book.find(QStringLiteral("c1")));
        Connection again = staging();
        again.credentials.accessKeySecret = {};
        again.credentials.appSecret = {};
        again.testUsers.first().password = {};
        ConnectionBook second(path(), secrets);
        QVERIFY(second.load());
        QVERIFY(second.connections().isEmpty());
        QVERIFY(second.store(again));
        ConnectionBook third(path(), secrets);
        QVERIFY(third.load());
        QVERIFY(third.find(QStringLiteral("c1"))->credentials.accessKeySecret.isEmpty());
        QVERIFY(third.find(QStringLiteral("c1"))->testUsers.first().password.isEmpty());
    }

    void withoutAKeyringSecretsAreKeptForThisRunAndItIsSaid()
    {
        NoStore secrets;
        ConnectionBook book(path(), secrets);
        QSignalSpy changed(&book, &ConnectionBook::changed);
        QVERIFY(book.store(staging()));
        QVERIFY(!book.secretsLast());
        QVERIFY(book.find(QStringLiteral("c1"))->credentials.accessKeySecret == staging().credentials.accessKeySecret);
        QVERIFY(changed.size() >= 1);
        QVERIFY(!fileText().contains("canary"));
    }

    void aFileThatIsNotUnderstoodIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("a newer version") << QByteArray(R"({"version":4,"connections":[]})");
        QTest::newRow("a connection without a name") << QByteArray(R"({"version":1,"connections":[{"id":"x"}]})");
    }
    void aFileThatIsNotUnderstoodIsLeftAlone()
    {
        QFETCH(QByteArray, text);
        writeFile(text);
        MemorySecretStore secrets;
        ConnectionBook book(path(), secrets);
        const auto loaded = book.load();
        QVERIFY(!loaded);
        QVERIFY(loaded.error().message.contains(path()));
        QVERIFY(!book.store(staging()));
        QVERIFY(!book.find(QStringLiteral("c1")));
        QCOMPARE(fileText(), text);
    }

    void aFileOfVersion1IsRead()
    {
        QByteArray text
            = "{'version':1,'connections':[{'id':'c1','name':'Old','brand':'authing','userPoolId':'p','appId':'a',"
              "'accessKeyId':'k','production':true,'managementHost':'https://api.authing.cn',"
              "'applicationHost':'https://shop.authing.cn'}]}";
        writeFile(text.replace('\'', '"'));
        MemorySecretStore secrets;
        ConnectionBook book(path(), secrets);
        QVERIFY(book.load());
        const Connection *read = book.find(QStringLiteral("c1"));
        QVERIFY(read);
        QCOMPARE(read->badge.name, QStringLiteral("Old"));
        QVERIFY(read->badge.isProduction);
        QCOMPARE(read->badge.tag, ColorTag::None);
        QCOMPARE(read->address.caFile, QString());
        QVERIFY(read->testUsers.isEmpty());
    }

    void aColourThatIsNotKnownIsNone()
    {
        MemorySecretStore secrets;
        ConnectionBook book(path(), secrets);
        QVERIFY(book.store(staging()));
        QByteArray text = fileText();
        QVERIFY(text.contains("\"orange\""));
        writeFile(text.replace("orange", "infrared"));
        QVERIFY(book.load());
        QCOMPARE(book.find(QStringLiteral("c1"))->badge.tag, ColorTag::None);
    }

    void aDirectoryThatCannotBeWrittenIsTold()
    {
        writeFile("x");
        MemorySecretStore secrets;
        ConnectionBook book(path() + QStringLiteral("/below-a-file.json"), secrets);
        const auto stored = book.store(staging());
        QVERIFY(!stored);
        QVERIFY(book.connections().isEmpty());
    }
};

QRLOGIN_TEST(TestConnectionBook)
#include "TestConnectionBook.moc"
