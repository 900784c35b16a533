#include "app/CleanHome.h"
#include "contract/QrPayload.h"
#include "qr/QrReader.h"
#include "support/TestMain.h"

#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

constexpr int patience = 60'000; // milliseconds

struct Run
{
    int exitCode = -1;
    QString output;
    QString errors;
};

Run run(const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment(home.path()));
    process.start(QStringLiteral(QRLOGIN_CLI), arguments);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

/// The lines that draw a code.
QStringList blockLines(const QString &output)
{
    static const QRegularExpression blocks(QStringLiteral("^█[ ▀▄█]{27,}█$"));
    return output.split(u'\n').filter(blocks);
}

/// Those lines as a terminal with light text on a dark background shows them.
QImage drawn(const QStringList &lines)
{
    constexpr int pixels = 4; // per module
    QImage image(int(lines.first().size()), int(2 * lines.size()), QImage::Format_Grayscale8);
    image.fill(0);
    for (int y = 0; y < image.height(); ++y) {
        const QString full = y % 2 == 0 ? QStringLiteral("▀█") : QStringLiteral("▄█");
        for (int x = 0; x < image.width(); ++x) {
            if (full.contains(lines[y / 2][x]))
                image.scanLine(y)[x] = 255;
        }
    }
    return image.scaled(image.size() * pixels);
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT
    Run demo;

    /// The lines from `heading` to the next empty line.
    QStringList section(const QString &heading) const
    {
        const QStringList lines = demo.output.split(u'\n');
        const qsizetype begin = lines.indexOf(heading) + 1;
        const qsizetype end = lines.indexOf(QString(), begin);
        return begin == 0 ? QStringList() : lines.mid(begin, end - begin);
    }

private slots:
    void initTestCase()
    {
        demo = run({QStringLiteral("demo")});
        QVERIFY2(demo.exitCode == 0, qPrintable(demo.output + demo.errors));
        QCOMPARE(demo.errors, QString());
    }

    void savesAndReadsBack()
    {
        const QStringList before = section(QStringLiteral("Pool settings"));
        const QStringList after = section(QStringLiteral("Read the settings again"));
        QCOMPARE(before.size(), 4);
        QVERIFY2(before.first().startsWith(QStringLiteral("  QR code validity period: 120 second")),
            qPrintable(before.first()));
        QVERIFY2(after.value(0).startsWith(QStringLiteral("  QR code validity period: 3 minute")),
            qPrintable(after.value(0)));
        QCOMPARE(after.mid(1), before.mid(1));
    }

    void showsWhatTheBrowserPolled()
    {
        static const QRegularExpression polled(QStringLiteral("Poll response: .*\"status\":\"([A-Z]+)\""));
        QStringList states;
        for (auto match = polled.globalMatch(demo.output); match.hasNext();)
            states += match.next().captured(1);
        QCOMPARE(
            states, (QStringList{QStringLiteral("PENDING"), QStringLiteral("SCANNED"), QStringLiteral("AUTHORIZED")}));
    }

    void drawsACodeThatCanBeRead()
    {
        const QStringList lines = blockLines(demo.output);
        QVERIFY(!lines.isEmpty());
        const auto text = QrReader::read(drawn(lines));
        QVERIFY(text);
        const QStringList below
            = demo.output.mid(demo.output.lastIndexOf(lines.last())).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(below[1], QStringLiteral("EMULATOR"));
        QCOMPARE(*text, below[2]);
        QVERIFY(qrPayloadFromText(text->toUtf8()));
    }

    void endsWithTheTimeline()
    {
        const QStringList timeline = section(QStringLiteral("Timeline"));
        static const QRegularExpression line(QStringLiteral(
            "^  \\d\\d:\\d\\d:\\d\\d\\.\\d{3}  (Console|Browser|Phone|Backend) +(GET|POST) +(/[\\w/.-]+) +OK$"));
        QStringList calls;
        for (const QString &entry : timeline) {
            const auto match = line.match(entry);
            QVERIFY2(match.hasMatch(), qPrintable(entry));
            const QString call = match.captured(1) + u' ' + match.captured(3).section(u'/', -1);
            if (calls.isEmpty() || calls.last() != call)
                calls += call;
        }
        QVERIFY(!timeline.isEmpty());
        const auto at = [&](const char *call) { return calls.indexOf(QLatin1String(call)); };
        const QList<qsizetype> order{at("Console get-security-settings"), at("Console update-security-settings"),
            at("Browser gene-qrcode"), at("Browser get-qrcode-status"), at("Phone signin"),
            at("Phone set-qrcode-status"), at("Backend exchange-tokenset-with-qrcode-ticket"),
            at("Backend openid-configuration"), at("Backend jwks.json")};
        QVERIFY2(order.first() >= 0 && std::ranges::is_sorted(order, std::ranges::less_equal()),
            qPrintable(calls.join(u'\n')));
        QCOMPARE(calls.last(), QStringLiteral("Backend jwks.json"));
        // The images of the code and of the user who scanned it.
        QCOMPARE(calls.filter(QRegularExpression(QStringLiteral("^Browser \\w+\\.png$"))).size(), 2);
    }

    void tellsNoSecret()
    {
        // Keys, tokens and tickets are long words. So are the IDs in the payload, which are public, and those of
        // requests and images.
        const QString payload = *QrReader::read(drawn(blockLines(demo.output)));
        static const QRegularExpression harmless(
            QStringLiteral("\"requestId\":\"[0-9a-f]{32}\"|/avatars/[0-9a-f]{24}\\.png"));
        static const QRegularExpression longWord(QStringLiteral("[A-Za-z0-9]{20,}"));
        const QString output = QString(demo.output).remove(harmless);
        for (auto match = longWord.globalMatch(output); match.hasNext();) {
            const QString word = match.next().captured();
            QVERIFY2(payload.contains(word), qPrintable(word));
        }
        QVERIFY(!demo.output.contains(QStringLiteral("alice-demo")));
        QVERIFY(!demo.output.contains(QStringLiteral("eyJ")));
    }

    void saysHowItIsUsed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("an unknown command") << QStringList{QStringLiteral("demonstrate")};
        QTest::newRow("a command too many") << QStringList{QStringLiteral("demo"), QStringLiteral("demo")};
    }
    void saysHowItIsUsed()
    {
        QFETCH(const QStringList, arguments);
        const Run refused = run(arguments);
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.output, QString());
        QVERIFY2(refused.errors.contains(QStringLiteral("demo ")), qPrintable(refused.errors));
    }
};

QRLOGIN_TEST(TestDemo)
#include "TestDemo.moc"
