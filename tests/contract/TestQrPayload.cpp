#include "contract/QrPayload.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QScopeGuard>
#include <QTest>

#include <ctime>

using namespace qrlogin;
using namespace std::chrono_literals;

class TestQrPayload : public QObject
{
    Q_OBJECT

private slots:
    void documentedExampleReads();
    void bothWays();
    void writesBothFormsOfExpiry();
    void times_data();
    void times();
    void wrongTextsAreNamed_data();
    void wrongTextsAreNamed();
    void phoneRefuses_data();
    void phoneRefuses();
};

namespace {

const QString poolId = QStringLiteral("64f0c1d2e3a4b5c6d7e8f901");

QrPayload samplePayload()
{
    return {QStringLiteral("APP_AUTH"), QStringLiteral("abcdefghijABCDEFGHIJ0123456789"), poolId,
        test::ManualClock::start + 7ms, 120s, {{QStringLiteral("门店"), QStringLiteral("上海 №1 😀")}}};
}

QByteArray text(const char *createdAt, const char *expiry)
{
    return QByteArray(R"({"scene":"APP_AUTH","random":"r","userPoolId":"p","createdAt":")") + createdAt + "\"," + expiry
        + '}';
}

} // namespace

void TestQrPayload::documentedExampleReads()
{
    const auto payload
        = qrPayloadFromText(R"({"scene":"APP_AUTH","random":"5fae2648ee8ba33a2c3a8d9e",)"
                            R"("userPoolId":"59f86b4832eb28071bdd9214","createdAt":"2020-11-13T06:23:25.396Z",)"
                            R"("expiresIn":120,"customData":{}})");
    QVERIFY(payload);
    QCOMPARE(payload->random, QStringLiteral("5fae2648ee8ba33a2c3a8d9e"));
    QCOMPARE(payload->createdAt.time_since_epoch().count(), 1605248605396);
    QCOMPARE(isoTime(payload->expiresAt()), QStringLiteral("2020-11-13T06:25:25.396Z"));
    QVERIFY(payload->customData.isEmpty());
}

void TestQrPayload::bothWays()
{
    QCOMPARE(qrPayloadFromText(toPayloadText(samplePayload())).value(), samplePayload());
}

void TestQrPayload::writesBothFormsOfExpiry()
{
    const QJsonObject object = QJsonDocument::fromJson(toPayloadText(samplePayload())).object();
    QCOMPARE(object.value(QLatin1String("createdAt")).toString(), QStringLiteral("2026-01-01T00:00:00.007Z"));
    QCOMPARE(object.value(QLatin1String("expiresIn")).toInt(), 120);
    QCOMPARE(object.value(QLatin1String("expireAt")).toString(), QStringLiteral("2026-01-01T00:02:00.007Z"));
    QVERIFY(!toPayloadText(samplePayload()).contains('\n'));
}

void TestQrPayload::times_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("createdAt");
    QTest::addColumn<int>("expiresIn");
    const QString noon = QStringLiteral("2026-05-01T12:00:00.000Z");
    QTest::newRow("expireAt alone") << text("2026-05-01T12:00:00.000Z", R"("expireAt":"2026-05-01T12:02:00.000Z")")
                                    << noon << 120;
    QTest::newRow("expireAt rounded") << text("2026-05-01T12:00:00.000Z", R"("expireAt":"2026-05-01T12:01:59.998Z")")
                                      << noon << 120;
    QTest::newRow("both: expiresIn counts")
        << text("2026-05-01T12:00:00.000Z", R"("expiresIn":60,"expireAt":"2026-05-01T12:02:00.000Z")") << noon << 60;
    QTest::newRow("null expiresIn") << text(
        "2026-05-01T12:00:00Z", R"("expiresIn":null,"expireAt":"2026-05-01T12:00:30Z")")
                                    << noon << 30;
    QTest::newRow("offset") << text("2026-05-01T20:00:00.000+08:00", R"("expiresIn":1)") << noon << 1;
    QTest::newRow("no offset is UTC") << text("2026-05-01T12:00:00.000", R"("expiresIn":1)") << noon << 1;
    QTest::newRow("longest") << text("2026-05-01T12:00:00.000Z", R"("expiresIn":2592000)") << noon << 2'592'000;
    QTest::newRow("null custom data") << text("2026-05-01T12:00:00Z", R"("expiresIn":5,"customData":null)") << noon
                                      << 5;
}

void TestQrPayload::times()
{
    // The phone's time zone must not matter.
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Shanghai");
    tzset();
    const auto restore = qScopeGuard([&] {
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    });

    QFETCH(QByteArray, payload);
    QFETCH(QString, createdAt);
    QFETCH(int, expiresIn);
    const auto read = qrPayloadFromText(payload);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(isoTime(read->createdAt), createdAt);
    QCOMPARE(read->expiresIn.count(), expiresIn);
}

void TestQrPayload::wrongTextsAreNamed_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *title, const QByteArray &payload, const char *problem) {
        QTest::newRow(title) << payload << QString::fromUtf8(problem);
    };
    const char *notJson = "not a login QR code: the text is not a JSON object";
    row("empty", {}, notJson);
    row("address", "https://example.com/", notJson);
    row("array", "[]", notJson);
    row("repeated", R"({"scene":"APP_AUTH","scene":"APP_AUTH"})",
        "Line 1, column 21: \u201cscene\u201d appears twice; one of the two would be lost.");
    row("cut", R"({"scene":"APP_AUTH")", notJson);
    row("too deep", QByteArray(5000, '['), notJson);
    row("no scene", R"({"random":"r"})", "scene is missing");
    row("no random", R"({"scene":"APP_AUTH"})", "random is missing");
    row("empty random",
        R"({"scene":"A","random":"","userPoolId":"p","createdAt":"2026-05-01T12:00:00Z","expiresIn":1})",
        "random must be an ID of letters and digits");
    row("random is a number", R"({"scene":"A","random":5})", "random must be a string");
    row("no expiry", R"({"scene":"A","random":"r","userPoolId":"p","createdAt":"2026-05-01T12:00:00Z"})",
        "expireAt is missing");
    row("no time", text("yesterday", R"("expiresIn":1)"), "createdAt must be an ISO 8601 time");
    row("no such day", text("2026-02-30T00:00:00Z", R"("expiresIn":1)"), "createdAt must be an ISO 8601 time");
    row("end before the beginning", text("2026-05-01T12:00:00Z", R"("expireAt":"2026-05-01T11:59:59Z")"),
        "expireAt must be from 1 second to 30 days after createdAt");
    row("end too far", text("2026-05-01T12:00:00Z", R"("expireAt":"2026-05-31T12:00:01Z")"),
        "expireAt must be from 1 second to 30 days after createdAt");
    row("no end", text("2026-05-01T12:00:00Z", R"("expireAt":"soon")"), "expireAt must be an ISO 8601 time");
    row("never valid", text("2026-05-01T12:00:00Z", R"("expiresIn":0)"), "expiresIn must be from 1 second to 30 days");
    row("negative", text("2026-05-01T12:00:00Z", R"("expiresIn":-1)"), "expiresIn must be from 1 second to 30 days");
    row("too long", text("2026-05-01T12:00:00Z", R"("expiresIn":2592001)"),
        "expiresIn must be from 1 second to 30 days");
    row("half seconds", text("2026-05-01T12:00:00Z", R"("expiresIn":1.5)"), "expiresIn must be a whole number");
    row("custom data is text", text("2026-05-01T12:00:00Z", R"("expiresIn":1,"customData":"x")"),
        "customData must be an object");
}

void TestQrPayload::wrongTextsAreNamed()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, problem);
    const auto read = qrPayloadFromText(payload);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FailureKind::Malformed);
    QCOMPARE(read.error().message, problem);
}

void TestQrPayload::phoneRefuses_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("pool");
    QTest::addColumn<int>("age"); // ms
    QTest::addColumn<PayloadProblem>("problem");
    const QString login = QStringLiteral("APP_AUTH");
    QTest::newRow("fresh") << login << poolId << 0 << PayloadProblem::None;
    QTest::newRow("last moment") << login << poolId << 119'999 << PayloadProblem::None;
    QTest::newRow("at its end") << login << poolId << 120'000 << PayloadProblem::Expired;
    QTest::newRow("from a clock ahead") << login << poolId << -5000 << PayloadProblem::None;
    QTest::newRow("other scene") << QStringLiteral("WXAPP_AUTH") << poolId << 0 << PayloadProblem::OtherScene;
    QTest::newRow("scene in small letters") << QStringLiteral("app_auth") << poolId << 0 << PayloadProblem::OtherScene;
    QTest::newRow("other pool") << login << QStringLiteral("other") << 0 << PayloadProblem::OtherPool;
    QTest::newRow("everything wrong") << QString() << QString() << 999'999 << PayloadProblem::OtherScene;
}

void TestQrPayload::phoneRefuses()
{
    QFETCH(QString, scene);
    QFETCH(QString, pool);
    QFETCH(int, age);
    QFETCH(PayloadProblem, problem);
    QrPayload payload = samplePayload();
    payload.scene = scene;
    payload.userPoolId = pool;
    QCOMPARE(payloadProblem(payload, poolId, payload.createdAt + Milliseconds(age)), problem);
}

QRLOGIN_TEST(TestQrPayload)
#include "TestQrPayload.moc"
