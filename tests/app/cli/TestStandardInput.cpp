#include "cli/StandardInput.h"

#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <unistd.h>

using namespace qrlogin;

/// The standard input of the command line, as a pipe of this process.
class TestStandardInput : public QObject
{
    Q_OBJECT

    std::array<int, 2> ends{-1, -1};
    int before = -1;

private slots:
    void init()
    {
        before = ::dup(STDIN_FILENO);
        QCOMPARE(::pipe(ends.data()), 0);
        QVERIFY(::dup2(ends[0], STDIN_FILENO) >= 0);
    }
    void cleanup()
    {
        ::dup2(before, STDIN_FILENO);
        for (const int descriptor : {before, ends[0], ends[1]})
            ::close(descriptor);
    }

    void anAnswerIsALine()
    {
        StandardInput input;
        QCOMPARE(::write(ends[1], " Yes \nno\n", 9), 9);
        QCOMPARE(input.readAnswer(), QStringLiteral("yes"));
        QCOMPARE(input.readAnswer(), QStringLiteral("no"));
    }

    void aSilentPipeEndsWithTheDeadline()
    {
        StandardInput input;
        input.setDeadline(QDeadlineTimer(20));
        QElapsedTimer elapsed;
        elapsed.start();
        QVERIFY(!input.readAnswer());
        QVERIFY(elapsed.elapsed() >= 20);
    }

    void halfALineIsNotAnAnswerAfterTheDeadline()
    {
        StandardInput input;
        input.setDeadline(QDeadlineTimer(20));
        QCOMPARE(::write(ends[1], "y", 1), 1);
        QVERIFY(!input.readAnswer());
    }
};

QRLOGIN_TEST(TestStandardInput)
#include "TestStandardInput.moc"
