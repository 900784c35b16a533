#include "contract/RequestSigner.h"
#include "contract/SignatureVectors.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestRequestSigner : public QObject
{
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
    void quirks();
    void onlyDateAndTheBrandsHeadersCount();
    void headerValuesAreOneTrimmedLine();
    void parametersAreSortedByName();
    void ownHeadersAreTheContracts();
    void datesGoOut();
    void datesComeIn_data();
    void datesComeIn();
};

void TestRequestSigner::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray vectors = signatureVectors().value(QLatin1String("vectors")).toArray();
    QVERIFY(vectors.size() >= 6);
    for (const QJsonValue &value : vectors) {
        const QJsonObject vector = value.toObject();
        QTest::addRow("%s, %s", qPrintable(vector.value(QLatin1String("brand")).toString()),
            qPrintable(vector.value(QLatin1String("name")).toString()))
            << vector;
    }
}

void TestRequestSigner::vectors()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject all = signatureVectors();
    const SignableRequest request = requestOf(vector);
    QCOMPARE(stringToSign(request, brandOf(vector)), vector.value(QLatin1String("stringToSign")).toString().toUtf8());
    QCOMPARE(authorizationHeader(request, brandOf(vector), all.value(QLatin1String("accessKeyId")).toString().toUtf8(),
                 Secret(all.value(QLatin1String("accessKeySecret")).toString().toUtf8())),
        vector.value(QLatin1String("authorization")).toString().toUtf8());
}

void TestRequestSigner::quirks()
{
    const QJsonArray quirks = signatureVectors().value(QLatin1String("quirks")).toArray();
    QCOMPARE(quirks.size(), 2);
    SignableRequest request = requestOf(signatureVectors().value(QLatin1String("vectors")).toArray().at(0).toObject());
    request.headers.insert("x-authing-signature-nonce", "n");

    // Without parameters one SDK still writes the question mark. We do not; the verifier accepts both.
    QCOMPARE(
        stringToSign(request, Brand::Authing) + '?', quirks.at(0)[QLatin1String("stringToSign")].toString().toUtf8());

    request.method = "POST";
    request.path = "/api/v3/x";
    request.parameters = bodyParameters(R"({"b":null,"a":""})").value();
    QCOMPARE(stringToSign(request, Brand::Authing), quirks.at(1)[QLatin1String("stringToSign")].toString().toUtf8());
}

void TestRequestSigner::onlyDateAndTheBrandsHeadersCount()
{
    const SignableRequest request{"GET", "/p",
        {{"date", "D"}, {"x-authing-lang", "zh-CN"}, {"x-genauth-lang", "en-US"}, {"host", "h"}, {"dates", "no"},
            {"x-genauth", "no"}, {"authorization", "no"}},
        {}};
    QCOMPARE(stringToSign(request, Brand::GenAuth), "GET\ndate:D\nx-genauth-lang:en-US\n/p");
    QCOMPARE(stringToSign(request, Brand::Authing), "GET\ndate:D\nx-authing-lang:zh-CN\n/p");
    QCOMPARE(stringToSign({"GET", "/p", {}, {}}, Brand::Authing), "GET\n/p");
}

void TestRequestSigner::headerValuesAreOneTrimmedLine()
{
    const SignableRequest request{"GET", "/p", {{"x-genauth-a", " \t a\tb\r\nc\fd  e \n"}, {"x-genauth-b", ""}}, {}};
    QCOMPARE(stringToSign(request, Brand::GenAuth), "GET\nx-genauth-a:a b  c d  e\nx-genauth-b:\n/p");
}

void TestRequestSigner::parametersAreSortedByName()
{
    const RequestParameters parameters{{"b", "2"}, {"a", "x y&z=1"}, {"B", "中"}, {"a", "later"}, {"é", ""}};
    QCOMPARE(stringToSign({"POST", "/p", {}, parameters}, Brand::GenAuth), "POST\n/p?B=中&a=x y&z=1&a=later&b=2&é=");
}

void TestRequestSigner::ownHeadersAreTheContracts()
{
    const auto headers = signatureHeaders(Brand::Authing, "0123", ManualClock::start, "zh-CN");
    QCOMPARE(headers.keys(),
        (QByteArrayList{"date", "x-authing-lang", "x-authing-sdk-version", "x-authing-signature-method",
            "x-authing-signature-nonce", "x-authing-signature-version"}));
    QCOMPARE(headers.value("date"), "Thu, 01 Jan 2026 00:00:00 GMT");
    QCOMPARE(headers.value("x-authing-signature-nonce"), "0123");
    QCOMPARE(headers.value("x-authing-signature-method"), "HMAC-SHA1");
    QCOMPARE(headers.value("x-authing-signature-version"), "1.0");
    QVERIFY(signatureHeaders(Brand::GenAuth, "0", ManualClock::start, "en-US").contains("x-genauth-lang"));
}

void TestRequestSigner::datesGoOut()
{
    QCOMPARE(httpDate(ManualClock::start + Milliseconds(999)), "Thu, 01 Jan 2026 00:00:00 GMT");
    QCOMPARE(httpDate(Instant(Milliseconds(1'582'934'399'000))), "Fri, 28 Feb 2020 23:59:59 GMT");
    QCOMPARE(httpDate(Instant(Milliseconds(1'582'934'400'000))), "Sat, 29 Feb 2020 00:00:00 GMT");
}

void TestRequestSigner::datesComeIn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: unreadable
    const auto row
        = [](const char *text, qint64 milliseconds) { QTest::newRow(text) << QByteArray(text) << milliseconds; };
    row("Thu, 01 Jan 2026 00:00:00 GMT", 1'767'225'600'000);
    row(" Thu, 01 Jan 2026 00:00:00 GMT ", 1'767'225'600'000);
    row("Sat, 29 Feb 2020 12:34:56 GMT", 1'582'979'696'000);
    row("1767225600123", 1'767'225'600'123);
    row("0", 0);
    row("", -1);
    row("now", -1);
    row("Fri, 01 Jan 2026 00:00:00 GMT", -1);
    row("Thu, 01 jan 2026 00:00:00 GMT", -1);
    row("Thu, 01 anF 2026 00:00:00 GMT", -1);
    row("Thu, 01 Jan 2026 00:00:00 UTC", -1);
    row("Thu, 01 Jan 2026 00:00:00 gmt", -1);
    row("Thu, 01 Jan 2026 24:00:00 GMT", -1);
    row("Thu, 01 Jan 2026 00:60:00 GMT", -1);
    row("Sun, 29 Feb 2026 00:00:00 GMT", -1);
    row("Thu, +1 Jan 2026 00:00:00 GMT", -1);
    row("Thu, 01 Jan 2026 00:00:00 +0800", -1);
    row("Thursday, 01-Jan-26 00:00:00 GMT", -1);
    row("2026-01-01T00:00:00Z", -1);
    row("1767225600123.5", -1);
    row("0x19b", -1);
    row("99999999999999999999", 253'402'300'799'999);
    row("-99999999999999999999", -62'167'219'200'000);
    row("-", -1);
    row("9223372036854775807", 253'402'300'799'999);
    row("-9223372036854775808", -62'167'219'200'000);
    row("Thu, 01 \xff\xfe\xfd 2026 00:00:00 GMT", -1);
}

void TestRequestSigner::datesComeIn()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    const auto date = dateFromHeader(text);
    QCOMPARE(date ? date->time_since_epoch().count() : qint64(-1), milliseconds);
}

QRLOGIN_TEST(TestRequestSigner)
#include "TestRequestSigner.moc"
