#include "contract/control/EmulatorState.h"

#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;

class TestEmulatorState : public QObject
{
    Q_OBJECT

    static EmulatorState whole()
    {
        EmulatorState state;
        state.clock = {ClockMode::TenTimes, test::ManualClock::start, Milliseconds(-1500)};
        state.codesHeld = 2;
        state.newestCodes = {{QStringLiteral("new"), QrStatus::Pending, QStringLiteral("app"), Milliseconds(7000),
                                 Milliseconds(113'250), {}, EmulatorTicket::None, {}},
            {QStringLiteral("old"), QrStatus::Authorized, QStringLiteral("app"), Milliseconds(9000), {},
                QStringLiteral("alice"), EmulatorTicket::Open, Milliseconds(300'000)}};
        state.users = {{QStringLiteral("id"), QStringLiteral("alice"), QStringLiteral("Alice Lin"),
            QStringLiteral("alice@example.com"), QStringLiteral("+86"), QStringLiteral("Example"), Secret("demo"), true,
            3}};
        state.applications = {{QStringLiteral("app"), QStringLiteral("Demo"), ClientAuthMethod::None}};
        state.faults = {{4, {}, 5, 1}};
        state.faults[0].rule.path = QStringLiteral("/x");
        state.calls = {{QStringLiteral("/x"), 5}};
        return state;
    }

private slots:
    void isWrittenAsDocumented()
    {
        QCOMPARE(QJsonDocument(toJson(whole())).toJson(QJsonDocument::Compact),
            QByteArray(
                R"({"applications":[{"authMethod":"none","customSecurityEnabled":false,"id":"app","name":"Demo",)"
                R"("redirectUris":[],"type":"web"}],"calls":{"/x":5},)"
                R"("clock":{"ahead":-1.5,"mode":"x10","now":"2026-01-01T00:00:00.000Z"},)"
                R"("codes":{"held":2,"newest":[)"
                R"({"age":7,"appId":"app","expiresIn":113.25,"id":"new","status":"PENDING"},)"
                R"({"age":9,"appId":"app","id":"old","status":"AUTHORIZED","ticket":"open",)"
                R"("ticketExpiresIn":300,"username":"alice"}]},)"
                R"("faults":[{"calls":5,"hits":1,"id":4,"kind":"latency","milliseconds":1000,"path":"/x",)"
                R"("percent":100}],"users":[{"company":"Example","displayName":"Alice Lin",)"
                R"("email":"alice@example.com","id":"id","locked":true,"loginsCount":3,"password":"demo",)"
                R"("phone":"+86","username":"alice"}]})"));
    }

    void comesBackAsItWasWritten()
    {
        const QJsonObject json = toJson(whole());
        const auto read = emulatorStateFromJson(json);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(toJson(*read), json);
        QCOMPARE(read->users, whole().users);
    }

    void aWrongItemIsNamed()
    {
        QJsonObject json = toJson(whole());
        json.insert(QStringLiteral("applications"), QJsonArray{QJsonObject{{QStringLiteral("id"), 1}}});
        QCOMPARE(emulatorStateFromJson(json).error().message,
            QStringLiteral("data.applications is invalid: applications[0].id must be a string"));
    }

    void aFaultMayHaveMembersOfANewerEmulator()
    {
        QJsonObject fault = toJson(whole()).value(QStringLiteral("faults")).toArray().first().toObject();
        fault.insert(QStringLiteral("since"), QStringLiteral("now"));
        const auto faults = emulatorFaultsFromJson({{QStringLiteral("faults"), QJsonArray{fault}}});
        QVERIFY(faults);
        QCOMPARE(faults->first().rule, whole().faults.first().rule);
        QCOMPARE(faults->first().hits, 1);
    }
};

QRLOGIN_TEST(TestEmulatorState)
#include "TestEmulatorState.moc"
