#include "base/ShellQuote.h"

#include "support/TestMain.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTest>

using namespace qrlogin;

class TestShellQuote : public QObject
{
    Q_OBJECT

    static QString hostileText(QRandomGenerator &random)
    {
        static const QStringList pieces{QStringLiteral("'"), QStringLiteral("\""), QStringLiteral("\\"),
            QStringLiteral("$("), QStringLiteral("`"), QStringLiteral(")"), QStringLiteral("\n"), QStringLiteral("\r"),
            QStringLiteral("\t"), QStringLiteral("\x1b[201~"), QStringLiteral("!"), QStringLiteral("*"),
            QStringLiteral("~"), QStringLiteral("$'"), QStringLiteral("#"), QStringLiteral("\x03"),
            QStringLiteral("\x7f"), QStringLiteral("\u009b2K"), QStringLiteral("\u202e"), QStringLiteral("\u2028"),
            QStringLiteral("𠮷😀"), QStringLiteral("é"), QStringLiteral("\\101"), QStringLiteral(" "),
            QStringLiteral(";touch x"), QStringLiteral("{a,b}"), QStringLiteral("-"), QStringLiteral("="),
            QStringLiteral("7"), QStringLiteral("a")};
        QString text;
        for (int left = random.bounded(8); left > 0; --left)
            text += pieces[random.bounded(int(pieces.size()))];
        return text;
    }

private slots:
    void aPlainWordStaysAsItIs()
    {
        QCOMPARE(
            shellQuoted(QStringLiteral("http://127.0.0.1:4711/a_b-c")), QStringLiteral("http://127.0.0.1:4711/a_b-c"));
        QCOMPARE(shellQuoted(QStringLiteral("it's")), QStringLiteral("'it'\\''s'"));
        QCOMPARE(shellQuoted(QString()), QStringLiteral("''"));
        QCOMPARE(shellQuoted(QStringLiteral("a\n'\u009b")), QStringLiteral("$'a\\012\\047\\302\\233'"));
    }

    void bashGetsWhatWasQuoted()
    {
        QRandomGenerator random(11);
        QByteArrayList texts;
        QTemporaryFile script;
        QVERIFY(script.open());
        for (int i = 0; i < 5000; ++i) {
            const QString text = hostileText(random);
            const QString word = shellQuoted(text);
            for (const QChar c : word)
                QVERIFY2(c.isSurrogate() || c.isPrint(), qPrintable(word));
            texts += text.toUtf8();
            script.write("printf '%s\\0' " + word.toUtf8() + '\n');
        }
        script.close();
        QProcess bash;
        bash.setWorkingDirectory(QStringLiteral("/"));
        bash.start(QStringLiteral("bash"), {QStringLiteral("--norc"), script.fileName()});
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.readAllStandardError(), QByteArray());
        const QByteArrayList arrived = bash.readAllStandardOutput().chopped(1).split('\0');
        QCOMPARE(arrived.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            QCOMPARE(arrived[i], texts[i]);
    }

    void whatNoArgumentCanHaveIsReplaced()
    {
        QCOMPARE(shellQuoted(QString(QChar(0)) + QChar(0xd800)), QStringLiteral("'\uFFFD\uFFFD'"));
    }
};

QRLOGIN_TEST(TestShellQuote)
#include "TestShellQuote.moc"
