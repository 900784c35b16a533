#include "scan/StatusPoller.h"

#include "support/ManualClock.h"
#include "support/RawServer.h"
#include "support/TestMain.h"

#include "base/Random.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestStatusPoller : public QObject
{
    Q_OBJECT

    static QByteArray state(const char *word)
    {
        return RawServer::http(200, QByteArray("{\"statusCode\":200,\"data\":{\"status\":\"") + word + "\"}}");
    }

    /// A server whose next response the test sets; empty: none.
    struct Fixture
    {
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
        QByteArray answer = state("PENDING");
        RawServer server{[this](QTcpSocket &socket, const QByteArray &) { socket.write(answer); }};
        PoolAddress address;
        std::unique_ptr<StatusPoller> poller;

        Fixture()
        {
            address.applicationHost = server.url(QString());
            poller
                = std::make_unique<StatusPoller>(address, PoolContext{network, clock, random, traffic}, Party::Browser);
            poller->start(QStringLiteral("q"));
        }
        void askAfter(Milliseconds wait)
        {
            const int before = poller->pollCount();
            clock.advance(wait - Milliseconds(1));
            QCOMPARE(server.requests().size(), before);
            clock.advance(Milliseconds(1));
            QTRY_COMPARE(poller->pollCount(), before + 1);
        }
    };

private slots:
    void oneRequestIsInFlight()
    {
        Fixture fixture;
        fixture.answer.clear();
        fixture.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(fixture.server.requests().size(), 1);
        for (int second = 0; second < 9; ++second) {
            fixture.clock.advance(Seconds(1));
            QCoreApplication::processEvents();
        }
        QCOMPARE(fixture.server.requests().size(), 1);
    }

    void backsOffOn429AndRecovers()
    {
        Fixture fixture;
        QSignalSpy troubled(fixture.poller.get(), &StatusPoller::troubled);
        QSignalSpy answered(fixture.poller.get(), &StatusPoller::answered);
        fixture.answer = RawServer::http(429, "slow down", "text/plain", "Retry-After: 7\r\n");
        fixture.askAfter(StatusPoller::interval);
        QCOMPARE(troubled.count(), 1);
        fixture.answer = RawServer::http(429, "slow down", "text/plain");
        fixture.askAfter(Seconds(7));
        fixture.answer = state("PENDING");
        fixture.askAfter(Seconds(4)); // doubled twice
        QCOMPARE(answered.count(), 1);
        fixture.askAfter(StatusPoller::interval);
        QCOMPARE(answered.count(), 2);
    }

    void nothingAfterAnEnd_data()
    {
        QTest::addColumn<QByteArray>("answer");
        for (const char *word : {"AUTHORIZED", "CANCELLED", "EXPIRED", "ERROR"})
            QTest::newRow(word) << state(word);
        QTest::newRow("refused") << RawServer::http(200, R"({"statusCode":404,"message":"none","apiCode":2241})");
    }
    void nothingAfterAnEnd()
    {
        QFETCH(QByteArray, answer);
        Fixture fixture;
        fixture.answer = answer;
        fixture.askAfter(StatusPoller::interval);
        QCOMPARE(fixture.clock.pendingTimers(), 0);
        fixture.poller->setPaused(true);
        fixture.poller->setPaused(false);
        QCOMPARE(fixture.clock.pendingTimers(), 0);
    }

    void nothingWhilePausedAndAtOnceAfterwards()
    {
        Fixture fixture;
        fixture.askAfter(StatusPoller::interval);
        fixture.answer.clear();
        fixture.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(fixture.server.requests().size(), 2);
        fixture.poller->setPaused(true); // in flight
        QTRY_COMPARE(fixture.clock.pendingTimers(), 0);
        fixture.clock.advance(Seconds(60));
        QCoreApplication::processEvents();
        QCOMPARE(fixture.server.requests().size(), 2);
        QCOMPARE(fixture.poller->pollCount(), 1);

        fixture.answer = state("SCANNED");
        fixture.poller->setPaused(false);
        fixture.clock.advance(Milliseconds(0));
        QTRY_COMPARE(fixture.poller->pollCount(), 2);
    }

    void pausedBeforeItStartsItWaits()
    {
        Fixture fixture;
        fixture.poller->setPaused(true);
        fixture.poller->start(QStringLiteral("another"));
        QCOMPARE(fixture.clock.pendingTimers(), 0);
        fixture.clock.advance(Seconds(60));
        fixture.poller->setPaused(false);
        fixture.clock.advance(Milliseconds(0));
        QTRY_COMPARE(fixture.poller->pollCount(), 1);
    }

    void aPauseShortensNoWait()
    {
        Fixture fixture;
        fixture.answer = RawServer::http(429, "slow down", "text/plain", "Retry-After: 20\r\n");
        fixture.askAfter(StatusPoller::interval);
        fixture.answer = state("PENDING");
        fixture.clock.advance(Seconds(3));
        fixture.poller->setPaused(true);
        fixture.clock.advance(Seconds(3));
        fixture.poller->setPaused(false);
        fixture.askAfter(Seconds(14));
    }

    void lookingAwayOftenAsksNoMoreOften()
    {
        Fixture fixture;
        fixture.askAfter(StatusPoller::interval);
        fixture.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(fixture.server.requests().size(), 2);
        QTRY_COMPARE(fixture.poller->pollCount(), 2);
        for (int i = 0; i < 9; ++i) {
            fixture.poller->setPaused(true);
            fixture.poller->setPaused(false);
            fixture.clock.advance(Milliseconds(50));
            QCoreApplication::processEvents();
        }
        QCOMPARE(fixture.server.requests().size(), 2);
    }

    void stoppedIsStopped()
    {
        Fixture fixture;
        fixture.clock.advance(StatusPoller::interval);
        fixture.poller->stop();
        QTRY_COMPARE(fixture.clock.pendingTimers(), 0);
        QCOMPARE(fixture.poller->pollCount(), 0);
    }
};

QRLOGIN_TEST(TestStatusPoller)
#include "TestStatusPoller.moc"
