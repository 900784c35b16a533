#include "fleet/FleetWatch.h"

#include "connections/ConnectionBook.h"
#include "contract/Envelope.h"
#include "fleet/FleetFixture.h"
#include "settings/SettingsHistory.h"
#include "support/ManualClock.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestFleetWatch : public QObject
{
    Q_OBJECT

private slots:
    void newDriftIsToldOnce()
    {
        LoginStrategy strategy;
        ManualClock clock;
        int asked = 0;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            ++asked;
            RawServer::answer(RawServer::http(
                200, successEnvelope(toJson(SecuritySettings{strategy, {}}), QStringLiteral("r"))))(socket, request);
        });
        const QTemporaryDir directory;
        MemorySecretStore secrets;
        ConnectionBook book(directory.filePath(QStringLiteral("connections.json")), secrets);
        for (const char *name : {"A", "B", "C"}) {
            Connection pool = connectionNamed(QString::fromLatin1(name));
            pool.address.managementHost = pool.address.applicationHost = server.url({});
            pool.address.userPoolId = QStringLiteral("p");
            pool.credentials.accessKeySecret = Secret("secret");
            QVERIFY(book.store(pool));
        }
        QTRY_VERIFY(!book.isExchanging());
        RolloutStore store(QStringLiteral(":memory:"));
        SettingsHistory history(QStringLiteral(":memory:"));
        SystemRandom random;
        TrafficLog traffic;
        QList<Instant> sent; // a request arrives later, when the clock may have moved on
        connect(&traffic, &TrafficLog::recorded, this, [&sent](const TrafficEntry &entry) { sent += entry.at; });
        QNetworkAccessManager network;
        Fleet fleet(book, store, history, {network, clock, random, traffic});
        fleet.setBaseline(baselineOf("\"settings\": {\"qrcodeExpiresIn\": 120}"), {});
        FleetWatch watch(fleet, clock);
        QSignalSpy found(&watch, &FleetWatch::driftFound);

        clock.advance(Seconds(3600));
        QCOMPARE(asked, 0); // off at first
        const auto readAll = [&](int count) {
            clock.advance(Seconds(600));
            while (asked < count || fleet.isBusy()) {
                QTest::qWait(1);
                const int done = fleet.readCount();
                if (fleet.isBusy() && done == asked % 3 && done > 0)
                    clock.advance(Milliseconds(1000));
            }
            QTest::qWait(1);
        };
        watch.setInterval(Seconds(600));
        readAll(3);
        QCOMPARE(sent.size(), 3);
        for (int i = 1; i < 3; ++i)
            QVERIFY(sent.at(i) - sent.at(i - 1) >= Seconds(1));
        QVERIFY(found.isEmpty()); // all are in line
        strategy.qrcodeExpiresIn = 600;
        readAll(6);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().first().toStringList().size(), 3);
        readAll(9);
        QCOMPARE(found.size(), 1); // known
        watch.setInterval(Seconds(0));
        clock.advance(Seconds(3600));
        QTest::qWait(1);
        QCOMPARE(asked, 9);
    }
};

QRLOGIN_TEST(TestFleetWatch)
#include "TestFleetWatch.moc"
