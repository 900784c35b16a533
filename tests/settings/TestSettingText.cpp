#include "settings/SettingText.h"
#include "support/TestMain.h"

#include <QSet>
#include <QTest>

using namespace qrlogin;

class TestSettingText : public QObject
{
    Q_OBJECT
private slots:
    void theFourReadDifferently()
    {
        QSet<QString> titles, helps;
        for (const QStringView name : {qrcodePeriodRule.wireName, ticketPeriodRule.wireName, fullUserInfoRule.wireName,
                 browserExchangeRule.wireName}) {
            titles.insert(SettingText::title(name));
            helps.insert(SettingText::help(name));
        }
        QCOMPARE(titles.size(), 4);
        QCOMPARE(helps.size(), 4);
    }

    void theTogglesAreNotSwapped()
    {
        // The SDKs swap the descriptions of these two.
        QVERIFY(SettingText::title(fullUserInfoRule.wireName).contains(QLatin1String("status query")));
        QVERIFY(SettingText::title(browserExchangeRule.wireName).contains(QLatin1String("in the browser")));
    }

    void aPeriodIsShownInItsUnitOnlyIfThatIsExact()
    {
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 120;
        strategy.qrcodeExpiresInUnit = PeriodUnit::Minute;
        QVERIFY(SettingText::value(qrcodePeriodRule, strategy).startsWith(QLatin1String("2 minute")));
        strategy.qrcodeExpiresIn = 100;
        QVERIFY(SettingText::value(qrcodePeriodRule, strategy).startsWith(QLatin1String("100 second")));
    }

    void aNegativePeriodIsShownAsItCame()
    {
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = -5;
        QCOMPARE(SettingText::value(qrcodePeriodRule, strategy), QLatin1String("-5 second(s)"));
        strategy.qrcodeExpiresIn = -120;
        strategy.qrcodeExpiresInUnit = PeriodUnit::Minute;
        QCOMPARE(SettingText::value(qrcodePeriodRule, strategy), QLatin1String("-2 minute(s)"));
        strategy.qrcodeExpiresIn = -2147483647;
        QVERIFY(SettingText::value(qrcodePeriodRule, strategy).contains(QLatin1String("2147483647")));
    }

    void aRangeErrorNamesTheRange()
    {
        QVERIFY(SettingText::rangeError(ticketPeriodRule, 1).isEmpty());
        QVERIFY(SettingText::rangeError(ticketPeriodRule, 2'592'000).isEmpty());
        for (const int wrong : {0, 2'592'001}) {
            const QString error = SettingText::rangeError(ticketPeriodRule, wrong);
            QVERIFY(error.contains(QLatin1String("1 second(s)")) && error.contains(QLatin1String("30 day(s)")));
        }
    }
};

QRLOGIN_TEST(TestSettingText)
#include "TestSettingText.moc"
