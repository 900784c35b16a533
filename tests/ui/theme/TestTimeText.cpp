#include "theme/TimeText.h"

#include "support/TestMain.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace qrlogin;

/// A time has one form: that of the footer, the grid and the timeline.
class TestTimeText : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aTimeWithADateHas24HoursToo_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << QStringLiteral("en_US") << QStringLiteral("11/27/26 13:08");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN") << QStringLiteral("2026/11/27 13:08");
    }
    void aTimeWithADateHas24HoursToo()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        QLocale::setDefault(QLocale(locale));
        const QDateTime local(QDate(2026, 11, 27), QTime(13, 8, 59));
        const Instant time{Milliseconds(local.toMSecsSinceEpoch())};
        QCOMPARE(dateAndTime(time), text);
        QCOMPARE(timeOfDay(time), QStringLiteral("13:08"));
    }
};

QRLOGIN_TEST(TestTimeText)
#include "TestTimeText.moc"
