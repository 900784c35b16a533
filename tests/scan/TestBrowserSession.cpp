#include "scan/BrowserSession.h"

#include "qr/QrReader.h"
#include "scan/ScanFixture.h"
#include "support/CodePictures.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace qrlogin;
using namespace qrlogin::test;
using Phase = BrowserSession::Phase;

class TestBrowserSession : public QObject
{
    Q_OBJECT

    /// A pool with one picture for each of its codes.
    struct PictureOf
    {
        explicit PictureOf(const QByteArray &file)
            : server([this, file](QTcpSocket &socket, const QByteArray &request) {
                  const QJsonObject code{{QStringLiteral("qrcodeId"), QStringLiteral("q")},
                      {QStringLiteral("url"), server.url(QStringLiteral("/image")).toString()}};
                  pictures += request.startsWith("GET /image");
                  socket.write(request.startsWith("GET /image") ? RawServer::http(200, file, "image/png")
                                                                : RawServer::http(200, successEnvelope(code, {})));
              })
        {
            address.applicationHost = server.url(QString());
        }
        PoolContext context() { return {network, clock, random, traffic}; }

        int pictures = 0;
        RawServer server;
        PoolAddress address;
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
    };

    static bool act(TestPool &pool, const QString &qrcodeId, std::initializer_list<QrAction> actions)
    {
        return actAsPhone(pool, qrcodeId, actions);
    }

    static void startAndAwaitCode(BrowserSession &session)
    {
        session.start();
        QTRY_VERIFY(session.phase() != Phase::Generating);
        QCOMPARE(session.phase(), Phase::Polling);
    }

    static void poll(TestPool &pool, BrowserSession &session)
    {
        const int before = session.pollCount();
        pool.clock.advance(BrowserSession::pollInterval);
        QTRY_COMPARE(session.pollCount(), before + 1);
    }

private slots:
    void theCodeIsThePools()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        QCOMPARE(session.phase(), Phase::Idle);
        session.start(QJsonObject{{QStringLiteral("desk"), 7}});
        QCOMPARE(session.phase(), Phase::Generating);
        QTRY_COMPARE(session.phase(), Phase::Polling);
        QVERIFY(session.payload());
        QCOMPARE(session.payload()->random, session.qrcodeId());
        QCOMPARE(session.payload()->scene, loginScene);
        QCOMPARE(session.payload()->userPoolId, pool.connection.address.userPoolId);
        QCOMPARE(session.payload()->customData, (QJsonObject{{QStringLiteral("desk"), 7}}));
        QCOMPARE(session.period(), Milliseconds(120'000));
        QCOMPARE(session.remaining(), Milliseconds(120'000));
        QCOMPARE(QrReader::read(session.image()), QString::fromUtf8(session.payloadText()));
        pool.clock.advance(Milliseconds(500));
        QCOMPARE(session.remaining(), Milliseconds(119'500));
    }

    void aSystemClockThatIsSetDoesNotChangeThePeriod()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        pool.clock.advance(Milliseconds(500));
        pool.clock.set(-std::chrono::hours(1));
        QCOMPARE(session.remaining(), Milliseconds(119'500));
        poll(pool, session);
        QVERIFY2(std::abs((session.remaining() - Milliseconds(119'500) + BrowserSession::pollInterval).count()) <= 1,
            qPrintable(QString::number(session.remaining().count())));
        pool.clock.advance(session.remaining());
        QTRY_COMPARE(session.report().status, QrStatus::Expired); // as the pool says
    }

    void followsALoginToItsEnd()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        poll(pool, session);
        QCOMPARE(session.status(), QrStatus::Pending);
        QVERIFY(!session.report().briefUserInfo);

        QVERIFY(act(pool, session.qrcodeId(), {QrAction::Scan}));
        poll(pool, session);
        QCOMPARE(session.status(), QrStatus::Scanned);
        QCOMPARE(session.report().briefUserInfo->displayName, pool.user().displayName);
        QVERIFY(session.report().ticket.isEmpty());
        QTRY_VERIFY(!session.photo().isNull());

        QVERIFY(act(pool, session.qrcodeId(), {QrAction::Confirm}));
        poll(pool, session);
        QCOMPARE(session.phase(), Phase::Ended);
        QCOMPARE(session.status(), QrStatus::Authorized);
        QVERIFY(!session.report().ticket.isEmpty());
        QVERIFY(!session.report().tokenSet);
    }

    void completeUserInfoBringsTokensToWhoeverPolls()
    {
        TestPool pool;
        LoginStrategy strategy;
        strategy.returnFullUserInfo = true;
        pool.save(strategy);
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        QVERIFY(act(pool, session.qrcodeId(), {QrAction::Scan, QrAction::Confirm}));
        poll(pool, session);
        QVERIFY(session.report().tokenSet);
        QVERIFY(!session.report().tokenSet->accessToken.isEmpty());
    }

    void nothingIsAskedAfterAnEnd_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"authorized", "cancelled", "expired", "stopped"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void nothingIsAskedAfterAnEnd()
    {
        QFETCH(QString, end);
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        if (end == QLatin1String("authorized"))
            QVERIFY(act(pool, session.qrcodeId(), {QrAction::Scan, QrAction::Confirm}));
        if (end == QLatin1String("cancelled"))
            QVERIFY(act(pool, session.qrcodeId(), {QrAction::Scan, QrAction::Cancel}));
        if (end == QLatin1String("stopped"))
            session.stop();
        else if (end == QLatin1String("expired"))
            pool.clock.advance(Seconds(120));
        else
            poll(pool, session);
        QTRY_VERIFY(session.phase() == Phase::Ended || session.phase() == Phase::Idle);
        QTRY_COMPARE(pool.clock.pendingTimers(), 0); // the deadline of an image that is still loading
    }

    void expiresExactlyWithItsPeriod()
    {
        TestPool pool;
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 3;
        pool.save(strategy);
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        poll(pool, session);
        poll(pool, session);
        QCOMPARE(session.status(), QrStatus::Pending);
        poll(pool, session);
        QCOMPARE(session.status(), QrStatus::Expired);
        QCOMPARE(session.remaining(), Milliseconds(0));
    }

    void oneRequestIsInFlightAtATime()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        // The event loop does not run, so responses do not arrive: still, a second request must not follow.
        const int pending = pool.clock.pendingTimers();
        pool.clock.advance(BrowserSession::pollInterval);
        QCOMPARE(pool.clock.pendingTimers(), pending); // deadlines of the code and the request; not a next poll
        pool.clock.advance(Seconds(5));
        QTRY_COMPARE(session.pollCount(), 1);
    }

    void backsOffWhileThePoolIsAwayAndGivesUpWithTheCode()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        pool.stop();
        Milliseconds expected = BrowserSession::pollInterval;
        for (int attempt = 1; attempt <= 6; ++attempt) {
            pool.clock.advance(expected);
            QTRY_COMPARE(session.pollCount(), attempt);
            QCOMPARE(session.phase(), Phase::Polling);
            QCOMPARE(session.failure()->kind, FailureKind::Refused);
            expected = std::min(expected * 2, BrowserSession::longestBackOff);
            QVERIFY(pool.clock.untilNext() <= expected);
        }
        // After 1 + 2 + 4 + 8 + 16 + 30 s the next poll would come after the code's end.
        pool.clock.advance(Seconds(120) + BrowserSession::grace - (pool.clock.now() - ManualClock::start));
        QCOMPARE(session.phase(), Phase::Ended);
        QCOMPARE(session.status(), QrStatus::Expired);
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }

    void recoversWhenThePoolIsBack()
    {
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
        QByteArray blank;
        QBuffer buffer(&blank);
        QVERIFY(QImage(1, 1, QImage::Format_Mono).save(&buffer, "PNG"));
        QByteArray statusAnswer = RawServer::http(429, "slow down", "text/plain");
        RawServer server([&statusAnswer, &blank](QTcpSocket &socket, const QByteArray &request) {
            QByteArray answer = statusAnswer;
            if (request.startsWith("POST /api/v3/gene-qrcode"))
                answer = RawServer::http(200,
                    successEnvelope(QJsonObject{{QStringLiteral("qrcodeId"), QStringLiteral("q")},
                                        {QStringLiteral("url"),
                                            QStringLiteral("http://127.0.0.1:%1/image").arg(socket.localPort())}},
                        {}));
            else if (request.startsWith("GET /image"))
                answer = RawServer::http(200, blank, "image/png");
            socket.write(answer);
        });
        Connection connection;
        connection.address.applicationHost = server.url(QString());
        BrowserSession session(connection.address, {network, clock, random, traffic});
        session.start();
        QTRY_COMPARE(session.phase(), Phase::Polling);
        QVERIFY(!session.payload()); // an unreadable image is still shown

        clock.advance(Seconds(1));
        QTRY_COMPARE(session.pollCount(), 1);
        QCOMPARE(session.failure()->statusCode, 429);
        QCOMPARE(clock.untilNext(), Milliseconds(2000));
        statusAnswer = RawServer::http(429, "slow down", "text/plain", "Retry-After: 9\r\n");
        clock.advance(Seconds(2));
        QTRY_COMPARE(session.pollCount(), 2);
        QCOMPARE(clock.untilNext(), Milliseconds(9000));
        statusAnswer = RawServer::http(
            200, successEnvelope(QJsonObject{{QStringLiteral("status"), QStringLiteral("PENDING")}}, {}));
        clock.advance(Seconds(9));
        QTRY_COMPARE(session.pollCount(), 3);
        QVERIFY(!session.failure());
        QCOMPARE(clock.untilNext(), BrowserSession::pollInterval);

        statusAnswer = RawServer::http(200, R"({"statusCode":404,"message":"none","apiCode":2241})");
        clock.advance(Seconds(1));
        QTRY_COMPARE(session.phase(), Phase::Failed);
        QCOMPARE(session.failure()->apiCode, 2241);
        QCOMPARE(clock.pendingTimers(), 0);
    }

    void followsAClockThatIsTurnedInThePool()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        QVERIFY(turnEmulatorClock(pool, {{QStringLiteral("forward"), 60}}));
        poll(pool, session);
        QCOMPARE(session.status(), QrStatus::Pending);
        QVERIFY2(std::abs((session.remaining() - Milliseconds(59'000)).count()) <= 550,
            qPrintable(QString::number(session.remaining().count())));
        // The deadline follows the clock.
        QVERIFY(turnEmulatorClock(pool, {{QStringLiteral("mode"), QStringLiteral("real")}}));
        poll(pool, session);
        QCOMPARE(session.remaining(), Milliseconds(118'000));
        QVERIFY(turnEmulatorClock(pool, {{QStringLiteral("forward"), 3600}}));
        poll(pool, session);
        QCOMPARE(session.status(), QrStatus::Expired);
        QCOMPARE(session.remaining(), Milliseconds(0));
    }

    void asksNothingWhileNobodyLooks()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        session.setPaused(true);
        QTRY_COMPARE(pool.clock.pendingTimers(), 0);
        QVERIFY(act(pool, session.qrcodeId(), {QrAction::Scan, QrAction::Confirm}));
        pool.clock.advance(Seconds(200));
        QCOMPARE(session.pollCount(), 0);
        QCOMPARE(session.phase(), Phase::Polling); // authorized, so not expired
        session.setPaused(false);
        pool.clock.advance(Milliseconds(0));
        QTRY_COMPARE(session.status(), QrStatus::Authorized);
        QTRY_COMPARE(pool.clock.pendingTimers(), 0);
    }

    void aNewStartForgetsTheOldCode()
    {
        TestPool pool;
        BrowserSession session(pool.connection.address, pool.context());
        startAndAwaitCode(session);
        const QString first = session.qrcodeId();
        session.start();
        session.start(); // two at once: the first ends silently
        QVERIFY(session.qrcodeId().isEmpty());
        QTRY_COMPARE(session.phase(), Phase::Polling);
        QVERIFY(session.qrcodeId() != first);
        QCOMPARE(session.pollCount(), 0);
    }

    void maybeGoneAtAnyMoment()
    {
        TestPool pool;
        for (int turns = 0; turns < 12; ++turns) {
            auto session = std::make_unique<BrowserSession>(pool.connection.address, pool.context());
            session->start();
            for (int turn = 0; turn < turns; ++turn)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }

    // A pool's picture can be hostile: it costs a process for two seconds, and the window nothing.
    void aPictureThatCannotBeSearchedInTimeIsShown()
    {
        PictureOf pool(manyFinders());
        QElapsedTimer sinceTick;
        qint64 longestPause = 0;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { longestPause = std::max(longestPause, sinceTick.restart()); });
        sinceTick.start();
        ticks.start(10);
        BrowserSession session(pool.address, pool.context());
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Phase::Polling, 15'000);
        QVERIFY2(longestPause < 500, qPrintable(QString::number(longestPause)));
        QCOMPARE(session.image().size(), QSize(300, 300));
        QVERIFY(!session.payload());
    }

    void aPictureThatIsReadCanBeGivenUp()
    {
        PictureOf pool(manyFinders());
        BrowserSession session(pool.address, pool.context());
        session.start();
        QTRY_COMPARE(pool.pictures, 1);
        QTest::qWait(50);
        session.stop();
        QCOMPARE(session.phase(), Phase::Idle);
        QTest::qWait(0);
        QCOMPARE(session.phase(), Phase::Idle);
        QVERIFY(session.image().isNull());
    }

    void picturesOfOtherFormatsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::newRow("svg") << QrCode::encode("a code")->toSvg();
        QTest::newRow("portable bitmap") << QByteArray("P1 1 1 0");
        QTest::newRow("text") << QByteArray("a code");
    }
    void picturesOfOtherFormatsAreRefused()
    {
        QFETCH(QByteArray, picture);
        PictureOf pool(picture);
        BrowserSession session(pool.address, pool.context());
        session.start();
        QTRY_COMPARE(session.phase(), Phase::Failed);
        QCOMPARE(session.failure()->kind, FailureKind::Malformed);
        QVERIFY2(session.failure()->message.contains(QLatin1String("neither PNG nor JPEG")),
            qPrintable(session.failure()->message));
        QVERIFY(session.image().isNull());
    }

    void noPoolNoCode()
    {
        TestPool pool;
        pool.stop();
        BrowserSession session(pool.connection.address, pool.context());
        session.start();
        QTRY_COMPARE(session.phase(), Phase::Failed);
        QCOMPARE(session.failure()->kind, FailureKind::Refused);
    }
};

QRLOGIN_TEST(TestBrowserSession)
#include "TestBrowserSession.moc"
