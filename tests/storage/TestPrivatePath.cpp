#include "storage/PrivatePath.h"

#include "storage/ProcessLock.h"
#include "support/TestMain.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace qrlogin;

class TestPrivatePath : public QObject
{
    Q_OBJECT

    static uint modeOf(const QString &path)
    {
        struct stat found = {};
        return ::lstat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 0777u : 0u;
    }

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void setMode(const QString &path, mode_t mode)
    {
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
    }

private slots:
    void whatIsMadeIsTheOwnersAlone()
    {
        const QTemporaryDir home;
        const mode_t before = ::umask(0);
        const auto directory = makePrivateDirectory(home.filePath(QStringLiteral("a/b/pool/")));
        const auto file = makePrivateFile(home.filePath(QStringLiteral("a/b/pool/file")));
        ProcessLock lock;
        const auto locked = lock.take(home.filePath(QStringLiteral("a/b/pool/lock")));
        ::umask(before);
        QVERIFY(directory && file && locked);
        QCOMPARE(modeOf(home.filePath(QStringLiteral("a/b/pool"))), 0700u);
        QCOMPARE(modeOf(home.filePath(QStringLiteral("a/b/pool/file"))), 0600u);
        QCOMPARE(modeOf(home.filePath(QStringLiteral("a/b/pool/lock"))), 0600u);
    }

    void aDirectoryOpenToOthersIsRefusedWithTheChmod_data()
    {
        QTest::addColumn<uint>("mode");
        QTest::addColumn<bool>("isPrivate");
        QTest::newRow("0700") << 0700u << true;
        QTest::newRow("0500") << 0500u << true;
        QTest::newRow("0755") << 0755u << false;
        QTest::newRow("0770") << 0770u << false;
        QTest::newRow("0701") << 0701u << false;
        QTest::newRow("0777") << 0777u << false;
        QTest::newRow("sticky") << 01777u << false;
    }
    void aDirectoryOpenToOthersIsRefusedWithTheChmod()
    {
        QFETCH(uint, mode);
        QFETCH(bool, isPrivate);
        const QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("it's"));
        QVERIFY(makePrivateDirectory(path));
        setMode(path, mode);
        const auto done = makePrivateDirectory(path);
        QCOMPARE(done.has_value(), isPrivate);
        QCOMPARE(modeOf(path), mode & 0777u);
        if (isPrivate)
            return;
        QCOMPARE(done.error().kind, FailureKind::Forbidden);
        const QString command = QStringLiteral("chmod 700 '%1'").arg(home.filePath(QStringLiteral("it'\\''s")));
        QVERIFY2(done.error().message.contains(command), qPrintable(done.error().message));
    }

    void aFileOpenToOthersIsClosedToThem()
    {
        const QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("lock"));
        write(path, "old");
        setMode(path, 0666);
        ProcessLock lock;
        QVERIFY(lock.take(path));
        QCOMPARE(modeOf(path), 0600u);
    }

    void linksAreNotFollowed_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("to a file") << QStringLiteral("target");
        QTest::newRow("to a directory") << QStringLiteral(".");
        QTest::newRow("dangling") << QStringLiteral("nothing");
        QTest::newRow("to itself") << QStringLiteral("link");
    }
    void linksAreNotFollowed()
    {
        QFETCH(QString, target);
        const QTemporaryDir home;
        write(home.filePath(QStringLiteral("target")), "precious");
        setMode(home.filePath(QStringLiteral("target")), 0644);
        const QString link = home.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(home.filePath(target), link));
        ProcessLock lock;
        const Result<void> all[] = {makePrivateDirectory(link), makePrivateDirectory(link + QLatin1Char('/')),
            makePrivateDirectory(link + QLatin1String("/.")), makePrivateDirectory(link + QLatin1String("/./")),
            makePrivateFile(link), lock.take(link)};
        for (const Result<void> &done : all) {
            QVERIFY(!done);
            QCOMPARE(done.error().kind, FailureKind::Forbidden);
            QVERIFY2(done.error().message.startsWith(link), qPrintable(done.error().message));
            QVERIFY2(done.error().message.contains(QLatin1String("symbolic link")), qPrintable(done.error().message));
        }
        QCOMPARE(read(home.filePath(QStringLiteral("target"))), "precious");
        QCOMPARE(modeOf(home.filePath(QStringLiteral("target"))), 0644u);
        QVERIFY(!QFileInfo::exists(home.filePath(QStringLiteral("nothing"))));
    }

    void otherKindsAreRefused()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("file"));
        write(file, "precious");
        QCOMPARE(makePrivateDirectory(file).error().kind, FailureKind::Forbidden);
        QCOMPARE(makePrivateFile(home.path()).error().kind, FailureKind::Forbidden);
        const QString pipe = home.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(openPrivateFile(pipe).error().kind, FailureKind::Forbidden);
        const QString other = home.filePath(QStringLiteral("other"));
        QCOMPARE(::link(QFile::encodeName(file).constData(), QFile::encodeName(other).constData()), 0);
        ProcessLock lock;
        QCOMPARE(lock.take(other).error().kind, FailureKind::Forbidden);
        QCOMPARE(read(file), "precious");
    }

    void whatTheSystemSaysIsPassedOn()
    {
        const auto below = makePrivateFile(QStringLiteral("/dev/null/file"));
        QVERIFY(below.error().message.startsWith(QLatin1String("/dev/null/file: ")));
        QCOMPARE(fileFailure(QStringLiteral("x"), EACCES).kind, FailureKind::Forbidden);
        QCOMPARE(fileFailure(QStringLiteral("x"), ENOSPC).kind, FailureKind::Server);
    }
};

QRLOGIN_TEST(TestPrivatePath)
#include "TestPrivatePath.moc"
