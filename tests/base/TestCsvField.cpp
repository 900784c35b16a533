#include "base/CsvField.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestCsvField : public QObject
{
    Q_OBJECT

private slots:
    void field_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("") << QString();
        QTest::newRow("plain text") << QStringLiteral("plain text");
        QTest::newRow("a,b") << QStringLiteral("\"a,b\"");
        QTest::newRow("say \"a\"") << QStringLiteral("\"say \"\"a\"\"\"");
        QTest::newRow("two\nlines") << QStringLiteral("\"two\nlines\"");
        QTest::newRow("=1+1") << QStringLiteral("'=1+1");
        QTest::newRow("-1,5") << QStringLiteral("\"'-1,5\"");
    }
    void field()
    {
        QFETCH(QString, expected);
        QCOMPARE(csvField(QString::fromUtf8(QTest::currentDataTag())), expected);
    }
};

QRLOGIN_TEST(TestCsvField)
#include "TestCsvField.moc"
