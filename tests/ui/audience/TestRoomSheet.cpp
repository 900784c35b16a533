#include "audience/RoomSheet.h"

#include "support/TestMain.h"
#include "widgets/Banner.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace qrlogin;

namespace {

/// A doorstep that remembers what it was asked, and the sheet before it.
struct Doorstep
{
    explicit Doorstep(const QList<RoomAddress> &addresses = {{QStringLiteral("192.168.1.5"), QStringLiteral("wlan0")},
                          {QStringLiteral("10.0.0.7"), QStringLiteral("eth0")}})
        : sheet(new RoomSheet({[this](const RoomRequest &asked, const RoomDoorstep::Opened &then) {
                                   request = asked;
                                   opened = then;
                               },
                                  [] {}},
            addresses, nullptr))
    {
        sheet->setAttribute(Qt::WA_DeleteOnClose, false);
        sheet->open();
    }
    template <typename Part>
    Part *part(const char *name)
    {
        return sheet->findChild<Part *>(QLatin1String(name));
    }
    QPushButton *button() { return part<QPushButton>("openRoom"); }
    void click() { QTest::mouseClick(button(), Qt::LeftButton); }

    RoomRequest request;
    RoomDoorstep::Opened opened;
    std::unique_ptr<RoomSheet> sheet;
};

} // namespace

class TestRoomSheet : public QObject
{
    Q_OBJECT
private slots:
    void itNamesTheAddressAndAsks()
    {
        Doorstep doorstep;
        QVERIFY(doorstep.part<QLabel>("roomMeaning")->text().contains(QLatin1String("192.168.1.5")));
        QVERIFY(!doorstep.opened); // nothing is open before the answer
        doorstep.part<QComboBox>("roomAddress")->setCurrentIndex(1);
        QVERIFY(doorstep.part<QLabel>("roomMeaning")->text().contains(QLatin1String("10.0.0.7")));
        doorstep.part<QSpinBox>("roomPort")->setValue(9000);
        doorstep.part<QAbstractButton>("roomEncrypted")->setChecked(true);
        QSignalSpy spy(doorstep.sheet.get(), &RoomSheet::opened);
        doorstep.click();
        QCOMPARE(doorstep.request, (RoomRequest{QStringLiteral("10.0.0.7"), 9000, true}));
        QVERIFY(!doorstep.button()->isEnabled());
        doorstep.opened(OpenRoom{});
        QCOMPARE(spy.count(), 1);
        QVERIFY(!doorstep.sheet->isVisible());
    }

    void whatFailsIsTold_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("taken") << FailureKind::Conflict << QStringLiteral("Port 8080 is in use. Enter another one.");
        QTest::newRow("other") << FailureKind::Network << QStringLiteral("The address cannot be opened.");
    }

    void whatFailsIsTold()
    {
        QFETCH(FailureKind, kind);
        QFETCH(QString, words);
        Doorstep doorstep;
        doorstep.click();
        doorstep.opened(failure(kind, QStringLiteral("detail")));
        QVERIFY(doorstep.sheet->isVisible());
        QVERIFY2(doorstep.sheet->banner()->text().startsWith(words), qPrintable(doorstep.sheet->banner()->text()));
        QVERIFY(doorstep.button()->isEnabled());
        doorstep.click();
        QVERIFY(!doorstep.sheet->banner()->isVisible());
    }

    void withoutANetworkNothingCanBeOpened()
    {
        Doorstep doorstep(QList<RoomAddress>{});
        QVERIFY(!doorstep.button()->isEnabled());
        QVERIFY(doorstep.sheet->banner()->text().contains(QLatin1String("not in a network")));
    }

    void aLateAnswerFindsNobody()
    {
        Doorstep doorstep;
        doorstep.click();
        doorstep.sheet.reset();
        doorstep.opened(OpenRoom{});
    }
};

QRLOGIN_TEST(TestRoomSheet)
#include "TestRoomSheet.moc"
