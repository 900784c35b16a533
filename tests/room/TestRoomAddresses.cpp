#include "room/RoomAddresses.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestRoomAddresses : public QObject
{
    Q_OBJECT
private slots:
    void othersCanUseIt_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("can");
        QTest::newRow("private") << QStringLiteral("192.168.1.5") << true;
        QTest::newRow("public") << QStringLiteral("203.0.113.9") << true;
        QTest::newRow("IPv6") << QStringLiteral("2001:db8::5") << true;
        QTest::newRow("this computer") << QStringLiteral("127.0.0.2") << false;
        QTest::newRow("this computer, IPv6") << QStringLiteral("::1") << false;
        QTest::newRow("all addresses") << QStringLiteral("0.0.0.0") << false;
        QTest::newRow("a zone") << QStringLiteral("fe80::1") << false;
        QTest::newRow("a group") << QStringLiteral("224.0.0.251") << false;
        QTest::newRow("not an address") << QStringLiteral("wlan0") << false;
    }

    void othersCanUseIt()
    {
        QFETCH(QString, address);
        QFETCH(bool, can);
        QCOMPARE(isForRooms(QHostAddress(address)), can);
    }

    void thoseOfThisComputerAreUsable()
    {
        for (const RoomAddress &found : roomAddresses()) {
            QVERIFY2(isForRooms(QHostAddress(found.address)), qPrintable(found.address));
            QVERIFY(!found.device.isEmpty());
        }
    }
};

QRLOGIN_TEST(TestRoomAddresses)
#include "TestRoomAddresses.moc"
