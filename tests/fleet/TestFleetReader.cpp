#include "fleet/FleetReader.h"

#include "contract/Envelope.h"
#include "fleet/FleetFixture.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestFleet.h"
#include "support/TestMain.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestFleetReader : public QObject
{
    Q_OBJECT
    ManualClock clock;
    SystemRandom random;
    TrafficLog traffic;
    QNetworkAccessManager network;

    PoolContext context() { return {network, clock, random, traffic}; }
    static Connection at(const RawServer &server, const QString &name = QStringLiteral("A"))
    {
        Connection pool = connectionNamed(name);
        pool.address.managementHost = server.url({});
        pool.credentials.accessKeySecret = Secret("secret");
        return pool;
    }
    static QByteArray fine()
    {
        return RawServer::http(200, successEnvelope(toJson(SecuritySettings{{}, {}}), QStringLiteral("r")));
    }
    static bool wait(QSignalSpy &finished) { return !finished.isEmpty() || finished.wait(10'000); }

private slots:
    void aFleetIsReadInItsOrder()
    {
        TestFleet fleet(3);
        clock.advance(SystemClock().now() - clock.now());
        fleet.pool(1).save({600, PeriodUnit::Minute, 60, PeriodUnit::Second, true, false});
        FleetReader reader(context(), 2, FleetReader::Depth::Applications);
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read(fleet.connections());
        QVERIFY(reader.isReading());
        QVERIFY(wait(finished));
        QVERIFY(!reader.isReading());
        QCOMPARE(reader.readCount(), 3);
        const QList<PoolReading> readings = reader.readings();
        QCOMPARE(readings.at(1).settings->value().qrcodeExpiresIn, 600);
        QCOMPARE(readings.at(2).settings->value().qrcodeExpiresIn, 120);
        QCOMPARE(readings.at(0).pool.badge.name, QStringLiteral("Pool 01"));
        QCOMPARE(readings.at(0).reach->value().total, 2);
        QCOMPARE(readings.at(0).readAt, clock.now());
    }

    void onlySomeAreReadAtTheSameTime()
    {
        QList<QTcpSocket *> waiting;
        RawServer server([&](QTcpSocket &socket, const QByteArray &) { waiting += &socket; });
        FleetReader reader(context(), 2);
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read({at(server), at(server), at(server)});
        QTRY_COMPARE(waiting.size(), 2);
        QTest::qWait(50);
        QCOMPARE(waiting.size(), 2);
        waiting.first()->write(fine());
        QTRY_COMPARE(waiting.size(), 3);
        QCOMPARE(reader.readCount(), 1);
        waiting.at(1)->write(fine());
        waiting.at(2)->write(fine());
        QVERIFY(wait(finished));
        QCOMPARE(reader.readCount(), 3);
    }

    void aSlowPoolHoldsNobodyUp()
    {
        RawServer slow(RawServer::hang());
        RawServer fast(RawServer::answer(fine()));
        FleetReader reader(context(), 2);
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read({at(slow), at(fast), at(fast), at(fast)});
        QTRY_COMPARE(reader.readCount(), 3);
        QVERIFY(finished.isEmpty());
        QTRY_COMPARE(slow.requests().size(), 1);
        clock.advance(HttpTransport::timeout);
        QVERIFY(wait(finished));
        QCOMPARE(reader.readingAt(0).settings->error().kind, FailureKind::Timeout);
    }

    void stopLeavesTheRestUnread()
    {
        RawServer slow(RawServer::hang());
        RawServer fast(RawServer::answer(fine()));
        FleetReader reader(context(), 1);
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read({at(fast), at(slow), at(fast)});
        QTRY_COMPARE(slow.requests().size(), 1);
        reader.stop();
        QVERIFY(!reader.isReading());
        QVERIFY(wait(finished));
        QVERIFY(reader.readingAt(0).settings);
        QVERIFY(!reader.readingAt(1).settings);
        QVERIFY(!reader.readingAt(2).settings);
        // It can read again.
        reader.read({at(fast)});
        QTRY_VERIFY(reader.readingAt(0).settings);
    }

    void aBusyPoolIsAskedAgainWhenItSays()
    {
        int requests = 0;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            const bool isBusy = ++requests < 3;
            RawServer::answer(isBusy ? RawServer::http(429, "{\"statusCode\":429,\"message\":\"busy\"}",
                                  "application/json", "Retry-After: 3\r\n")
                                     : fine())(socket, request);
        });
        FleetReader reader(context());
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read({at(server)});
        for (int i = 1; i < 3; ++i) {
            QTRY_COMPARE(requests, i);
            QTRY_COMPARE(clock.untilNext(), Milliseconds(3000));
            clock.advance(Seconds(3));
        }
        QVERIFY(wait(finished));
        QCOMPARE(requests, 3);
        QVERIFY(*reader.readingAt(0).settings);
    }

    void aPoolThatStaysBusyIsNotReached()
    {
        RawServer server(RawServer::answer(RawServer::http(
            429, "{\"statusCode\":429,\"message\":\"busy\"}", "application/json", "Retry-After: 60\r\n")));
        FleetReader reader(context());
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read({at(server)});
        QVERIFY(wait(finished));
        const PoolComparison pool = compared({}, reader.readingAt(0), today);
        QCOMPARE(pool.verdict(), PoolVerdict::NotReached);
        QCOMPARE(reader.readingAt(0).settings->error().retryAfter, 60);
    }

    void aPoolGetsAllItsTimeAndNotMore()
    {
        // The settings come, and the list of applications does not.
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            if (request.startsWith("GET /api/v3/get-security-settings"))
                RawServer::answer(fine())(socket, request);
        });
        FleetReader reader(context(), 8, FleetReader::Depth::Applications);
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read({at(server)});
        QTRY_COMPARE(server.requests().size(), 2);
        clock.advance(FleetReader::patience);
        QVERIFY(wait(finished));
        QVERIFY(*reader.readingAt(0).settings);
    }

    void nothingIsReadOfNobody()
    {
        FleetReader reader(context());
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read({});
        QVERIFY(wait(finished));
        QCOMPARE(reader.count(), 0);
    }

    void aPoolWithoutASecretIsNotAsked()
    {
        RawServer server(RawServer::answer(fine()));
        Connection pool = at(server);
        pool.credentials.accessKeySecret = {};
        FleetReader reader(context());
        QSignalSpy finished(&reader, &FleetReader::finished);
        reader.read(QList<Connection>(20, pool));
        QVERIFY(wait(finished));
        QTest::qWait(1);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(reader.readCount(), 20);
        QVERIFY(server.requests().isEmpty());
        QCOMPARE(compared({}, reader.readingAt(0), today).verdict(), PoolVerdict::Refused);
    }

    void itCanEndAtAnyTime()
    {
        RawServer slow(RawServer::hang());
        auto reader = std::make_unique<FleetReader>(context());
        reader->read({at(slow), at(slow)});
        QTRY_COMPARE(slow.requests().size(), 2);
        reader.reset();
        QCOMPARE(clock.pendingTimers(), 0);
    }
};

QRLOGIN_TEST(TestFleetReader)
#include "TestFleetReader.moc"
