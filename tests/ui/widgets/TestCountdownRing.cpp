#include "widgets/CountdownRing.h"

#include "support/TestMain.h"
#include "theme/Accent.h"
#include "theme/Palettes.h"

#include <QApplication>
#include <QTest>

using namespace qrlogin;

class TestCountdownRing : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setPalette(lightPalette()); }

    void digitsRoundUp_data()
    {
        QTest::addColumn<qint64>("remaining");
        QTest::addColumn<QString>("digits");
        QTest::newRow("whole") << qint64(120'000) << QStringLiteral("2:00");
        QTest::newRow("just begun") << qint64(119'001) << QStringLiteral("2:00");
        QTest::newRow("next") << qint64(119'000) << QStringLiteral("1:59");
        QTest::newRow("last") << qint64(1) << QStringLiteral("0:01");
        QTest::newRow("over") << qint64(0) << QStringLiteral("0:00");
        QTest::newRow("late") << qint64(-500) << QStringLiteral("0:00");
        QTest::newRow("more than all") << qint64(500'000) << QStringLiteral("2:00");
    }
    void digitsRoundUp()
    {
        QFETCH(qint64, remaining);
        CountdownRing ring;
        ring.setPeriod(120'000, remaining);
        QTEST(ring.digits(), "digits");
    }

    void lastFifthIsUrgent()
    {
        CountdownRing ring;
        QVERIFY(!ring.isUrgent());
        ring.setPeriod(100'000, 20'001);
        QVERIFY(!ring.isUrgent());
        ring.setPeriod(100'000, 20'000);
        QVERIFY(ring.isUrgent());
        ring.setPeriod(0, 0);
        QVERIFY(!ring.isUrgent());
        QCOMPARE(ring.digits(), QString());
    }

    void arcShrinksAndChangesColor()
    {
        CountdownRing ring;
        ring.resize(140, 140);
        const auto count = [&ring](Accent accent) {
            const QImage image = ring.grab().toImage();
            const QColor wanted = accentColors(accent, lightPalette()).solid;
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    found += image.pixelColor(x, y) == wanted;
            }
            return found;
        };
        ring.setPeriod(100'000, 100'000);
        const int full = count(Accent::Info);
        ring.setPeriod(100'000, 50'000);
        const int half = count(Accent::Info);
        QVERIFY(half > full * 2 / 5 && half < full * 3 / 5);
        ring.setPeriod(100'000, 10'000);
        QCOMPARE(count(Accent::Info), 0);
        QVERIFY(count(Accent::Danger) > full / 20);
        ring.setPeriod(100'000, 0);
        QCOMPARE(count(Accent::Danger), 0);
    }

    void theTimerFollowsTheDigits_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<qint64>("wait"); // 0: none
        QTest::newRow("within a second") << qint64(2'500) << qint64(500);
        QTest::newRow("a whole second") << qint64(2'000) << qint64(1'000);
        QTest::newRow("last") << qint64(1) << qint64(1);
        QTest::newRow("over") << qint64(0) << qint64(0);
        QTest::newRow("late") << qint64(-500) << qint64(0);
    }
    void theTimerFollowsTheDigits()
    {
        QFETCH(const qint64, left);
        QFETCH(const qint64, wait);
        CountdownTimer timer;
        timer.follow(Seconds(9));
        timer.follow(Milliseconds(left));
        QCOMPARE(timer.isActive(), wait > 0);
        if (wait == 0)
            return;
        QCOMPARE(timer.intervalAsDuration(), Milliseconds(wait));
        CountdownRing ring;
        ring.setPeriod(120'000, left);
        const QString digits = ring.digits();
        ring.setPeriod(120'000, left - wait + 1);
        QCOMPARE(ring.digits(), digits);
        ring.setPeriod(120'000, left - wait);
        QVERIFY(ring.digits() != digits);
    }

    void isReadOut()
    {
        CountdownRing ring;
        ring.setPeriod(120'000, 65'000);
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&ring);
        QCOMPARE(seen->role(), QAccessible::ProgressBar);
        QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("Time left"));
        QCOMPARE(seen->text(QAccessible::Value), QStringLiteral("1 min 5 s left"));
        QVERIFY(seen->valueInterface());
        QCOMPARE(seen->valueInterface()->currentValue().toInt(), 65);
        QCOMPARE(seen->valueInterface()->maximumValue().toInt(), 120);
        ring.setAccessibleName(QStringLiteral("Ticket"));
        QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("Ticket"));
    }
};

QRLOGIN_TEST(TestCountdownRing)
#include "TestCountdownRing.moc"
