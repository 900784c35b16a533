#include "emulator/http/RequestLog.h"

#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;

class TestRequestLog : public QObject
{
    Q_OBJECT

    static QByteArray logged(
        const Request &request, const Response &response = {}, const QByteArray &publicPath = QByteArrayLiteral("/…"))
    {
        QByteArray lines;
        RequestLog([&](const QByteArray &line) {
            lines += line;
        }).add(request, publicPath, response, test::ManualClock::start);
        return lines;
    }

private slots:
    void isOneLineOfJson()
    {
        Request request;
        request.method = "GET";
        request.path = "/api/v3/get-qrcode-status";
        request.peer = "127.0.0.1";
        Response response;
        response.body = "12345";
        response.refusal = {404, 2241};
        response.delivery.kind = Delivery::Kind::Hung;
        const QByteArray line = logged(request, response, request.path.toByteArray());
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const QJsonObject expected{{QStringLiteral("time"), QStringLiteral("2026-01-01T00:00:00.000Z")},
            {QStringLiteral("peer"), QStringLiteral("127.0.0.1")}, {QStringLiteral("method"), QStringLiteral("GET")},
            {QStringLiteral("path"), QStringLiteral("/api/v3/get-qrcode-status")}, {QStringLiteral("status"), 200},
            {QStringLiteral("bytes"), 5}, {QStringLiteral("statusCode"), 404}, {QStringLiteral("apiCode"), 2241},
            {QStringLiteral("fault"), QStringLiteral("hung")}};
        QCOMPARE(QJsonDocument::fromJson(line).object(), expected);
    }

    void leavesOutWhatIsNobodysBusiness()
    {
        const QByteArray secret = "secret-of-somebody";
        const Header headers[] = {{"authorization", secret}, {"x-control-token", secret}};
        Request request;
        request.method = "POST";
        request.path = "/secret";
        request.query = secret;
        request.body = secret;
        request.headers = headers;
        Response response;
        response.body = secret;
        response.addHeader("X-Secret", secret);
        const QByteArray line = logged(request, response);
        QVERIFY2(!line.contains("secret"), line.constData());
        QCOMPARE(line.count('\n'), 1);
        QCOMPARE(QJsonDocument::fromJson(line).object().value(u"path").toString(), QStringLiteral("/…"));
    }

    void staysShort()
    {
        const QByteArray endless = QByteArray("/a").repeated(10'000);
        Request request;
        request.method = endless;
        request.path = endless;
        QVERIFY(logged(request).size() < 400);
    }
};

QRLOGIN_TEST(TestRequestLog)
#include "TestRequestLog.moc"
