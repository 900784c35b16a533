#include "storage/SqlFile.h"

#include "storage/Sql.h"
#include "support/TestMain.h"

#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace qrlogin;

namespace {

Result<void> fill(QSqlDatabase &database)
{
    const auto done = runSql(database, QStringLiteral("CREATE TABLE word (text TEXT NOT NULL)"));
    return done ? Result<void>() : tl::unexpected(done.error());
}

const SqlFile::Kind kind{0x51524C54, 1, fill};

/// A limit of this process, until this goes.
class Limited
{
public:
    Limited(__rlimit_resource resource, rlim_t value)
        : m_resource(resource)
    {
        ::getrlimit(resource, &m_before);
        const rlimit limit{value, m_before.rlim_max};
        ::setrlimit(resource, &limit);
    }
    ~Limited() { ::setrlimit(m_resource, &m_before); }
    Limited(const Limited &) = delete;
    Limited &operator=(const Limited &) = delete;

private:
    __rlimit_resource m_resource;
    rlimit m_before{};
};

} // namespace

/// Damage, a full disk, denied access and a busy file are four things.
class TestSqlFile : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> directory;
    QString path;

    void expectFailure(FailureKind expected, const char *words)
    {
        const QByteArray before = bytes();
        const auto opened = SqlFile::open(path, kind);
        verify(opened ? Result<void>() : tl::unexpected(opened.error()), expected, words);
        QCOMPARE(bytes(), before);
    }

    static void verify(const Result<void> &done, FailureKind expected, const char *words)
    {
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(QLatin1String(words)), qPrintable(done.error().message));
        QCOMPARE(done.error().kind, expected);
    }

    QByteArray bytes() const
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    static Result<void> write(SqlFile &file, const QString &text)
    {
        return inTransaction(file.database(), [&]() -> Result<void> {
            const auto done = runSql(file.database(), QStringLiteral("INSERT INTO word VALUES (?)"), {text});
            return done ? Result<void>() : tl::unexpected(done.error());
        });
    }

private slots:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void init()
    {
        directory = std::make_unique<QTemporaryDir>();
        path = directory->filePath(QStringLiteral("file.sqlite"));
        const auto file = SqlFile::open(path, kind);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        QVERIFY(write(**file, QStringLiteral("first")));
    }
    void cleanup()
    {
        // It was intact all the time.
        if (QLatin1String(QTest::currentTestFunction()) == QLatin1String("aDamagedFileIsSaid"))
            return;
        const auto file = SqlFile::open(path, kind);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        QCOMPARE(sqlValue((*file)->database(), QStringLiteral("SELECT count(*) FROM word"))->toInt(), 1);
    }

    void aFullDiskIsSaid()
    {
        const auto file = SqlFile::open(path, kind);
        const Limited limited(RLIMIT_FSIZE, 40'000);
        verify(write(**file, QString(100'000, QLatin1Char('x'))), FailureKind::Server, "full");
    }

    void aFullDiskIsNotDamageToOneThatOpens()
    {
        const Limited limited(RLIMIT_FSIZE, 100);
        expectFailure(FailureKind::Server, "full");
    }

    void descriptorsThatRunOutAreSaid()
    {
        // Takes all numbers below the limit that this process does not use yet.
        std::vector<int> taken;
        const Limited limited(RLIMIT_NOFILE, 64);
        for (int one = 0; (one = ::open("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0;)
            taken.push_back(one);
        const auto opened = SqlFile::open(path, kind);
        for (const int one : taken)
            ::close(one);
        verify(opened ? Result<void>() : tl::unexpected(opened.error()), FailureKind::Server, "oo many");
    }

    void deniedAccessIsSaid()
    {
        const auto file = SqlFile::open(path, kind);
        QVERIFY(runSql((*file)->database(), QStringLiteral("PRAGMA query_only=ON")));
        verify(write(**file, QStringLiteral("second")), FailureKind::Forbidden, "denied");
    }

    void aBusyFileIsSaid()
    {
        const auto other = SqlFile::open(path, kind);
        QVERIFY(runSql((*other)->database(), QStringLiteral("BEGIN IMMEDIATE")));
        const auto file = SqlFile::open(path, kind);
        verify(file ? write(**file, QStringLiteral("second")) : tl::unexpected(file.error()), FailureKind::Conflict,
            "another program");
    }

    void aDamagedFileIsSaid_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("its head") << 0;
        QTest::newRow("a page") << 4096;
    }
    void aDamagedFileIsSaid()
    {
        QFETCH(int, at);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(at);
        file.write(QByteArray(512, 'x'));
        file.close();
        expectFailure(FailureKind::Malformed, "damaged");
    }

    void aTableThatIsMissingIsDamage()
    {
        const auto file = SqlFile::open(path, kind);
        const auto done = runSql((*file)->database(), QStringLiteral("SELECT * FROM other"));
        verify(done ? Result<void>() : tl::unexpected(done.error()), FailureKind::Malformed, "other");
    }

    void aLinkIsNotFollowed()
    {
        const QString link = directory->filePath(QStringLiteral("link.sqlite"));
        QVERIFY(QFile::link(path, link));
        const auto file = SqlFile::open(link, kind);
        verify(file ? Result<void>() : tl::unexpected(file.error()), FailureKind::Forbidden, "symbolic link");
    }

    void aFileOfOursIsClosedToOthers()
    {
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0666), 0);
        QVERIFY(SqlFile::open(path, kind));
        struct stat found = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &found), 0);
        QCOMPARE(found.st_mode & 0777u, 0600u);
    }
};

QRLOGIN_TEST(TestSqlFile)
#include "TestSqlFile.moc"
