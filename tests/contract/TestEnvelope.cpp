#include "contract/Envelope.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace qrlogin;

class TestEnvelope : public QObject
{
    Q_OBJECT

private slots:
    void dataComesOut();
    void absentDataIsNull();
    void bodyDecidesOverTheStatusLine_data();
    void bodyDecidesOverTheStatusLine();
    void whatProxiesSendIsAFailure_data();
    void whatProxiesSendIsAFailure();
    void aLongMessageIsCut();
    void objectIsInsistedOn_data();
    void objectIsInsistedOn();
    void ownEnvelopesOpen();
    void ownFailuresComeBack();
    void headersSayHowLongToWait_data();
    void headersSayHowLongToWait();
    void headersSayHowFarTheClocksAreApart();
};

namespace {

HttpAnswer json(int httpStatus, const QByteArray &body)
{
    return {httpStatus, "application/json; charset=utf-8", body};
}

} // namespace

void TestEnvelope::dataComesOut()
{
    const auto data = openEnvelope(json(200, R"({"statusCode":200,"message":"ok","requestId":"r","data":{"a":"中"}})"));
    QVERIFY(data);
    QCOMPARE(data->toObject().value(QLatin1String("a")).toString(), QStringLiteral("中"));
    QCOMPARE(openEnvelope(json(200, R"({"statusCode":200,"data":7})"))->toInt(), 7);
}

void TestEnvelope::absentDataIsNull()
{
    QVERIFY(openEnvelope(json(200, R"({"statusCode":200,"message":"ok"})"))->isNull());
    QVERIFY(openEnvelope(json(200, R"({"statusCode":200,"data":null})"))->isNull());
}

void TestEnvelope::bodyDecidesOverTheStatusLine_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Failure>("failure");
    const auto row = [](const char *title, int status, const char *body, const Failure &failure) {
        QTest::newRow(title) << status << QByteArray(body) << failure;
    };
    row("403 inside of 200", 200, R"({"statusCode":403,"message":"no","apiCode":1001,"requestId":"r1"})",
        {FailureKind::Forbidden, QStringLiteral("no"), 403, 1001, QStringLiteral("r1")});
    row("401 with a signature code", 200, R"({"statusCode":401,"message":"nonce","apiCode":1306})",
        {FailureKind::Unauthorized, QStringLiteral("nonce"), 401, 1306, {}});
    row("404", 200, R"({"statusCode":404,"apiCode":2241})", {FailureKind::NotFound, {}, 404, 2241, {}});
    row("409", 200, R"({"statusCode":409})", {FailureKind::Conflict, {}, 409, 0, {}});
    row("400", 200, R"({"statusCode":400})", {FailureKind::Invalid, {}, 400, 0, {}});
    row("429", 200, R"({"statusCode":429})", {FailureKind::Server, {}, 429, 0, {}});
    row("third party", 200, R"({"statusCode":601})", {FailureKind::Server, {}, 601, 0, {}});
    row("both agree", 500, R"({"statusCode":500,"message":"oops"})",
        {FailureKind::Server, QStringLiteral("oops"), 500, 0, {}});
    row("they disagree", 502, R"({"statusCode":403})", {FailureKind::Forbidden, {}, 403, 0, {}});
    row("odd members beside it", 200, R"({"statusCode":403,"message":{},"apiCode":"x","requestId":5})",
        {FailureKind::Forbidden, {}, 403, 0, {}});
    row("data beside a failure is not looked at", 200, R"({"statusCode":403,"data":{"token":"x"}})",
        {FailureKind::Forbidden, {}, 403, 0, {}});
}

void TestEnvelope::bodyDecidesOverTheStatusLine()
{
    QFETCH(int, httpStatus);
    QFETCH(QByteArray, body);
    QFETCH(Failure, failure);
    const auto data = openEnvelope(json(httpStatus, body));
    QVERIFY(!data);
    QCOMPARE(data.error(), failure);
}

void TestEnvelope::whatProxiesSendIsAFailure_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *title, int status, const char *type, const char *body, FailureKind kind,
                         const char *message) {
        QTest::newRow(title) << status << QByteArray(type) << QByteArray(body) << kind << QString::fromLatin1(message);
    };
    const char *html = "text/html";
    const char *jsonType = "application/json";
    row("HTML with 200", 200, html, "<html>Sign in to the hotel</html>", FailureKind::Malformed,
        "the body is HTML, not JSON");
    row("HTML called JSON", 200, jsonType, "\n <!doctype html>", FailureKind::Malformed, "the body is HTML, not JSON");
    row("text called HTML", 200, html, "no", FailureKind::Malformed, "the body is HTML, not JSON");
    row("HTML with 502", 502, html, "<html>Bad Gateway</html>", FailureKind::Server, "HTTP 502");
    row("HTML with 404", 404, html, "<html>nginx</html>", FailureKind::NotFound, "HTTP 404");
    row("empty with 401", 401, "", "", FailureKind::Unauthorized, "HTTP 401");
    row("empty with 429", 429, "", "", FailureKind::Server, "HTTP 429");
    row("empty with 200", 200, jsonType, "", FailureKind::Malformed, "the body is empty");
    row("white space", 200, jsonType, " \r\n", FailureKind::Malformed, "the body is empty");
    row("cut in a string", 200, jsonType, R"({"statusCode":200,"mess)", FailureKind::Malformed,
        "the body is not valid JSON at byte 24: unterminated string");
    row("cut before data", 200, jsonType, R"({"statusCode":200,"data":)", FailureKind::Malformed, nullptr);
    row("two answers at once", 200, jsonType, R"({"statusCode":200}{"statusCode":200})", FailureKind::Malformed,
        nullptr);
    row("array", 200, jsonType, "[]", FailureKind::Malformed, "the body is not a JSON object");
    row("no statusCode", 200, jsonType, R"({"data":{}})", FailureKind::Malformed, "statusCode is missing");
    row("V2 answer", 200, jsonType, R"({"code":200,"data":{}})", FailureKind::Malformed, "statusCode is missing");
    row("statusCode as text", 200, jsonType, R"({"statusCode":"200"})", FailureKind::Malformed,
        "statusCode must be a whole number");
    row("statusCode broken", 200, jsonType, R"({"statusCode":200.5})", FailureKind::Malformed,
        "statusCode must be a whole number");
    row("statusCode null", 200, jsonType, R"({"statusCode":null})", FailureKind::Malformed, "statusCode is missing");
    row("JSON of something else with 503", 503, jsonType, R"({"error":"down"})", FailureKind::Server, "HTTP 503");
    row("not UTF-8", 200, jsonType, "{\"statusCode\":200,\"data\":\"\xff\"}", FailureKind::Malformed, nullptr);
}

void TestEnvelope::whatProxiesSendIsAFailure()
{
    QFETCH(int, httpStatus);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(FailureKind, kind);
    QFETCH(QString, message);
    const auto data = openEnvelope({httpStatus, contentType, body});
    QVERIFY(!data);
    QCOMPARE(data.error().kind, kind);
    QCOMPARE(data.error().statusCode, httpStatus);
    if (message.isEmpty())
        QVERIFY2(data.error().message.startsWith(QLatin1String("the body is not valid JSON at byte ")),
            qPrintable(data.error().message));
    else
        QCOMPARE(data.error().message, message);
}

void TestEnvelope::aLongMessageIsCut()
{
    const auto failureWith = [](const QByteArray &message) {
        return openEnvelope(
            json(200, R"({"statusCode":500,"message":")" + message + R"(","requestId":")" + message + R"("})"))
            .error();
    };
    QCOMPARE(failureWith(QByteArray(1000, 'm')).message, QString(1000, u'm'));
    const Failure cut = failureWith(QByteArray(900'000, 'm'));
    QCOMPARE(cut.message, QString(1000, u'm') + u'…');
    QCOMPARE(cut.requestId, cut.message);
    // Between characters.
    QCOMPARE(
        failureWith("m" + QByteArray("😀").repeated(1000)).message, u'm' + QStringLiteral("😀").repeated(499) + u'…');
}

void TestEnvelope::objectIsInsistedOn_data()
{
    QTest::addColumn<QByteArray>("data");
    for (const char *data : {"null", "[]", "\"text\"", "1", "true"})
        QTest::newRow(data) << QByteArray(data);
}

void TestEnvelope::objectIsInsistedOn()
{
    QFETCH(QByteArray, data);
    const auto object = openEnvelope(json(200, "{\"statusCode\":200,\"data\":" + data + '}')).and_then(objectData);
    QVERIFY(!object);
    QCOMPARE(object.error().kind, FailureKind::Malformed);
    QVERIFY(openEnvelope(json(200, R"({"statusCode":200,"data":{}})")).and_then(objectData));
}

void TestEnvelope::ownEnvelopesOpen()
{
    const QByteArray body = successEnvelope(QJsonObject{{QStringLiteral("a"), 1}}, QStringLiteral("r2"));
    QCOMPARE(openEnvelope(json(200, body)).and_then(objectData)->value(QLatin1String("a")).toInt(), 1);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QCOMPARE(object.value(QLatin1String("requestId")).toString(), QStringLiteral("r2"));
    QVERIFY(!object.contains(QLatin1String("apiCode")));
    QVERIFY(
        !QJsonDocument::fromJson(successEnvelope(QJsonValue::Undefined, {})).object().contains(QLatin1String("data")));
}

void TestEnvelope::ownFailuresComeBack()
{
    const Failure failure{
        FailureKind::Unauthorized, QStringLiteral("日期"), 401, apiCode::dateTooFar, QStringLiteral("r3")};
    const QByteArray body = failureEnvelope(failure);
    QCOMPARE(openEnvelope(json(200, body)).error(), failure);
    QVERIFY(!QJsonDocument::fromJson(body).object().contains(QLatin1String("data")));
}

void TestEnvelope::headersSayHowLongToWait_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("seconds");
    const QByteArray date = "Thu, 01 Jan 2026 08:00:00 GMT";
    QTest::newRow("none") << date << QByteArray() << 0;
    QTest::newRow("seconds") << date << QByteArray("30") << 30;
    QTest::newRow("with blanks") << date << QByteArray(" 30 ") << 30;
    QTest::newRow("a time, by the server's clock") << date << QByteArray("Thu, 01 Jan 2026 08:01:30 GMT") << 90;
    QTest::newRow("a time, by our clock") << QByteArray() << QByteArray("Thu, 01 Jan 2026 00:00:07 GMT") << 7;
    QTest::newRow("a time that is over") << date << QByteArray("Thu, 01 Jan 2026 07:00:00 GMT") << 0;
    QTest::newRow("negative") << date << QByteArray("-5") << 0;
    QTest::newRow("for ever") << date << QByteArray("99999999999999") << 86'400;
    QTest::newRow("more digits than fit") << date << QByteArray("99999999999999999999999") << 86'400;
    QTest::newRow("a time far ahead of a date beyond reason")
        << QByteArray("-9223372036854775808") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT") << 86'400;
    QTest::newRow("a number of milliseconds beyond reason") << date << QByteArray("9223372036854775807") << 86'400;
    QTest::newRow("words") << date << QByteArray("soon") << 0;
}

void TestEnvelope::headersSayHowLongToWait()
{
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, seconds);
    const Instant now{Milliseconds{1'767'225'600'000}}; // 2026-01-01T00:00:00Z
    const Failure failure{FailureKind::Server, QStringLiteral("slow down"), 429, 0, {}};
    const Failure extended = withHeaders(failure, {429, {}, {}, date, retryAfter}, now);
    QCOMPARE(extended.retryAfter, seconds);
    QCOMPARE(extended.message, failure.message);
}

void TestEnvelope::headersSayHowFarTheClocksAreApart()
{
    const Instant now{Milliseconds{1'767'225'600'000}};
    const HttpAnswer answer{200, {}, {}, "Thu, 01 Jan 2026 00:16:00 GMT", {}};
    const Failure refused{FailureKind::Unauthorized, {}, 401, apiCode::dateTooFar, {}};
    QCOMPARE(withHeaders(refused, answer, now).serverAhead, 960);
    QCOMPARE(withHeaders(refused, answer, now + std::chrono::minutes(32)).serverAhead, -960);
    QCOMPARE(withHeaders(refused, {200, {}, {}, "yesterday", {}}, now).serverAhead, 0);
    QCOMPARE(withHeaders({FailureKind::Server, {}, 500, 0, {}}, answer, now).serverAhead, 0);
    // Beyond reason, it must not turn into its opposite.
    constexpr int most = std::numeric_limits<int>::max();
    QCOMPARE(withHeaders(refused, {200, {}, {}, "9223372036854775807", {}}, now).serverAhead, most);
    QCOMPARE(withHeaders(refused, {200, {}, {}, "-9223372036854775808", {}}, now).serverAhead, -most);
}

QRLOGIN_TEST(TestEnvelope)
#include "TestEnvelope.moc"
