#include "app/CleanHome.h"
#include "app/cli/fleet/FleetCli.h"
#include "fleet/BaselineDocument.h"
#include "support/TestMain.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// Runs what docs/fleet.md says, as it stands there.
class TestFleetDocs : public QObject
{
    Q_OBJECT
    QString page;
    std::unique_ptr<TestFleet> pools;
    const LoginStrategy drifted{600, PeriodUnit::Minute, 300, PeriodUnit::Second, true, false};

    /// The lines of the fenced block after the first line with `text`.
    QStringList blockAfter(const QString &text) const
    {
        const QString rest = page.mid(page.indexOf(text));
        return rest.section(QStringLiteral("```"), 1, 1).split(u'\n').mid(1);
    }

    /// What a job runs: the values of `run`, or the list below `script`. Without the lines that install the program.
    static QStringList scriptIn(const QStringList &block)
    {
        static const QRegularExpression run(QStringLiteral("^ *- run: (.*)$"));
        static const QRegularExpression install(
            QStringLiteral("^(apt-get |git clone |\\(cd qrlogin-console |\\./dev )"));
        QStringList script;
        bool isScript = false;
        for (const QString &line : block) {
            const auto match = run.match(line);
            if (isScript && line.startsWith(QLatin1String("    - ")))
                script += line.mid(6);
            else if (match.hasMatch())
                script += match.captured(1);
            else
                isScript = line == QLatin1String("  script:");
        }
        script.removeIf([](const QString &line) { return install.match(line).hasMatch(); });
        return script;
    }

    /// The exit code of the script in a checkout with the program at its place.
    int run(const QStringList &script, const QString &directory) const
    {
        QProcessEnvironment environment = cleanEnvironment(directory);
        environment.insert(QStringLiteral("GITHUB_PATH"), directory + QStringLiteral("/github-path"));
        const QList<Connection> connections = pools->connections();
        for (const auto &[name, index] : {std::pair("STAGING", 0), std::pair("PRODUCTION", 1)})
            environment.insert(QStringLiteral("QRLOGIN_FLEET_") + QLatin1String(name),
                QString::fromUtf8(QJsonDocument(FleetCli::variableOf(connections.at(index))).toJson()));
        QFile::remove(environment.value(QStringLiteral("GITHUB_PATH"))); // each job has its own
        QProcess shell;
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(directory);
        shell.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // A later step has the path that an earlier one wrote.
        const QString text
            = script.join(QStringLiteral("\n[ ! -e \"$GITHUB_PATH\" ] || PATH=$(cat \"$GITHUB_PATH\"):$PATH\n"));
        shell.start(QStringLiteral("bash"), {QStringLiteral("-ec"), text});
        return shell.waitForFinished(30'000) && shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1;
    }

private slots:
    void initTestCase()
    {
        QFile file(QStringLiteral(QRLOGIN_DOCS "/fleet.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        page = QString::fromUtf8(file.readAll());
        pools = std::make_unique<TestFleet>(2);
    }

    void theExampleIsABaseline()
    {
        QString example;
        for (const QString &line : page.mid(page.indexOf(QLatin1String("## The baseline"))).split(u'\n')) {
            if (line.startsWith(QLatin1String("    ")))
                example += line;
            else if (!example.isEmpty())
                break;
        }
        const auto baseline = BaselineDocument::read(example.toUtf8());
        QVERIFY2(baseline, baseline ? "" : qPrintable(baseline.error().join(u'\n')));
        QCOMPARE(baseline->exceptions.size(), 2);
    }

    void theNightlyCheckRuns_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QStringList>("reports");
        QTest::newRow("GitHub Actions") << QStringLiteral("### GitHub Actions") << 2
                                        << QStringList{QStringLiteral("drift.xml"), QStringLiteral("drift.sarif")};
        QTest::newRow("GitLab") << QStringLiteral("### GitLab") << 2 << QStringList(QStringLiteral("drift.xml"));
    }
    void theNightlyCheckRuns()
    {
        QFETCH(QString, heading);
        QFETCH(int, lines);
        QFETCH(QStringList, reports);
        const QStringList script = scriptIn(blockAfter(heading));
        QCOMPARE(script.size(), lines);
        const QTemporaryDir directory;
        const QString bin = directory.filePath(QStringLiteral("qrlogin-console/build/release/app/cli"));
        QVERIFY(QDir().mkpath(bin));
        QVERIFY(QFile::link(QStringLiteral(QRLOGIN_CLI), bin + QStringLiteral("/qrlogin")));
        QFile baseline(directory.filePath(QStringLiteral("baseline.json")));
        QVERIFY(baseline.open(QIODevice::WriteOnly));
        baseline.write(BaselineDocument::text(BaselineDocument::from({})));
        baseline.close();

        pools->reset();
        QCOMPARE(run(script, directory.path()), 0);
        pools->pool(1).save(drifted);
        QCOMPARE(run(script, directory.path()), 1);
        for (const QString &report : reports) {
            QFile file(directory.filePath(report));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().contains("Pool 02"));
        }
    }
};

QRLOGIN_TEST(TestFleetDocs)
#include "TestFleetDocs.moc"
