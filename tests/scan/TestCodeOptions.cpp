#include "scan/CodeOptions.h"

#include "contract/QrPayload.h"
#include "support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;

class TestCodeOptions : public QObject
{
    Q_OBJECT

    static QJsonObject fixture(int number) { return {{QStringLiteral("desk"), number}}; }

private slots:
    void whatIsWholeIsSent()
    {
        CodeOptions options;
        QVERIFY(options.isWhole());
        QVERIFY(options.customData().isEmpty());
        options.setCustomDataText(QStringLiteral("{\n \"desk\": 7\n}"));
        QCOMPARE(options.customData(), fixture(7));
        QCOMPARE(options.customDataBytes(), 10);
        options.setCustomDataText(QStringLiteral(" \n"));
        QVERIFY(options.isWhole());
        QVERIFY(options.customData().isEmpty());
    }

    void aTextInTheMakingIsKeptAndTheLastWholeOneSent()
    {
        CodeOptions options;
        options.setCustomDataText(QStringLiteral("{\"desk\":7}"));
        const QString broken = QStringLiteral("{\"desk\":8,\n}");
        QSignalSpy changed(&options, &CodeOptions::customDataChanged);
        options.setCustomDataText(broken);
        options.setCustomDataText(broken);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(options.customDataText(), broken);
        QVERIFY(!options.isWhole());
        QCOMPARE(options.problem()->line, 1);
        QCOMPARE(options.problem()->column, 10);
        QCOMPARE(options.customData(), fixture(7));
    }

    void theLimitIsThePools()
    {
        CodeOptions options;
        const auto ofBytes
            = [](int bytes) { return QStringLiteral("{\"a\":\"") + QString(bytes - 8, u'x') + QStringLiteral("\"}"); };
        options.setCustomDataText(ofBytes(maxCustomDataBytes));
        QVERIFY(options.isWhole());
        QCOMPARE(options.customDataBytes(), maxCustomDataBytes);
        options.setCustomDataText(ofBytes(maxCustomDataBytes + 1));
        QVERIFY(!options.isWhole());
        QVERIFY(!options.problem());
        QCOMPARE(options.customDataBytes(), maxCustomDataBytes + 1);
        QCOMPARE(options.customData().value(QLatin1String("a")).toString().size(), maxCustomDataBytes - 8);
    }

    void looksStayWithinTheirBounds()
    {
        CodeOptions options;
        QSignalSpy changed(&options, &CodeOptions::lookChanged);
        options.setLook({ErrorCorrection::H, 1000, -1});
        QCOMPARE(options.look(), (QrLook{ErrorCorrection::H, QrLook::maxModulePixels, 0}));
        options.setLook({ErrorCorrection::H, QrLook::maxModulePixels, 0});
        QCOMPARE(changed.count(), 1);
    }
};

QRLOGIN_TEST(TestCodeOptions)
#include "TestCodeOptions.moc"
