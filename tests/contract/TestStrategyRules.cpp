#include "contract/StrategyRules.h"
#include "support/TestMain.h"

#include <QTest>

#include <limits>

using namespace qrlogin;

class TestStrategyRules : public QObject
{
    Q_OBJECT

private slots:
    void range_data();
    void range();
    void rulesNameWhatTheyPointAt();
    void firstProblemIsTheOneGiven();
};

void TestStrategyRules::range_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("allowed");
    const auto row = [](int seconds, bool allowed) { QTest::addRow("%d", seconds) << seconds << allowed; };
    row(std::numeric_limits<int>::min(), false);
    row(-120, false);
    row(-1, false);
    row(0, false);
    row(1, true);
    row(2, true);
    row(120, true);
    row(2'591'999, true);
    row(2'592'000, true);
    row(2'592'001, false);
    row(std::numeric_limits<int>::max(), false);
}

void TestStrategyRules::range()
{
    QFETCH(int, seconds);
    QFETCH(bool, allowed);
    for (const PeriodRule &rule : periodRules) {
        QCOMPARE(rule.allows(seconds), allowed);
        LoginStrategy strategy;
        strategy.*rule.seconds = seconds;
        const auto problem = firstOutOfRange(strategy);
        QCOMPARE(problem.has_value(), !allowed);
        if (problem)
            QCOMPARE(problem->wireName.toString(), rule.wireName.toString());
    }
}

void TestStrategyRules::rulesNameWhatTheyPointAt()
{
    const QJsonObject untouched = toJson(LoginStrategy());
    for (const PeriodRule &rule : periodRules) {
        LoginStrategy strategy;
        strategy.*rule.seconds = 77;
        strategy.*rule.unit = PeriodUnit::Day;
        QJsonObject expected = untouched;
        expected.insert(rule.wireName, 77);
        expected.insert(rule.unitWireName, QStringLiteral("Day"));
        QCOMPARE(toJson(strategy), expected);
    }
    QVERIFY(qrcodePeriodRule.seconds == &LoginStrategy::qrcodeExpiresIn);
    QVERIFY(ticketPeriodRule.seconds == &LoginStrategy::ticketExpiresIn);
    QVERIFY(fullUserInfoRule.on == &LoginStrategy::returnFullUserInfo);
    QVERIFY(browserExchangeRule.on == &LoginStrategy::allowExchangeUserInfoFromBrowser);
}

void TestStrategyRules::firstProblemIsTheOneGiven()
{
    LoginStrategy strategy;
    QVERIFY(!firstOutOfRange(strategy));
    strategy.ticketExpiresIn = 0;
    QCOMPARE(firstOutOfRange(strategy)->wireName.toString(), QStringLiteral("ticketExpiresIn"));
    strategy.qrcodeExpiresIn = 0;
    QCOMPARE(firstOutOfRange(strategy)->wireName.toString(), QStringLiteral("qrcodeExpiresIn"));
}

QRLOGIN_TEST(TestStrategyRules)
#include "TestStrategyRules.moc"
