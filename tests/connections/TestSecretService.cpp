#include "connections/SecretService.h"

#include "connections/ConnectionBook.h"
#include "connections/SecretServiceFake.h"
#include "support/TestMain.h"

#include <QDBusConnectionInterface>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// On a bus of its own: with a keyring that the test turns, and with GNOME's where it is installed.
class TestSecretService : public QObject
{
    Q_OBJECT
    PrivateBus m_bus;
    std::unique_ptr<SecretServiceFake> m_keyring;
    QTemporaryDir m_directory;

    QString path() const { return m_directory.filePath(QStringLiteral("connections.json")); }
    QDBusConnection client() const { return m_bus.connect(QStringLiteral("client")); }

    static Connection staging()
    {
        Connection connection;
        connection.address.connectionId = QStringLiteral("c1");
        connection.badge.name = QStringLiteral("Staging");
        connection.address.managementHost = QUrl(QStringLiteral("https://api.example.com"));
        connection.credentials.accessKeySecret = Secret("key");
        connection.credentials.appSecret = Secret("app \0 secret");
        connection.testUsers = {{QStringLiteral("alice"), QStringLiteral("alice"), Secret("of alice")}};
        return connection;
    }
    /// Puts the connection into the file, and its secrets into the keyring.
    void keepStaging()
    {
        SecretService store(client());
        ConnectionBook book(path(), store);
        QVERIFY(book.store(staging()));
        QTRY_VERIFY(!book.isExchanging());
        QVERIFY2(book.secretsLast(), qPrintable(book.storeFailure() ? book.storeFailure()->message : QString()));
        QCOMPARE(m_keyring->items.size(), 3);
        m_keyring->writes = m_keyring->deletions = m_keyring->prompts = m_keyring->reads = 0;
    }

private slots:
    void init()
    {
        if (!m_bus.isThere())
            QSKIP("dbus-daemon is not installed");
        QFile::remove(path());
        m_keyring = std::make_unique<SecretServiceFake>(m_bus.connect(QStringLiteral("keyring")));
    }
    void cleanup() { m_keyring.reset(); }

    void whatIsWrittenComesBackWithALabel()
    {
        keepStaging();
        QStringList labels;
        for (const auto &item : m_keyring->items)
            labels += item.label;
        labels.sort();
        QCOMPARE(labels,
            (QStringList{QStringLiteral("QR Login Console: access key secret of “Staging”"),
                QStringLiteral("QR Login Console: application secret of “Staging”"),
                QStringLiteral("QR Login Console: passwords of the test users of “Staging”")}));
        SecretService store(client());
        ConnectionBook book(path(), store);
        QVERIFY(book.load());
        QTRY_VERIFY(!book.isExchanging());
        QVERIFY(*book.find(QStringLiteral("c1")) == staging());
        QCOMPARE(m_keyring->prompts, 0);
        QVERIFY(book.remove(QStringLiteral("c1")));
        QTRY_VERIFY(!book.isExchanging());
        QCOMPARE(m_keyring->items.size(), 0);
    }

    void aPromptThatIsCancelledDeletesNothing_data()
    {
        QTest::addColumn<bool>("findsLocked");
        QTest::newRow("as GNOME's keyring") << true;
        QTest::newRow("as KeePassXC") << false;
    }
    void aPromptThatIsCancelledDeletesNothing()
    {
        QFETCH(bool, findsLocked);
        keepStaging();
        m_keyring->findsLocked = findsLocked;
        m_keyring->isLocked = true;
        SecretService store(client());
        ConnectionBook book(path(), store);
        QVERIFY(book.load());
        QTRY_VERIFY(!book.isExchanging());
        QCOMPARE(m_keyring->prompts, 1);
        QCOMPARE(book.storeFailure()->kind, FailureKind::Forbidden);
        QVERIFY(hasUnread(*book.find(QStringLiteral("c1"))));

        Connection renamed = *book.find(QStringLiteral("c1"));
        renamed.badge.name = QStringLiteral("Renamed");
        QVERIFY(book.store(renamed));
        QTRY_VERIFY(!book.isExchanging());
        QCOMPARE(m_keyring->prompts, 1);

        m_keyring->userUnlocks = true;
        book.unlock();
        QTRY_VERIFY(!book.isExchanging());
        QVERIFY(book.secretsLast());
        QCOMPARE(m_keyring->prompts, 2);
        QVERIFY(book.find(QStringLiteral("c1"))->credentials.appSecret == staging().credentials.appSecret);
        QVERIFY(book.find(QStringLiteral("c1"))->testUsers == staging().testUsers);
        QCOMPARE(m_keyring->deletions, 0);
        QCOMPARE(m_keyring->items.size(), 3);
    }

    void aSecretThatIsTypedWhileLockedIsStoredLater()
    {
        keepStaging();
        m_keyring->isLocked = true;
        SecretService store(client());
        ConnectionBook book(path(), store);
        QVERIFY(book.load());
        QTRY_VERIFY(!book.isExchanging());
        Connection typed = *book.find(QStringLiteral("c1"));
        typed.credentials.accessKeySecret = Secret("typed");
        QVERIFY(book.store(typed));
        QTRY_VERIFY(!book.isExchanging());
        QVERIFY(!book.secretsLast());
        QCOMPARE(m_keyring->writes, 0);

        m_keyring->setLocked(false); // by the desktop
        QTRY_VERIFY(book.secretsLast());
        QCOMPARE(m_keyring->writes, 1);
        QCOMPARE(m_keyring->deletions, 0);
        QVERIFY(book.find(QStringLiteral("c1"))->credentials.accessKeySecret == Secret("typed"));
        QVERIFY(book.find(QStringLiteral("c1"))->credentials.appSecret == staging().credentials.appSecret);
    }

    void aKeyringThatComesBackIsReadAgain()
    {
        keepStaging();
        m_keyring->disappear();
        SecretService store(client());
        ConnectionBook book(path(), store);
        QVERIFY(book.load());
        QTRY_VERIFY(!book.isExchanging());
        QCOMPARE(book.storeFailure()->kind, FailureKind::Network);
        QVERIFY(hasUnread(*book.find(QStringLiteral("c1"))));
        m_keyring->appear();
        QTRY_VERIFY(book.secretsLast());
        QVERIFY(*book.find(QStringLiteral("c1")) == staging());
    }

    void entriesOfQtKeychainAreRead()
    {
        for (const char *type : {"base64", "plaintext"}) {
            m_keyring->items.clear();
            const bool isText = qstrcmp(type, "plaintext") == 0;
            m_keyring->items.insert(QStringLiteral("/org/freedesktop/secrets/collection/login/old"),
                {QStringLiteral("qrlogin-console"),
                    {{QStringLiteral("server"), QStringLiteral("qrlogin-console")},
                        {QStringLiteral("user"), QStringLiteral("c1/access-key")},
                        {QStringLiteral("type"), QLatin1String(type)}},
                    isText ? QByteArray("old") : QByteArray("old").toBase64()});
            SecretService store(client());
            auto reading = store.read(QStringLiteral("c1/access-key"));
            QVERIFY(*QCoro::waitFor(reading) == Secret("old"));
            auto writing = store.write(QStringLiteral("c1/access-key"), Secret("new"), QStringLiteral("label"));
            QVERIFY(QCoro::waitFor(writing));
            QCOMPARE(m_keyring->items.size(), 1);
            QCOMPARE(m_keyring->items.first().value, QByteArray("new").toBase64());
        }
    }

    /// The real one, with a password that is not asked for.
    void gnomeKeyringKeepsThem()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
        if (program.isEmpty())
            QSKIP("gnome-keyring is not installed");
        m_keyring.reset();
        PrivateBus bus;
        QProcess daemon;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
            environment.insert(QLatin1String(variable), m_directory.path());
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
        daemon.setProcessEnvironment(environment);
        daemon.start(program,
            {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        QVERIFY(daemon.waitForStarted());
        daemon.write("password\n");
        daemon.closeWriteChannel();
        QDBusConnection connection = bus.connect(QStringLiteral("gnome"));
        QTRY_VERIFY_WITH_TIMEOUT(
            connection.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets")), 10'000);
        {
            SecretService store(connection);
            ConnectionBook book(path(), store);
            QVERIFY(book.store(staging()));
            QTRY_VERIFY_WITH_TIMEOUT(!book.isExchanging(), 10'000);
            QVERIFY2(book.secretsLast(), qPrintable(book.storeFailure() ? book.storeFailure()->message : QString()));
            ConnectionBook again(path(), store);
            QVERIFY(again.load());
            QTRY_VERIFY_WITH_TIMEOUT(!again.isExchanging(), 10'000);
            QVERIFY(*again.find(QStringLiteral("c1")) == staging());

            // Locked, and without a program that could ask: nothing is read, and nothing is deleted.
            QDBusMessage lock = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
                QStringLiteral("Lock"));
            lock.setArguments({QVariant::fromValue(
                Paths{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))})});
            QCOMPARE(connection.call(lock).type(), QDBusMessage::ReplyMessage);
            auto reading = store.read(QStringLiteral("c1/access-key"));
            const auto locked = QCoro::waitFor(reading);
            QVERIFY(!locked);
            QCOMPARE(locked.error().kind, FailureKind::Forbidden);
        }
        daemon.terminate();
        QVERIFY(daemon.waitForFinished());
    }
};

QRLOGIN_TEST(TestSecretService)
#include "TestSecretService.moc"
