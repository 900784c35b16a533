#include "widgets/Avatar.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestAvatar : public QObject
{
    Q_OBJECT
private slots:
    void initials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::newRow("two words") << QStringLiteral("ada lovelace") << QStringLiteral("AL");
        QTest::newRow("three words") << QStringLiteral(" Ada King Lovelace ") << QStringLiteral("AL");
        QTest::newRow("one word") << QStringLiteral("ada") << QStringLiteral("A");
        QTest::newRow("Chinese") << QStringLiteral("张三") << QStringLiteral("张");
        QTest::newRow("outside the basic plane") << QStringLiteral("𠮷野") << QStringLiteral("𠮷");
        QTest::newRow("none") << QString() << QStringLiteral("?");
    }
    void initials()
    {
        QFETCH(QString, name);
        QTEST(qrlogin::initials(name), "letters");
    }

    void pictureIsRoundAndCentred()
    {
        QImage wide(300, 100, QImage::Format_RGB32);
        wide.fill(Qt::red);
        for (int y = 0; y < 100; ++y) {
            for (int x = 100; x < 200; ++x)
                wide.setPixelColor(x, y, Qt::green);
        }
        Avatar avatar;
        avatar.setDiameter(80);
        avatar.setImage(wide);
        avatar.resize(avatar.sizeHint());
        QCOMPARE(avatar.size(), QSize(80, 80));
        const QImage seen = avatar.grab().toImage();
        QCOMPARE(seen.pixelColor(seen.rect().center()), QColor(Qt::green));
        QCOMPARE(seen.pixelColor(seen.width() / 2, 3), QColor(Qt::green));
        QVERIFY(seen.pixelColor(1, 1) != QColor(Qt::green));
        avatar.setImage({});
        QVERIFY(avatar.grab().toImage().pixelColor(seen.width() / 2, 5) != QColor(Qt::green));
    }
};

QRLOGIN_TEST(TestAvatar)
#include "TestAvatar.moc"
