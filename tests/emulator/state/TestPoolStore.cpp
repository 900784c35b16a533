#include "emulator/state/PoolStore.h"

#include "emulator/PoolFixture.h"
#include "storage/Sql.h"
#include "support/TestMain.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPoolStore : public QObject
{
    Q_OBJECT
    SeededRandom random{7};

    Result<std::unique_ptr<PoolStore>> open(const QTemporaryDir &directory)
    {
        return PoolStore::open(directory.path(), random, ManualClock::start);
    }

    static QString file(const QTemporaryDir &directory) { return directory.filePath(PoolStore::fileName); }

    /// Runs a statement on the file from outside.
    static void alter(const QTemporaryDir &directory, const QString &statement)
    {
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(file(directory));
            QVERIFY(other.open());
            QVERIFY(runSql(other, statement));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }

    static QByteArray bytes(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private slots:
    void aFreshOneHoldsDemoData()
    {
        const auto contents = PoolStore::open({}, random, ManualClock::start).value()->load().value();
        QCOMPARE(contents.identity.name, u"Demo pool"_s);
        QCOMPARE(contents.applications.size(), 2); // a web page with a secret, and a mobile app without one
        QCOMPARE(contents.users.size(), 5);
        QSet<QString> ids{contents.identity.id, contents.identity.accessKeyId, contents.applications.first().id};
        for (const User &user : contents.users)
            ids.insert(user.id);
        QCOMPARE(ids.size(), 8);
        QVERIFY(!ids.contains(QString()));
    }

    void whatIsSavedIsFoundAgain()
    {
        const QTemporaryDir directory;
        const QByteArray key = open(directory).value()->load().value().identity.tokenKey.reveal();
        QVERIFY(open(directory).value()->saveSettings({{"verifyCodeLength", "4"}, {"registerDisabled", "true"}}));
        const auto contents = open(directory).value()->load().value();
        QCOMPARE(contents.identity.tokenKey.reveal(), key);
        QVERIFY(contents.settings.all().contains({"verifyCodeLength", "4"}));
        QVERIFY(contents.settings.all().contains({"registerDisabled", "true"}));
        QVERIFY(contents.settings.all().contains({"verifyCodeMaxAttempts", "1"}));
        QCOMPARE(contents.users.at(2).displayName, u"陈伟"_s);
        QCOMPARE(contents.users.at(2).signedUp, ManualClock::start);
    }

    void onlyItsOwnerMayRead()
    {
        const QTemporaryDir directory;
        const auto store = open(directory).value();
        constexpr auto others
            = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        for (const QString &side : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFile::exists(file(directory) + side), qPrintable(side));
            QVERIFY2(!(QFile::permissions(file(directory) + side) & others), qPrintable(side));
        }
    }

    void aSecondOneIsTurnedAway()
    {
        const QTemporaryDir directory;
        const auto first = open(directory);
        const auto second = open(directory);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, FailureKind::Conflict);
        QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    }

    void aLockThatNobodyHoldsHindersNobody()
    {
        const QTemporaryDir directory;
        // A killed process with our process ID left this, as in a container, where each is the first.
        QFile left(directory.filePath(u"pool.lock"_s));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(QByteArray::number(QCoreApplication::applicationPid()) + "\nqrlogin\nhost\n");
        left.close();
        const auto first = open(directory);
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        const auto second = open(directory);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, FailureKind::Conflict);
    }

    void otherFilesAreLeftAlone_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("another program's database") << u"foreign"_s;
        QTest::newRow("a newer version") << u"newer"_s;
        QTest::newRow("no database") << u"text"_s;
        QTest::newRow("torn") << u"torn"_s;
    }
    void otherFilesAreLeftAlone()
    {
        QFETCH(QString, what);
        const QTemporaryDir directory;
        if (what == u"foreign"_s) {
            alter(directory, u"CREATE TABLE recipes (name TEXT)"_s);
        } else {
            QVERIFY(open(directory));
            if (what == u"newer"_s)
                alter(directory, u"PRAGMA user_version=2"_s);
            QFile out(file(directory));
            QVERIFY(out.open(QIODevice::ReadWrite));
            if (what == u"text"_s)
                out.write(QByteArray(4096, 'x'));
            if (what == u"torn"_s)
                out.resize(out.size() / 2);
        }
        const QByteArray before = bytes(file(directory));
        const auto opened = open(directory);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, FailureKind::Malformed);
        QVERIFY(opened.error().message.contains(file(directory)));
        QCOMPARE(bytes(file(directory)), before);
    }

    void aNonceIsKeptForAsLongAsItsDateIsTaken()
    {
        const QTemporaryDir directory;
        const auto nonces = [&] {
            QByteArrayList list;
            const PoolContents contents = open(directory).value()->load().value();
            for (const UsedNonce &used : contents.usedNonces)
                list.append(used.nonce);
            return list;
        };
        const Instant start = ManualClock::start;
        QVERIFY(open(directory).value()->saveNonce({"first", start}));
        QVERIFY(open(directory).value()->saveNonce({"second", start + 30min}));
        QCOMPARE(nonces(), (QByteArrayList{"first", "second"}));
        const PoolContents contents = open(directory).value()->load().value();
        QVERIFY(open(directory).value()->replace(contents));
        QCOMPARE(nonces(), (QByteArrayList{"first", "second"}));
        QVERIFY(open(directory).value()->saveNonce({"third", start + 30min + 1ms}));
        QCOMPARE(nonces(), (QByteArrayList{"second", "third"}));
    }

    void aDirectoryFromBeforeKeepsNoncesFromNowOn()
    {
        const QTemporaryDir directory;
        QVERIFY(open(directory));
        alter(directory, u"DROP TABLE nonce"_s);
        QVERIFY(open(directory).value()->saveNonce({"first", ManualClock::start}));
        QCOMPARE(open(directory).value()->load().value().usedNonces.size(), 1);
    }

    void aChangeCannotBeReplayedAfterARestart_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("a change") << QByteArray("POST");
        QTest::newRow("a read") << QByteArray("GET");
    }
    void aChangeCannotBeReplayedAfterARestart()
    {
        QFETCH(QByteArray, method);
        const QTemporaryDir directory;
        PoolFixture pool;
        const auto start = [&] {
            pool.store.reset();
            pool.store = open(directory).value();
            pool.pool = std::make_unique<Pool>(pool.store->load().value(), *pool.store, pool.random);
        };
        start();
        const bool changes = method == "POST";
        const QByteArray body = changes ? "{\"verifyCodeLength\":4}" : QByteArray();
        const QByteArray path = changes ? updateSettingsPath : getSettingsPath;
        const Headers headers
            = pool.signedHeaders(method, path, bodyParameters(body).value_or(RequestParameters()), Brand::GenAuth);
        const auto send
            = [&] { return outcome(QJsonDocument::fromJson(pool.send(method, path, headers, body).body).object()); };
        QCOMPARE(send(), "200");
        for (const auto pause : {Milliseconds(0), Milliseconds(14min)}) {
            pool.clock.advance(pause);
            start();
            QCOMPARE(send(), "401/1306");
        }
    }

    void textsOfSettingsAreCheckedWhenTheyAreLoaded_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *title, const char *name, const char *text) {
            QTest::newRow(title) << QByteArray(name) << QByteArray(text);
        };
        row("a byte cut off an object", "changeEmailStrategy", "{\"verifyOldEmail\":true");
        row("empty", "registerDisabled", "");
        row("two values", "verifyCodeLength", "4,5");
        row("an end before the end", "verifyCodeLength", "4],[5");
        row("another type", "verifyCodeLength", "\"4\"");
        row("a number below its least", "authingTokenExpiresIn", "0");
        row("a fraction", "verifyCodeLength", "4.5");
        row("a strategy that is not whole", "qrcodeLoginStrategy", "{\"qrcodeExpiresIn\":120}");
        row("a strategy out of range", "qrcodeLoginStrategy",
            "{\"allowExchangeUserInfoFromBrowser\":false,\"qrcodeExpiresIn\":0,\"qrcodeExpiresInUnit\":\"Second\","
            "\"returnFullUserInfo\":false,\"ticketExpiresIn\":300,\"ticketExpiresInUnit\":\"Second\"}");
        row("bytes that are no text", "allowedOrigins", "\"\xFF\"");
    }
    void textsOfSettingsAreCheckedWhenTheyAreLoaded()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        const QTemporaryDir directory;
        QVERIFY(open(directory));
        alter(directory,
            u"UPDATE setting SET text=x'%1' WHERE name='%2'"_s.arg(
                QString::fromLatin1(text.toHex()), QString::fromLatin1(name)));
        const QByteArray before = bytes(file(directory));
        const auto contents = open(directory).value()->load();
        QVERIFY(!contents);
        QCOMPARE(contents.error().kind, FailureKind::Malformed);
        QVERIFY2(contents.error().message.contains(QString::fromLatin1(name))
                && contents.error().message.contains(file(directory)),
            qPrintable(contents.error().message));
        QCOMPARE(bytes(file(directory)), before);
    }

    void otherTextsAreCheckedToo_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("a key that is empty") << u"UPDATE pool SET access_key_secret=x''"_s;
        QTest::newRow("an unknown word") << u"UPDATE application SET auth_method='client_secret_pos'"_s;
        QTest::newRow("a secret that is empty") << u"UPDATE application SET secret=x''"_s;
        QTest::newRow("no pool") << u"DELETE FROM pool"_s;
        QTest::newRow("no table") << u"DROP TABLE user"_s;
    }
    void otherTextsAreCheckedToo()
    {
        QFETCH(QString, statement);
        const QTemporaryDir directory;
        QVERIFY(open(directory));
        alter(directory, statement);
        const auto contents = open(directory).value()->load();
        QVERIFY(!contents);
        QCOMPARE(contents.error().kind, FailureKind::Malformed);
    }

    void aReadGoesOnWhereNothingCanBeStored()
    {
        const QTemporaryDir directory;
        PoolFixture pool;
        pool.store = open(directory).value();
        pool.pool = std::make_unique<Pool>(pool.store->load().value(), *pool.store, pool.random);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit none{100, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
        const QJsonObject refused = pool.signedPost("/api/v3/update-security-settings", "{\"verifyCodeLength\":4}");
        const QJsonObject read = pool.signedGet("/api/v3/get-security-settings");
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(outcome(refused), "500/500");
        QVERIFY2(messageOf(refused).contains(u"full"_s), qPrintable(messageOf(refused)));
        QCOMPARE(dataOf(read).value(u"verifyCodeLength"_s), 6);
        QCOMPARE(outcome(pool.signedPost("/api/v3/update-security-settings", "{\"verifyCodeLength\":4}")), "200");
    }

    void aSaveThatFailsIsSaidAndChangesNothing()
    {
        const QTemporaryDir directory;
        PoolFixture pool;
        pool.store = open(directory).value();
        pool.pool = std::make_unique<Pool>(pool.store->load().value(), *pool.store, pool.random);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"writer"_s);
            other.setDatabaseName(file(directory));
            QVERIFY(other.open());
            QVERIFY(runSql(other, u"BEGIN IMMEDIATE"_s));
            const QJsonObject answer = pool.signedPost("/api/v3/update-security-settings", "{\"verifyCodeLength\":4}");
            QCOMPARE(outcome(answer), "500/500");
        }
        QSqlDatabase::removeDatabase(u"writer"_s);
        const QJsonObject settings = pool.signedGet("/api/v3/get-security-settings").value(u"data"_s).toObject();
        QCOMPARE(settings.value(u"verifyCodeLength"_s), 6);
        QCOMPARE(outcome(pool.signedPost("/api/v3/update-security-settings", "{\"verifyCodeLength\":4}")), "200");
    }

    void aDirectoryThatCannotBeIsSaid()
    {
        const QTemporaryDir directory;
        QFile blocker(directory.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto opened = PoolStore::open(directory.filePath(u"file/below"_s), random, ManualClock::start);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, FailureKind::Server);
    }
};

QRLOGIN_TEST(TestPoolStore)
#include "TestPoolStore.moc"
