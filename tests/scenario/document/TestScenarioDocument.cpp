#include "scenario/document/ScenarioDocument.h"
#include "scenario/document/ScenarioWords.h"
#include "scenario/document/ShippedScenarios.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace qrlogin;

namespace {

QByteArray documentWith(const QByteArray &steps, const QByteArray &more = {})
{
    return "{\"schema\":\"qrlogin-scenario\",\"version\":1,\"title\":\"T\"" + more + ",\"steps\":[" + steps + "]}";
}

const QByteArray generateStep = "{\"party\":\"browser\",\"do\":\"generate\"}";

QJsonObject schemaDocument()
{
    QFile file(QStringLiteral(":/scenarios/schema/scenario.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList namesIn(const QJsonValue &list)
{
    QStringList names;
    for (const QJsonValue &name : list.toArray())
        names += name.toString();
    names.sort();
    return names;
}

} // namespace

class TestScenarioDocument : public QObject
{
    Q_OBJECT
private slots:
    void everyShippedScenarioIsReadAndWrittenBackTheSame()
    {
        const QStringList files
            = QDir(QStringLiteral(":/scenarios")).entryList({QStringLiteral("*.json")}, QDir::Files);
        QCOMPARE(shippedScenarios().size(), files.size());
        for (const QString &file : files) {
            const auto read = scenarioFromFile(QStringLiteral(":/scenarios/") + file);
            QVERIFY2(read, read ? "" : qPrintable(file + QStringLiteral(": ") + read.error().message));
            QCOMPARE(scenarioFromText(toScenarioText(*read), read->name), *read);
            QVERIFY2(!read->title.chinese.isEmpty() && !read->description.chinese.isEmpty(), qPrintable(file));
        }
    }

    void syntaxIsNamedByLineAndColumn()
    {
        const auto message = [](const QByteArray &text) {
            const auto read = scenarioFromText(text, QStringLiteral("x"));
            return read ? QString() : read.error().message;
        };
        QVERIFY(
            message("{\"title\": \"a\",\n \"title\": \"b\"}").startsWith(QStringLiteral("Line 2, column 2: “title”")));
        QVERIFY(message("{\"title\": \"a\",\n}").startsWith(QStringLiteral("Line 1, column 14: ")));
        QVERIFY(message({}).startsWith(QStringLiteral("Line 1, column 1: ")));
    }

    void everyMemberComesBack()
    {
        const QByteArray text = documentWith(generateStep.chopped(1)
                + ",\"code\":\"a\",\"customData\":{\"page\":1},\"note\":{\"en\":\"N\",\"zh\":\"注\"},"
                  "\"caption\":{\"en\":\"C\",\"zh\":\"题\"},\"setting\":"
                  "\"qrcodeExpiresIn\"},"
                  "{\"party\":\"phone\",\"do\":\"signIn\",\"user\":2,\"credentials\":\"wrong\",\"expect\":{\"failure\":"
                  "{\"kind\":\"unauthorized\","
                  "\"statusCode\":401,\"apiCode\":2333,\"retryAfter\":9}}},"
                  "{\"party\":\"phone\",\"do\":\"scan\",\"code\":\"a\",\"payload\":{\"scene\":\"X\"},\"unchecked\":"
                  "true,\"expect\":{\"refusal\":"
                  "\"otherScene\"}},"
                  "{\"party\":\"phone\",\"do\":\"confirm\",\"code\":\"a\"},"
                  "{\"party\":\"administrator\",\"do\":\"save\",\"settings\":{\"qrcodeExpiresIn\":7}},"
                  "{\"party\":\"emulator\",\"do\":\"fault\",\"fault\":{\"path\":\"/a\",\"kind\":\"drop\"}},"
                  "{\"party\":\"clock\",\"do\":\"wait\",\"until\":\"ticketExpires\",\"seconds\":-1,\"code\":\"a\"},"
                  "{\"party\":\"observer\",\"do\":\"check\",\"code\":\"a\",\"expect\":{\"status\":\"PENDING\","
                  "\"values\":{\"a.b\":1},"
                  "\"present\":[\"c\"],\"absent\":[\"d\"],\"only\":[\"e\"],\"tookAtLeast\":1,\"tookAtMost\":2}}",
            ",\"description\":\"D\",\"settings\":{\"returnFullUserInfo\":true}");
        const auto scenario = scenarioFromText(text, QStringLiteral("n"));
        QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
        QCOMPARE(scenario->steps.size(), 8);
        QVERIFY(scenario->needsEmulator);
        QCOMPARE(scenario->userCount(), 2);
        QCOMPARE(scenario->steps.at(0).caption, (LocalText{QStringLiteral("C"), QStringLiteral("题")}));
        QCOMPARE(scenario->steps.at(6).from, WaitFrom::TicketExpiry);
        QCOMPARE(scenario->steps.at(6).seconds, Seconds(-1));
        QCOMPARE(scenario->steps.at(7).expect.values.size(), 2);
        QCOMPARE(scenarioFromText(toScenarioText(*scenario), QStringLiteral("n")), *scenario);
    }

    void aMistakeIsNamedByItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const auto step = [](const char *name, const QByteArray &one, const char *place) {
            QTest::newRow(name) << documentWith(generateStep + "," + one) << QString::fromLatin1(place);
        };
        QTest::newRow("not JSON") << QByteArray("{\"schema\"") << QStringLiteral("Line 1, column 10: ");
        QTest::newRow("another document") << QByteArray("{\"schema\":\"x\",\"version\":1}") << QStringLiteral("schema");
        QTest::newRow("newer") << QByteArray(documentWith(generateStep)).replace("\"version\":1", "\"version\":2")
                               << QStringLiteral("version");
        QTest::newRow("no title") << QByteArray(documentWith(generateStep)).replace("\"title\":\"T\",", "")
                                  << QStringLiteral("title is missing");
        QTest::newRow("no steps") << documentWith({}) << QStringLiteral("steps");
        QTest::newRow("unknown member") << documentWith(generateStep, ",\"stpes\":[]") << QStringLiteral("stpes");
        QTest::newRow("setting") << documentWith(generateStep, ",\"settings\":{\"qrcodeExpires\":1}")
                                 << QStringLiteral("settings.qrcodeExpires");
        QTest::newRow("range") << documentWith(generateStep, ",\"settings\":{\"qrcodeExpiresIn\":0}")
                               << QStringLiteral("settings.qrcodeExpiresIn must be from 1");
        step("step is not an object", "7", "steps[1] must be an object");
        step("party", "{\"party\":\"cat\",\"do\":\"check\"}", "steps[1].party");
        step("action", "{\"party\":\"browser\",\"do\":\"dance\"}", "steps[1].do");
        step("party cannot", "{\"party\":\"observer\",\"do\":\"confirm\"}",
            "steps[1].do is not an action of the observer");
        step("member of another action", "{\"party\":\"browser\",\"do\":\"check\",\"user\":1}", "steps[1].user");
        step("code", "{\"party\":\"browser\",\"do\":\"check\",\"code\":\"b\"}",
            "steps[1].code: no earlier step generates \"b\"");
        step("status", "{\"party\":\"browser\",\"do\":\"check\",\"expect\":{\"status\":\"FINE\"}}",
            "steps[1].expect.status");
        step("expectation", "{\"party\":\"browser\",\"do\":\"check\",\"expect\":{\"statsu\":\"PENDING\"}}",
            "steps[1].expect.statsu");
        step("caption", "{\"party\":\"browser\",\"do\":\"check\",\"caption\":{\"zh\":\"X\"}}", "steps[1].caption.en");
        step("path", "{\"party\":\"browser\",\"do\":\"check\",\"expect\":{\"absent\":[1]}}", "steps[1].expect.absent");
        step("failure", "{\"party\":\"browser\",\"do\":\"check\",\"expect\":{\"failure\":{\"kind\":\"bad\"}}}",
            "steps[1].expect.failure.kind");
        step("members of a failure",
            "{\"party\":\"browser\",\"do\":\"check\",\"expect\":{\"failure\":{},\"absent\":[\"ticket\"]}}",
            "steps[1].expect expects response members");
        step("members of a refusal",
            "{\"party\":\"phone\",\"do\":\"scan\",\"expect\":{\"refusal\":\"expired\",\"present\":[\"x\"]}}",
            "steps[1].expect expects response members");
        step("failure and refusal",
            "{\"party\":\"phone\",\"do\":\"scan\",\"expect\":{\"refusal\":\"expired\",\"failure\":{}}}",
            "steps[1].expect must not expect both");
        step("status twice",
            "{\"party\":\"browser\",\"do\":\"check\",\"expect\":{\"status\":\"PENDING\",\"values\":{\"status\":"
            "\"SCANNED\"}}}",
            "steps[1].expect.status");
        step("no name", "{\"party\":\"browser\",\"do\":\"generate\",\"code\":\"\"}", "steps[1].code must not be empty");
        step("ticket of nobody", "{\"party\":\"clock\",\"do\":\"wait\",\"until\":\"ticketExpires\"}",
            "steps[1].code: no earlier step confirms \"code\"");
        step("kind of a fault",
            "{\"party\":\"emulator\",\"do\":\"fault\",\"fault\":{\"path\":\"/\",\"kind\":\"fire\"}}",
            "steps[1].fault must have a kind");
        step("path of a fault", "{\"party\":\"emulator\",\"do\":\"fault\",\"fault\":{\"kind\":\"drop\"}}",
            "steps[1].fault must have a path");
        step("wait", "{\"party\":\"clock\",\"do\":\"wait\"}", "steps[1].seconds");
        step("until", "{\"party\":\"clock\",\"do\":\"wait\",\"until\":\"tomorrow\"}", "steps[1].until");
        step("saved setting", "{\"party\":\"administrator\",\"do\":\"save\",\"settings\":{\"ticketExpiresIn\":\"1\"}}",
            "steps[1].settings");
        step("evidence", "{\"party\":\"browser\",\"do\":\"check\",\"setting\":\"x\"}", "steps[1].setting");
    }

    void aMistakeIsNamedByItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto scenario = scenarioFromText(text, QStringLiteral("n"));
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().kind, FailureKind::Malformed);
        QVERIFY2(scenario.error().message.contains(place), qPrintable(scenario.error().message));
    }

    void limitsHold()
    {
        QByteArrayList steps;
        for (qsizetype i = 0; i < maxScenarioSteps; ++i)
            steps += generateStep;
        QVERIFY(scenarioFromText(documentWith(steps.join(',')), QStringLiteral("n")));
        steps += generateStep;
        QVERIFY(!scenarioFromText(documentWith(steps.join(',')), QStringLiteral("n")));
        QVERIFY(!scenarioFromText(QByteArray(scenarioSizeLimit + 1, ' '), QStringLiteral("n")));
    }

    void theSchemaKnowsTheSameWords()
    {
        const QJsonObject step
            = schemaDocument().value(QStringLiteral("$defs")).toObject().value(QStringLiteral("step")).toObject();
        const QJsonObject properties = step.value(QStringLiteral("properties")).toObject();
        QStringList actions,
            members{QStringLiteral("caption"), QStringLiteral("do"), QStringLiteral("expect"), QStringLiteral("note"),
                QStringLiteral("party"), QStringLiteral("setting")};
        for (const ActionRule &rule : actionRules()) {
            actions += rule.word.toString();
            for (const QStringView member : rule.members)
                members += member.toString();
        }
        actions.sort();
        members.sort();
        members.removeDuplicates();
        QCOMPARE(namesIn(properties.value(QStringLiteral("do")).toObject().value(QStringLiteral("enum"))), actions);
        QCOMPARE(properties.keys(), members);
    }
};

QRLOGIN_TEST(TestScenarioDocument)
#include "TestScenarioDocument.moc"
