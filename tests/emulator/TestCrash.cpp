#include "base/Clock.h"
#include "base/Random.h"
#include "contract/Envelope.h"
#include "contract/RequestSigner.h"
#include "contract/SecuritySettings.h"
#include "emulator/PoolFixture.h"
#include "emulator/PoolStore.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

/// An emulator is killed in the middle of saves, and whatever it had acknowledged is there afterwards.
class TestCrash : public QObject
{
    Q_OBJECT
    SystemRandom random;

    /// Starts the second process and reads what it prints; empty if it does not come up.
    static QList<QByteArray> start(QProcess &process, const QString &directory)
    {
        process.start(QStringLiteral(QRLOGIN_MORTAL_EMULATOR), {directory});
        if (!process.waitForReadyRead(20'000))
            return {};
        return process.readLine().trimmed().split(' ');
    }

    QByteArray update(const QList<QByteArray> &server, int seconds)
    {
        const QJsonObject strategy = toJson(LoginStrategy{.qrcodeExpiresIn = seconds, .ticketExpiresIn = seconds});
        const QByteArray body
            = QJsonDocument(QJsonObject{{strategyMember.toString(), strategy}}).toJson(QJsonDocument::Compact);
        SignableRequest request{"POST", updateSettingsPath, {}, *bodyParameters(body)};
        request.headers = signatureHeaders(Brand::GenAuth, random.hex(32), SystemClock().now(), "en-US");
        request.headers.insert(
            "authorization", authorizationHeader(request, Brand::GenAuth, server[1], Secret(server[2])));
        QByteArray bytes = QByteArray("POST ") + updateSettingsPath + " HTTP/1.1\r\nHost: 127.0.0.1:" + server[0]
            + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header)
            bytes += header.key() + ": " + header.value() + "\r\n";
        return bytes + "\r\n" + body;
    }

private slots:
    void noAcknowledgedSaveIsLost()
    {
        const QTemporaryDir directory;
        int acknowledged = 0;
        int saves = 0;
        constexpr int kills = 12;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess process;
            const QList<QByteArray> server = start(process, directory.path());
            QCOMPARE(server.size(), 3);
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, server[0].toUShort());

            // All but the last save of a round are waited for; the kill falls somewhere into the last.
            const int attempts = 2 + int(random.below(6));
            for (int i = 0; i < attempts; ++i) {
                socket.write(update(server, ++saves));
                if (i + 1 == attempts) {
                    socket.waitForBytesWritten(1000);
                    socket.waitForReadyRead(int(random.below(8)));
                } else {
                    QVERIFY(socket.waitForReadyRead(5000));
                }
                if (socket.readAll().contains("\"statusCode\":200"))
                    acknowledged = saves;
            }
            process.kill();
            QVERIFY(process.waitForFinished(5000));

            auto store = PoolStore::open(directory.path(), random, SystemClock().now());
            QVERIFY2(store, store ? "" : qPrintable(store.error().message));
            const LoginStrategy found = (*store)->load().value().settings.strategy();
            QVERIFY2(found.qrcodeExpiresIn >= acknowledged && found.qrcodeExpiresIn <= saves,
                qPrintable(u"%1 of %2, acknowledged %3"_s.arg(found.qrcodeExpiresIn).arg(saves).arg(acknowledged)));
            QCOMPARE(found.ticketExpiresIn, found.qrcodeExpiresIn);
        }
        QVERIFY(acknowledged > kills);
    }

    void aFirstStartThatIsKilledIsNoObstacle()
    {
        for (int kill = 0; kill < 6; ++kill) {
            const QTemporaryDir directory;
            QProcess process;
            process.start(QStringLiteral(QRLOGIN_MORTAL_EMULATOR), {directory.path()});
            QVERIFY(process.waitForStarted(5000));
            process.waitForReadyRead(20 + int(random.below(120)));
            process.kill();
            process.waitForFinished(5000);
            const auto store = PoolStore::open(directory.path(), random, SystemClock().now());
            QVERIFY2(store, store ? "" : qPrintable(store.error().message));
            QCOMPARE((*store)->load().value().users.size(), 5);
        }
    }
};

QRLOGIN_TEST(TestCrash)
#include "TestCrash.moc"
