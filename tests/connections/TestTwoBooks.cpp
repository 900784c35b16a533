#include "connections/ConnectionBook.h"
#include "connections/ConnectionDrafts.h"
#include "connections/ConnectionFile.h"
#include "storage/ProcessLock.h"
#include "support/TestMain.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>
#include <thread>

using namespace qrlogin;

/// Two programs that have the same file of connections.
class TestTwoBooks : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_directory;
    MemorySecretStore m_secrets;

    QString path() const { return m_directory->filePath(QStringLiteral("connections.json")); }

    static Connection named(const char *id)
    {
        Connection connection;
        connection.address.connectionId = connection.badge.name = QLatin1String(id);
        connection.credentials.accessKeySecret = Secret("secret of " + QByteArray(id));
        return connection;
    }

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void processesThatWriteAtOnceLoseNothing()
    {
        std::array<QProcess, 3> writers;
        int i = 0;
        for (QProcess &writer : writers)
            writer.start(QStringLiteral(QRLOGIN_WRITER), {path(), QStringLiteral("writer%1").arg(i++)});
        for (QProcess &writer : writers) {
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitCode(), 0);
        }
        const auto all = readConnections(path());
        QVERIFY(all);
        QCOMPARE(all->size(), 60);
    }

    void eachKeepsWhatTheOtherHas()
    {
        ConnectionBook first(path(), m_secrets);
        ConnectionBook second(path(), m_secrets);
        QVERIFY(first.load());
        QVERIFY(second.load());
        QVERIFY(first.store(named("a")));
        QVERIFY(second.store(named("b")));
        QVERIFY(second.find(QStringLiteral("a")));
        QTRY_VERIFY(first.find(QStringLiteral("b")));
        QTRY_VERIFY(!first.isExchanging()
            && first.find(QStringLiteral("b"))->credentials.accessKeySecret == Secret("secret of b"));
        QVERIFY(second.remove(QStringLiteral("a")));
        QTRY_VERIFY(!first.find(QStringLiteral("a")));
        QCOMPARE(readConnections(path())->size(), 1);
    }

    void anEditStaysWhileTheOtherSaves()
    {
        ConnectionBook first(path(), m_secrets);
        QVERIFY(first.load());
        QVERIFY(first.store(named("a")));
        ConnectionDrafts drafts(first);
        Connection edited = drafts.find(QStringLiteral("a"));
        edited.badge.name = QStringLiteral("edited");
        drafts.edit(edited);
        ConnectionBook second(path(), m_secrets);
        QVERIFY(second.load());
        Connection moved = *second.find(QStringLiteral("a"));
        moved.address.appId = QStringLiteral("of the other");
        QVERIFY(second.store(moved));
        QTRY_COMPARE(first.find(QStringLiteral("a"))->address.appId, QStringLiteral("of the other"));
        QVERIFY(drafts.save(QStringLiteral("a")));
        const Connection saved = readConnections(path())->first();
        QCOMPARE(saved.badge.name, QStringLiteral("edited"));
        QCOMPARE(saved.address.appId, QStringLiteral("of the other"));
    }

    void aWriterThatWasKilledDoesNotLockForEver()
    {
        {
            ProcessLock lock;
            QVERIFY(lock.take(path() + QStringLiteral(".lock")));
        }
        ConnectionBook book(path(), m_secrets);
        QVERIFY(book.store(named("a")));
    }

    void waitsForAnotherWriter()
    {
        auto other = std::make_unique<ProcessLock>();
        QVERIFY(other->take(path() + QStringLiteral(".lock")));
        ConnectionBook book(path(), m_secrets);
        std::jthread writer([&other] {
            QThread::msleep(30);
            other.reset();
        });
        QVERIFY(book.store(named("a")));
        writer.join();
        QVERIFY(!other);
    }

    void anotherWriterThatDoesNotEndIsNamed()
    {
        ProcessLock other;
        QVERIFY(other.take(path() + QStringLiteral(".lock")));
        ConnectionBook book(path(), m_secrets);
        const QDeadlineTimer limit(3000);
        const auto stored = book.store(named("a"));
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, FailureKind::Conflict);
        QVERIFY2(stored.error().message.contains(QStringLiteral("is in use by")), qPrintable(stored.error().message));
        QVERIFY2(!limit.hasExpired(), "a window waits with it");
    }

    void aFileBeyondReasonIsNotRead()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(1) << 40)); // a hole, without blocks
        ConnectionBook book(path(), m_secrets);
        const auto loaded = book.load();
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().message.endsWith(QStringLiteral("is larger than 16 MiB")),
            qPrintable(loaded.error().message));
        QVERIFY(!book.store(named("a")));
        QCOMPARE(QFileInfo(path()).size(), qint64(1) << 40);
    }

    void whatIsNotARegularFileIsNotRead_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("a device") << QStringLiteral("/dev/zero");
        QTest::newRow("a directory") << QStringLiteral("/");
        QTest::newRow("a pipe") << QString();
    }
    void whatIsNotARegularFileIsNotRead()
    {
        QFETCH(QString, target);
        if (target.isEmpty())
            QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        else
            QVERIFY(QFile::link(target, path()));
        ConnectionBook book(path(), m_secrets);
        const auto loaded = book.load();
        QVERIFY(!loaded);
        QVERIFY(loaded.error().message.contains(QStringLiteral("is not a regular file")));
        QVERIFY(!book.store(named("a")));
        QVERIFY(target.isEmpty() || QFileInfo(path()).isSymLink());
    }
};

QRLOGIN_TEST(TestTwoBooks)
#include "TestTwoBooks.moc"
