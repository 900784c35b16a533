#include "contract/Envelope.h"
#include "contract/SignatureVectors.h"
#include "contract/SignatureVerifier.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QTest>

#include <functional>

using namespace qrlogin;
using namespace qrlogin::test;
using namespace std::chrono_literals;

namespace {

const QByteArray keyId = "64f0c1d2e3a4b5c6d7e8f901";
const Secret secret{"0123456789abcdef0123456789abcdef"};

SignatureVerifier makeVerifier()
{
    return SignatureVerifier([](QByteArrayView id) { return id == keyId ? std::optional(secret) : std::nullopt; });
}

void sign(SignableRequest &request, Brand brand = Brand::GenAuth)
{
    request.headers.insert("authorization", authorizationHeader(request, brand, keyId, secret));
}

SignableRequest signedRequest(const QByteArray &nonce, Instant date, Brand brand = Brand::GenAuth)
{
    SignableRequest request{"POST", "/api/v3/update-security-settings", signatureHeaders(brand, nonce, date, "en-US"),
        {{"verifyCodeLength", "6"}}};
    sign(request, brand);
    return request;
}

int codeOf(const Result<void> &result)
{
    return result ? 0 : result.error().apiCode;
}

} // namespace

using Change = std::function<void(SignableRequest &)>;
Q_DECLARE_METATYPE(Change)

class TestSignatureVerifier : public QObject
{
    Q_OBJECT

private slots:
    void publishedClientsAreAccepted_data();
    void publishedClientsAreAccepted();
    void refusals_data();
    void refusals();
    void refusalsAreUnauthorized();
    void dateTolerance_data();
    void dateTolerance();
    void dateInOtherForms_data();
    void dateInOtherForms();
    void nonceServesOnce();
    void refusedRequestLeavesItsNonce();
    void replayIsRefusedAsLongAsItsDateHolds();
    void noncesOfARunBeforeAreUsed();
    void strayQuestionMarkIsTaken();
    void queryIsSignedDecoded();
    void bodyOrderIsTheOneReceived();
    void brandComesFromTheScheme();
};

void TestSignatureVerifier::publishedClientsAreAccepted_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &vector : signatureVectors().value(QLatin1String("vectors")).toArray()) {
        QTest::addRow("%s, %s", qPrintable(vector[QLatin1String("brand")].toString()),
            qPrintable(vector[QLatin1String("name")].toString()))
            << vector.toObject();
    }
}

void TestSignatureVerifier::publishedClientsAreAccepted()
{
    QFETCH(QJsonObject, vector);
    SignableRequest request = requestOf(vector);
    request.headers.insert("authorization", vector.value(QLatin1String("authorization")).toString().toUtf8());
    auto verifier = makeVerifier();
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), 0);
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), apiCode::nonceUsed);
}

void TestSignatureVerifier::refusals_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    const auto row = [](const char *title, int code, const Change &change) { QTest::newRow(title) << change << code; };
    const auto header = [](const char *name, const char *value) {
        return [=](SignableRequest &request) { request.headers.insert(name, value); };
    };
    const auto resigned = [](const char *name, const char *value) {
        return [=](SignableRequest &request) {
            request.headers.insert(name, value);
            sign(request);
        };
    };
    row("nothing wrong", 0, [](SignableRequest &) {});
    row("unsigned header added", 0, header("accept", "*/*"));

    row("no Authorization", 1300, [](SignableRequest &request) { request.headers.remove("authorization"); });
    row("bearer token", 1300, header("authorization", "Bearer abc"));
    row("scheme alone", 1300, header("authorization", "GenAuth "));
    row("no colon", 1300, header("authorization", "GenAuth abc"));
    row("no key", 1300, header("authorization", "GenAuth :abc"));
    row("key without signature", 1300, header("authorization", "GenAuth 64f0c1d2e3a4b5c6d7e8f901:"));
    row("other signature", 1300,
        header("authorization", "GenAuth 64f0c1d2e3a4b5c6d7e8f901:AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    row("unknown key", 1300,
        [](SignableRequest &request) { request.headers["authorization"].replace(keyId, "64f0c1d2e3a4b5c6d7e8f902"); });
    row("other brand's scheme", 1301,
        [](SignableRequest &request) { request.headers["authorization"].replace("GenAuth", "authing"); });
    row("method changed", 1300, [](SignableRequest &request) { request.method = "PUT"; });
    row("path changed", 1300, [](SignableRequest &request) { request.path += '/'; });
    row("value changed", 1300, [](SignableRequest &request) { request.parameters[0].value = "7"; });
    row("parameter added", 1300, [](SignableRequest &request) {
        request.parameters.append(RequestParameter{"registerDisabled", "true"});
    });
    row("parameter removed", 1300, [](SignableRequest &request) { request.parameters.clear(); });
    row("date changed", 1300, header("date", "Thu, 01 Jan 2026 00:00:01 GMT"));
    row("nonce changed", 1300, header("x-genauth-signature-nonce", "fresh"));
    row("brand's header added", 1300, header("x-genauth-extra", "1"));
    row("no nonce", 1300, resigned("x-genauth-signature-nonce", ""));
    // These are signed as the same text, so that each would be another spelling of one nonce.
    row("nonce with a space", 1300, resigned("x-genauth-signature-nonce", "a b"));
    row("nonce with a tab", 1300, resigned("x-genauth-signature-nonce", "a\tb"));
    row("nonce with a line feed", 1300, resigned("x-genauth-signature-nonce", "a\nb"));
    row("nonce with a form feed behind it", 1300, resigned("x-genauth-signature-nonce", "a\f"));
    row("nonce with a DEL", 1300, resigned("x-genauth-signature-nonce", "a\x7F"));
    row("nonce beyond ASCII", 0, resigned("x-genauth-signature-nonce", "\xC3\xA4"));
    row("signed with another secret", 1300, [](SignableRequest &request) {
        request.headers.insert("authorization", authorizationHeader(request, Brand::GenAuth, keyId, Secret("other")));
    });
    row("signed with no secret", 1300, [](SignableRequest &request) {
        request.headers.insert("authorization", authorizationHeader(request, Brand::GenAuth, keyId, Secret()));
    });

    row("other method", 1301, resigned("x-genauth-signature-method", "HMAC-SHA256"));
    row("no method", 1301, resigned("x-genauth-signature-method", ""));
    row("other version", 1302, resigned("x-genauth-signature-version", "2.0"));
    row("no version", 1302, resigned("x-genauth-signature-version", ""));
    row("date not readable", 1303, resigned("date", "yesterday"));
    row("ISO date", 1303, resigned("date", "2026-01-01T00:00:00Z"));
    row("no date", 1304, [](SignableRequest &request) {
        request.headers.remove("date");
        sign(request);
    });
    row("date empty", 1304, resigned("date", ""));
    row("date of last year", 1305, resigned("date", "Wed, 01 Jan 2025 00:00:00 GMT"));
    row("seconds in place of milliseconds", 1305, resigned("date", "1767225600"));
    row("largest number", 1305, resigned("date", "9223372036854775807"));
    row("smallest number", 1305, resigned("date", "-9223372036854775808"));
}

void TestSignatureVerifier::refusals()
{
    QFETCH(Change, change);
    QFETCH(int, code);
    SignableRequest request = signedRequest("n1", ManualClock::start);
    change(request);
    auto verifier = makeVerifier();
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), code);
}

void TestSignatureVerifier::refusalsAreUnauthorized()
{
    auto verifier = makeVerifier();
    const auto result = verifier.verify({"GET", "/", {}, {}}, ManualClock::start);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FailureKind::Unauthorized);
    QCOMPARE(result.error().statusCode, 401);
    QVERIFY(!result.error().message.isEmpty());
}

void TestSignatureVerifier::dateTolerance_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("code");
    QTest::newRow("15 min old") << -900 << 0;
    QTest::newRow("a second more") << -901 << 1305;
    QTest::newRow("15 min ahead") << 900 << 0;
    QTest::newRow("a second further") << 901 << 1305;
}

void TestSignatureVerifier::dateTolerance()
{
    QFETCH(int, seconds);
    QFETCH(int, code);
    auto verifier = makeVerifier();
    QCOMPARE(
        codeOf(verifier.verify(signedRequest("n", ManualClock::start + Seconds(seconds)), ManualClock::start)), code);
}

void TestSignatureVerifier::dateInOtherForms_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("brandDate");
    QTest::addColumn<int>("code");
    QTest::newRow("milliseconds") << QByteArray("1767225600000") << QByteArray() << 0;
    QTest::newRow("in the brand's header") << QByteArray() << QByteArray("1767225600000") << 0;
    QTest::newRow("RFC 7231 there") << QByteArray() << QByteArray("Thu, 01 Jan 2026 00:00:00 GMT") << 0;
    QTest::newRow("date counts where both are") << QByteArray("1767225600000") << QByteArray("0") << 0;
    QTest::newRow("old there") << QByteArray() << QByteArray("1000") << 1305;
}

void TestSignatureVerifier::dateInOtherForms()
{
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, brandDate);
    QFETCH(int, code);
    SignableRequest request = signedRequest("n", ManualClock::start);
    request.headers.remove("date");
    if (!date.isEmpty())
        request.headers.insert("date", date);
    if (!brandDate.isEmpty())
        request.headers.insert("x-genauth-date", brandDate);
    sign(request);
    auto verifier = makeVerifier();
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), code);
}

void TestSignatureVerifier::nonceServesOnce()
{
    auto verifier = makeVerifier();
    const Instant now = ManualClock::start;
    QCOMPARE(codeOf(verifier.verify(signedRequest("one", now), now)), 0);
    QCOMPARE(codeOf(verifier.verify(signedRequest("two", now), now)), 0);
    QCOMPARE(codeOf(verifier.verify(signedRequest("one", now), now)), 1306);
    QCOMPARE(codeOf(verifier.verify(signedRequest("one", now + 1s), now)), 1306);
    QCOMPARE(codeOf(verifier.verify(signedRequest("one", now, Brand::Authing), now)), 1306);
}

void TestSignatureVerifier::refusedRequestLeavesItsNonce()
{
    auto verifier = makeVerifier();
    SignableRequest forged = signedRequest("n", ManualClock::start);
    forged.parameters[0].value = "7";
    QCOMPARE(codeOf(verifier.verify(forged, ManualClock::start)), 1300);
    QCOMPARE(codeOf(verifier.verify(signedRequest("n", ManualClock::start), ManualClock::start)), 0);
}

void TestSignatureVerifier::replayIsRefusedAsLongAsItsDateHolds()
{
    auto verifier = makeVerifier();
    const Instant start = ManualClock::start;
    const SignableRequest ahead = signedRequest("n", start + 15min);
    QCOMPARE(codeOf(verifier.verify(ahead, start)), 0);
    for (const auto later : {1ms, Milliseconds(15min), Milliseconds(30min)})
        QCOMPARE(codeOf(verifier.verify(ahead, start + later)), 1306);
    QCOMPARE(codeOf(verifier.verify(ahead, start + 30min + 1ms)), 1305);

    // The nonce is accepted again, so the verifier has forgotten it.
    const Instant end = start + 30min + 1ms;
    QCOMPARE(codeOf(verifier.verify(signedRequest("n", end), end)), 0);
}

void TestSignatureVerifier::noncesOfARunBeforeAreUsed()
{
    const Instant start = ManualClock::start;
    const auto secretOf = [](QByteArrayView) { return std::optional(secret); };
    SignatureVerifier verifier(secretOf, {{"old", start - 31min}, {"n", start}});
    const SignableRequest again = signedRequest("n", start + 15min);
    QCOMPARE(nonceOf(again), "n");
    QCOMPARE(codeOf(verifier.verify(again, start + 1min)), 1306);
    QCOMPARE(codeOf(verifier.verify(again, start + 30min)), 1306);
    QCOMPARE(codeOf(verifier.verify(signedRequest("old", start), start)), 0);
    QCOMPARE(nonceOf(signedRequest("m", start, Brand::Authing)), "m");
}

void TestSignatureVerifier::strayQuestionMarkIsTaken()
{
    SignableRequest request{
        "GET", "/api/v3/get-security-settings", signatureHeaders(Brand::GenAuth, "n", ManualClock::start, "en-US"), {}};
    const auto signText = [&](const QByteArray &path) {
        SignableRequest other = request;
        other.path = path;
        return authorizationHeader(other, Brand::GenAuth, keyId, secret);
    };
    request.headers.insert("authorization", signText(request.path + '?'));
    auto verifier = makeVerifier();
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), 0);

    request.headers.insert("x-genauth-signature-nonce", "n2");
    request.headers.insert("authorization", signText(request.path + "??"));
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), 1300);

    request.parameters = {{"a", "1"}};
    request.headers.insert("authorization", signText(request.path + '?'));
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), 1300);
}

void TestSignatureVerifier::queryIsSignedDecoded()
{
    SignableRequest request{"GET", "/api/v3/list-users",
        signatureHeaders(Brand::Authing, "n", ManualClock::start, "zh-CN"),
        {{"keywords", "1+1 是 100%&x=y"}, {"page", "2"}}};
    sign(request, Brand::Authing);
    request.parameters = queryParameters("page=2&keywords=1%2B1+%E6%98%AF%20100%25%26x%3Dy");
    auto verifier = makeVerifier();
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), 0);
}

void TestSignatureVerifier::bodyOrderIsTheOneReceived()
{
    // The client signs the order of members within a value, which QJsonObject would not keep.
    SignableRequest request = signedRequest("n", ManualClock::start);
    request.parameters = {{"z", "1"}, {"o", R"({"b":1,"a":{"d":"中","c":[]}})"}};
    sign(request);
    auto verifier = makeVerifier();
    request.parameters = bodyParameters(R"({"o":{"b":1,"a":{"c":[],"d":"中"}},"z":1})").value();
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), 1300);
    request.parameters
        = bodyParameters(R"({ "o" : { "b" : 1, "a" : { "d" : "\u4e2d", "c" : [ ] } }, "z" : 1 })").value();
    QCOMPARE(codeOf(verifier.verify(request, ManualClock::start)), 0);
}

void TestSignatureVerifier::brandComesFromTheScheme()
{
    QCOMPARE(brandOfAuthorization("GenAuth a:b"), Brand::GenAuth);
    QCOMPARE(brandOfAuthorization("authing a:b"), Brand::Authing);
    QCOMPARE(brandOfAuthorization("AUTHING a:b"), Brand::Authing);
    for (const char *other : {"", "GenAuth", "GenAuth ", "GenAuths a:b", "Basic a:b", " GenAuth a:b"})
        QVERIFY2(!brandOfAuthorization(other), other);
}

QRLOGIN_TEST(TestSignatureVerifier)
#include "TestSignatureVerifier.moc"
