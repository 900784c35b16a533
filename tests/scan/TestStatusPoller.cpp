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

    /// A server whose next answer the test chooses; empty: none.
    struct Desk
    {
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
        QByteArray answer = state("PENDING");
        RawServer server{[this](QTcpSocket &socket, const QByteArray &) { socket.write(answer); }};
        Connection connection;
        std::unique_ptr<StatusPoller> poller;

        Desk()
        {
            connection.applicationHost = server.url(QString());
            poller = std::make_unique<StatusPoller>(
                connection, PoolContext{network, clock, random, traffic}, Party::Browser);
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
        Desk desk;
        desk.answer.clear();
        desk.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(desk.server.requests().size(), 1);
        for (int second = 0; second < 9; ++second) {
            desk.clock.advance(Seconds(1));
            QCoreApplication::processEvents();
        }
        QCOMPARE(desk.server.requests().size(), 1);
    }

    void backsOffOn429AndRecovers()
    {
        Desk desk;
        QSignalSpy troubled(desk.poller.get(), &StatusPoller::troubled);
        QSignalSpy answered(desk.poller.get(), &StatusPoller::answered);
        desk.answer = RawServer::http(429, "slow down", "text/plain", "Retry-After: 7\r\n");
        desk.askAfter(StatusPoller::interval);
        QCOMPARE(troubled.count(), 1);
        desk.answer = RawServer::http(429, "slow down", "text/plain");
        desk.askAfter(Seconds(7));
        desk.answer = state("PENDING");
        desk.askAfter(Seconds(4)); // doubled twice
        QCOMPARE(answered.count(), 1);
        desk.askAfter(StatusPoller::interval);
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
        Desk desk;
        desk.answer = answer;
        desk.askAfter(StatusPoller::interval);
        QCOMPARE(desk.clock.pendingTimers(), 0);
        desk.poller->setPaused(true);
        desk.poller->setPaused(false);
        QCOMPARE(desk.clock.pendingTimers(), 0);
    }

    void nothingWhilePausedAndAtOnceAfterwards()
    {
        Desk desk;
        desk.askAfter(StatusPoller::interval);
        desk.answer.clear();
        desk.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(desk.server.requests().size(), 2);
        desk.poller->setPaused(true); // in flight
        QTRY_COMPARE(desk.clock.pendingTimers(), 0);
        desk.clock.advance(Seconds(60));
        QCoreApplication::processEvents();
        QCOMPARE(desk.server.requests().size(), 2);
        QCOMPARE(desk.poller->pollCount(), 1);

        desk.answer = state("SCANNED");
        desk.poller->setPaused(false);
        desk.clock.advance(Milliseconds(0));
        QTRY_COMPARE(desk.poller->pollCount(), 2);
    }

    void pausedBeforeItStartsItWaits()
    {
        Desk desk;
        desk.poller->setPaused(true);
        desk.poller->start(QStringLiteral("another"));
        QCOMPARE(desk.clock.pendingTimers(), 0);
        desk.clock.advance(Seconds(60));
        desk.poller->setPaused(false);
        desk.clock.advance(Milliseconds(0));
        QTRY_COMPARE(desk.poller->pollCount(), 1);
    }

    void aPauseShortensNoWait()
    {
        Desk desk;
        desk.answer = RawServer::http(429, "slow down", "text/plain", "Retry-After: 20\r\n");
        desk.askAfter(StatusPoller::interval);
        desk.answer = state("PENDING");
        desk.clock.advance(Seconds(3));
        desk.poller->setPaused(true);
        desk.clock.advance(Seconds(3));
        desk.poller->setPaused(false);
        desk.askAfter(Seconds(14));
    }

    void lookingAwayOftenAsksNoMoreOften()
    {
        Desk desk;
        desk.askAfter(StatusPoller::interval);
        desk.clock.advance(StatusPoller::interval);
        QTRY_COMPARE(desk.server.requests().size(), 2);
        QTRY_COMPARE(desk.poller->pollCount(), 2);
        for (int i = 0; i < 9; ++i) {
            desk.poller->setPaused(true);
            desk.poller->setPaused(false);
            desk.clock.advance(Milliseconds(50));
            QCoreApplication::processEvents();
        }
        QCOMPARE(desk.server.requests().size(), 2);
    }

    void stoppedIsStopped()
    {
        Desk desk;
        desk.clock.advance(StatusPoller::interval);
        desk.poller->stop();
        QTRY_COMPARE(desk.clock.pendingTimers(), 0);
        QCOMPARE(desk.poller->pollCount(), 0);
    }
};

QRLOGIN_TEST(TestStatusPoller)
#include "TestStatusPoller.moc"
