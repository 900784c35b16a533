#include "fleet/PlanDocument.h"

#include "fleet/FleetFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestPlanDocument : public QObject
{
    Q_OBJECT

    QList<PlannedPool> plan;

private slots:
    void init()
    {
        LoginStrategy drifted;
        drifted.qrcodeExpiresIn = 600;
        plan = planFor(compared(baselineOf(exampleMembers),
            {readingOf(QStringLiteral("A"), drifted), readingOf(QStringLiteral("B"), {}),
                PoolReading{connectionNamed(QStringLiteral("Not read"))}},
            today));
    }

    void aPlanSaysWhatWasAndWhatWillBe()
    {
        QCOMPARE(plan.size(), 2);
        QCOMPARE(plan.first().was.qrcodeExpiresIn, 600);
        QCOMPARE(plan.first().wanted.qrcodeExpiresIn, 120);
        QVERIFY(plan.last().was == plan.last().wanted);
    }

    void whatIsWrittenIsReadAgain()
    {
        const QByteArray text = planDocument(plan);
        QCOMPARE(planFromText(text), plan);
        QVERIFY(!text.contains("example")); // an address
    }

    void differencesAreNamed()
    {
        QVERIFY(differences(plan, plan).isEmpty());
        QList<PlannedPool> other = plan;
        other.last().was.returnFullUserInfo = true;
        other.removeFirst();
        QCOMPARE(differences(plan, other), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        other = plan;
        other.first().mark.clear(); // the connection leads to another pool now
        QCOMPARE(differences(plan, other), QStringList(QStringLiteral("A")));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *text, const char *problem) {
            QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(problem);
        };
        row("{", "Line 1, column 2: ");
        row("{}", "schema must be qrlogin-fleet-plan");
        row("{\"schema\": \"qrlogin-fleet-plan\", \"version\": 2, \"pools\": []}", "version must be from 1 to 1");
        row("{\"schema\": \"qrlogin-fleet-plan\", \"version\": 1}", "pools is missing");
        row("{\"schema\": \"qrlogin-fleet-plan\", \"version\": 1, \"pools\": [1]}", "pools[0].name is missing");
        row("{\"schema\": \"qrlogin-fleet-plan\", \"version\": 1, \"pools\": [], \"x\": 1}", "x is not a known member");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const auto read = planFromText(text);
        QVERIFY(!read);
        QVERIFY2(read.error().message.startsWith(problem), qPrintable(read.error().message));
    }

    void aStrategyMustBeWhole()
    {
        const auto read = planFromText(planDocument(plan).replace("\"ticketExpiresIn\": 300,", ""));
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(QLatin1String("ticketExpiresIn")), qPrintable(read.error().message));
    }
};

QRLOGIN_TEST(TestPlanDocument)
#include "TestPlanDocument.moc"
