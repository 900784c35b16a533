#include "contract/control/FaultRule.h"

#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using Calls = FaultRule::Calls;

class TestFaultRule : public QObject
{
    Q_OBJECT
private slots:
    void goesBothWays()
    {
        for (const auto &[kind, word] : faultKindWords) {
            for (const Calls calls : {Calls::All, Calls::Nth, Calls::EveryNth, Calls::First}) {
                FaultRule rule;
                rule.path = QStringLiteral("/api/v2/*");
                rule.kind = kind;
                rule.calls = calls;
                rule.percent = 50;
                if (calls != Calls::All)
                    rule.n = 3;
                if (calls == Calls::Nth)
                    rule.seed = -7;
                if (kind == FaultKind::Latency)
                    rule.delay = Milliseconds(250);
                if (kind == FaultKind::TooManyRequests)
                    rule.retryAfter = Seconds(5);
                QCOMPARE(faultRuleFromJson(toJson(rule)).value(), rule);
            }
        }
    }

    void wrongMembersAreNamed_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *more, const char *problem) {
            QTest::newRow(more) << QByteArray(more) << QString::fromLatin1(problem);
        };
        row(R"("path":"signin")", "path must start with /");
        row(R"("kind":"http404")", "kind must be one of latency, http500, http429, html, hang, drop, truncate");
        row(R"("nth":0)", "nth must be from 1 to 1000000");
        row(R"("nth":1,"first":2)", "first cannot be combined with nth");
        row(R"("percent":101)", "percent must be from 1 to 100");
        row(R"("milliseconds":5)", "milliseconds cannot be used with this kind");
        row(R"("kind":"latency","milliseconds":60001)", "milliseconds must be from 1 to 60000");
        row(R"("often":true)",
            "often is not a known member; known members: path, kind, nth, everyNth, first, percent, seed, "
            "milliseconds, retryAfter");
    }
    void wrongMembersAreNamed()
    {
        QFETCH(QByteArray, more);
        QFETCH(QString, problem);
        QJsonObject object{
            {QStringLiteral("path"), QStringLiteral("/x")}, {QStringLiteral("kind"), QStringLiteral("drop")}};
        const QJsonObject members = QJsonDocument::fromJson('{' + more + '}').object();
        for (auto member = members.begin(); member != members.end(); ++member)
            object.insert(member.key(), member.value());
        const auto rule = faultRuleFromJson(object);
        QVERIFY(!rule);
        QCOMPARE(rule.error().message, problem);
    }

    void picksItsCalls()
    {
        FaultRule rule;
        rule.n = 3;
        const auto picked = [&](Calls calls) {
            rule.calls = calls;
            QString numbers;
            for (int call = 1; call <= 6; ++call) {
                if (rule.picks(call))
                    numbers += QString::number(call);
            }
            return numbers;
        };
        QCOMPARE(picked(Calls::All), QStringLiteral("123456"));
        QCOMPARE(picked(Calls::Nth), QStringLiteral("3"));
        QCOMPARE(picked(Calls::EveryNth), QStringLiteral("36"));
        QCOMPARE(picked(Calls::First), QStringLiteral("123"));
    }

    void isForItsPaths()
    {
        FaultRule rule;
        rule.path = QStringLiteral("/api/v2/*");
        QVERIFY(rule.isFor(u"/api/v2/"));
        QVERIFY(rule.isFor(u"/api/v2/users"));
        QVERIFY(!rule.isFor(u"/api/v3/signin"));
        rule.path = QStringLiteral("/api/v3/signin");
        QVERIFY(rule.isFor(u"/api/v3/signin"));
        QVERIFY(!rule.isFor(u"/api/v3/signin/"));
    }
};

QRLOGIN_TEST(TestFaultRule)
#include "TestFaultRule.moc"
