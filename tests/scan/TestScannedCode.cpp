#include "scan/ScannedCode.h"

#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// What a phone can tell about a code without a request, and what attackers can put into one.
class TestScannedCode : public QObject
{
    Q_OBJECT

    static inline const QString pool = QStringLiteral("59f86b4832eb28071bdd9214");
    static constexpr Instant now = ManualClock::start;

    static QJsonObject good()
    {
        const QrPayload payload{loginScene.toString(), QString(30, u'a'), pool, now, Seconds(120), {}};
        return QJsonDocument::fromJson(toPayloadText(payload)).object();
    }
    static QByteArray with(const QString &member, const QJsonValue &value)
    {
        QJsonObject object = good();
        object.insert(member, value);
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

private slots:
    void judges_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<CodeProblem>("problem");
        using enum CodeProblem;
        const auto without = [](const char *member) {
            QJsonObject object = good();
            object.remove(QLatin1String(member));
            return QJsonDocument(object).toJson();
        };
        QTest::newRow("good") << QJsonDocument(good()).toJson() << None;
        QTest::newRow("older id") << with(QStringLiteral("random"), pool) << None;
        QTest::newRow("unknown member") << with(QStringLiteral("more"), 1) << None;
        QTest::newRow("empty") << QByteArray() << NotALoginCode;
        QTest::newRow("address") << QByteArray("https://example.com/?scene=APP_AUTH") << NotALoginCode;
        QTest::newRow("array") << QByteArray("[\"APP_AUTH\"]") << NotALoginCode;
        QTest::newRow("other json") << QByteArray("{\"a\":1}") << NotALoginCode;
        QTest::newRow("scene is a number") << with(QStringLiteral("scene"), 1) << NotALoginCode;
        QTest::newRow("cut short") << QJsonDocument(good()).toJson().chopped(20) << NotALoginCode;
        QTest::newRow("deep") << QByteArray(2900, '[') << NotALoginCode;
        QTest::newRow("too long") << with(QStringLiteral("pad"), QString(3000, u'x')) << NotALoginCode;
        QTest::newRow("other scene") << with(QStringLiteral("scene"), QStringLiteral("WXAPP_AUTH")) << OtherScene;
        QTest::newRow("other scene alone") << QByteArray("{\"scene\":\"APP_BIND\"}") << OtherScene;
        QTest::newRow("no id") << without("random") << Damaged;
        QTest::newRow("empty id") << with(QStringLiteral("random"), QString()) << Damaged;
        QTest::newRow("id is a path") << with(QStringLiteral("random"), QStringLiteral("../../users")) << Damaged;
        QTest::newRow("id has a line break") << with(QStringLiteral("random"), QStringLiteral("a\r\nb")) << Damaged;
        QTest::newRow("id of other letters") << with(QStringLiteral("random"), QStringLiteral("аdmin")) << Damaged;
        QTest::newRow("long id") << with(QStringLiteral("random"), QString(65, u'a')) << Damaged;
        QTest::newRow("id is an object") << with(QStringLiteral("random"), QJsonObject()) << Damaged;
        QTest::newRow("no pool") << without("userPoolId") << Damaged;
        QTest::newRow("no time") << without("createdAt") << Damaged;
        QTest::newRow("no end of time") << with(QStringLiteral("expiresIn"), 1e300) << Damaged;
        QTest::newRow("custom data is a list") << with(QStringLiteral("customData"), QJsonArray()) << Damaged;
        QTest::newRow("other pool") << with(QStringLiteral("userPoolId"), QString(24, u'0')) << OtherPool;
        QTest::newRow("expired") << with(QStringLiteral("createdAt"), isoTime(now - Seconds(120))) << Expired;
        QTest::newRow("in time") << with(QStringLiteral("createdAt"), isoTime(now - Milliseconds(119'999))) << None;
    }
    void judges()
    {
        QFETCH(QByteArray, text);
        QFETCH(CodeProblem, problem);
        const ScannedCode code = scannedCode(text, pool, now);
        QCOMPARE(code.problem, problem);
        QCOMPARE(!code.detail.isEmpty(), problem == CodeProblem::Damaged);
        // Later steps show these members or act on them.
        const bool isWhole = problem != CodeProblem::NotALoginCode && problem != CodeProblem::Damaged
            && problem != CodeProblem::OtherScene;
        QCOMPARE(code.payload.has_value(), isWhole);
    }

    void tellsTheSceneOfAnyCodeThatHasOne()
    {
        QCOMPARE(scannedCode("{\"scene\":\"APP_BIND\"}", pool, now).scene, QStringLiteral("APP_BIND"));
        QVERIFY(scannedCode("nothing", pool, now).scene.isEmpty());
    }
};

QRLOGIN_TEST(TestScannedCode)
#include "TestScannedCode.moc"
