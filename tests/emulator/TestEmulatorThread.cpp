#include "emulator/EmulatorThread.h"

#include "contract/Envelope.h"
#include "contract/LoginStrategy.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace qrlogin;
using namespace qrlogin::emulator;

class TestEmulatorThread : public QObject
{
    Q_OBJECT
    SystemClock clock;

    std::unique_ptr<EmulatorThread> emulator(const QString &directory = {}, quint16 port = 0)
    {
        return std::make_unique<EmulatorThread>(
            EmulatorOptions{directory, port, {}}, clock, std::make_unique<SystemRandom>());
    }

    static QByteArray ask(const EmulatorInfo &info, const QByteArray &request)
    {
        QTcpSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(info.baseUrl.host(), quint16(info.baseUrl.port()));
        socket.write(request);
        QByteArray answer;
        while (socket.waitForReadyRead(5000))
            answer += socket.readAll();
        return answer;
    }

private slots:
    void servesOnceItIsReady()
    {
        const auto thread = emulator();
        // Not a QSignalSpy, which would run in the emulator's thread.
        std::optional<EmulatorInfo> heard;
        connect(thread.get(), &EmulatorThread::ready, this, [&](const EmulatorInfo &ready) { heard = ready; });
        thread->start();
        QTRY_VERIFY(heard);
        const EmulatorInfo &info = *heard;
        QCOMPARE(info.baseUrl.host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(info.userPoolId.size(), 24);
        QCOMPARE(info.appId.size(), 24);
        QVERIFY(!info.controlToken.isEmpty());
        QCOMPARE(info.users.first().username, QStringLiteral("alice"));

        const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(info.baseUrl.port()) + "\r\n";
        const QByteArray answer
            = ask(info, "GET /api/v3/get-security-settings HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
        QVERIFY2(answer.contains("\"apiCode\":1300"), answer.constData());
    }

    void takesTheSamePoolUpAgain()
    {
        const QTemporaryDir directory;
        const auto first = emulator(directory.path())->startAndWait();
        const auto second = emulator(directory.path())->startAndWait();
        QVERIFY(first && second);
        QCOMPARE(second->userPoolId, first->userPoolId);
        QCOMPARE(second->accessKeySecret, first->accessKeySecret);
        QCOMPARE(second->appSecret, first->appSecret);
        QVERIFY(second->controlToken != first->controlToken);
    }

    void saysThatADirectoryIsTaken()
    {
        const QTemporaryDir directory;
        const auto holder = emulator(directory.path());
        QVERIFY(holder->startAndWait());
        const auto late = emulator(directory.path());
        std::optional<Failure> heard;
        connect(late.get(), &EmulatorThread::failed, this, [&](const Failure &failed) { heard = failed; });
        late->start();
        QTRY_VERIFY(heard);
        QCOMPARE(heard->kind, FailureKind::Conflict);
    }

    void saysThatAPortIsTaken()
    {
        const auto holder = emulator();
        const auto info = holder->startAndWait();
        const auto late = emulator({}, quint16(info->baseUrl.port()))->startAndWait();
        QVERIFY(!late);
        QCOMPARE(late.error().kind, FailureKind::Conflict);
    }

    void stopsWhileClientsAreConnected()
    {
        auto thread = emulator();
        const auto info = thread->startAndWait();
        QTcpSocket idle;
        idle.setProxy(QNetworkProxy::NoProxy);
        idle.connectToHost(info->baseUrl.host(), quint16(info->baseUrl.port()));
        QVERIFY(idle.waitForConnected(5000));
        QTcpSocket half;
        half.setProxy(QNetworkProxy::NoProxy);
        half.connectToHost(info->baseUrl.host(), quint16(info->baseUrl.port()));
        half.write("GET /api/v3/get-qr");
        QVERIFY(half.waitForBytesWritten(5000));

        QElapsedTimer timer;
        timer.start();
        thread.reset();
        QVERIFY2(timer.elapsed() < 1000, "stopping waits for nobody");
        if (idle.state() == QAbstractSocket::ConnectedState)
            QVERIFY(idle.waitForDisconnected(5000));
        QCOMPARE(idle.state(), QAbstractSocket::UnconnectedState);
    }

    void stopsBeforeItHasStarted()
    {
        {
            const auto thread = emulator();
        }
        const auto thread = emulator();
        thread->start();
    }

    void startsQuickly()
    {
        const QTemporaryDir directory;
        QVERIFY(emulator()->startAndWait()); // loads what each process loads once
        QElapsedTimer timer;
        timer.start();
        QVERIFY(emulator(directory.path())->startAndWait());
        // Six times the limit of a release build, for sanitizers on a busy computer.
        QVERIFY2(timer.elapsed() < 600, qPrintable(QString::number(timer.elapsed())));
    }
};

QRLOGIN_TEST(TestEmulatorThread)
#include "TestEmulatorThread.moc"
