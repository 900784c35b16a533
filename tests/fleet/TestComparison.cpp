#include "fleet/Comparison.h"

#include "fleet/FleetFixture.h"
#include "fleet/FleetText.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestComparison : public QObject
{
    Q_OBJECT

    static LoginStrategy withQrcode(int seconds)
    {
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = seconds;
        return strategy;
    }
    static PoolComparison qrcode(const QByteArray &members, int seconds, const QString &name = QStringLiteral("A"))
    {
        return compared(baselineOf(members), readingOf(name, withQrcode(seconds)), today);
    }
    static SettingVerdict verdictOn(const PoolComparison &pool) { return pool.settings.at(0).verdict; }

private slots:
    void onlyNumbersAreCompared()
    {
        const LoginStrategy minutes{120, PeriodUnit::Minute, 300, PeriodUnit::Day, false, false};
        const PoolComparison pool
            = compared(baselineOf(exampleMembers), readingOf(QStringLiteral("A"), minutes), today);
        QCOMPARE(pool.verdict(), PoolVerdict::InLine);
        QVERIFY(!pool.isMendable());
        QVERIFY(pool.wanted() == minutes);
    }

    void whatIsNotDeclaredIsNotCompared()
    {
        const PoolComparison pool
            = compared(baselineOf("\"settings\": {\"ticketExpiresIn\": \"5m\"}"), readingOf({}, withQrcode(7)), today);
        QCOMPARE(verdictOn(pool), SettingVerdict::NotCompared);
        QCOMPARE(pool.settings.at(1).verdict, SettingVerdict::InLine);
        QCOMPARE(pool.verdict(), PoolVerdict::InLine);
        QCOMPARE(compared({}, readingOf({}, {}), today).verdict(), PoolVerdict::Read);
    }

    void driftIsSeenAndMended()
    {
        const PoolComparison pool = qrcode(exampleMembers, 180);
        QCOMPARE(verdictOn(pool), SettingVerdict::Drift);
        QCOMPARE(pool.verdict(), PoolVerdict::Drift);
        QVERIFY((pool.wanted() == LoginStrategy{120, PeriodUnit::Minute, 300, PeriodUnit::Second, false, false}));
        QCOMPARE(FleetText::sentence(0, pool), QStringLiteral("3 minute(s); expected: 2 minute(s)"));
        // Without a unit in the baseline, the pool keeps its own.
        QVERIFY(qrcode("\"settings\": {\"qrcodeExpiresIn\": 120}", 180).wanted() == withQrcode(120));
    }

    void driftBeyondALimitIsWorse()
    {
        const PoolComparison pool = qrcode(exampleMembers, 360);
        QCOMPARE(verdictOn(pool), SettingVerdict::LimitBroken);
        QCOMPARE(
            FleetText::sentence(0, pool), QStringLiteral("6 minute(s); expected: 2 minute(s); at most 5 minute(s)"));
        QCOMPARE(pool.wanted().qrcodeExpiresIn, 120);
    }

    void aLimitAloneLetsThePoolVary()
    {
        const QByteArray limit = "\"limits\": {\"qrcodeExpiresIn\": {\"atLeast\": \"1m\", \"atMost\": \"5m\"}}";
        for (const int fine : {60, 300})
            QCOMPARE(verdictOn(qrcode(limit, fine)), SettingVerdict::InLine);
        for (const int wrong : {59, 301}) {
            const PoolComparison pool = qrcode(limit, wrong);
            QCOMPARE(verdictOn(pool), SettingVerdict::LimitBroken);
            QVERIFY(!pool.isMendable()); // nobody said which value it should have
        }
    }

    void anExceptionHasItsOwnValueAndReason()
    {
        const PoolComparison pool = qrcode(exampleMembers, 600, QStringLiteral("Staging"));
        QCOMPARE(verdictOn(pool), SettingVerdict::Excepted);
        QCOMPARE(pool.verdict(), PoolVerdict::InLine);
        QCOMPARE(
            FleetText::sentence(0, pool), QStringLiteral("10 minute(s); exception for “Staging”: slow test phones"));
        const PoolComparison drifted = qrcode(exampleMembers, 120, QStringLiteral("Staging"));
        QCOMPARE(verdictOn(drifted), SettingVerdict::Drift);
        QCOMPARE(drifted.wanted().qrcodeExpiresIn, 600);
    }

    void anExceptionThatVariesHasTheLimit()
    {
        const QByteArray members = "\"settings\": {\"qrcodeExpiresIn\": \"2m\"}, \"limits\": {\"qrcodeExpiresIn\": "
                                   "{\"atMost\": \"5m\"}}, \"pools\": {\"A\": {\"qrcodeExpiresIn\": \"any\", "
                                   "\"reason\": \"they choose\"}}";
        QCOMPARE(verdictOn(qrcode(members, 200)), SettingVerdict::Excepted);
        const PoolComparison beyond = qrcode(members, 301);
        QCOMPARE(verdictOn(beyond), SettingVerdict::LimitBroken);
        QVERIFY(!beyond.isMendable());
    }

    void anExpiredExceptionIsDriftAgain()
    {
        const QByteArray members = "\"settings\": {\"qrcodeExpiresIn\": \"2m\"}, \"pools\": {\"A\": "
                                   "{\"qrcodeExpiresIn\": \"10m\", \"reason\": \"r\", \"until\": \"2026-11-26\"}}";
        const PoolComparison pool = qrcode(members, 600);
        QCOMPARE(verdictOn(pool), SettingVerdict::ExpiredException);
        QCOMPARE(pool.wanted().qrcodeExpiresIn, 120);
        QCOMPARE(FleetText::sentence(0, pool),
            QStringLiteral("10 minute(s); expected: 2 minute(s); the exception for “A” expired on 2026-11-26"));
        QCOMPARE(verdictOn(qrcode(members, 120)), SettingVerdict::InLine);
        QCOMPARE(verdictOn(qrcode(QByteArray(members).replace("11-26", "11-27"), 600)), SettingVerdict::Excepted);
    }

    void theMostSpecificExceptionCounts()
    {
        const Baseline baseline
            = baselineOf("\"settings\": {\"qrcodeExpiresIn\": 120}, \"pools\": {"
                         "\"tag:red\": {\"qrcodeExpiresIn\": 1, \"ticketExpiresIn\": 4, \"reason\": \"r\"},"
                         "\"Cust*\": {\"qrcodeExpiresIn\": 2, \"reason\": \"r\"},"
                         "\"Customer\": {\"qrcodeExpiresIn\": 3, \"reason\": \"r\", \"until\": \"2026-11-27\"}}");
        const auto expected = [&](const QString &name, const QDate &day) {
            return baseline.expectationsFor(connectionNamed(name, ColorTag::Red), day).at(0).value->number;
        };
        QCOMPARE(expected(QStringLiteral("Other"), today), 1);
        QCOMPARE(expected(QStringLiteral("Cust"), today), 2);
        QCOMPARE(expected(QStringLiteral("Customer"), today), 3);
        QCOMPARE(expected(QStringLiteral("Customer"), today.addDays(1)), 2); // expired
        const Connection customer = connectionNamed(QStringLiteral("Customer"), ColorTag::Red);
        QCOMPARE(baseline.expectationsFor(customer, today).at(1).value->number, 4);
        QVERIFY(!baseline.ambiguityFor(customer, today));
    }

    void twoExceptionsOfOneKindAreAmbiguous()
    {
        const Baseline baseline = baselineOf("\"pools\": {\"C*\": {\"qrcodeExpiresIn\": 2, \"reason\": \"r\"}, "
                                             "\"*r\": {\"qrcodeExpiresIn\": 2, \"reason\": \"r\"}}");
        const auto both = baseline.ambiguityFor(connectionNamed(QStringLiteral("Customer")), today);
        QCOMPARE(both, std::optional(std::pair(QStringLiteral("*r"), QStringLiteral("C*"))));
        QVERIFY(!baseline.ambiguityFor(connectionNamed(QStringLiteral("Cargo")), today));
    }

    void whatMatchesNothingIsTold()
    {
        const Baseline baseline = baselineOf(exampleMembers);
        QCOMPARE(baseline.unmatched({connectionNamed(QStringLiteral("Staging"))}),
            QStringList(QStringLiteral("Customer *")));
    }

    void unknownIsNotInLine()
    {
        PoolReading reading{connectionNamed(QStringLiteral("A"))};
        const Baseline baseline = baselineOf(exampleMembers);
        QCOMPARE(compared(baseline, reading, today).verdict(), PoolVerdict::NotRead);
        const auto verdictAfter = [&](FailureKind kind, int apiCode = 0) {
            reading.settings = tl::unexpected(Failure{kind, {}, 0, apiCode, {}});
            const PoolComparison pool = compared(baseline, reading, today);
            return pool.settings.at(0).verdict == SettingVerdict::NotRead ? pool.verdict() : PoolVerdict::InLine;
        };
        QCOMPARE(verdictAfter(FailureKind::Timeout), PoolVerdict::NotReached);
        QCOMPARE(verdictAfter(FailureKind::Malformed), PoolVerdict::NotReached);
        QCOMPARE(verdictAfter(FailureKind::Server), PoolVerdict::NotReached);
        QCOMPARE(verdictAfter(FailureKind::NotSent), PoolVerdict::NotReached);
        QCOMPARE(verdictAfter(FailureKind::NotFound), PoolVerdict::NotReached);
        QCOMPARE(verdictAfter(FailureKind::NotFound, 2000), PoolVerdict::Refused);
        QCOMPARE(verdictAfter(FailureKind::Unauthorized), PoolVerdict::Refused);
        QCOMPARE(verdictAfter(FailureKind::Invalid), PoolVerdict::Refused); // without a key, nothing is sent
    }

    void aColumnHasOneUnit()
    {
        const auto unitFor = [](const QList<int> &periods) {
            QList<PoolComparison> pools;
            for (const int seconds : periods)
                pools += compared({}, readingOf({}, withQrcode(seconds)), today);
            pools += compared({}, PoolReading(), today); // not read
            return FleetText::unitOf(0, pools);
        };
        QCOMPARE(unitFor({120, 300}), PeriodUnit::Minute);
        QCOMPARE(unitFor({120, 90}), PeriodUnit::Second);
        QCOMPARE(unitFor({7200, 86400}), PeriodUnit::Hour);
        QCOMPARE(FleetText::shortValue(0, 300, PeriodUnit::Minute), QStringLiteral("5m"));
        QCOMPARE(FleetText::shortValue(3, 1, PeriodUnit::Second), QStringLiteral("On"));
    }
};

QRLOGIN_TEST(TestComparison)
#include "TestComparison.moc"
