#include "cli/program/CommandList.h"
#include "help/ConsoleOptions.h"
#include "help/ManualPage.h"
#include "support/TestMain.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace qrlogin;

/// The manual pages that the build made.
class TestManualPages : public QObject
{
    Q_OBJECT
    const QDir pages{QStringLiteral(QRLOGIN_MANUAL_PAGES)};

    static QString format(const QString &fileName, const QStringList &options, QByteArray *text)
    {
        QProcess groff;
        groff.start(QStringLiteral("groff"),
            options
                + QStringList{QStringLiteral("-Kutf8"), QStringLiteral("-Tutf8"), QStringLiteral("-P-c"),
                    QStringLiteral("-man"), fileName});
        if (!groff.waitForFinished(30'000))
            return QStringLiteral("groff did not end");
        *text = groff.readAllStandardOutput();
        return QString::fromUtf8(groff.readAllStandardError());
    }

private slots:
    void eachProgramAndCommandHasAPage()
    {
        QStringList names{QStringLiteral("qrlogin-console.1"), QStringLiteral("qrlogin.1")};
        for (const CommandEntry &each : commandList())
            names += manualName(helpOf(each)) + QStringLiteral(".1");
        names.sort();
        for (const char *folder : {"man1", "zh_CN/man1"}) {
            QStringList made = QDir(pages.filePath(QLatin1String(folder))).entryList(QDir::Files);
            made.sort();
            QCOMPARE(made, names);
        }
    }

    void groffHasNothingToSay()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("groff")).isEmpty())
            QSKIP("groff is not installed");
        const QDir english(pages.filePath(QStringLiteral("man1")));
        for (const QString &name : english.entryList(QDir::Files)) {
            QByteArray text;
            QCOMPARE(format(english.filePath(name), {QStringLiteral("-ww")}, &text), QString());
            QVERIFY(!text.isEmpty());
        }
        // A line of Chinese has no spaces at which to break it.
        const QDir chinese(pages.filePath(QStringLiteral("zh_CN/man1")));
        QByteArray text;
        QCOMPARE(format(chinese.filePath(QStringLiteral("qrlogin.1")),
                     {QStringLiteral("-ww"), QStringLiteral("-Wbreak")}, &text),
            QString());
        QVERIFY(QString::fromUtf8(text).contains(QStringLiteral("用户池")));
    }

    void whatGroffWouldActOnIsText()
    {
        ProgramHelp help{QStringLiteral("name"), QStringLiteral("a - b"), {}, QStringLiteral(".request\n'other \\fB"),
            {{QStringLiteral("group"), {{QStringLiteral("-x"), QStringLiteral("c:\\new")}}}}, {}};
        const QString page
            = manualPage(help, {QStringLiteral("1.0"), {QStringLiteral("name"), QStringLiteral("other")}});
        QVERIFY(page.contains(QLatin1String("\n\\&.request\n.br\n\\&'other \\efB\n")));
        QVERIFY(page.contains(QLatin1String("\\fB\\-x\\fR\nc:\\enew\n")));
        QVERIFY(page.endsWith(QLatin1String("\n\\fBother\\fR(1)\n")));
    }
};

QRLOGIN_TEST(TestManualPages)
#include "TestManualPages.moc"
