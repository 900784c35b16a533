#include "settings/Advice.h"
#include "support/TestMain.h"

#include <QSet>
#include <QTest>

using namespace qrlogin;

class TestAdvice : public QObject
{
    Q_OBJECT

    static QList<Advice> on(const LoginStrategy &strategy)
    {
        QList<Advice> found;
        for (const AdviceRule &rule : adviceOn(strategy))
            found.append(rule.advice);
        return found;
    }

    static LoginStrategy with(int qrcode, int ticket, bool fullInfo, bool browserExchange)
    {
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = qrcode;
        strategy.ticketExpiresIn = ticket;
        strategy.returnFullUserInfo = fullInfo;
        strategy.allowExchangeUserInfoFromBrowser = browserExchange;
        return strategy;
    }

private slots:
    void theDefaultsNeedNone() { QVERIFY(adviceOn(LoginStrategy()).isEmpty()); }

    void eachRuleHasItsBoundary_data()
    {
        QTest::addColumn<LoginStrategy>("without");
        QTest::addColumn<LoginStrategy>("with");
        QTest::addColumn<int>("advice");
        const auto row = [](const char *name, const LoginStrategy &a, const LoginStrategy &b, Advice advice) {
            QTest::newRow(name) << a << b << int(advice);
        };
        row("complete user info", with(120, 300, false, false), with(120, 300, true, false), Advice::FullUserInfo);
        row("browser exchange", with(120, 300, false, false), with(120, 300, false, true), Advice::BrowserExchange);
        row("both", with(120, 300, true, false), with(120, 300, true, true), Advice::FullInfoAndBrowserExchange);
        row("QR period over 5 minutes", with(300, 300, false, false), with(301, 300, false, false),
            Advice::LongQrcodePeriod);
        row("ticket over 10 minutes", with(120, 600, false, false), with(120, 601, false, false),
            Advice::LongTicketPeriod);
        row("ticket below a poll and an exchange", with(120, 3, false, false), with(120, 2, false, false),
            Advice::ShortTicketPeriod);
        row("QR period too short to scan", with(30, 300, false, false), with(29, 300, false, false),
            Advice::ShortQrcodePeriod);
    }
    void eachRuleHasItsBoundary()
    {
        QFETCH(LoginStrategy, without);
        QFETCH(LoginStrategy, with);
        QFETCH(int, advice);
        QVERIFY(!on(without).contains(Advice(advice)));
        QCOMPARE(on(with), QList<Advice>{Advice(advice)});
    }

    void theRemedyCures()
    {
        for (const bool fullInfo : {false, true}) {
            for (const bool browserExchange : {false, true}) {
                for (const int period : {1, 100, 2'592'000}) {
                    LoginStrategy strategy = with(period, period, fullInfo, browserExchange);
                    for (const AdviceRule &rule : adviceOn(strategy)) {
                        LoginStrategy cured = strategy;
                        rule.makeSafer(cured);
                        QVERIFY(!on(cured).contains(rule.advice));
                        QVERIFY(adviceOn(cured).size() < adviceOn(strategy).size());
                    }
                }
            }
        }
    }

    void gravestFirst()
    {
        const QList<AdviceRule> all = adviceOn(with(2'592'000, 2'592'000, true, true));
        QVERIFY(std::ranges::is_sorted(all, {}, &AdviceRule::severity));
    }

    void eachSpeaksForItself()
    {
        QSet<QString> titles, reasons;
        for (const AdviceRule &rule : adviceRules()) {
            titles.insert(AdviceText::title(rule.advice));
            reasons.insert(AdviceText::reason(rule.advice));
            QVERIFY(!AdviceText::source(rule.advice).isEmpty());
            QVERIFY(!AdviceText::remedy(rule.advice).isEmpty());
        }
        QCOMPARE(titles.size(), adviceRules().size());
        QCOMPARE(reasons.size(), adviceRules().size());
    }
};

QRLOGIN_TEST(TestAdvice)
#include "TestAdvice.moc"
