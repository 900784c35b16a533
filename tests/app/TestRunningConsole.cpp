#include "shared/RunningConsole.h"

#include "support/TestMain.h"

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
