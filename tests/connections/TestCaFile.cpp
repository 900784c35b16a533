#include "connections/CaFile.h"

#include "support/ManualClock.h"
#include "support/TestMain.h"
#include "support/TlsServer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestCaFile : public QObject
{
    Q_OBJECT

    using Kind = CaFileProblem::Kind;
    QTemporaryDir m_directory;

    QString file(const QByteArray &content) const
    {
        QFile file(m_directory.filePath(QStringLiteral("file.pem")));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    static QByteArray content(const char *name)
    {
        QFile file(tlsFile(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void certificatesAreRead()
    {
        const auto one = readCaFile(tlsFile(QStringLiteral("authority.pem")), ManualClock::start);
        QVERIFY(one);
        QCOMPARE(one->size(), 1);
        QCOMPARE(one->first().subjectDisplayName(), QStringLiteral("QR login test authority"));
    }

    void whatHasExpiredIsLeftOutOfABundle()
    {
        const QString bundle = file(content("authority-expired.pem") + "some words\n" + content("authority.pem"));
        const auto read = readCaFile(bundle, ManualClock::start);
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first().subjectDisplayName(), QStringLiteral("QR login test authority"));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &path, Kind kind, const char *words) {
            QTest::newRow(name) << path << int(kind) << QString::fromLatin1(words);
        };
        row("not there", m_directory.filePath(QStringLiteral("none.pem")), Kind::NotAFile, "does not exist");
        row("a directory", m_directory.path(), Kind::NotAFile, "not a regular file");
        row("expired", tlsFile(QStringLiteral("authority-expired.pem")), Kind::Expired, "Authority of long ago");
        row("not yet valid", tlsFile(QStringLiteral("authority-to-come.pem")), Kind::NotYetValid, "Authority to come");
        row("a key", tlsFile(QStringLiteral("server.key")), Kind::NoCertificate, "does not contain a PEM certificate");
        row("a device", QStringLiteral("/dev/zero"), Kind::NotAFile, "not a regular file");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        QFETCH(QString, words);
        const auto read = readCaFile(path, ManualClock::start);
        QVERIFY(!read);
        QCOMPARE(int(read.error().kind), kind);
        const QString text = CaFileText::describe(read.error());
        QVERIFY2(text.contains(words), qPrintable(text));
    }

    void thereIsALimit()
    {
        const QByteArray certificate = content("authority.pem");
        QVERIFY(readCaFile(file(certificate.leftJustified(largestCaFile, '\n')), ManualClock::start));
        const auto read = readCaFile(file(certificate.leftJustified(largestCaFile + 1, '\n')), ManualClock::start);
        QCOMPARE(read.error().kind, Kind::TooLarge);
        QVERIFY(CaFileText::describe(read.error()).contains(QLatin1String("1 MiB")));
    }

    void theDayOfExpiryIsSaid()
    {
        const auto read = readCaFile(tlsFile(QStringLiteral("authority-expired.pem")), ManualClock::start);
        QVERIFY(CaFileText::describe(read.error()).contains(QLatin1String("2021")));
    }

    void binaryCertificatesAreNotPem()
    {
        const QSslCertificate certificate(content("authority.pem"));
        QCOMPARE(readCaFile(file(certificate.toDer()), ManualClock::start).error().kind, Kind::NoCertificate);
        QCOMPARE(readCaFile(file({}), ManualClock::start).error().kind, Kind::NoCertificate);
    }
};

QRLOGIN_TEST(TestCaFile)
#include "TestCaFile.moc"
