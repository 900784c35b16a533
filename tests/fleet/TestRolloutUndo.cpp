#include "fleet/RolloutUndo.h"

#include "fleet/FleetFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

using Kind = UndoneSetting::Kind;

class TestRolloutUndo : public QObject
{
    Q_OBJECT

    const LoginStrategy before{600, PeriodUnit::Minute, 60, PeriodUnit::Second, true, false};
    const LoginStrategy after{120, PeriodUnit::Minute, 60, PeriodUnit::Second, false, false};
    const Connection pool = connectionNamed(QStringLiteral("A"));

    RolloutRecord record(RolloutResult result = RolloutResult::Written) const
    {
        RolloutRecord rollout;
        rollout.pools = {RolloutPool{plannedFor(pool, before, after), result, after, {}}};
        return rollout;
    }
    UndonePool undo(const LoginStrategy &now, RolloutResult result = RolloutResult::Written) const
    {
        return undoOf(record(result), {PoolReading{pool, now, Instant(), {}}}).value(0);
    }

private slots:
    void exactlyTheChangesArePutBack()
    {
        const UndonePool undone = undo(after);
        QCOMPARE(undone.settings.size(), 2); // the ticket's period was not changed
        QCOMPARE(undone.settings.at(0).kind, Kind::PutBack);
        QVERIFY(undone.planned()->was == after);
        QVERIFY(undone.planned()->wanted == before);
    }

    void whatOthersChangedStays()
    {
        LoginStrategy now = after;
        now.qrcodeExpiresIn = 180; // that the rollout had changed
        now.ticketExpiresIn = 90; // and not
        const UndonePool undone = undo(now);
        QCOMPARE(undone.settings.at(0).kind, Kind::ChangedSince);
        QCOMPARE(undone.settings.at(1).kind, Kind::PutBack);
        LoginStrategy expected = now;
        expected.returnFullUserInfo = true;
        QVERIFY(undone.planned()->wanted == expected);
    }

    void whatWasPutBackAlreadyStays()
    {
        const UndonePool undone = undo(before);
        QCOMPARE(undone.settings.at(0).kind, Kind::AlreadyBack);
        QVERIFY(undone.planned()->was == undone.planned()->wanted);
    }

    void onlyPoolsThatMayBeWrittenAreUndone_data()
    {
        QTest::addColumn<RolloutResult>("result");
        QTest::addColumn<bool>("expected");
        for (const auto &word : rolloutResultWords) {
            const bool isSent = word.value == RolloutResult::Begun || word.value == RolloutResult::Written
                || word.value == RolloutResult::Unknown;
            QTest::newRow(word.text.toLatin1().constData()) << word.value << isSent;
        }
    }
    void onlyPoolsThatMayBeWrittenAreUndone()
    {
        QFETCH(RolloutResult, result);
        QFETCH(bool, expected);
        QCOMPARE(!undo(after, result).settings.isEmpty(), expected);
        QCOMPARE(!poolsToUndo(record(result), {pool}).isEmpty(), expected);
        QCOMPARE(!poolsWithoutConnection(record(result), {}).isEmpty(), expected);
    }

    void aConnectionToAnotherPoolIsNotWritten()
    {
        Connection other = pool;
        other.address.managementHost = QUrl(QStringLiteral("https://other.example"));
        const UndonePool undone = undoOf(record(), {PoolReading{other, after, Instant(), {}}}).first();
        QVERIFY(undone.isOtherPool);
        QVERIFY(undone.planned()->was == undone.planned()->wanted);
    }

    void whatWasNotReadIsNotPlanned()
    {
        const PoolReading gone{pool, failure(FailureKind::Timeout, {}), Instant(), {}};
        const UndonePool undone = undoOf(record(), {gone}).first();
        QVERIFY(!undone.planned());
        QVERIFY(undone.settings.isEmpty());
    }
};

QRLOGIN_TEST(TestRolloutUndo)
#include "TestRolloutUndo.moc"
