#include "contract/LoginStrategy.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;

class TestLoginStrategy : public QObject
{
    Q_OBJECT

private slots:
    void defaultsAreTheDocumentedOnes();
    void wireNamesAreTheContracts();
    void eachValueHasItsOwnPlace();
    void roundTrip();
    void missingUnitsReadAsSeconds();
    void unknownUnitsReadAsSeconds();
    void unknownMembersAreIgnored();
    void wrongValuesAreNamed_data();
    void wrongValuesAreNamed();
};

namespace {

QJsonObject sample()
{
    return QJsonDocument::fromJson(R"({"qrcodeExpiresIn":180,"qrcodeExpiresInUnit":"Minute","ticketExpiresIn":600,
        "ticketExpiresInUnit":"Hour","returnFullUserInfo":true,"allowExchangeUserInfoFromBrowser":false})")
        .object();
}

} // namespace

void TestLoginStrategy::defaultsAreTheDocumentedOnes()
{
    QCOMPARE(QJsonDocument(toJson(LoginStrategy())).toJson(QJsonDocument::Compact),
        R"({"allowExchangeUserInfoFromBrowser":false,"qrcodeExpiresIn":120,"qrcodeExpiresInUnit":"Second",)"
        R"("returnFullUserInfo":false,"ticketExpiresIn":300,"ticketExpiresInUnit":"Second"})");
}

void TestLoginStrategy::wireNamesAreTheContracts()
{
    const LoginStrategy strategy{180, PeriodUnit::Minute, 600, PeriodUnit::Hour, true, false};
    QCOMPARE(toJson(strategy), sample());
    QCOMPARE(loginStrategyFromJson(sample()).value(), strategy);
}

void TestLoginStrategy::eachValueHasItsOwnPlace()
{
    // The two toggles are easy to swap, and so are the two periods: each must change only its own member.
    const QJsonObject before = toJson(LoginStrategy());
    const auto changed = [&](const LoginStrategy &strategy) {
        QStringList names;
        const QJsonObject after = toJson(strategy);
        for (const QString &name : after.keys()) {
            if (after.value(name) != before.value(name))
                names << name;
        }
        return names.join(u' ');
    };
    LoginStrategy strategy;
    strategy.returnFullUserInfo = true;
    QCOMPARE(changed(strategy), QStringLiteral("returnFullUserInfo"));
    strategy = {};
    strategy.allowExchangeUserInfoFromBrowser = true;
    QCOMPARE(changed(strategy), QStringLiteral("allowExchangeUserInfoFromBrowser"));
    strategy = {};
    strategy.qrcodeExpiresIn = 1;
    QCOMPARE(changed(strategy), QStringLiteral("qrcodeExpiresIn"));
    strategy = {};
    strategy.ticketExpiresIn = 1;
    QCOMPARE(changed(strategy), QStringLiteral("ticketExpiresIn"));
    strategy = {};
    strategy.qrcodeExpiresInUnit = PeriodUnit::Day;
    QCOMPARE(changed(strategy), QStringLiteral("qrcodeExpiresInUnit"));
    strategy = {};
    strategy.ticketExpiresInUnit = PeriodUnit::Day;
    QCOMPARE(changed(strategy), QStringLiteral("ticketExpiresInUnit"));
}

void TestLoginStrategy::roundTrip()
{
    for (const PeriodUnit qrcodeUnit : allPeriodUnits) {
        for (const PeriodUnit ticketUnit : allPeriodUnits) {
            for (int toggles = 0; toggles < 4; ++toggles) {
                const LoginStrategy strategy{
                    100, qrcodeUnit, 2'592'000, ticketUnit, (toggles & 1) != 0, (toggles & 2) != 0};
                QCOMPARE(loginStrategyFromJson(toJson(strategy)).value(), strategy);
            }
        }
    }
}

void TestLoginStrategy::missingUnitsReadAsSeconds()
{
    QJsonObject object = sample();
    object.remove(QLatin1String("qrcodeExpiresInUnit"));
    object[QLatin1String("ticketExpiresInUnit")] = QJsonValue::Null;
    const auto strategy = loginStrategyFromJson(object);
    QVERIFY(strategy);
    QCOMPARE(strategy->qrcodeExpiresInUnit, PeriodUnit::Second);
    QCOMPARE(strategy->ticketExpiresInUnit, PeriodUnit::Second);
    QCOMPARE(strategy->qrcodeExpiresIn, 180);
}

void TestLoginStrategy::unknownUnitsReadAsSeconds()
{
    for (const QJsonValue &unit : {QJsonValue(QStringLiteral("Week")), QJsonValue(QStringLiteral("second")),
             QJsonValue(60), QJsonValue(true), QJsonValue(QJsonObject())}) {
        QJsonObject object = sample();
        object.insert(QStringLiteral("qrcodeExpiresInUnit"), unit);
        const auto strategy = loginStrategyFromJson(object);
        QVERIFY(strategy);
        QCOMPARE(strategy->qrcodeExpiresInUnit, PeriodUnit::Second);
        QCOMPARE(strategy->qrcodeExpiresIn, 180);
    }
}

void TestLoginStrategy::unknownMembersAreIgnored()
{
    QJsonObject object = sample();
    object.insert(QStringLiteral("tomorrow"), 1);
    QCOMPARE(loginStrategyFromJson(object).value(), loginStrategyFromJson(sample()).value());
}

void TestLoginStrategy::wrongValuesAreNamed_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *title, const char *member, const QJsonValue &value, const char *problem) {
        QTest::newRow(title) << QString::fromLatin1(member) << value << QString::fromLatin1(problem);
    };
    row("no QR period", "qrcodeExpiresIn", QJsonValue::Undefined, "is missing");
    row("no ticket period", "ticketExpiresIn", QJsonValue::Undefined, "is missing");
    row("no first toggle", "returnFullUserInfo", QJsonValue::Undefined, "is missing");
    row("no second toggle", "allowExchangeUserInfoFromBrowser", QJsonValue::Undefined, "is missing");
    row("period as text", "qrcodeExpiresIn", QStringLiteral("120"), "must be a whole number");
    row("half a second", "qrcodeExpiresIn", 1.5, "must be a whole number");
    row("more than an int", "ticketExpiresIn", 2147483648.0, "must be from 1 to 2592000 seconds");
    row("period null", "ticketExpiresIn", QJsonValue::Null, "is missing");
    row("toggle as number", "returnFullUserInfo", 1, "must be true or false");
    row("toggle as text", "allowExchangeUserInfoFromBrowser", QStringLiteral("true"), "must be true or false");
    row("toggle null", "returnFullUserInfo", QJsonValue::Null, "is missing");
}

void TestLoginStrategy::wrongValuesAreNamed()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, problem);
    QJsonObject object = sample();
    if (value.isUndefined())
        object.remove(member);
    else
        object.insert(member, value);
    const auto strategy = loginStrategyFromJson(object);
    QVERIFY(!strategy);
    QCOMPARE(strategy.error().kind, FailureKind::Malformed);
    QCOMPARE(strategy.error().message, QStringLiteral("qrcodeLoginStrategy.") + member + u' ' + problem);
}

QRLOGIN_TEST(TestLoginStrategy)
#include "TestLoginStrategy.moc"
