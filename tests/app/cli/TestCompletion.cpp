#include "app/CleanHome.h"
#include "cli/program/CommandList.h"
#include "cli/program/Completion.h"
#include "connections/ConnectionFile.h"
#include "support/TestMain.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// What the shells complete: the words of a line, and what is to be found for the last one.
struct Line
{
    const char *line;
    QStringList found;
};

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT
    QTemporaryDir home;

    /// The printed lines of a shell for these lines.
    QStringList complete(
        const QString &shell, const QStringList &options, const QString &script, const QStringList &lines)
    {
        QProcess process;
        QProcessEnvironment environment = cleanEnvironment(home.path());
        environment.insert(QStringLiteral("PATH"),
            QFileInfo(QStringLiteral(QRLOGIN_CLI)).path() + u':' + environment.value(QStringLiteral("PATH")));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home.path());
        process.start(shell, options + QStringList{script});
        process.write((lines.join(u'\n') + u'\n').toUtf8());
        process.closeWriteChannel();
        if (!process.waitForFinished(30'000))
            process.kill();
        const QByteArray errors = process.readAllStandardError();
        if (!errors.isEmpty())
            qWarning("%s", errors.constData());
        return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    void compare(const char *name, const QStringList &options, const QList<Line> &lines)
    {
        const QString shell = QStandardPaths::findExecutable(QLatin1String(name));
        if (shell.isEmpty())
            QSKIP("not installed");
        const QString script
            = QStringLiteral(QRLOGIN_SOURCES "/tests/app/cli/completion/complete.") + QLatin1String(name);
        QStringList asked;
        for (const Line &each : lines)
            asked += QString::fromUtf8(each.line);
        const QStringList answers = complete(shell, options, script, asked);
        QCOMPARE(answers.size(), lines.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QStringList words = answers.at(i).mid(1).chopped(1).split(QStringLiteral("]["));
            QStringList found = lines.at(i).found;
            words.sort();
            found.sort();
            QVERIFY2(words == found, qPrintable(asked.at(i) + QStringLiteral(": ") + answers.at(i)));
        }
    }

    /// Line by line: the word, a tab and its meaning.
    static QString of(Shell shell, const QStringList &words)
    {
        QString lines;
        for (const HelpEntry &each : Completion(shell).of(words))
            lines += each.term + u'\t' + each.meaning + u'\n';
        return lines;
    }

    static QStringList commandNames()
    {
        QStringList names;
        for (const CommandEntry &each : commandList())
            names += each.name;
        return names;
    }

private slots:
    void initTestCase()
    {
        Connection staging;
        staging.address.connectionId = QStringLiteral("c1");
        staging.badge.name = QStringLiteral("My Staging");
        Connection production = staging;
        production.address.connectionId = QStringLiteral("c2");
        production.badge.name = QStringLiteral("Production");
        QVERIFY(QDir(home.path()).mkpath(QStringLiteral("qrlogin-console")));
        Connection colon = staging;
        colon.address.connectionId = QStringLiteral("c3");
        colon.badge.name = QStringLiteral("eu:Main");
        QVERIFY(writeConnections(
            home.filePath(QStringLiteral("qrlogin-console/connections.json")), {staging, production, colon}));
        QFile file(home.filePath(QStringLiteral("picture one.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    }

    void everyCommandAndOptionIsFound()
    {
        for (const CommandEntry &each : commandList()) {
            QVERIFY(of(Shell::Zsh, {QString(each.name).chopped(1)}).contains(each.name + QStringLiteral("\t")));
            const QString options = of(Shell::Zsh, {each.name, QStringLiteral("--")});
            for (const QCommandLineOption &option : helpOf(each).options)
                QVERIFY2(options.contains(QStringLiteral("--") + option.names().last() + u'\t'), each.name.data());
        }
    }

    void aValueIsFoundByItsOption()
    {
        QCOMPARE(of(Shell::Zsh, {QStringLiteral("phone"), QStringLiteral("--then"), {}}),
            QStringLiteral("confirm\t\ncancel\t\n"));
        QCOMPARE(of(Shell::Zsh, {QStringLiteral("phone"), QStringLiteral("--then=ca")}),
            QStringLiteral("--then=cancel\t\n"));
        QCOMPARE(of(Shell::Zsh, {QStringLiteral("--color"), QStringLiteral("n")}), QStringLiteral("never\t\n"));
        QCOMPARE(
            of(Shell::Zsh, {QStringLiteral("-q"), QStringLiteral("dem")}).section(u'\t', 0, 0), QStringLiteral("demo"));
        QCOMPARE(of(Shell::Zsh, {QStringLiteral("serve"), QStringLiteral("--data"), QStringLiteral("x")}),
            QStringLiteral(":directories\t\n"));
        QCOMPARE(
            of(Shell::Zsh, {QStringLiteral("serve"), QStringLiteral("--users"), {}}), QStringLiteral(":files\t\n"));
        QCOMPARE(of(Shell::Zsh, {QStringLiteral("serve"), QStringLiteral("--port"), {}}), QString());
        QVERIFY(of(Shell::Zsh, {QStringLiteral("verify"), QStringLiteral("--pool"), QStringLiteral("P")})
                    .startsWith(QLatin1String("Production\t")));
    }

    void eachOptionThatNamesAPoolFindsTheConnections()
    {
        for (const QStringList &words : {QStringList{QStringLiteral("fleet"), QStringLiteral("--pools")},
                 {QStringLiteral("fleet"), QStringLiteral("--from")},
                 {QStringLiteral("settings"), QStringLiteral("--pool")}})
            QVERIFY2(
                of(Shell::Fish, words + QStringList{QStringLiteral("Pro")}).startsWith(QLatin1String("Production\t")),
                qPrintable(words.last()));
    }

    void anArgumentIsFoundByItsPlace()
    {
        const auto complete = [](const char *line) { return of(Shell::Zsh, QString::fromUtf8(line).split(u' ')); };
        QCOMPARE(complete("settings a").section(u'\t', 0, 0), QStringLiteral("apply"));
        QCOMPARE(complete("settings --pool x set ticket").section(u'\t', 0, 0), QStringLiteral("ticketExpiresIn="));
        QCOMPARE(complete("settings diff "), QStringLiteral(":files\t\n"));
        QCOMPARE(complete("settings diff a "), QString());
        QCOMPARE(complete("settings get "), QString());
        QCOMPARE(complete("phone "), QStringLiteral(":files\t\n"));
        QVERIFY(complete("simulate happy").startsWith(QLatin1String("happy-path\t")));
        QVERIFY(complete("simulate happy-path ").contains(QLatin1String("\n:files\t\n")));
        QCOMPARE(complete("nonsense "), QString());
        QCOMPARE(complete("demo -- --"), QString());
    }

    void bashKeepsTheQuotesOfTheUser()
    {
        const auto pool = [&](const char *typed) {
            return of(Shell::Bash, {QStringLiteral("verify"), QStringLiteral("--pool"), QString::fromUtf8(typed)})
                .section(u'\t', 0, 0);
        };
        QCOMPARE(pool("My"), QStringLiteral("My\\ Staging"));
        QCOMPARE(pool("My\\ S"), QStringLiteral("My\\ Staging"));
        QCOMPARE(pool("\"My S"), QStringLiteral("My Staging"));
        QCOMPARE(pool("'My S"), QStringLiteral("My Staging"));
    }

    void bashCompletes()
    {
        compare("bash", {QStringLiteral("--norc")},
            {{"qrlogin ", commandNames()},
                {"qrlogin settings --po", {QStringLiteral("--pool"), QStringLiteral("--pool-id")}},
                {"qrlogin settings --brand=gen", {QStringLiteral("genauth")}},
                {"qrlogin settings --brand=", {QStringLiteral("genauth"), QStringLiteral("authing")}},
                {"qrlogin settings set qr", {QStringLiteral("qrcodeExpiresIn=")}},
                {"qrlogin verify --pool ",
                    {QStringLiteral("My\\ Staging"), QStringLiteral("Production"), QStringLiteral("eu:Main")}},
                {"qrlogin verify --pool eu:", {QStringLiteral("Main")}},
                {"qrlogin verify --pool=eu:M", {QStringLiteral("Main")}},
                {"qrlogin verify --pool=P", {QStringLiteral("Production")}},
                {"qrlogin simulate happy", {QStringLiteral("happy-path")}},
                {"qrlogin phone pic", {QStringLiteral("picture one.png")}},
                {"qrlogin serve --data qr", {QStringLiteral("qrlogin-console")}}});
    }

    void zshCompletes()
    {
        compare("zsh", {QStringLiteral("-f")},
            {{"qrlogin ", commandNames()},
                {"qrlogin settings --po", {QStringLiteral("--pool"), QStringLiteral("--pool-id")}},
                {"qrlogin settings --brand=gen", {QStringLiteral("--brand=genauth")}},
                {"qrlogin settings set qr", {QStringLiteral("qrcodeExpiresIn=")}},
                {"qrlogin verify --pool ",
                    {QStringLiteral("My Staging"), QStringLiteral("Production"), QStringLiteral("eu:Main")}},
                {"qrlogin phone pic", {QStringLiteral("files")}},
                {"qrlogin serve --data qr", {QStringLiteral("files-/")}}});
    }

    void fishCompletes()
    {
        compare("fish", {QStringLiteral("--no-config")},
            {{"qrlogin ", commandNames()},
                {"qrlogin settings --po", {QStringLiteral("--pool"), QStringLiteral("--pool-id")}},
                {"qrlogin settings --brand=gen", {QStringLiteral("--brand=genauth")}},
                {"qrlogin settings set qr", {QStringLiteral("qrcodeExpiresIn=")}},
                {"qrlogin verify --pool ",
                    {QStringLiteral("My Staging"), QStringLiteral("Production"), QStringLiteral("eu:Main")}},
                {"qrlogin phone pic", {QStringLiteral("picture one.png")}},
                {"qrlogin serve --data qr", {QStringLiteral("qrlogin-console/")}}});
    }
};

QRLOGIN_TEST(TestCompletion)
#include "TestCompletion.moc"
