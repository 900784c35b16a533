#include "contract/SecuritySettings.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;

class TestSecuritySettings : public QObject
{
    Q_OBJECT

private slots:
    void unknownMembersSurvive();
    void unknownMembersOfTheStrategySurvive();
    void anUnknownUnitGoesBackUnchanged();
    void changingTheStrategyTouchesNothingElse();
    void strategyIsRequired_data();
    void strategyIsRequired();
};

namespace {

QJsonObject settingsSample()
{
    return QJsonDocument::fromJson(R"({
        "allowedOrigins": "https://a.example.com\nhttps://b.example.com", "genauthTokenExpiresIn": 1296000,
        "verifyCodeLength": 6, "registerDisabled": false, "cookieSettings": {"cookieExpiresIn": 1209600, "new": [1, {"x": null}]},
        "fromTomorrow": null, "ünïcödé 中文": [true, 1.25, "", {}],
        "qrcodeLoginStrategy": {"qrcodeExpiresIn": 100, "qrcodeExpiresInUnit": "Minute", "ticketExpiresIn": 300,
            "ticketExpiresInUnit": "Second", "returnFullUserInfo": false, "allowExchangeUserInfoFromBrowser": true}})")
        .object();
}

} // namespace

void TestSecuritySettings::unknownMembersSurvive()
{
    const auto settings = securitySettingsFromJson(settingsSample());
    QVERIFY(settings);
    QCOMPARE(settings->strategy, (LoginStrategy{100, PeriodUnit::Minute, 300, PeriodUnit::Second, false, true}));
    QVERIFY(!settings->others.contains(strategyMember));
    QCOMPARE(settings->others.size(), settingsSample().size() - 1);
    QCOMPARE(toJson(*settings), settingsSample());
}

void TestSecuritySettings::unknownMembersOfTheStrategySurvive()
{
    QJsonObject object = settingsSample();
    QJsonObject strategy = object.value(strategyMember).toObject();
    strategy.insert(QStringLiteral("requireDeviceLock"), QJsonArray{1, 2});
    object.insert(strategyMember, strategy);

    auto settings = securitySettingsFromJson(object);
    QVERIFY(settings);
    QCOMPARE(toJson(*settings), object);

    settings->strategy.ticketExpiresIn = 5;
    strategy.insert(QStringLiteral("ticketExpiresIn"), 5);
    QCOMPARE(toJson(*settings).value(strategyMember).toObject(), strategy);
}

void TestSecuritySettings::anUnknownUnitGoesBackUnchanged()
{
    for (const QJsonValue &unit : {QJsonValue(QStringLiteral("Week")), QJsonValue(7), QJsonValue(QJsonArray{1})}) {
        QJsonObject object = settingsSample();
        QJsonObject strategy = object.value(strategyMember).toObject();
        strategy.insert(QStringLiteral("qrcodeExpiresInUnit"), unit);
        object.insert(strategyMember, strategy);

        auto settings = securitySettingsFromJson(object);
        QVERIFY(settings);
        QCOMPARE(settings->strategy.qrcodeExpiresInUnit, PeriodUnit::Second);
        QCOMPARE(toJson(*settings), object);
        settings->strategy.qrcodeExpiresIn = 90;
        strategy.insert(QStringLiteral("qrcodeExpiresIn"), 90);
        QCOMPARE(toJson(*settings).value(strategyMember).toObject(), strategy);
        // A unit that the user selects replaces it.
        settings->strategy.qrcodeExpiresInUnit = PeriodUnit::Hour;
        strategy.insert(QStringLiteral("qrcodeExpiresInUnit"), QStringLiteral("Hour"));
        QCOMPARE(toJson(*settings).value(strategyMember).toObject(), strategy);
    }
}

void TestSecuritySettings::changingTheStrategyTouchesNothingElse()
{
    auto settings = securitySettingsFromJson(settingsSample());
    QVERIFY(settings);
    settings->strategy = LoginStrategy();
    QJsonObject after = toJson(*settings);
    QCOMPARE(after.take(strategyMember).toObject(), toJson(LoginStrategy()));
    QJsonObject before = settingsSample();
    before.remove(strategyMember);
    QCOMPARE(after, before);
}

void TestSecuritySettings::strategyIsRequired_data()
{
    QTest::addColumn<QJsonValue>("strategy");
    QTest::addColumn<QString>("problem");
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << QStringLiteral("qrcodeLoginStrategy is missing");
    QTest::newRow("null") << QJsonValue() << QStringLiteral("qrcodeLoginStrategy is missing");
    QTest::newRow("text") << QJsonValue(QStringLiteral("{}"))
                          << QStringLiteral("qrcodeLoginStrategy must be an object");
    QTest::newRow("empty") << QJsonValue(QJsonObject())
                           << QStringLiteral("qrcodeLoginStrategy.qrcodeExpiresIn is missing");
}

void TestSecuritySettings::strategyIsRequired()
{
    QFETCH(QJsonValue, strategy);
    QFETCH(QString, problem);
    QJsonObject object = settingsSample();
    if (strategy.isUndefined())
        object.remove(strategyMember);
    else
        object.insert(strategyMember, strategy);
    const auto settings = securitySettingsFromJson(object);
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, FailureKind::Malformed);
    QCOMPARE(settings.error().message, problem);
}

QRLOGIN_TEST(TestSecuritySettings)
#include "TestSecuritySettings.moc"
