#include "client/IdTokenVerifier.h"

#include "client/TokenText.h"
#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QTcpSocket>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

class TestIdTokenVerifier : public QObject
{
    Q_OBJECT

    struct Pool
    {
        explicit Pool(std::function<QByteArray(const QByteArray &issuer)> discovery)
            : server([this, discovery](QTcpSocket &socket, const QByteArray &request) {
                  socket.write(request.contains("openid-configuration") ? discovery(issuer().toLatin1())
                          : request.startsWith("GET /oidc/.well-known/jwks.json ")
                          ? RawServer::http(200, R"({"keys":[{"kid":"right"}]})")
                          : RawServer::http(404, "{}"));
              })
        {
        }
        QString issuer() const { return server.url(QStringLiteral("/oidc")).toString(); }
        Result<QJsonArray> read()
        {
            PoolAddress address = pool.connection.address;
            address.applicationHost = server.url(QString());
            PoolClient client(address, pool.context(), Party::Backend);
            return QCoro::waitFor(readSigningKeys(&client));
        }

        TestPool pool;
        RawServer server;
    };

    static QByteArray document(const QByteArray &issuer, const QByteArray &keys)
    {
        return "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys + "\"}";
    }

private slots:
    void theEmulatorPublishesItsKeys()
    {
        TestPool pool;
        PoolClient client(pool.connection.address, pool.context(), Party::Backend);
        const auto keys = QCoro::waitFor(readSigningKeys(&client));
        QVERIFY(keys);
        QCOMPARE(keys->first()[u"alg"], QJsonValue(QStringLiteral("RS256")));
    }

    void discoveryIsFollowed()
    {
        Pool pool([](const QByteArray &issuer) {
            return RawServer::http(200, document(issuer, issuer + "/.well-known/jwks.json"));
        });
        const auto keys = pool.read();
        QVERIFY2(keys, keys ? "" : qPrintable(keys.error().message));
        QCOMPARE(keys->first()[u"kid"], QJsonValue(QStringLiteral("right")));
    }

    void withoutDiscoveryTheDocumentedPathServes()
    {
        Pool pool([](const QByteArray &) { return RawServer::http(404, "no"); });
        QVERIFY(pool.read());
    }

    void keysOfSomebodyElseAreNotRead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, int status, const QByteArray &body, const char *problem) {
            QTest::newRow(name) << status << body << QString::fromLatin1(problem);
        };
        row("another issuer", 200, document("https://evil.example/oidc", "https://evil.example/keys"),
            "issuer must be");
        row("no issuer", 200, "{}", "issuer is missing");
        row("another host, http", 200, document("@", "http://10.0.0.5/keys"), "must use https");
        row("a file", 200, document("@", "file:///etc/passwd"), "must use https");
        row("HTML", 200, "<html>", "");
        row("an error", 503, "{}", "HTTP 503");
        row("not a key set", 200, document("@", "@/nothing"), "HTTP 404");
    }
    void keysOfSomebodyElseAreNotRead()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, problem);
        Pool pool(
            [=](const QByteArray &issuer) { return RawServer::http(status, QByteArray(body).replace("@", issuer)); });
        const auto keys = pool.read();
        QVERIFY(!keys);
        QVERIFY2(keys.error().message.contains(problem), qPrintable(keys.error().message));
    }

    void eachResultHasItsText()
    {
        for (const auto &word : tokenReasonWords) {
            const TokenVerification::Check check{TokenCheck::Issuer, TokenVerdict::Wrong, word.value,
                QStringLiteral("found"), QStringLiteral("expected")};
            QVERIFY2(!TokenText::result(check).isEmpty(), qPrintable(word.text.toString()));
        }
    }
};

QRLOGIN_TEST(TestIdTokenVerifier)
#include "TestIdTokenVerifier.moc"
