#include "base/Clock.h"
#include "base/Random.h"
#include "contract/Envelope.h"
#include "contract/RequestSigner.h"
#include "contract/SecuritySettings.h"
#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "emulator/state/PoolStore.h"
#include "support/TestMain.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;

namespace {

using Steady = std::chrono::steady_clock;

constexpr int kills = 200;
constexpr int killsOfFirstStarts = 30;
constexpr int demoUserCount = 5;

/// How to reach an emulator that will be killed.
struct MortalServer
{
    quint16 port = 0; ///< 0 if it did not start
    QByteArray keyId;
    Secret keySecret;
};

/// Starts emulators to be killed, one after the other.
class Cradle
{
public:
    Cradle() { m_process.start(QStringLiteral(QRLOGIN_MORTAL_EMULATOR), QStringList()); }
    ~Cradle()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    /// Starts the next emulator and returns its process ID, possibly before it is ready.
    pid_t begin(const QString &directory)
    {
        m_process.write(directory.toUtf8() + '\n');
        return line().toInt();
    }

    MortalServer ready()
    {
        const QList<QByteArray> words = line().split(' ');
        return words.size() == 3 ? MortalServer{words[0].toUShort(), words[1], Secret(words[2])} : MortalServer();
    }

    /// Kills it, and waits until it is gone with all that it had not sent or written.
    bool kill(pid_t process)
    {
        ::kill(process, SIGKILL);
        QByteArray last;
        do {
            last = line();
        } while (!last.isEmpty() && last != "gone");
        return last == "gone";
    }

private:
    /// Empty on timeout.
    QByteArray line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20'000))
                return {};
        }
        return m_process.readLine().trimmed();
    }

    QProcess m_process;
};

} // namespace

/// An emulator killed during saves must keep all saves that it acknowledged.
class TestCrash : public QObject
{
    Q_OBJECT
    SystemRandom random;

    /// A signed request, with or without a body.
    QByteArray request(
        const MortalServer &server, const QByteArray &method, const QByteArray &path, const QByteArray &body)
    {
        SignableRequest request{method, path, {}, bodyParameters(body).value_or(RequestParameters())};
        request.headers = signatureHeaders(Brand::GenAuth, random.hex(32), SystemClock().now(), "en-US");
        request.headers.insert(
            "authorization", authorizationHeader(request, Brand::GenAuth, server.keyId, server.keySecret));
        QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.port)
            + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header)
            bytes += header.key() + ": " + header.value() + "\r\n";
        return bytes + "\r\n" + body;
    }

    QByteArray save(const MortalServer &server, int seconds)
    {
        const LoginStrategy strategy{.qrcodeExpiresIn = seconds, .ticketExpiresIn = seconds};
        return request(server, "POST", updateSettingsPath,
            QJsonDocument(QJsonObject{{strategyMember.toString(), toJson(strategy)}}).toJson(QJsonDocument::Compact));
    }

    /// The value that the server stores; 0 if it stores none or half of a save.
    int saved(const MortalServer &server, RawClient &client)
    {
        client.write(request(server, "GET", getSettingsPath, {}));
        const QJsonObject answer = QJsonDocument::fromJson(bodyOf(client.readAnswer())).object();
        const auto strategy = loginStrategyFromJson(dataOf(answer).value(strategyMember).toObject());
        return strategy && strategy->ticketExpiresIn == strategy->qrcodeExpiresIn ? strategy->qrcodeExpiresIn : 0;
    }

    /// Sleeps for a random time below `most`.
    void sleepBelow(std::chrono::nanoseconds most)
    {
        const auto microseconds = std::chrono::ceil<std::chrono::microseconds>(most).count();
        std::this_thread::sleep_for(std::chrono::microseconds(random.below(quint32(microseconds))));
    }

private slots:
    void noAcknowledgedSaveIsLost()
    {
        const QTemporaryDir directory;
        Cradle cradle;
        int tried = 0; // the value of the last save
        int acknowledged = 0;
        int unanswered = 0; // kills before the response
        int stored = 0; // of these, kills after the write
        for (int kill = 0; kill <= kills; ++kill) {
            const pid_t process = cradle.begin(directory.path());
            const MortalServer server = cradle.ready();
            QVERIFY(server.port > 0);
            RawClient client(server.port);
            if (kill > 0) {
                const int found = saved(server, client);
                QVERIFY2(found == acknowledged || found == tried,
                    qPrintable(QStringLiteral("%1, acknowledged %2").arg(found).arg(acknowledged)));
                unanswered += acknowledged != tried;
                stored += acknowledged != found;
            }

            // One save shows how long they take; the kill happens at a random point during the next, or after it.
            const auto begin = Steady::now();
            client.write(save(server, ++tried));
            QVERIFY(client.readAnswer().contains("\"statusCode\":200"));
            acknowledged = tried;
            const auto each = Steady::now() - begin;
            client.write(save(server, ++tried));
            sleepBelow(each);
            QVERIFY(cradle.kill(process));
            if (client.readToEnd().contains("\"statusCode\":200"))
                acknowledged = tried;
        }
        qInfo("%d kills, %d before the answer, %d of these after the write", kills, unanswered, stored);
        QVERIFY2(unanswered > kills / 10, "hardly any kill came before the answer");
        QVERIFY2(unanswered < kills, "no kill came after the answer");
    }

    void aFirstStartThatIsKilledIsNoObstacle()
    {
        const QTemporaryDir directory;
        Cradle cradle;
        Steady::duration whole{};
        int early = 0;
        for (int kill = 0; kill < killsOfFirstStarts; ++kill) {
            const QString pool = directory.filePath(QString::number(kill));
            const auto begin = Steady::now();
            const pid_t process = cradle.begin(pool);
            if (kill == 0) {
                QVERIFY(cradle.ready().port > 0);
                whole = Steady::now() - begin;
            } else {
                sleepBelow(whole);
            }
            QVERIFY(cradle.kill(process));
            early += !QFile::exists(pool + u'/' + PoolStore::fileName);
            const auto store = PoolStore::open(pool, random, SystemClock().now());
            QVERIFY2(store, store ? "" : qPrintable(store.error().message));
            QCOMPARE((*store)->load().value().users.size(), demoUserCount);
        }
        QVERIFY2(early < killsOfFirstStarts / 2, "hardly any had begun with its file");
    }
};

QRLOGIN_TEST(TestCrash)
#include "TestCrash.moc"
