#include "pool/TrafficLog.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qrlogin;

class TestTrafficLog : public QObject
{
    Q_OBJECT
private slots:
    void secretsAreGoneAtAnyDepth()
    {
        const QByteArray canary = "canary-canary-canary-canary";
        for (const char *member : {"password", "client_secret", "secret", "access_token", "id_token", "refresh_token",
                 "token", "ticket", "accessToken", "Password"}) {
            const QByteArray json = "{\"data\":[{\"x\":{\"" + QByteArray(member) + "\":\"" + canary + "\"}}]}";
            QVERIFY2(!redacted(json).contains(canary), member);
        }
    }

    void aShortSecretLeavesNoTrace()
    {
        QCOMPARE(redacted(R"({"password":"abc"})"), QByteArray(R"({"password":"•••"})"));
    }

    void theRestStays()
    {
        const QByteArray json = R"({"data":{"n":[1,true,null],"status":"PENDING"}})";
        QCOMPARE(redacted(json), json);
    }

    void whatIsNotJsonIsCountedOnly()
    {
        QCOMPARE(redacted("token=abc"), QByteArray("9 bytes, not JSON"));
        QCOMPARE(redacted({}), QByteArray());
    }
};

QRLOGIN_TEST(TestTrafficLog)
#include "TestTrafficLog.moc"
