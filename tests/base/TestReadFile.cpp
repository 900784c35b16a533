#include "base/ReadFile.h"
#include "support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace qrlogin;

class TestReadFile : public QObject
{
    Q_OBJECT
private slots:
    void readsUpToTheLimit()
    {
        const QString path = written("0123456789");
        QCOMPARE(readFile(path, 100), QByteArray("0123456789"));
        QCOMPARE(readFile(path, 10), QByteArray("0123456789"));
        QCOMPARE(readFile(path, 4), QByteArray("0123"));
        QCOMPARE(readFile(written({}), 4), QByteArray());
        QCOMPARE(readFile(QStringLiteral("/dev/zero"), 200'000), QByteArray(200'000, '\0'));
    }

    void saysWhyItCannotRead()
    {
        QCOMPARE(readFile(m_folder.filePath(QStringLiteral("missing")), 9).error(),
            QStringLiteral("No such file or directory"));
        QCOMPARE(readFile(m_folder.path(), 9).error(), QStringLiteral("Is a directory"));
    }

    void aFailedReadIsNotAnEmptyFile()
    {
        // Address 0 of a process is not mapped: the file opens, and the first read fails.
        QCOMPARE(readFile(QStringLiteral("/proc/self/mem"), 9).error(), QStringLiteral("Input/output error"));
        const int folder = ::open(qPrintable(m_folder.path()), O_RDONLY | O_CLOEXEC);
        QCOMPARE(readDescriptor(folder, 9).error(), QStringLiteral("Is a directory"));
        ::close(folder);
    }

    void readsAPipeToItsEnd()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const QByteArray sent(300'000, 'x'); // more than a pipe holds
        std::thread writer([&] {
            for (qsizetype done = 0; done < sent.size();)
                done += ::write(
                    ends[1], sent.constData() + done, size_t(std::min<qsizetype>(7'000, sent.size() - done)));
            ::close(ends[1]);
        });
        QCOMPARE(readDescriptor(ends[0], 1'000'000), sent);
        writer.join();
        ::close(ends[0]);
    }

private:
    QString written(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QRLOGIN_TEST(TestReadFile)
#include "TestReadFile.moc"
