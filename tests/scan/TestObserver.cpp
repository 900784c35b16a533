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
        Observer observer(pool.connection.address, pool.context());
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
        Observer observer(pool.connection.address, pool.context());
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

    void noCredentialCanReachIt()
    {
        static_assert(!std::is_constructible_v<Observer, Connection, PoolContext>);
        static_assert(!std::is_constructible_v<Observer, PoolAddress, PoolContext, Credentials>);
        static_assert(!std::is_convertible_v<Connection, PoolAddress>);
        // Does not compile if an address gets another member, such as a secret.
        const auto &[id, brand, managementHost, applicationHost, userPoolId, appId, watermark, caFile] = PoolAddress();
        const auto isPublic = []<typename... Members>(const Members &...) {
            return (... && (std::is_same_v<Members, QString> || std::is_same_v<Members, QUrl>));
        };
        QCOMPARE(brand, Brand::GenAuth);
        QVERIFY(isPublic(id, managementHost, applicationHost, userPoolId, appId, watermark, caFile));
    }

    void sendsNothingSecret()
    {
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
        RawServer server(RawServer::answer(RawServer::http(200, R"({"statusCode":200,"data":{"status":"EXPIRED"}})")));
        PoolAddress address;
        address.applicationHost = address.managementHost = server.url(QString());
        address.appId = QStringLiteral("the-application");
        Observer observer(address, {network, clock, random, traffic});
        QList<Party> parties;
        connect(&traffic, &TrafficLog::recorded, this, [&](const TrafficEntry &entry) { parties += entry.party; });
        observer.watch(QStringLiteral("some-code"));
        clock.advance(StatusPoller::interval);
        QTRY_COMPARE(observer.phase(), Observer::Phase::Ended);
        QCOMPARE(server.requests().size(), 1);
        const QByteArray sent = server.requests().first().toLower();
        QVERIFY(sent.startsWith("get /api/v3/get-qrcode-status?qrcodeid=some-code "));
        for (const char *secret : {"key", "secret", "token", "password", "authorization", "cookie"})
            QVERIFY2(!sent.contains(secret), sent.constData());
        QCOMPARE(parties, QList<Party>{Party::Observer});
    }

    void anUnknownCodeEndsIt()
    {
        TestPool pool;
        Observer observer(pool.connection.address, pool.context());
        observer.watch(QStringLiteral("nobody-made-this"));
        look(pool, observer);
        QCOMPARE(observer.phase(), Observer::Phase::Failed);
        QCOMPARE(observer.failure()->apiCode, 2241);
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }
};

QRLOGIN_TEST(TestObserver)
#include "TestObserver.moc"
