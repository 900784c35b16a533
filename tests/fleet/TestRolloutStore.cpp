#include "fleet/RolloutStore.h"

#include "fleet/FleetFixture.h"
#include "support/TestMain.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestRolloutStore : public QObject
{
    Q_OBJECT
    QTemporaryDir directory;

    const LoginStrategy other{600, PeriodUnit::Minute, 60, PeriodUnit::Second, true, false};
    const Connection first = connectionNamed(QStringLiteral("A"));
    const Connection second = connectionNamed(QStringLiteral("B"));

    QString path() const { return directory.filePath(QStringLiteral("data/rollouts.sqlite")); }

private slots:
    void aSnapshotStaysWithoutAnEnd()
    {
        qint64 id = 0;
        {
            RolloutStore store(path());
            const auto begun = store.begin({plannedFor(first, {}, other), plannedFor(second, other, {})},
                QStringLiteral("why"), {}, Instant(Seconds(5)));
            QVERIFY(begun);
            id = *begun;
            RolloutPool pool{plannedFor(first, {}, other), RolloutResult::Begun};
            QVERIFY(store.note(id, 0, pool));
        }
        RolloutStore store(path());
        const auto record = store.find(id);
        QVERIFY(record);
        QCOMPARE(record->reason, QStringLiteral("why"));
        QCOMPARE(record->time, Instant(Seconds(5)));
        QVERIFY(!record->undoes);
        QCOMPARE(record->pools.size(), 2);
        QCOMPARE(record->pools.at(0).planned, plannedFor(first, {}, other));
        QCOMPARE(record->pools.at(0).result, RolloutResult::Begun);
        QVERIFY(record->pools.at(0).written() == other); // it may have arrived
        QVERIFY(record->pools.at(0).mayBeWritten());
        QCOMPARE(record->pools.at(1).result, RolloutResult::Planned);
        QVERIFY(!record->pools.at(1).mayBeWritten());
    }

    void whatThePoolAnsweredIsKept()
    {
        RolloutStore store(path());
        const auto id = store.begin({plannedFor(first, {}, other)}, {}, 1, {});
        QVERIFY(id);
        const LoginStrategy answered{601, PeriodUnit::Second, 60, PeriodUnit::Second, true, false};
        QVERIFY(store.note(*id, 0, {plannedFor(first, {}, other), RolloutResult::Written, answered, {}}));
        const auto newest = store.newest(1);
        QVERIFY(newest);
        QCOMPARE(newest->size(), 1);
        QCOMPARE(newest->first().id, *id);
        QCOMPARE(newest->first().undoes, std::optional<qint64>(1));
        QVERIFY(newest->first().pools.first().written() == answered);
    }

    void anUnknownRolloutIsNotFound()
    {
        RolloutStore store(directory.filePath(QStringLiteral("empty.sqlite")));
        QCOMPARE(store.find(7).error().kind, FailureKind::NotFound);
        QVERIFY(store.newest()->isEmpty());
    }

    void onlyTheOwnerCanReadTheFile()
    {
        RolloutStore store(path());
        QVERIFY(store.newest());
        QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void anotherFileIsLeftAlone()
    {
        const QString name = directory.filePath(QStringLiteral("other"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        RolloutStore store(name);
        QVERIFY(!store.begin({}, {}, {}, {}));
        QVERIFY(!store.newest());
    }
};

QRLOGIN_TEST(TestRolloutStore)
#include "TestRolloutStore.moc"
