#include "scenario/JUnitReport.h"

#include "support/TestMain.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace qrlogin;

class TestJUnitReport : public QObject
{
    Q_OBJECT

    static ScenarioRun run(const QString &name, const QString &file = {})
    {
        ScenarioRun run;
        run.scenario.name = name;
        run.file = file;
        run.result.startedAt = Instant(Milliseconds(1'700'000'000'123));
        return run;
    }

    /// The attributes of the first element of that name; nothing if the report is not XML.
    static QXmlStreamAttributes attributes(const QByteArray &report, QLatin1String element)
    {
        QXmlStreamReader reader(report);
        QXmlStreamAttributes found;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element && found.isEmpty())
                found = reader.attributes();
        }
        return reader.hasError() ? QXmlStreamAttributes() : found;
    }

    static QString className(const ScenarioRun &run)
    {
        return attributes(toJUnit({run}), QLatin1String("testcase")).value(QLatin1String("classname")).toString();
    }

private slots:
    void whatXmlCannotContainIsReplaced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("high surrogate") << QString(QChar(0xd83d));
        QTest::newRow("low surrogate") << QString(QChar(0xde00));
        QTest::newRow("control") << QStringLiteral("\x1b");
        QTest::newRow("NUL") << QString(QChar(0));
        QTest::newRow("carriage return") << QStringLiteral("\r");
        QTest::newRow("U+FFFE") << QString(QChar(0xfffe));
        QTest::newRow("U+FFFF") << QString(QChar(0xffff));
    }
    void whatXmlCannotContainIsReplaced()
    {
        QFETCH(QString, text);
        ScenarioRun broken = run(u'a' + text + QStringLiteral("😀"), QStringLiteral("x") + text + QStringLiteral("/b"));
        broken.result.outcome = ScenarioResult::Outcome::Broken;
        broken.result.failure = Failure{FailureKind::Forbidden, text, 403, 0, {}};
        const QByteArray report = toJUnit({broken, run(QStringLiteral("last"))});
        QVERIFY(report.contains("name=\"last\""));
        QCOMPARE(attributes(report, QLatin1String("testcase")).value(QLatin1String("name")).toString(),
            QStringLiteral("a\uFFFD😀"));
        QVERIFY(!attributes(report, QLatin1String("error")).isEmpty());
    }

    void theClassNameHasTheFolder()
    {
        const QString here = QDir::currentPath();
        QCOMPARE(className(run(QStringLiteral("a"))), QStringLiteral("qrlogin.scenario"));
        QCOMPARE(className(run(QStringLiteral("a"), QStringLiteral("a.json"))), QStringLiteral("qrlogin.scenario../"));
        QCOMPARE(className(run(QStringLiteral("a"), QStringLiteral("./x/y/a.json"))),
            QStringLiteral("qrlogin.scenario.x/y"));
        QCOMPARE(className(run(QStringLiteral("a"), here + QStringLiteral("/x/a.json"))),
            QStringLiteral("qrlogin.scenario.x"));
        QCOMPARE(className(run(QStringLiteral("a"), QStringLiteral("/elsewhere/x/a.json"))),
            QStringLiteral("qrlogin.scenario./elsewhere/x"));
    }

    void theFileIsNamed()
    {
        const auto of = [](const ScenarioRun &run) { return attributes(toJUnit({run}), QLatin1String("testcase")); };
        QVERIFY(!of(run(QStringLiteral("a"))).hasAttribute(QLatin1String("file")));
        QCOMPARE(of(run(QStringLiteral("a"), QStringLiteral("x/a.json"))).value(QLatin1String("file")).toString(),
            QStringLiteral("x/a.json"));
    }

    void theSuiteHasTheTimeOfTheFirst()
    {
        ScenarioRun later = run(QStringLiteral("later"));
        later.result.startedAt += Seconds(60);
        QCOMPARE(attributes(toJUnit({later, run(QStringLiteral("a"))}), QLatin1String("testsuite"))
                     .value(QLatin1String("timestamp"))
                     .toString(),
            QStringLiteral("2023-11-14T22:13:20"));
    }
};

QRLOGIN_TEST(TestJUnitReport)
#include "TestJUnitReport.moc"
