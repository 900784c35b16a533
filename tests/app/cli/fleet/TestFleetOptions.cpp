#include "cli/fleet/FleetOptions.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestFleetOptions : public QObject
{
    Q_OBJECT

    /// The first of `words` is the action.
    static QString problem(const QByteArray &words)
    {
        const FleetOptions options;
        QCommandLineParser parser;
        parser.addOptions(options.options());
        const QStringList arguments = QString::fromUtf8(words).split(u' ');
        if (!parser.parse(QStringList{QStringLiteral("qrlogin")} + arguments))
            return parser.errorText();
        return options.problem(parser, arguments.first(), parser.positionalArguments().size() > 1);
    }

private slots:
    void these_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char *words, const char *expected) { QTest::newRow(words) << QString::fromUtf8(expected); };
        row("status", "");
        row("status --baseline b --pools tag:red --pools A* --junit j --sarif s --jobs 64", "");
        row("diff --baseline b --out p", "");
        row("apply --baseline b --expect p --yes --reason r --report r.md", "");
        row("undo --dry-run", "");
        row("history 5 --report r.csv", "");
        row("baseline --from A --out b", "");
        row("diff", "diff needs --baseline FILE.");
        row("apply --yes", "apply needs --baseline FILE.");
        row("status --sarif s", "--sarif needs --baseline FILE.");
        row("baseline", "baseline needs --from POOL.");
        row("baseline --from A --json", "You cannot use --json with baseline.");
        row("status --from A", "You cannot use --from with status.");
        row("status --out p", "You cannot use --out with status.");
        row("apply --baseline b --junit j", "You cannot use --junit with apply.");
        row("diff --baseline b --yes", "You cannot use --yes with diff.");
        row("diff --baseline b --reason r", "You cannot use --reason with diff.");
        row("undo --baseline b", "You cannot use --baseline with undo.");
        row("undo --expect p", "You cannot use --expect with undo.");
        row("history --jobs 2", "You cannot use --jobs with history.");
        row("history --report r.md", "--report needs the ID of a rollout.");
        row("history 5 --report r.txt", "The name after --report must end in .md, .csv or .json.");
        row("apply --baseline -", "With the baseline on standard input, apply needs --yes or --dry-run.");
        row("apply --baseline - --dry-run", "");
        row("status --jobs 0", "--jobs must be a number from 1 to 64.");
        row("status --jobs 65", "--jobs must be a number from 1 to 64.");
        row("status --jobs many", "--jobs must be a number from 1 to 64.");
        row("status --pools tag:pink",
            "--pools tag:pink: This tag does not exist. Tags: none, red, orange, green, blue, purple, production.");
    }
    void these()
    {
        QFETCH(QString, expected);
        QCOMPARE(problem(QTest::currentDataTag()), expected);
    }
};

QRLOGIN_TEST(TestFleetOptions)
#include "TestFleetOptions.moc"
