#include "support/TestMain.h"
#include "traffic/CurlCommand.h"
#include "traffic/HarDocument.h"
#include "traffic/Redaction.h"

#include <QDir>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QTest>

using namespace qrlogin;
using namespace Qt::StringLiterals;

/// A sample of each call of the emulator, with a planted secret for each secret in it.
class TestSampleRequests : public QObject
{
    Q_OBJECT

    const QByteArray planted = "PlantedSecret42PlantedSecret42";

    QByteArray sample(const QString &name) const
    {
        QFile file(QDir(QStringLiteral(QRLOGIN_SAMPLE_REQUESTS)).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void aSecretIsMaskedWhereverACallHasIt_data()
    {
        QTest::addColumn<QString>("name");
        const QDir samples(QStringLiteral(QRLOGIN_SAMPLE_REQUESTS));
        for (const QString &name : samples.entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << name;
    }
    void aSecretIsMaskedWhereverACallHasIt()
    {
        QFETCH(QString, name);
        static const QRegularExpression secrets(u"\\{\\{(?:[a-z]+-)*(?:token|secret|ticket)\\}\\}|alice-demo"_s);
        static const QRegularExpression others(u"\\{\\{[a-z-]+\\}\\}"_s);
        const QString text
            = QString::fromUtf8(sample(name)).replace(secrets, QString::fromUtf8(planted)).replace(others, u"x"_s);
        const qsizetype end = text.indexOf(u"\r\n\r\n"_s);
        QVERIFY(end > 0);
        const QStringList head = text.first(end).split(u"\r\n"_s);
        QNetworkRequest request(QUrl(u"http://127.0.0.1:4711"_s + head.first().split(u' ').value(1)));
        for (const QString &line : head.sliced(1))
            request.setRawHeader(line.section(u": "_s, 0, 0).toUtf8(), line.section(u": "_s, 1).toUtf8());
        const TrafficEntry entry = entryOf(
            Party::Backend, head.first().section(u' ', 0, 0).toUtf8(), request, text.sliced(end + 4).toUtf8(), {});
        HarDocument archive(u"1"_s);
        archive.append(entry);
        for (const QByteArray &shown : {archive.toJson(), CurlCommand::of(entry).toUtf8(), entry.path.toUtf8()})
            QVERIFY2(!shown.contains(planted), shown.constData());
    }
};

QRLOGIN_TEST(TestSampleRequests)
#include "TestSampleRequests.moc"
