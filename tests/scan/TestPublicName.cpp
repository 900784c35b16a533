#include "scan/PublicName.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestPublicName : public QObject
{
    Q_OBJECT
private slots:
    void names_data()
    {
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *shown) { QTest::newRow(name) << QString::fromUtf8(shown); };
        row("", "");
        row("Ada Lovelace", "Ada Lovelace");
        row("张伟", "张伟");
        row("Room 2024", "Room 2024");
        row("ada@example.com", "a••@example.com");
        row("a@example.com", "a••@example.com");
        row("Ada <ada.lovelace@example.com>", "Ada <a•••••••••••@example.com>");
        row("13812345678", "13812••••78");
        row("+86 138 1234 5678", "+86 138 •••• ••78");
        row("555-0142", "5••-••42");
        row("Ada 13812345678", "Ada 13812••••78");
        row("13812345678@example.com", "1••••••••••@example.com");
    }
    void names() { QTEST(publicName(QString::fromUtf8(QTest::currentDataTag())), "shown"); }
};

QRLOGIN_TEST(TestPublicName)
#include "TestPublicName.moc"
