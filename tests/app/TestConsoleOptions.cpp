#include "help/ConsoleOptions.h"

#include "app/CleanHome.h"
#include "support/TestMain.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestConsoleOptions : public QObject
{
    Q_OBJECT
    QByteArray output;
    QByteArray errors;

    /// Runs the console without a display to its end; the exit code, or -1.
    int run(const QStringList &arguments)
    {
        const QTemporaryDir home;
        QProcess console;
        QProcessEnvironment environment = cleanEnvironment(home.path());
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        console.setProcessEnvironment(environment);
        console.start(QStringLiteral(QRLOGIN_CONSOLE), arguments);
        const bool hasEnded = console.waitForFinished(30'000) && console.exitStatus() == QProcess::NormalExit;
        output = console.readAllStandardOutput();
        errors = console.readAllStandardError();
        return hasEnded ? console.exitCode() : -1;
    }

private slots:
    void helpAndVersionNeedNoDisplay()
    {
        QCOMPARE(run({QStringLiteral("--help")}), 0);
        QCOMPARE(QString::fromUtf8(output), helpText(ConsoleOptions::help()));
        QCOMPARE(run({QStringLiteral("--data"), QStringLiteral("x"), QStringLiteral("-v")}), 0);
        QVERIFY2(output.startsWith("qrlogin-console 0"), output.constData());
        QVERIFY2(errors.isEmpty(), errors.constData());
    }

    void aWrongOptionIsNamed()
    {
        for (const char *wrong : {"--help-all", "--nonsense", "surplus"}) {
            const auto read = ConsoleOptions::read({QStringLiteral("qrlogin-console"), QLatin1String(wrong)});
            QVERIFY(!read);
            QVERIFY2(read.error().contains(QString::fromLatin1(wrong).remove(QStringLiteral("--"))), wrong);
        }
    }

    void theOptionsAreRead()
    {
        const auto read = ConsoleOptions::read({QStringLiteral("qrlogin-console"), QStringLiteral("--json"),
            QStringLiteral("--data=/pool"), QStringLiteral("--screenshot"), QStringLiteral("s.png")});
        QVERIFY(read);
        QVERIFY(read->reportJson);
        QCOMPARE(read->dataDirectory, QStringLiteral("/pool"));
        QCOMPARE(read->screenshot, QStringLiteral("s.png"));
        QVERIFY(ConsoleOptions::read({QStringLiteral("qrlogin-console")})
                    ->dataDirectory.endsWith(QStringLiteral("/embedded-pool")));
    }
};

QRLOGIN_TEST(TestConsoleOptions)
#include "TestConsoleOptions.moc"
