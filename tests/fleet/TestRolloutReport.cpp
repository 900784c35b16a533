#include "fleet/RolloutReport.h"

#include "fleet/FleetFixture.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestRolloutReport : public QObject
{
    Q_OBJECT
    RolloutRecord record;

private slots:
    void init()
    {
        const LoginStrategy before{600, PeriodUnit::Minute, 60, PeriodUnit::Second, true, false};
        const LoginStrategy after{120, PeriodUnit::Minute, 60, PeriodUnit::Second, false, false};
        record = {7, Instant(Seconds(1'767'225'600)), QStringLiteral("=ticket | 4711"), 6, {}};
        record.pools
            += {plannedFor(connectionNamed(QStringLiteral("A|B")), before, after), RolloutResult::Written, after, {}};
        record.pools += {plannedFor(connectionNamed(QStringLiteral("C")), before, after), RolloutResult::Conflict, {},
            QStringLiteral("changed")};
        record.pools += {plannedFor(connectionNamed(QStringLiteral("D")), after, after), RolloutResult::InLine};
    }

    void markdownHasARowForEachSetting()
    {
        const QString text = QString::fromUtf8(RolloutReport::markdown(record));
        QVERIFY2(text.startsWith(QLatin1String("# Rollout 7\n\n- Time: 2026-01-01T00:00:00.000Z\n")), qPrintable(text));
        QVERIFY(text.contains(QLatin1String("- Undoes rollout 6\n")));
        QVERIFY(text.contains(QLatin1String("- Reason: =ticket \\| 4711\n")));
        QVERIFY2(text.contains(QLatin1String("| A\\|B | qrcodeExpiresIn | 10 minute(s) | 2 minute(s) | written |\n")),
            qPrintable(text));
        QVERIFY(text.contains(QLatin1String("| C | returnFullUserInfo | On | Off | conflict changed |\n")));
        QVERIFY(text.contains(QLatin1String("| D | | | | in line |\n")));
        QVERIFY(!text.contains(QLatin1String("example")));
    }

    void csvHasARowForEachSetting()
    {
        const QStringList lines = QString::fromUtf8(RolloutReport::csv(record)).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.at(1),
            QStringLiteral("7,2026-01-01T00:00:00.000Z,'=ticket | 4711,A|B,id-A|B,qrcodeExpiresIn,600,120,written,"));
        QVERIFY(lines.at(2).contains(QStringLiteral("returnFullUserInfo,true,false,written")));
        QVERIFY(lines.at(5).endsWith(QStringLiteral("id-D,,,,inLine,")));
    }

    void jsonHasTheChanges()
    {
        const QJsonObject json = RolloutReport::json(record);
        QCOMPARE(json.value(u"rollout").toInt(), 7);
        QCOMPARE(json.value(u"undoes").toInt(), 6);
        QCOMPARE(json.value(u"pools")[0][u"changes"][0],
            QJsonValue(QJsonObject{{QStringLiteral("setting"), QStringLiteral("qrcodeExpiresIn")},
                {QStringLiteral("before"), 600}, {QStringLiteral("after"), 120}}));
        QCOMPARE(json.value(u"pools")[1][u"result"].toString(), QStringLiteral("conflict"));
    }

    void theNameOfTheFileSaysTheKind()
    {
        QCOMPARE(RolloutReport::forFile(QStringLiteral("a.MD"), record), RolloutReport::markdown(record));
        QCOMPARE(RolloutReport::forFile(QStringLiteral("a.csv"), record), RolloutReport::csv(record));
        QCOMPARE(QJsonDocument::fromJson(RolloutReport::forFile(QStringLiteral("a.json"), record)).object(),
            RolloutReport::json(record));
        QVERIFY(!RolloutReport::isKnownFile(QStringLiteral("a.txt")));
    }

    void theSummaryCounts()
    {
        QCOMPARE(RolloutReport::summary(record), QStringLiteral("3 pool(s): 1 in line, 1 written, 1 conflict"));
    }
};

QRLOGIN_TEST(TestRolloutReport)
#include "TestRolloutReport.moc"
