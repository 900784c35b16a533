#include "contract/QrStatus.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;

class TestQrStatus : public QObject
{
    Q_OBJECT

private slots:
    void table_data();
    void table();
    void unknownStatesAreRefused();
    void actionsGoBothWays();
    void reportsGoBothWays_data();
    void reportsGoBothWays();
    void briefInfoIsBrief();
    void sparseReportsRead_data();
    void sparseReportsRead();
    void wrongReportsAreNamed_data();
    void wrongReportsAreNamed();
    void tokenSetKeepsTheApisSpelling();
};

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestQrStatus::table_data()
{
    QTest::addColumn<QrStatus>("status");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("final");
    const auto row = [](QrStatus status, const char *word, int number, bool final) {
        QTest::addRow("%d", number) << status << QString::fromLatin1(word) << number << final;
    };
    row(QrStatus::Pending, "PENDING", 0, false);
    row(QrStatus::Scanned, "SCANNED", 1, false);
    row(QrStatus::Authorized, "AUTHORIZED", 2, true);
    row(QrStatus::Cancelled, "CANCELLED", 3, true);
    row(QrStatus::Expired, "EXPIRED", -1, true);
    row(QrStatus::MfaNeeded, "ERROR", 4, true);
    row(QrStatus::Error, "ERROR", 5, true);
}

void TestQrStatus::table()
{
    QFETCH(QrStatus, status);
    QFETCH(QString, word);
    QFETCH(int, number);
    QFETCH(bool, final);
    QCOMPARE(qrStatusWords.of(status), word);
    QCOMPARE(v2Number(status), number);
    QCOMPARE(qrStatusFromV2(number), status);
    QCOMPARE(qrStatusWords.value(word), status == QrStatus::MfaNeeded ? QrStatus::Error : status);
    QCOMPARE(isFinal(status), final);
}

void TestQrStatus::unknownStatesAreRefused()
{
    for (const char *word : {"", "pending", "CANCELED", "MFA", "AUTHORIZED "})
        QVERIFY2(!qrStatusWords.value(QString::fromLatin1(word)), word);
    QVERIFY(!qrStatusFromV2(-2));
    QVERIFY(!qrStatusFromV2(6));
}

void TestQrStatus::actionsGoBothWays()
{
    QStringList names;
    for (const auto &[action, word] : qrActionWords) {
        names << word.toString();
        QCOMPARE(qrActionWords.value(word), action);
    }
    QCOMPARE(names.join(u' '), QStringLiteral("SCAN CONFIRM CANCEL"));
    QVERIFY(!qrActionWords.value(u"scan"));
    QVERIFY(!qrActionWords.value(u""));
}

void TestQrStatus::reportsGoBothWays_data()
{
    QTest::addColumn<QrStatusReport>("report");
    QTest::addColumn<QByteArray>("json");
    const BriefUserInfo brief{QStringLiteral("李雷"), QStringLiteral("http://127.0.0.1/photo")};
    const TokenSet tokens{
        QStringLiteral("openid"), QStringLiteral("A"), QStringLiteral("I"), QStringLiteral("R"), 3600};
    QTest::newRow("pending") << QrStatusReport{} << QByteArray(R"({"status":"PENDING"})");
    QTest::newRow("scanned")
        << QrStatusReport{QrStatus::Scanned, brief, {}, {}}
        << QByteArray(
               R"({"briefUserInfo":{"displayName":"李雷","photo":"http://127.0.0.1/photo"},"status":"SCANNED"})");
    QTest::newRow("authorized") << QrStatusReport{QrStatus::Authorized, BriefUserInfo{}, QStringLiteral("T"),
        {}} << QByteArray(R"({"briefUserInfo":{"displayName":"","photo":""},"status":"AUTHORIZED","ticket":"T"})");
    QTest::newRow("with tokens")
        << QrStatusReport{QrStatus::Authorized, {}, QStringLiteral("T"), tokens}
        << QByteArray(R"({"status":"AUTHORIZED","ticket":"T","tokenSet":{"access_token":"A","expire_in":3600,)"
                      R"("id_token":"I","refresh_token":"R","scope":"openid","token_type":"Bearer"}})");
    QTest::newRow("expired") << QrStatusReport{QrStatus::Expired, {}, {}, {}} << QByteArray(R"({"status":"EXPIRED"})");
}

void TestQrStatus::reportsGoBothWays()
{
    QFETCH(QrStatusReport, report);
    QFETCH(QByteArray, json);
    QCOMPARE(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact), json);
    QCOMPARE(qrStatusReportFromJson(QJsonDocument::fromJson(json).object()).value(), report);
}

void TestQrStatus::briefInfoIsBrief()
{
    QCOMPARE(toJson(BriefUserInfo{}).keys(), (QStringList{QStringLiteral("displayName"), QStringLiteral("photo")}));
}

void TestQrStatus::sparseReportsRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QrStatusReport>("report");
    QTest::newRow("nulls are absent") << QByteArray(
        R"({"status":"PENDING","ticket":null,"briefUserInfo":null,"tokenSet":null})")
                                      << QrStatusReport{};
    QTest::newRow("error") << QByteArray(R"({"status":"ERROR","scannedResult":{"code":500,"message":"no","data":{}}})")
                           << QrStatusReport{QrStatus::Error, {}, {}, {}, ScannedResult{500, QStringLiteral("no")}};
    QTest::newRow("error without a reason")
        << QByteArray(R"({"status":"ERROR","scannedResult":null})") << QrStatusReport{QrStatus::Error, {}, {}, {}};
    QTest::newRow("MFA needed") << QByteArray(R"({"status":"ERROR","scannedResult":{"code":1636,"message":null}})")
                                << QrStatusReport{QrStatus::MfaNeeded, {}, {}, {}, ScannedResult{1636, {}}};
    QTest::newRow("no photo") << QByteArray(
        R"({"status":"SCANNED","briefUserInfo":{"displayName":"L","photo":null,"more":1}})")
                              << QrStatusReport{QrStatus::Scanned, BriefUserInfo{QStringLiteral("L"), {}}, {}, {}};
    QTest::newRow("few tokens") << QByteArray(
        R"({"status":"AUTHORIZED","tokenSet":{"access_token":"A","expire_in":1}})")
                                << QrStatusReport{
                                       QrStatus::Authorized, {}, {}, TokenSet{{}, QStringLiteral("A"), {}, {}, 1}};
}

void TestQrStatus::sparseReportsRead()
{
    QFETCH(QByteArray, json);
    QFETCH(QrStatusReport, report);
    QCOMPARE(qrStatusReportFromJson(QJsonDocument::fromJson(json).object()).value(), report);
}

void TestQrStatus::wrongReportsAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *title, const char *json, const char *problem) {
        QTest::newRow(title) << QByteArray(json) << QString::fromLatin1(problem);
    };
    row("no status", "{}", "data.status is missing");
    row("no status, tokens", R"({"tokenSet":{}})", "data.status is missing");
    row("no status, brief info", R"({"briefUserInfo":{"displayName":1}})", "data.status is missing");
    row("result", R"({"status":"ERROR","scannedResult":[]})", "data.scannedResult must be an object");
    row("code of the result", R"({"status":"ERROR","scannedResult":{"code":"1636"}})",
        "data.scannedResult.code must be a whole number");
    row("V2 number", R"({"status":1})", "data.status must be a string");
    row("new state", R"({"status":"PAUSED"})", "data.status is not a known status: PAUSED");
    row("ticket", R"({"status":"AUTHORIZED","ticket":5})", "data.ticket must be a string");
    row("brief info", R"({"status":"SCANNED","briefUserInfo":"L"})", "data.briefUserInfo must be an object");
    row("name", R"({"status":"SCANNED","briefUserInfo":{"displayName":[]}})",
        "data.briefUserInfo.displayName must be a string");
    row("token set", R"({"status":"AUTHORIZED","tokenSet":[]})", "data.tokenSet must be an object");
    row("no access token", R"({"status":"AUTHORIZED","tokenSet":{"expire_in":1}})", "tokenSet.access_token is missing");
    row("life", R"({"status":"AUTHORIZED","tokenSet":{"access_token":"A","expire_in":"1"}})",
        "tokenSet.expire_in must be a whole number");
}

void TestQrStatus::wrongReportsAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    const auto report = qrStatusReportFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, FailureKind::Malformed);
    QCOMPARE(report.error().message, problem);
}

void TestQrStatus::tokenSetKeepsTheApisSpelling()
{
    const TokenSet tokens{{}, QStringLiteral("A"), {}, {}, 5};
    QCOMPARE(
        toJson(tokens), object(R"({"scope":"","access_token":"A","id_token":"","token_type":"Bearer","expire_in":5})"));
    QCOMPARE(tokenSetFromJson(object(R"({"access_token":"A","expires_in":5})"))->expireIn, 5);
    QCOMPARE(tokenSetFromJson(object(R"({"access_token":"A","expire_in":null,"expires_in":6})"))->expireIn, 6);
    QCOMPARE(tokenSetFromJson(object(R"({"access_token":"A","expires_in":null})"))->expireIn, std::nullopt);
    QVERIFY(!toJson(tokenSetFromJson(object(R"({"access_token":"A"})")).value()).contains(u"expire_in"));
}

QRLOGIN_TEST(TestQrStatus)
#include "TestQrStatus.moc"
