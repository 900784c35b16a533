#include "shared/RunningConsole.h"

#include "app/CleanHome.h"
#include "app/ConsoleProcess.h"
#include "support/TestMain.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;

class TestRunningConsole : public QObject
{
    Q_OBJECT
private slots:
    void theOtherOneIsAskedToShowItself()
    {
        const QTemporaryDir directory;
        RunningConsole first(directory.path());
        const RunningConsole second(directory.path() + QStringLiteral("/."));
        QVERIFY(!second.showOther());
        first.listen();
        QSignalSpy shown(&first, &RunningConsole::shownRequested);
        QVERIFY(second.showOther());
        QTRY_COMPARE(shown.size(), 1);
    }

    void theDesktopsTokenComesAlong()
    {
        const QTemporaryDir directory;
        RunningConsole first(directory.path());
        first.listen();
        QSignalSpy shown(&first, &RunningConsole::shownRequested);
        QVERIFY(RunningConsole(directory.path()).showOther("token-1\nanother line"));
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().toByteArray(), QByteArray("token-1 another line"));
        QVERIFY(RunningConsole(directory.path()).showOther(QByteArray(100'000, 'x')));
        QVERIFY(RunningConsole(directory.path()).showOther());
        QTRY_COMPARE(shown.size(), 2);
        QVERIFY(shown.last().first().toByteArray().isEmpty());
    }

    /// A start by hand, where the first console is this process.
    void aSecondStartAsksTheFirstAndEnds()
    {
        const QTemporaryDir directory;
        RunningConsole first(directory.path());
        first.listen();
        QSignalSpy shown(&first, &RunningConsole::shownRequested);
        const QTemporaryDir home;
        QProcess second;
        QProcessEnvironment environment = cleanEnvironment(home.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_ACTIVATION_TOKEN"), QStringLiteral("from-the-launcher"));
        second.setProcessEnvironment(environment);
        second.start(QStringLiteral(QRLOGIN_CONSOLE), {QStringLiteral("--data"), directory.path()});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().toByteArray(), QByteArray("from-the-launcher"));
        QVERIFY(QDir(directory.path()).isEmpty()); // its emulator did not start
    }

    void twoConsolesOnOneDirectory()
    {
        const QTemporaryDir root;
        const QString data = root.filePath(QStringLiteral("pool"));
        ConsoleProcess first(data);
        first.start();
        QVERIFY(first.waitUntilReady());
        QVERIFY(RunningConsole(data).showOther());
        ConsoleProcess program(data); // which needs the line of JSON
        program.start();
        QVERIFY(program.waitForError("in use by"));
        QProcess second;
        QProcessEnvironment environment = cleanEnvironment(root.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        second.setProcessEnvironment(environment);
        second.start(QStringLiteral(QRLOGIN_CONSOLE), {QStringLiteral("--data"), data});
        QVERIFY(second.waitForFinished(30'000));
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(!second.readAllStandardError().contains("in use"));
    }

    void anotherDirectoryIsAnotherConsole()
    {
        const QTemporaryDir one, other;
        RunningConsole first(one.path());
        first.listen();
        QVERIFY(!RunningConsole(other.path()).showOther());
    }

    void whatACrashLeftIsNotInTheWay()
    {
        const QTemporaryDir directory;
        RunningConsole crashed(directory.path());
        crashed.listen();
        RunningConsole next(directory.path());
        next.listen();
        QSignalSpy shown(&next, &RunningConsole::shownRequested);
        QVERIFY(RunningConsole(directory.path()).showOther());
        QTRY_COMPARE(shown.size(), 1);
    }
};

QRLOGIN_TEST(TestRunningConsole)
#include "TestRunningConsole.moc"
