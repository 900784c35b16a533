#include "fleet/BaselineDocument.h"

#include "contract/JsonCheck.h"
#include "fleet/FleetFixture.h"
#include "support/TestMain.h"

#include <QFile>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestBaselineDocument : public QObject
{
    Q_OBJECT

private slots:
    void theExampleIsRead()
    {
        const Baseline baseline = baselineOf(exampleMembers);
        QCOMPARE(baseline.settings.at(0), (WantedValue{120, PeriodUnit::Minute}));
        QCOMPARE(baseline.settings.at(1), (WantedValue{300, PeriodUnit::Minute}));
        QCOMPARE(baseline.settings.at(2), WantedValue{0});
        QCOMPARE(baseline.limits.at(0), (PeriodLimit{{}, 300}));
        QCOMPARE(baseline.exceptions.size(), 2);
        const BaselineException &staging = baseline.exceptions.last();
        QCOMPARE(staging.pools.text(), QStringLiteral("Staging"));
        QCOMPARE(staging.settings.at(0), (WantedValue{600, PeriodUnit::Minute}));
        QCOMPARE(staging.reason, QStringLiteral("slow test phones"));
        QVERIFY(!staging.until);
    }

    void onlyWhatIsDeclaredHasAValue()
    {
        const Baseline baseline = baselineOf("\"settings\": {\"ticketExpiresIn\": 90}");
        QVERIFY(!baseline.settings.at(0));
        QCOMPARE(baseline.settings.at(1), WantedValue{90});
        QCOMPARE(baselineOf(""), Baseline());
        QCOMPARE(baselineOf("\"$schema\": \"baseline.schema.json\""), Baseline());
    }

    void anExceptionMayVaryAndEnd()
    {
        const Baseline baseline = baselineOf(
            "\"pools\": {\"tag:red\": {\"qrcodeExpiresIn\": \"any\", \"reason\": \"r\", \"until\": \"2027-01-31\"}}");
        const BaselineException &exception = baseline.exceptions.first();
        QCOMPARE(exception.settings.at(0), WantedValue{});
        QVERIFY(!exception.isExpired(QDate(2027, 1, 31)));
        QVERIFY(exception.isExpired(QDate(2027, 2, 1)));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *members, const char *problem) {
            QTest::newRow(members) << QByteArray(members) << QString::fromUtf8(problem);
        };
        row("\"settingz\": {}", "settingz: This member does not exist");
        row("\"settings\": []", "settings: Must be an object");
        row("\"settings\": null", "settings: Must be an object");
        row("\"settings\": {\"qrcodeExpiresInUnit\": \"Minute\"}", "settings.qrcodeExpiresInUnit: This member");
        row("\"settings\": {\"qrcodeExpiresIn\": \"2 weeks\"}", "settings.qrcodeExpiresIn: ");
        row("\"settings\": {\"qrcodeExpiresIn\": \"\"}", "settings.qrcodeExpiresIn: ");
        row("\"settings\": {\"qrcodeExpiresIn\": 1.5}", "settings.qrcodeExpiresIn: Must be a period");
        row("\"settings\": {\"qrcodeExpiresIn\": null}", "settings.qrcodeExpiresIn: Must be a period");
        row("\"settings\": {\"qrcodeExpiresIn\": \"any\"}", "settings.qrcodeExpiresIn: ");
        row("\"settings\": {\"qrcodeExpiresIn\": 0}", "settings.qrcodeExpiresIn: Must be between");
        row("\"settings\": {\"qrcodeExpiresIn\": \"31d\"}", "settings.qrcodeExpiresIn: Must be between");
        row("\"settings\": {\"returnFullUserInfo\": 0}", "settings.returnFullUserInfo: Must be true or false");
        row("\"settings\": {\"returnFullUserInfo\": \"off\"}", "settings.returnFullUserInfo: Must be true or false");
        row("\"limits\": {\"returnFullUserInfo\": {}}", "limits.returnFullUserInfo: This member");
        row("\"limits\": {\"qrcodeExpiresIn\": {}}", "limits.qrcodeExpiresIn: Must contain");
        row("\"limits\": {\"qrcodeExpiresIn\": \"5m\"}", "limits.qrcodeExpiresIn: Must be an object");
        row("\"limits\": {\"qrcodeExpiresIn\": {\"max\": 1}}", "limits.qrcodeExpiresIn.max: This member");
        row("\"limits\": {\"qrcodeExpiresIn\": {\"atMost\": true}}", "limits.qrcodeExpiresIn.atMost: Must be");
        row("\"limits\": {\"qrcodeExpiresIn\": {\"atMost\": 5, \"atLeast\": 6}}", "atLeast must not be more");
        row("\"settings\": {\"qrcodeExpiresIn\": \"6m\"}, \"limits\": {\"qrcodeExpiresIn\": {\"atMost\": \"5m\"}}",
            "settings.qrcodeExpiresIn: The value is beyond its own limit");
        row("\"pools\": {\"A\": {\"qrcodeExpiresIn\": 5}}", "pools.A.reason: An exception must have a reason");
        row("\"pools\": {\"A\": {\"qrcodeExpiresIn\": 5, \"reason\": \" \"}}", "pools.A.reason: An exception must");
        row("\"pools\": {\"A\": {\"qrcodeExpiresIn\": 5, \"reason\": 5}}", "pools.A.reason: Must be a text");
        row("\"pools\": {\"A\": {\"until\": \"2027-02-30\"}}", "pools.A.until: Must be a date");
        row("\"pools\": {\"A\": {\"until\": \"31.1.2027\"}}", "pools.A.until: Must be a date");
        row("\"pools\": {\"A\": {\"until\": 2027}}", "pools.A.until: Must be a date");
        row("\"pools\": {\"A\": {\"untilDay\": \"2027-01-31\"}}", "pools.A.untilDay: This member");
        row("\"pools\": {\"\": {}}", "The name of a pool must not be empty");
        row("\"pools\": {\"tag:pink\": {}}", "pools.tag:pink: This tag does not exist. Tags: none, red");
        row("\"pools\": {\"A\": {}, \"A\": {}}", "Line 1, column 65: ");
        row("\"settings\": {},", "Line 1, column ");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, problem);
        const auto read = BaselineDocument::read(baselineWith(members));
        QVERIFY(!read);
        QCOMPARE(read.error().size(), 1);
        QVERIFY2(read.error().first().contains(problem), qPrintable(read.error().first()));
    }

    void allProblemsAreNamedAtOnce()
    {
        const auto read = BaselineDocument::read(
            baselineWith("\"settings\": {\"qrcodeExpiresIn\": 0, \"returnFullUserInfo\": 1}, \"more\": 1"));
        QVERIFY(!read);
        QCOMPARE(read.error().size(), 3);
    }

    void otherDocumentsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *text, const char *problem) {
            QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(problem);
        };
        row("", "");
        row("[]", "");
        row("{}", "schema: ");
        row("{\"schema\": \"qrlogin-settings\", \"version\": 1}", "schema: ");
        row("{\"schema\": \"qrlogin-baseline\"}", "version: Must be 1");
        row("{\"schema\": \"qrlogin-baseline\", \"version\": \"1\"}", "version: Must be 1");
        row("{\"schema\": \"qrlogin-baseline\", \"version\": 0}", "version: Must be 1");
        row("{\"schema\": \"qrlogin-baseline\", \"version\": 1.5}", "version: A newer version");
        row("{\"schema\": \"qrlogin-baseline\", \"version\": 2, \"x\": 1}", "version: A newer version");
    }
    void otherDocumentsAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const auto read = BaselineDocument::read(text);
        QVERIFY(!read);
        QCOMPARE(read.error().size(), 1);
        QVERIFY2(read.error().first().startsWith(problem), qPrintable(read.error().first()));
    }

    void aLargeDocumentIsRefused()
    {
        const QByteArray fitting = baselineWith("").leftJustified(baselineSizeLimit, ' ');
        QVERIFY(BaselineDocument::read(fitting));
        QVERIFY(!BaselineDocument::read(fitting + ' '));
    }

    void whatIsWrittenIsReadAgain()
    {
        const Baseline baseline = baselineOf(exampleMembers);
        const QByteArray text = BaselineDocument::text(baseline);
        QVERIFY(text.endsWith("}\n"));
        QCOMPARE(BaselineDocument::read(text).value_or(Baseline()), baseline);
        const Baseline varied = baselineOf(
            "\"limits\": {\"ticketExpiresIn\": {\"atLeast\": \"90s\"}}, \"pools\": {\"A*\": {\"ticketExpiresIn\": "
            "\"any\", \"returnFullUserInfo\": \"any\", \"reason\": \"r\", \"until\": \"2027-01-31\"}}");
        QCOMPARE(BaselineDocument::read(BaselineDocument::text(varied)).value_or(Baseline()), varied);
    }

    void theSchemaHasTheSameMembers()
    {
        QFile file(QStringLiteral(QRLOGIN_DOCS "/baseline.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto schema = readJsonObject(file.readAll());
        QVERIFY(schema);
        const QJsonObject members = schema->value(u"properties").toObject();
        QCOMPARE(members.keys(),
            (QStringList{QStringLiteral("$schema"), QStringLiteral("limits"), QStringLiteral("pools"),
                QStringLiteral("schema"), QStringLiteral("settings"), QStringLiteral("version")}));
        QStringList settings;
        for (const QStringView name : settingNames)
            settings += name.toString();
        settings.sort();
        QCOMPARE(members.value(u"settings")[u"properties"].toObject().keys(), settings);
        settings += {QStringLiteral("reason"), QStringLiteral("until")};
        settings.sort();
        QCOMPARE(schema->value(u"$defs")[u"exception"][u"properties"].toObject().keys(), settings);
        QCOMPARE(schema->value(u"$defs")[u"period"][u"oneOf"][0][u"maximum"].toInt(), qrcodePeriodRule.maximum);
    }

    void aPoolGivesABaseline()
    {
        const Baseline baseline
            = BaselineDocument::from({150, PeriodUnit::Minute, 7200, PeriodUnit::Second, true, false});
        const QByteArray text = BaselineDocument::text(baseline);
        QVERIFY2(text.contains("\"qrcodeExpiresIn\": \"150s\""), text.constData());
        QVERIFY2(text.contains("\"ticketExpiresIn\": \"7200s\""), text.constData());
        QVERIFY(text.contains("\"returnFullUserInfo\": true"));
        QCOMPARE(BaselineDocument::read(text).value_or(Baseline()), baseline);
    }
};

QRLOGIN_TEST(TestBaselineDocument)
#include "TestBaselineDocument.moc"
