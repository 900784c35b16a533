#include "contract/TypedPeriod.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

using PeriodFault = PeriodProblem::Kind;

class TestTypedPeriod : public QObject
{
    Q_OBJECT

private slots:
    void isUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds"); // a number without a unit counts in minutes
        QTest::addColumn<QString>("unit");
        const auto row = [](const char16_t *text, int seconds, const char *unit) {
            const QString typed = QString::fromUtf16(text);
            QTest::addRow("%s", qPrintable(typed.toHtmlEscaped())) << typed << seconds << QString::fromLatin1(unit);
        };
        row(u"5", 300, "");
        row(u"0", 0, "");
        row(u"005", 300, "");
        row(u"5m", 300, "Minute");
        row(u"1h30m", 5400, "Minute");
        row(u"90s", 90, "Second");
        row(u"2 min", 120, "Minute");
        row(u"2MIN", 120, "Minute");
        row(u"1 d 3 h 46 min 40 s", 100'000, "Second");
        row(u"3 hours 5 seconds", 10'805, "Second");
        row(u"30days", 2'592'000, "Day");
        row(u"1 hr", 3600, "Hour");
        row(u"0h 5m", 300, "Minute");
        row(u"\uff15", 300, "");
        row(u"\uff11\uff48\uff13\uff10\uff4d", 5400, "Minute");
        row(u"\u3000\uff19\uff10\u3000\u79d2\u3000", 90, "Second");
        row(u"5分钟", 300, "Minute");
        row(u"1小时30分", 5400, "Minute");
        row(u"1 天 2 小时 3 分 4 秒", 93'784, "Second");
        row(u"2个小时", 7200, "Hour");
        row(u"\u0665", 300, "");
        row(u"  5\tm\r\n", 300, "Minute");
        row(u"\u200b5\u00a0min\ufeff", 300, "Minute");
        row(u"2 592 000 s", 2'592'000, "Second");
        row(u"2147483647s", 2'147'483'647, "Second");
    }
    void isUnderstood()
    {
        QFETCH(QString, text);
        const auto period = TypedPeriod::parse(text, PeriodUnit::Minute);
        QVERIFY2(period, period ? "" : qPrintable(TypedPeriod::describe(period.error())));
        QTEST(period->seconds, "seconds");
        QTEST(period->unit ? periodUnitWords.of(*period->unit) : QString(), "unit");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PeriodFault>("kind");
        QTest::addColumn<QString>("part");
        int number = 0;
        const auto row = [&number](const QString &text, PeriodFault kind, const QString &part) {
            QTest::addRow("%d: %s", ++number, qPrintable(text.left(30).toHtmlEscaped())) << text << kind << part;
        };
        row({}, PeriodFault::Empty, {});
        row(QStringLiteral(" \u3000\n"), PeriodFault::Empty, {});
        row(QStringLiteral("-5"), PeriodFault::Negative, QStringLiteral("-5"));
        row(QStringLiteral("\u22125 min"), PeriodFault::Negative, QStringLiteral("\u22125 min"));
        row(QStringLiteral("\uff0d5"), PeriodFault::Negative, QStringLiteral("-5"));
        row(QStringLiteral("1.5"), PeriodFault::Fraction, QStringLiteral("1.5"));
        row(QStringLiteral("1,5h"), PeriodFault::Fraction, QStringLiteral("1,5"));
        row(QStringLiteral(".5h"), PeriodFault::Fraction, QStringLiteral(".5"));
        row(QStringLiteral("1h 2.5m"), PeriodFault::Fraction, QStringLiteral("2.5"));
        row(QStringLiteral("\u00bd h"), PeriodFault::Fraction, QStringLiteral("\u00bd"));
        row(QStringLiteral("5 weeks"), PeriodFault::UnknownUnit, QStringLiteral("weeks"));
        row(QStringLiteral("5m2"), PeriodFault::MissingUnit, QStringLiteral("2"));
        row(QStringLiteral("1:30"), PeriodFault::UnknownUnit, QStringLiteral(":"));
        row(QStringLiteral("5\u00b2"), PeriodFault::UnknownUnit, QStringLiteral("\u00b2"));
        row(QStringLiteral("1e3"), PeriodFault::UnknownUnit, QStringLiteral("e"));
        row(QStringLiteral("0x10"), PeriodFault::UnknownUnit, QStringLiteral("x"));
        row(QStringLiteral("min"), PeriodFault::MissingNumber, QStringLiteral("min"));
        row(QStringLiteral("soon"), PeriodFault::MissingNumber, QStringLiteral("soon"));
        row(QStringLiteral("5m m"), PeriodFault::MissingNumber, QStringLiteral("m"));
        row(QStringLiteral("1 30m"), PeriodFault::MissingUnit, QStringLiteral("1"));
        row(QStringLiteral("1h30"), PeriodFault::MissingUnit, QStringLiteral("30"));
        row(QStringLiteral("5m 6m"), PeriodFault::RepeatedUnit, QStringLiteral("6m"));
        row(QStringLiteral("30s 5m"), PeriodFault::WrongOrder, QStringLiteral("5m"));
        row(QStringLiteral("5分2小时"), PeriodFault::WrongOrder, QStringLiteral("2小时"));
        row(QStringLiteral("2147483648s"), PeriodFault::TooLong, QStringLiteral("2147483648s"));
        row(QStringLiteral("35791395"), PeriodFault::TooLong, QStringLiteral("35791395"));
        row(QStringLiteral("24855d 86400h"), PeriodFault::TooLong, QStringLiteral("24855d 86400h"));
        const QString nines(100'000, u'9');
        row(nines, PeriodFault::TooLong, nines);
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, text);
        const auto period = TypedPeriod::parse(text, PeriodUnit::Minute);
        QVERIFY(!period);
        QTEST(period.error().kind, "kind");
        QTEST(period.error().part, "part");
        const QString sentence = TypedPeriod::describe(period.error());
        QVERIFY(!sentence.isEmpty() && !sentence.contains(u'%'));
        QVERIFY(sentence.size() < 120);
    }
};

Q_DECLARE_METATYPE(PeriodFault)
QRLOGIN_TEST(TestTypedPeriod)
#include "TestTypedPeriod.moc"
