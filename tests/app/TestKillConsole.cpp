#include "app/ConsoleProcess.h"
#include "base/Random.h"
#include "client/PoolClient.h"
#include "support/TestMain.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <thread>

using namespace qrlogin;
using namespace qrlogin::test;
using std::chrono::microseconds;

namespace {

constexpr int demoUsers = 5;

/// Kills a process after `delay`, at any point of its work.
std::jthread killAfter(microseconds delay, qint64 process)
{
    return std::jthread([=] {
        std::this_thread::sleep_for(delay);
        ::kill(pid_t(process), SIGKILL);
    });
}

/// The result of SQLite's check of the store. Checks a copy, because opening a store repairs it.
QString integrityOf(const QString &directory, int *users)
{
    const QTemporaryDir copy;
    const QString name = QStringLiteral("pool.sqlite");
    for (const QString &file : {name, name + QStringLiteral("-wal")})
        QFile::copy(directory + u'/' + file, copy.filePath(file));
    QString outcome;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("copy"));
        database.setDatabaseName(copy.filePath(name));
        if (!database.open())
            return database.lastError().text();
        QSqlQuery query(database);
        outcome = query.exec(QStringLiteral("PRAGMA integrity_check")) && query.next() ? query.value(0).toString()
                                                                                       : query.lastError().text();
        *users = query.exec(QStringLiteral("SELECT count(*) FROM user")) && query.next() ? query.value(0).toInt() : 0;
    }
    QSqlDatabase::removeDatabase(QStringLiteral("copy"));
    return outcome;
}

} // namespace

class TestKillConsole : public QObject
{
    Q_OBJECT
    SystemClock clock;
    SystemRandom random;
    TrafficLog traffic;
    QNetworkAccessManager network;

    Result<SecuritySettings> read(const ConsoleProcess &console)
    {
        PoolClient client(console.connection().address, {network, clock, random, traffic}, Party::Administrator,
            console.connection().credentials);
        return QCoro::waitFor(client.readSettings());
    }

    bool save(const ConsoleProcess &console, int qrcodePeriod)
    {
        PoolClient client(console.connection().address, {network, clock, random, traffic}, Party::Administrator,
            console.connection().credentials);
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = qrcodePeriod;
        const auto answer = QCoro::waitFor(client.updateStrategy({strategy, {}}));
        return answer && answer->strategy == strategy;
    }

private slots:
    void aPoliteSignalEndsItWell_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void aPoliteSignalEndsItWell()
    {
        QFETCH(int, signal);
        const QTemporaryDir directory;
        ConsoleProcess console(directory.path());
        console.start();
        QVERIFY(console.waitUntilReady());
        QCOMPARE(::kill(pid_t(console.processId()), signal), 0);
        QVERIFY(console.waitForEnd());
        QVERIFY(console.endedWell());
    }

    void losesNoAcknowledgedSave()
    {
        const QTemporaryDir directory;
        QRandomGenerator chance(20260101);
        ConsoleProcess console(directory.path());
        console.start();
        QVERIFY(console.waitUntilReady());
        const auto original = read(console);
        QVERIFY(original);
        const QString userPoolId = console.connection().address.userPoolId;

        int stored = original->strategy.qrcodeExpiresIn;
        int next = 1;
        int saves = 0;
        int kills = 0;
        int arrivedUnacknowledged = 0;
        while (kills < 15 || saves < 100) {
            // The kill happens at a random point during a save, or just before or after it.
            const int quietSaves = chance.bounded(3, 9);
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < quietSaves; ++i, ++saves) {
                QVERIFY(save(console, next));
                stored = next++;
            }
            const qint64 each = timer.nsecsElapsed() / 1000 / quietSaves;
            {
                const auto killer = killAfter(microseconds(chance.bounded(qint64(2 * each))), console.processId());
                for (; save(console, next); ++saves)
                    stored = next++;
            }
            QVERIFY(console.waitForEnd());
            ++kills;
            const int inFlight = next++;

            int users = 0;
            QCOMPARE(integrityOf(directory.path(), &users), QStringLiteral("ok"));
            QCOMPARE(users, demoUsers);
            console.start();
            QVERIFY2(console.waitUntilReady(), "it comes up on what the kill left");
            QCOMPARE(console.connection().address.userPoolId, userPoolId);
            const auto settings = read(console);
            QVERIFY(settings);
            const int found = settings->strategy.qrcodeExpiresIn;
            QVERIFY2(found == stored || found == inFlight,
                qPrintable(QStringLiteral("%1, where %2 was acknowledged and %3 under way")
                               .arg(found)
                               .arg(stored)
                               .arg(inFlight)));
            QCOMPARE(settings->others, original->others);
            arrivedUnacknowledged += found == inFlight;
            stored = found;
        }
        qInfo("%d saves, %d kills, %d saves stored whose answer was lost", saves, kills, arrivedUnacknowledged);
    }

    void comesUpAfterAKillWhileItCameUp()
    {
        QRandomGenerator chance(20260102);
        QElapsedTimer timer;
        qint64 whole = 0; // microseconds from start to ready
        for (int round = 0; round < 6; ++round) {
            const QTemporaryDir directory;
            ConsoleProcess console(directory.path());
            timer.start();
            console.start();
            if (round > 0) {
                killAfter(microseconds(chance.bounded(whole)), console.processId()).join();
                QVERIFY(console.waitForEnd());
                console.start();
            }
            QVERIFY2(console.waitUntilReady(), "it comes up on what the kill left");
            if (round == 0)
                whole = timer.nsecsElapsed() / 1000;
            const auto settings = read(console);
            QVERIFY(settings);
            QCOMPARE(settings->strategy, LoginStrategy());
            int users = 0;
            QCOMPARE(integrityOf(directory.path(), &users), QStringLiteral("ok"));
            QCOMPARE(users, demoUsers);
        }
    }

    void leavesAPoolAloneThatIsInUse()
    {
        const QTemporaryDir directory;
        ConsoleProcess first(directory.path());
        first.start();
        QVERIFY(first.waitUntilReady());
        QVERIFY(save(first, 777));

        ConsoleProcess second(directory.path());
        second.start();
        QVERIFY(second.waitForError(
            QByteArray("in use by qrlogin-console (process ") + QByteArray::number(first.processId())));
        QVERIFY2(!second.hasOutput(), "there is no pool to tell of");
        QVERIFY(save(first, 778));
        second.kill();

        QVERIFY(save(first, 779));
        QCOMPARE(read(first)->strategy.qrcodeExpiresIn, 779);
        first.kill();
        first.start();
        QVERIFY(first.waitUntilReady());
        QCOMPARE(read(first)->strategy.qrcodeExpiresIn, 779);
    }
};

QRLOGIN_TEST(TestKillConsole)
#include "TestKillConsole.moc"
