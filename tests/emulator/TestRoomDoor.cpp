#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

/// The second address of an emulator, for the phones of a room.
class TestRoomDoor : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedEmulator> server;

    static EmulatorOptions withRoom(Door door = {.address = u"127.0.0.2"_s})
    {
        EmulatorOptions options;
        options.room = std::move(door);
        return options;
    }
    QByteArray host() const { return "Host: " + server->info().roomUrl.authority().toLatin1() + "\r\n"; }
    QByteArray ask(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {}) const
    {
        RawClient client(quint16(server->info().roomUrl.port()), {}, server->info().roomUrl.host());
        QByteArray text = line + " HTTP/1.1\r\n" + (headers.contains("Host: ") ? QByteArray() : host()) + headers;
        if (!body.isEmpty())
            text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        client.write(text + "\r\n" + body);
        return client.readAnswer();
    }
    QJsonObject post(const QByteArray &path, const QJsonObject &body, const QByteArray &headers = {}) const
    {
        return QJsonDocument::fromJson(bodyOf(ask("POST " + path, headers, QJsonDocument(body).toJson()))).object();
    }

    /// A header with the token of a phone that signed in.
    QByteArray signIn(const QString &user) const
    {
        const QJsonObject account{{u"username"_s, user}, {u"password"_s, user + u"-demo"_s}};
        const QJsonObject tokens = dataOf(
            post("/api/v3/signin", {{u"connection"_s, u"PASSWORD"_s}, {u"passwordPayload"_s, account}}, asApp()));
        return "Authorization: Bearer " + tokens.value(u"access_token"_s).toString().toLatin1() + "\r\n";
    }
    QByteArray asApp() const
    {
        const QString app
            = dataOf(QJsonDocument::fromJson(bodyOf(ask("GET /phone/info"))).object())[u"application"_s][u"id"_s]
                  .toString();
        return "X-Genauth-App-Id: " + app.toLatin1() + "\r\n";
    }
    QByteArray act(const QByteArray &code, const QString &action, const QByteArray &token) const
    {
        return outcome(post(
            "/api/v3/set-qrcode-status", {{u"qrcodeId"_s, QString::fromLatin1(code)}, {u"action"_s, action}}, token));
    }

private slots:
    void initTestCase() { server = std::make_unique<ServedEmulator>(withRoom()); }

    void isAtAnAddressOfItsOwn()
    {
        const QUrl room = server->info().roomUrl;
        QCOMPARE(room.scheme(), u"http"_s);
        QCOMPARE(room.host(), u"127.0.0.2"_s);
        QVERIFY(room.port() > 0);
        QVERIFY(server->info().roomFingerprint.isEmpty());
        QVERIFY(ServedEmulator().info().roomUrl.isEmpty());
    }

    void aPhoneSignsInAndApproves()
    {
        const QByteArray token = signIn(u"alice"_s);
        QVERIFY(token.size() > 100);
        const QByteArray code = server->statusTarget().last(30);
        QCOMPARE(act(code, u"SCAN"_s, token), "200");
        QCOMPARE(act(code, u"CONFIRM"_s, token), "200");
        QVERIFY(server->ask(server->poll()).contains("\"AUTHORIZED\""));
        const QByteArray alice = server->state().value(u"users"_s)[0][u"id"_s].toString().toLatin1();
        QCOMPARE(statusOf(ask("GET /avatars/" + alice + ".png")), 200);
    }

    void fiftyPhonesAtOnceSignInOnceEachAndNoneIsCrossed()
    {
        constexpr int phones = 50;
        const QStringList users{u"alice"_s, u"bob"_s, u"chenwei"_s, u"lina"_s, u"sofia"_s};
        QList<QByteArray> codes;
        for (int i = 0; i < phones; ++i) {
            const QByteArray answer = server->ask(server->generate());
            codes.append(answer.mid(answer.indexOf("qrcodeId") + 11, 30));
        }
        std::vector<QList<QByteArray>> outcomes(phones);
        {
            std::vector<std::jthread> all;
            for (int i = 0; i < phones; ++i) {
                all.emplace_back([&, i, mine = &outcomes[size_t(i)]] {
                    const QByteArray token = signIn(users[i % users.size()]);
                    for (const QString &action : {u"SCAN"_s, u"CONFIRM"_s, u"CONFIRM"_s})
                        mine->append(act(codes[i], action, token));
                });
            }
        }
        for (const QList<QByteArray> &outcome : outcomes)
            QCOMPARE(outcome, (QList<QByteArray>{"200", "200", "422/2243"}));
        QHash<QString, QString> userOf;
        for (const QJsonValue &code : server->state()[u"codes"_s][u"newest"_s].toArray())
            userOf.insert(code[u"id"_s].toString(), code[u"username"_s].toString());
        for (int i = 0; i < phones; ++i)
            QCOMPARE(userOf.value(QString::fromLatin1(codes[i])), users[i % users.size()]);
    }

    void everythingElseStaysOutside_data()
    {
        QTest::addColumn<QByteArray>("path");
        PoolFixture pool;
        for (const QByteArray &path : pool.pool->paths()) {
            const bool isForPhones = path == "/" || path.startsWith("/phone") || path == "/api/v3/signin"
                || path == "/api/v3/set-qrcode-status" || path == "/api/v3/change-qrcode-status";
            if (!isForPhones)
                QTest::newRow(path.constData()) << path;
        }
        QTest::newRow("a picture of a code") << QByteArray("/qrcodes/x.png");
        QTest::newRow("an unknown path") << QByteArray("/x");
        QTest::newRow("another page") << QByteArray("/phones");
        QTest::newRow("an escaped path") << QByteArray("/phone%2f../_emulator/state");
        QTest::newRow("no path") << QByteArray("*");
    }
    void everythingElseStaysOutside()
    {
        QFETCH(QByteArray, path);
        const QByteArray token = "X-Control-Token: " + server->controlToken() + "\r\n";
        QCOMPARE(statusOf(ask("GET " + path, token)), 403);
        QCOMPARE(statusOf(ask("POST " + path, token, "{}")), 403);
        QCOMPARE(statusOf(ask("OPTIONS " + path, token)), 403);
    }

    void theAddressAloneLeadsToThePage()
    {
        const QByteArray answer = ask("GET /");
        QCOMPARE(statusOf(answer), 302);
        QVERIFY(answer.contains("Location: /phone\r\n"));
        QCOMPARE(statusOf(ask("GET /phone")), 200);
        QCOMPARE(statusOf(ask("GET /phone/phone.js")), 200);
        QCOMPARE(statusOf(ask("GET /phone/info")), 200);
    }

    void otherHostsAndPagesAreTurnedAway()
    {
        QCOMPARE(statusOf(ask("GET /", "Host: evil.example\r\n")), 403);
        QCOMPARE(statusOf(ask("GET /", server->host())), 403); // the port of the other door
        QCOMPARE(statusOf(ask("POST /api/v3/signin", "Origin: https://evil.example\r\n", "{}")), 403);
    }

    void anAddressThatAsksTooFastIsSlowedDown()
    {
        HttpLimits limits;
        limits.requestsPerSecond = 1; // 4 at once
        const ServedEmulator slow(withRoom({.address = u"127.0.0.2"_s, .limits = limits}));
        const auto port = quint16(slow.info().roomUrl.port());
        const QByteArray get
            = "GET /phone/info HTTP/1.1\r\nHost: " + slow.info().roomUrl.authority().toLatin1() + "\r\n\r\n";
        RawClient wild(port, QHostAddress(u"127.0.0.9"_s), u"127.0.0.2"_s);
        QElapsedTimer timer;
        timer.start();
        int refused = 0;
        for (int i = 0; i < 6; ++i) {
            wild.write(get);
            const QByteArray answer = wild.readAnswer();
            refused += statusOf(answer) == 429 && answer.contains("Retry-After: 1\r\n");
        }
        QCOMPARE(refused, 2);
        QVERIFY(timer.elapsed() >= 500); // each refusal waits
        RawClient other(port, QHostAddress(u"127.0.0.10"_s), u"127.0.0.2"_s);
        other.write(get);
        QCOMPARE(statusOf(other.readAnswer()), 200);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(statusOf(slow.ask(slow.poll())), 200); // the other door has no such limit
    }

    void anAddressHasItsShareOfTheConnections()
    {
        HttpLimits limits;
        limits.connections = 8;
        const ServedEmulator small(withRoom({.address = u"127.0.0.2"_s, .limits = limits}));
        const auto port = quint16(small.info().roomUrl.port());
        const QByteArray get = "GET / HTTP/1.1\r\nHost: " + small.info().roomUrl.authority().toLatin1() + "\r\n\r\n";
        const auto connect = [port](const char *source) {
            return std::make_unique<RawClient>(port, QHostAddress(QString::fromLatin1(source)), u"127.0.0.2"_s);
        };
        const auto isServed = [&get](RawClient &client) {
            client.write(get);
            return statusOf(client.readAnswer()) == 302;
        };
        auto first = connect("127.0.0.9");
        auto second = connect("127.0.0.9");
        QVERIFY(isServed(*first) && isServed(*second));
        QVERIFY(connect("127.0.0.9")->isClosed());
        QVERIFY(isServed(*connect("127.0.0.10")));
        first.reset();
        QTRY_VERIFY(isServed(*connect("127.0.0.9")));
    }

    void aFewPicturesArriveAtATime()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("ThreadSanitizer does not support a new process beside other threads");
#endif
        HttpLimits limits;
        limits.uploads = 2;
        const ServedEmulator small(withRoom({.address = u"127.0.0.2"_s, .limits = limits}));
        const auto port = quint16(small.info().roomUrl.port());
        QByteArray head = "POST /phone/read-code HTTP/1.1\r\nHost: " + small.info().roomUrl.authority().toLatin1()
            + "\r\nContent-Type: image/png\r\nContent-Length: 8388608\r\n\r\n";
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<RawClient>(port, QHostAddress(), u"127.0.0.2"_s));
            clients.back()->write(head + "half");
            QTest::qWait(20); // in this order
        }
        const QByteArray answer = clients[2]->readAnswer();
        QCOMPARE(statusOf(answer), 429);
        QVERIFY(answer.contains("Retry-After: 1\r\n"));
        QVERIFY(clients[2]->isClosed());
        clients.erase(clients.begin());
        QTest::qWait(50);
        RawClient next(port, {}, u"127.0.0.2"_s);
        next.write(head.replace("8388608", "4") + "half");
        QCOMPARE(statusOf(next.readAnswer()), 200);
    }

    void aPortThatIsTakenIsSaid()
    {
        SystemClock clock;
        const auto port = quint16(server->info().roomUrl.port());
        EmulatorThread second(
            withRoom({.address = u"127.0.0.2"_s, .port = port}), clock, std::make_unique<SystemRandom>());
        const auto info = second.startAndWait();
        QVERIFY(!info);
        QCOMPARE(info.error().kind, FailureKind::Conflict);
        QVERIFY(info.error().message.contains(QString::number(port)));
    }

    void anAddressOfAnotherComputerIsSaid()
    {
        SystemClock clock;
        EmulatorThread thread(withRoom({.address = u"192.0.2.1"_s}), clock, std::make_unique<SystemRandom>());
        const auto info = thread.startAndWait();
        QVERIFY(!info);
        QCOMPARE(info.error().kind, FailureKind::Network);
    }

    void closesWithTheEmulator()
    {
        auto other = std::make_unique<ServedEmulator>(withRoom());
        RawClient client(quint16(other->info().roomUrl.port()), {}, u"127.0.0.2"_s);
        client.write("GET / HTTP/1.1\r\nHost: " + other->info().roomUrl.authority().toLatin1() + "\r\n\r\n");
        QCOMPARE(statusOf(client.readAnswer()), 302);
        const auto port = quint16(other->info().roomUrl.port());
        other.reset();
        QVERIFY(client.isClosed());
        RawClient late(port, {}, u"127.0.0.2"_s);
        QVERIFY(late.isClosed());
    }
};

QRLOGIN_TEST(TestRoomDoor)
#include "TestRoomDoor.moc"
