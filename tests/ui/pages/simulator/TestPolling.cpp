#include "client/control/EmulatorControl.h"
#include "contract/Envelope.h"
#include "qr/QrCode.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/qr/QrView.h"
#include "widgets/qr/ScanMeter.h"

#include <QAccessible>
#include <QTcpSocket>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

/// How often the page polls, counted at the pool.
class TestPolling : public QObject
{
    Q_OBJECT

    static const QString &statusPath()
    {
        static const QString path = QStringLiteral("/api/v3/get-qrcode-status");
        return path;
    }
    /// Polls that were answered, and those that hit a fault that is still set.
    static qint64 askedOf(TestPool &pool)
    {
        EmulatorControl control(pool.connection, pool.context());
        const auto state = QCoro::waitFor(control.state());
        if (!state)
            return -1;
        qint64 asked = 0;
        for (const EmulatorCalls &calls : state->calls)
            asked += calls.path == statusPath() ? calls.count : 0;
        for (const EmulatorFault &fault : state->faults)
            asked += fault.hits;
        return asked;
    }
    static void setFault(TestPool &pool, FaultKind kind, Seconds retryAfter = Seconds(1))
    {
        FaultRule fault;
        fault.path = statusPath();
        fault.kind = kind;
        fault.retryAfter = retryAfter;
        EmulatorControl control(pool.connection, pool.context());
        QVERIFY(QCoro::waitFor(control.addFault(fault)));
    }
    static void clearFaults(TestPool &pool)
    {
        EmulatorControl control(pool.connection, pool.context());
        QVERIFY(QCoro::waitFor(control.clearFaults()));
    }
    static void letPass(SimulatorFixture &fixture, Milliseconds time)
    {
        for (Milliseconds passed(0); passed < time; passed += Milliseconds(500)) {
            fixture.pool.clock.advance(Milliseconds(500));
            QCoreApplication::processEvents();
        }
    }
    static QString overlayOf(SimulatorFixture &fixture)
    {
        return QAccessible::queryAccessibleInterface(fixture.part<QrView>("code"))->text(QAccessible::Description);
    }

    /// Notes what is laid out, and what is painted other than beside the figures of a poll.
    struct Spy : QObject
    {
        QStringList laidOut;
        QStringList painted;

        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::LayoutRequest)
                laidOut += nameOf(watched);
            else if (event->type() == QEvent::Paint && watched->inherits("QAbstractButton"))
                painted += nameOf(watched);
            else if (event->type() == QEvent::Paint && watched->inherits("QTabBar"))
                painted += nameOf(watched);
            return false;
        }
        static QString nameOf(const QObject *object)
        {
            return QLatin1String(object->metaObject()->className()) + u' ' + object->objectName();
        }
    };

    /// A page with a pool that returns a code and then leaves each status query open.
    struct SilentPool
    {
        int asked = 0;
        RawServer server{[this](QTcpSocket &socket, const QByteArray &request) { serve(socket, request); }};
        ManualClock clock;
        SystemRandom random;
        TrafficLog traffic;
        QNetworkAccessManager network;
        SimulatorPage page;

        SilentPool()
        {
            Connection connection;
            connection.address.applicationHost = server.url(QString());
            connection.address.managementHost = connection.address.applicationHost;
            page.setPool(connection, {network, clock, random, traffic});
            page.resize(1100, 800);
            page.show();
            page.login()->setObserved(false); // one polling party is enough here
            page.login()->generate();
            [this] { QTRY_COMPARE(page.browser()->phase(), BrowserSession::Phase::Polling); }();
            clock.advance(BrowserSession::pollInterval);
            [this] { QTRY_COMPARE(asked, 1); }();
        }
        void serve(QTcpSocket &socket, const QByteArray &request)
        {
            if (request.startsWith("POST /api/v3/gene-qrcode"))
                socket.write(RawServer::http(200,
                    successEnvelope(QJsonObject{{QStringLiteral("qrcodeId"), QStringLiteral("q")},
                                        {QStringLiteral("url"), server.url(QStringLiteral("/image")).toString()}},
                        {})));
            else if (request.startsWith("GET /image"))
                socket.write(RawServer::http(200, QrCode::encode("no login payload")->toPng(4), "image/png"));
            else
                ++asked;
        }
        void letPassMinutes()
        {
            for (int second = 0; second < 180; ++second) {
                clock.advance(Seconds(1));
                QCoreApplication::processEvents();
            }
        }
    };

private slots:
    void eachPartyHasOneRequestInFlight()
    {
        SimulatorFixture fixture;
        fixture.generate();
        setFault(fixture.pool, FaultKind::Hang);
        fixture.pool.clock.advance(BrowserSession::pollInterval);
        QTRY_COMPARE(askedOf(fixture.pool), 2); // browser and observer
        letPass(fixture, Seconds(9));
        QCOMPARE(askedOf(fixture.pool), 2);
    }

    void aPollWithoutNewsDoesNotLayThePageOut()
    {
        SimulatorFixture fixture;
        fixture.generate();
        QTRY_VERIFY(fixture.part<ScanMeter>("meter")->margin() && !fixture.part<ScanMeter>("meter")->isMeasuring());
        fixture.poll();
        QTRY_COMPARE(fixture.page.login()->observer().pollCount(), fixture.page.browser()->pollCount());
        QCoreApplication::processEvents(); // lay out and paint what this brought
        QCoreApplication::processEvents();

        Spy spy;
        qApp->installEventFilter(&spy);
        const int known = fixture.page.browser()->pollCount();
        for (int more = 1; more <= 3; ++more) {
            fixture.poll();
            QTRY_COMPARE(fixture.page.login()->observer().pollCount(), known + more);
            QCoreApplication::processEvents();
        }
        QCOMPARE(spy.laidOut.join(u','), QString());
        QCOMPARE(spy.painted.join(u','), QString());
    }

    void nothingIsAskedAfterAnEnd()
    {
        SimulatorFixture fixture;
        fixture.logIn();
        QTRY_COMPARE(fixture.page.browser()->status(), QrStatus::Authorized);
        QTRY_COMPARE(fixture.pool.clock.pendingTimers(), 0);
        const qint64 asked = askedOf(fixture.pool);
        letPass(fixture, Seconds(60));
        QCOMPARE(askedOf(fixture.pool), asked);
    }

    void throttledItWaitsAsToldSaysSoAndRecovers()
    {
        SimulatorFixture fixture;
        fixture.page.login()->setObserved(false);
        fixture.generate();
        setFault(fixture.pool, FaultKind::TooManyRequests, Seconds(7));
        fixture.poll();
        QCOMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Polling);
        QCOMPARE(fixture.page.browser()->failure()->statusCode, 429);
        QVERIFY(!overlayOf(fixture).isEmpty());
        letPass(fixture, Seconds(6));
        QCOMPARE(askedOf(fixture.pool), 1);
        clearFaults(fixture.pool); // also resets its count
        fixture.poll(); // in the seventh second
        QVERIFY(!fixture.page.browser()->failure());
        QVERIFY2(overlayOf(fixture).isEmpty(), qPrintable(overlayOf(fixture)));
        fixture.poll(); // and each second again
        QCOMPARE(askedOf(fixture.pool), 2);
    }

    void throttledAgainAndAgainItAsksEverMoreSeldom()
    {
        SimulatorFixture fixture;
        fixture.page.login()->setObserved(false);
        fixture.generate();
        setFault(fixture.pool, FaultKind::TooManyRequests, Seconds(1));
        Milliseconds wait = BrowserSession::pollInterval;
        for (int question = 1; question <= 5; ++question) {
            fixture.pool.clock.advance(wait - Milliseconds(1));
            QCoreApplication::processEvents();
            QCOMPARE(fixture.page.browser()->pollCount(), question - 1);
            fixture.pool.clock.advance(Milliseconds(1));
            QTRY_COMPARE(fixture.page.browser()->pollCount(), question);
            wait = std::min(wait * 2, BrowserSession::longestBackOff);
        }
        QCOMPARE(askedOf(fixture.pool), 5);
    }

    void aClosedTabAsksNothingMoreThoughARequestWasInFlight()
    {
        SilentPool pool;
        pool.page.closeLogin(0);
        pool.letPassMinutes();
        QCOMPARE(pool.asked, 1);
    }

    void aHiddenPageNeitherAndShownAgainItAsksAtOnce()
    {
        SilentPool pool;
        pool.page.hide();
        pool.letPassMinutes();
        QCOMPARE(pool.asked, 1);
        pool.page.show();
        pool.clock.advance(Milliseconds(0));
        QTRY_COMPARE(pool.asked, 2);
    }

    void norDoesOneThatWasStoppedOrHasAnotherPool()
    {
        SilentPool stopped;
        QTest::mouseClick(stopped.page.findChild<QPushButton *>(QStringLiteral("stop")), Qt::LeftButton);
        stopped.letPassMinutes();
        QCOMPARE(stopped.asked, 1);

        TestPool another;
        SilentPool left;
        left.page.setPool(another.connection, another.context());
        left.letPassMinutes();
        QCOMPARE(left.asked, 1);
    }
};

QRLOGIN_TEST(TestPolling)
#include "TestPolling.moc"
