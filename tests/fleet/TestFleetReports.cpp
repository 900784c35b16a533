#include "fleet/FleetReports.h"

#include "fleet/FleetFixture.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace qrlogin;
using namespace qrlogin::test;

class TestFleetReports : public QObject
{
    Q_OBJECT

    QList<PoolComparison> pools;

private slots:
    void init()
    {
        LoginStrategy drifted;
        drifted.qrcodeExpiresIn = 600;
        drifted.returnFullUserInfo = true;
        PoolReading gone{connectionNamed(QStringLiteral("Gone\x1b <&>"))};
        gone.settings = failure(FailureKind::Timeout, {});
        PoolReading refused{connectionNamed(QStringLiteral("Refused"))};
        refused.settings = failure(FailureKind::Unauthorized, {});
        pools = compared(baselineOf(exampleMembers),
            {readingOf(QStringLiteral("A"), {}), readingOf(QStringLiteral("B"), drifted), gone, refused,
                readingOf(QStringLiteral("Staging"), {600, PeriodUnit::Minute, 300, PeriodUnit::Second, false, false})},
            today);
    }

    void jsonHasValuesAndVerdicts()
    {
        const QJsonObject json = FleetReports::json(pools, {QStringLiteral("Customer *")});
        const QJsonArray list = json.value(u"pools").toArray();
        QCOMPARE(list.size(), 5);
        QCOMPARE(list.at(0)[u"verdict"].toString(), QStringLiteral("inLine"));
        const QJsonObject b = list.at(1)[u"settings"].toObject();
        QCOMPARE(b.value(u"qrcodeExpiresIn"),
            (QJsonObject{{QStringLiteral("verdict"), QStringLiteral("limitBroken")}, {QStringLiteral("value"), 600},
                {QStringLiteral("expected"), 120}, {QStringLiteral("atMost"), 300}}));
        QCOMPARE(b.value(u"returnFullUserInfo"),
            (QJsonObject{{QStringLiteral("verdict"), QStringLiteral("drift")}, {QStringLiteral("value"), true},
                {QStringLiteral("expected"), false}}));
        QCOMPARE(list.at(2)[u"verdict"].toString(), QStringLiteral("notReached"));
        QVERIFY(!list.at(2)[u"failure"][u"text"].toString().isEmpty());
        QVERIFY(list.at(2)[u"settings"][u"qrcodeExpiresIn"][u"value"].isUndefined());
        QCOMPARE(list.at(3)[u"verdict"].toString(), QStringLiteral("refused"));
        QCOMPARE(list.at(4)[u"settings"][u"qrcodeExpiresIn"][u"reason"].toString(), QStringLiteral("slow test phones"));
        QCOMPARE(json.value(u"summary")[u"drift"].toInt(), 1);
        QCOMPARE(json.value(u"summary")[u"inLine"].toInt(), 2);
        QCOMPARE(json.value(u"unmatched").toArray(), QJsonArray{QStringLiteral("Customer *")});
    }

    void junitHasATestCaseForEachPool()
    {
        QXmlStreamReader reader(FleetReports::junit(pools));
        QStringList cases, failures, errors;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attribute
                = [&](const char *name) { return reader.attributes().value(QLatin1String(name)).toString(); };
            if (reader.name() == QLatin1String("testsuite")) {
                QCOMPARE(attribute("tests"), QStringLiteral("5"));
                QCOMPARE(attribute("failures"), QStringLiteral("1"));
                QCOMPARE(attribute("errors"), QStringLiteral("2"));
            } else if (reader.name() == QLatin1String("testcase")) {
                cases += attribute("name");
            } else if (reader.name() == QLatin1String("failure")) {
                failures += attribute("message");
            } else if (reader.name() == QLatin1String("error")) {
                errors += attribute("type");
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(cases.size(), 5);
        QCOMPARE(failures.size(), 1);
        QVERIFY2(
            failures.first().startsWith(QLatin1String("qrcodeExpiresIn: 10 minute")), qPrintable(failures.first()));
        QCOMPARE(errors, (QStringList{QStringLiteral("notReached"), QStringLiteral("refused")}));
    }

    void sarifHasAResultForEachDrift()
    {
        const QJsonObject sarif
            = QJsonDocument::fromJson(FleetReports::sarif(pools, QStringLiteral("ci/base line.json"))).object();
        QCOMPARE(sarif.value(u"version").toString(), QStringLiteral("2.1.0"));
        const QJsonObject run = sarif.value(u"runs").toArray().at(0).toObject();
        QStringList rules, results;
        for (const QJsonValue &rule : run.value(u"tool")[u"driver"][u"rules"].toArray())
            rules += rule[u"id"].toString();
        for (const QJsonValue &result : run.value(u"results").toArray()) {
            results += result[u"ruleId"].toString();
            QVERIFY(rules.contains(results.last()));
            QVERIFY(!result[u"message"][u"text"].toString().isEmpty());
            const QJsonValue place = result[u"locations"][0];
            QCOMPARE(place[u"physicalLocation"][u"artifactLocation"][u"uri"].toString(),
                QStringLiteral("ci/base%20line.json"));
            QVERIFY(!place[u"logicalLocations"][0][u"name"].toString().isEmpty());
        }
        QCOMPARE(results,
            (QStringList{QStringLiteral("limitBroken"), QStringLiteral("drift"), QStringLiteral("notReached"),
                QStringLiteral("refused")}));
    }

    void documentsAreStable()
    {
        QCOMPARE(FleetReports::junit(pools), FleetReports::junit(pools));
        QVERIFY(!FleetReports::junit(pools).contains("time"));
        QCOMPARE(FleetReports::json(pools, {}), FleetReports::json(pools, {}));
    }
};

QRLOGIN_TEST(TestFleetReports)
#include "TestFleetReports.moc"
