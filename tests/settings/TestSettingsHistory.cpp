#include "settings/SettingsHistory.h"

#include "connections/Connection.h"
#include "settings/SettingsModel.h"
#include "storage/Sql.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestSettingsHistory : public QObject
{
    Q_OBJECT

    static Connection connection(const QString &id, const QString &name)
    {
        Connection connection;
        connection.address.connectionId = id;
        connection.badge.name = name;
        return connection;
    }
    static SettingsSave save(const QString &reason = {})
    {
        LoginStrategy after;
        after.qrcodeExpiresIn = 600;
        after.qrcodeExpiresInUnit = PeriodUnit::Minute;
        after.returnFullUserInfo = true;
        return {{}, after, reason};
    }

    const Connection m_first = connection(QStringLiteral("a"), QStringLiteral("First"));
    const Connection m_second = connection(QStringLiteral("b"), QStringLiteral("Second"));

private slots:
    void eachChangeOfASaveIsAnEntry()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("deep/journal.sqlite"));
        {
            SettingsHistory history(path);
            QSignalSpy recorded(&history, &SettingsHistory::recorded);
            QVERIFY(history.record(m_first, save(QStringLiteral("audit")), ManualClock::start));
            QCOMPARE(recorded.size(), 1);
        }
        SettingsHistory history(path);
        const auto entries = history.entries();
        QVERIFY2(entries, entries ? "" : qPrintable(entries.error().message));
        QCOMPARE(entries->size(), 2);
        const HistoryEntry &newest = entries->first();
        QCOMPARE(newest.change.wireName, fullUserInfoRule.wireName);
        QVERIFY(!newest.change.before.returnFullUserInfo && newest.change.after.returnFullUserInfo);
        const HistoryEntry &period = entries->last();
        QCOMPARE(period.change.wireName, qrcodePeriodRule.wireName);
        QCOMPARE(period.change.before.qrcodeExpiresIn, 120);
        QCOMPARE(period.change.after.qrcodeExpiresIn, 600);
        QCOMPARE(period.change.after.qrcodeExpiresInUnit, PeriodUnit::Minute);
        QCOMPARE(period.time, ManualClock::start);
        QCOMPARE(period.connectionName, QStringLiteral("First"));
        QCOMPARE(period.reason, QStringLiteral("audit"));
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aConnectionHasItsOwnHistory()
    {
        const QTemporaryDir directory;
        SettingsHistory history(directory.filePath(QStringLiteral("journal.sqlite")));
        QVERIFY(history.record(m_first, save(), ManualClock::start));
        QVERIFY(history.record(m_second, save(), ManualClock::start));
        QCOMPARE(history.entries(m_second.id())->size(), 2);
        QCOMPARE(history.entries()->size(), 4);
        QCOMPARE(history.entries({}, 3)->size(), 3);
        QCOMPARE(history.entries(m_second.id())->first().connectionName, m_second.badge.name);
        QVERIFY(history.entries(QStringLiteral("'; DROP TABLE change; --"))->isEmpty());
    }

    void nothingChangedIsNothingToTell()
    {
        const QTemporaryDir directory;
        SettingsHistory history(directory.filePath(QStringLiteral("journal.sqlite")));
        QVERIFY(history.record(m_first, {{}, {}, {}}, ManualClock::start));
        QVERIFY(history.entries()->isEmpty());
    }

    void twoConsolesMayWriteToOne()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("journal.sqlite"));
        SettingsHistory one(path);
        SettingsHistory other(path);
        QVERIFY(one.record(m_first, save(), ManualClock::start));
        QVERIFY(other.record(m_second, save(), ManualClock::start));
        QCOMPARE(one.entries()->size(), 4);
    }

    void aFileOfAnotherKindIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no database") << QByteArray("no database at all, but a text that somebody keeps here");
        QTest::newRow("cut off") << QByteArray("SQLite format 3\0and nothing more", 32);
    }
    void aFileOfAnotherKindIsLeftAsItIs()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("journal.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        SettingsHistory history(file.fileName());
        const auto done = history.record(m_first, save(), ManualClock::start);
        QVERIFY(!done);
        QVERIFY(done.error().message.contains(file.fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void theDatabaseOfAnotherProgramIsLeftAsItIs()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("journal.sqlite"));
        const auto fill = [](QSqlDatabase &database) -> Result<void> {
            (void)runSql(database, QStringLiteral("CREATE TABLE theirs (value TEXT)"));
            return {};
        };
        QVERIFY(SqlFile::open(path, {0x11223344, 1, fill}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        SettingsHistory history(path);
        const auto entries = history.entries();
        QVERIFY(!entries);
        QVERIFY(entries.error().message.contains(QLatin1String("not a database of this program")));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void aNewerVersionIsNotTouched()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("journal.sqlite"));
        QVERIFY(SettingsHistory(path).record(m_first, save(), ManualClock::start));
        {
            auto file = SqlFile::open(path, {0x51524C4A, 1, {}});
            QVERIFY(file);
            QVERIFY(runSql((*file)->database(), QStringLiteral("PRAGMA user_version=2")));
        }
        SettingsHistory history(path);
        const auto entries = history.entries();
        QVERIFY(!entries);
        QVERIFY(entries.error().message.contains(QLatin1String("newer version")));
    }

    void csvIsForSpreadsheetsAndHarmless()
    {
        const QTemporaryDir directory;
        SettingsHistory history(directory.filePath(QStringLiteral("journal.sqlite")));
        const Connection odd = connection(QStringLiteral("c"), QStringLiteral("=HYPERLINK(\"x\")"));
        QVERIFY(history.record(odd, save(QStringLiteral("said \"yes\", twice\nand left")), ManualClock::start));
        const QByteArray csv = historyCsv(*history.entries());
        QVERIFY(csv.startsWith("\xEF\xBB\xBFtime,connection,"));
        const QByteArray start = "2026-01-01T00:00:00.000Z,\"'=HYPERLINK(\"\"x\"\")\",c,";
        const QByteArray end = ",\"said \"\"yes\"\", twice\nand left\"\r\n";
        QVERIFY(csv.contains(start + "qrcodeExpiresIn,120,Second,600,Minute" + end));
        QVERIFY(csv.contains(start + "returnFullUserInfo,false,,true," + end));
    }
};

QRLOGIN_TEST(TestSettingsHistory)
#include "TestSettingsHistory.moc"
