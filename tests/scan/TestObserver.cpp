#include "scan/Observer.h"

#include "scan/ScanFixture.h"
#include "support/RawServer.h"
#include "support/TestMain.h"

#include <QTcpSocket>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Exposure = Observer::Exposure;

class TestObserver : public QObject
{
    Q_OBJECT

    static void look(TestPool &pool, Observer &observer)
    {
        const int before = observer.pollCount();
        pool.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(observer.pollCount(), before + 1);
    }

private slots:
    void seesWhoAndTheTicketButNoTokens()
    {
        TestPool pool;
        Observer observer(pool.connection, pool.context());
        const QString code = generateCode(pool);
        observer.watch(code);
        look(pool, observer);
        QCOMPARE(observer.phase(), Observer::Phase::Watching);
        QCOMPARE(observer.exposure(), Exposure::Nothing);
        QVERIFY(actAsPhone(pool, code, {QrAction::Scan}));
        look(pool, observer);
        QCOMPARE(observer.exposure(), Exposure::BriefUserInfo);
        QCOMPARE(observer.report().briefUserInfo->displayName, pool.user().displayName);
        QVERIFY(actAsPhone(pool, code, {QrAction::Confirm}));
        look(pool, observer);
        QCOMPARE(observer.exposure(), Exposure::Ticket);
        QCOMPARE(observer.phase(), Observer::Phase::Ended);
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }

    void completeUserInfoShowsItTheTokens()
    {
        TestPool pool;
        LoginStrategy strategy;
        strategy.returnFullUserInfo = true;
        pool.save(strategy);
        Observer observer(pool.connection, pool.context());
        const QString code = generateCode(pool);
        observer.watch(code);
        QVERIFY(actAsPhone(pool, code, {QrAction::Scan, QrAction::Confirm}));
        look(pool, observer);
        QCOMPARE(observer.exposure(), Exposure::TokenSet);
        observer.watch(generateCode(pool));
        QCOMPARE(observer.exposure(), Exposure::Nothing);
        observer.stop();
        QCOMPARE(observer.phase(), Observer::Phase::Idle);
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }

    void sendsNothingSecret()
    {
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
        RawServer server(RawServer::answer(RawServer::http(200, R"({"statusCode":200,"data":{"status":"EXPIRED"}})")));
        Connection connection;
        connection.applicationHost = server.url(QString());
        connection.managementHost = connection.applicationHost;
        connection.appId = QStringLiteral("the-application");
        connection.accessKeyId = QStringLiteral("the-key-id");
        connection.accessKeySecret = Secret("the-key-secret");
        connection.appSecret = Secret("the-application-secret");
        connection.controlToken = Secret("the-control-token");
        connection.testUsers = {{QStringLiteral("dora"), QStringLiteral("Dora"), Secret("the-password")}};
        Observer observer(connection, {network, clock, random, traffic});
        QList<Party> parties;
        connect(&traffic, &TrafficLog::recorded, this, [&](const TrafficEntry &entry) { parties += entry.party; });
        observer.watch(QStringLiteral("some-code"));
        clock.advance(StatusPoller::interval);
        QTRY_COMPARE(observer.phase(), Observer::Phase::Ended);
        QCOMPARE(server.requests().size(), 1);
        const QByteArray sent = server.requests().first().toLower();
        QVERIFY(sent.startsWith("get /api/v3/get-qrcode-status?qrcodeid=some-code "));
        for (const char *secret : {"the-key", "secret", "token", "password", "authorization", "cookie"})
            QVERIFY2(!sent.contains(secret), sent.constData());
        QCOMPARE(parties, QList<Party>{Party::Observer});

        const Connection bare = withoutCredentials(connection);
        QVERIFY(bare.accessKeyId.isEmpty() && bare.accessKeySecret.isEmpty() && bare.appSecret.isEmpty());
        QVERIFY(bare.controlToken.isEmpty() && bare.testUsers.isEmpty());
    }

    void anUnknownCodeEndsIt()
    {
        TestPool pool;
        Observer observer(pool.connection, pool.context());
        observer.watch(QStringLiteral("nobody-made-this"));
        look(pool, observer);
        QCOMPARE(observer.phase(), Observer::Phase::Failed);
        QCOMPARE(observer.failure()->apiCode, 2241);
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }
};

QRLOGIN_TEST(TestObserver)
#include "TestObserver.moc"
