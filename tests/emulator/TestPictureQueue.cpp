#include "emulator/PictureQueue.h"

#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "qr/QrCode.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

#include <cerrno>
#include <future>
#include <sys/wait.h>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray codePicture(const QByteArray &text = "a code")
{
    return QrCode::encode(text)->toPng(4);
}

} // namespace

/// Pictures of phones, each read in a process of its own while the emulator goes on.
class TestPictureQueue : public QObject
{
    Q_OBJECT

    static bool hasChild() { return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD; }
    static QByteArray upload(const ServedEmulator &server, const QByteArray &picture)
    {
        return "POST /phone/read-code HTTP/1.1\r\n" + server.host()
            + "Content-Type: image/png\r\nContent-Length: " + QByteArray::number(picture.size()) + "\r\n\r\n" + picture;
    }

private slots:
    void initTestCase()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("ThreadSanitizer does not support a new process beside other threads");
#endif
    }
    void cleanup()
    {
        QVERIFY(!hasChild());
    }

    void readsTwoAtATimeAndOneForEachAddress()
    {
        PictureQueue queue;
        std::promise<PictureReading> first;
        std::promise<PictureReading> second;
        QVERIFY(queue.read(codePicture(), "127.0.0.1", [&](const PictureReading &read) { first.set_value(read); }));
        QVERIFY(!queue.read(codePicture(), "127.0.0.1", {}));
        QVERIFY(queue.read("not a picture", "127.0.0.2", [&](const PictureReading &read) { second.set_value(read); }));
        QVERIFY(!queue.read(codePicture(), "127.0.0.3", {}));
        QCOMPARE(first.get_future().get().texts, QStringList{u"a code"_s});
        QCOMPARE(second.get_future().get().outcome, PictureReading::Outcome::NotAPicture);
        std::promise<PictureReading> third;
        QVERIFY(queue.read(codePicture("b"), "127.0.0.1", [&](const PictureReading &read) { third.set_value(read); }));
        QCOMPARE(third.get_future().get().texts, QStringList{u"b"_s});
    }

    void endsItsReadingsWithItself()
    {
        std::promise<PictureReading> reading;
        {
            PictureQueue queue;
            QVERIFY(
                queue.read(codePicture(), "127.0.0.1", [&](const PictureReading &read) { reading.set_value(read); }));
        }
        auto result = reading.get_future();
        QCOMPARE(result.wait_for(std::chrono::seconds(0)), std::future_status::ready);
        const auto outcome = result.get().outcome;
        QVERIFY(outcome == PictureReading::Outcome::Cancelled || outcome == PictureReading::Outcome::Read);
    }

    void theEmulatorAnswersOthersMeanwhile()
    {
        QStringList log;
        EmulatorOptions options;
        options.requestLog = [&log](const QByteArray &line) { log.append(QString::fromUtf8(line)); };
        {
            const ServedEmulator server(options);
            RawClient phone(server.port());
            phone.write(upload(server, codePicture()));
            QCOMPARE(statusOf(server.ask(server.poll())), 200); // answered before, since a process takes longer
            const QByteArray answer = phone.readAnswer();
            QCOMPARE(statusOf(answer), 200);
            QVERIFY(answer.contains("X-Emulator: "));
            QVERIFY2(answer.endsWith("\"data\":{\"texts\":[\"a code\"]}}"), answer.constData());
            phone.write(server.poll()); // on the same connection
            QCOMPARE(statusOf(phone.readAnswer()), 200);

            QCOMPARE(statusOf(server.ask(upload(server, QByteArray(PhonePage::largestPicture, 'x')))), 200);
        }
        QCOMPARE(log.filter(u"/phone/read-code"_s).size(), 2);
        QVERIFY(!log.join(u'\n').contains(u"a code"_s));
        QVERIFY(log.filter(u"/phone/read-code"_s).last().contains(u"\"statusCode\":415"_s));
    }

    void stopsWhileAPictureIsRead()
    {
        QElapsedTimer timer;
        {
            const ServedEmulator server;
            RawClient phone(server.port());
            phone.write(upload(server, codePicture()));
            QCOMPARE(statusOf(server.ask(server.poll())), 200);
            timer.start();
        }
        QVERIFY(timer.elapsed() < 5000);
    }
};

QRLOGIN_TEST(TestPictureQueue)
#include "TestPictureQueue.moc"
