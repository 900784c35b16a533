#include "widgets/Named.h"

#include "support/TestMain.h"

#include <QLineEdit>
#include <QTest>

using namespace qrlogin;

class TestNamed : public QObject
{
    Q_OBJECT
private slots:
    void itIsMadeOfTheArgumentsAndFoundByItsName()
    {
        QWidget window;
        QLineEdit *line = named<QLineEdit>("line", QStringLiteral("text"), &window);
        QCOMPARE(window.findChild<QLineEdit *>(QStringLiteral("line")), line);
        QCOMPARE(line->text(), QStringLiteral("text"));
    }
};

QRLOGIN_TEST(TestNamed)
#include "TestNamed.moc"
