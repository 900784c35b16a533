#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject fault(const char *kind, QJsonObject more = {})
{
    more.insert(u"path", QString::fromLatin1(generatePath));
    more.insert(u"kind", QString::fromLatin1(kind));
    return more;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedEmulator> server;

    QJsonObject set(const QJsonObject &rule) const { return server->control("POST /_emulator/faults", compact(rule)); }
    RawClient client() const { return RawClient(server->port()); }

private slots:
    void initTestCase()
    {
        HttpLimits limits;
        limits.patience = 1000;
        server = std::make_unique<ServedEmulator>(EmulatorOptions{{}, 0, limits});
    }
    void cleanup()
    {
        QCOMPARE(outcome(set({{u"clear"_s, u"all"_s}})), "200");
        QCOMPARE(statusOf(server->ask(server->generate())), 200);
    }

    void latencyHoldsUpNobodyElse()
    {
        set(fault("latency", {{u"milliseconds"_s, 400}}));
        QElapsedTimer timer;
        timer.start();
        RawClient slow = client();
        slow.write(server->generate());
        const QByteArray other = server->ask(server->request("GET /nowhere"));
        QVERIFY2(timer.elapsed() < 350, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(statusOf(other), 404);
        const QByteArray answer = slow.readAnswer();
        QVERIFY2(timer.elapsed() >= 395, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(answer.contains("qrcodeId"));
    }

    void latencyMayBeLongerThanPatience()
    {
        set(fault("latency", {{u"milliseconds"_s, 1800}}));
        QVERIFY(server->ask(server->generate()).contains("qrcodeId"));
    }

    void delaysAddUp()
    {
        set(fault("latency", {{u"milliseconds"_s, 150}}));
        set(fault("latency", {{u"milliseconds"_s, 150}}));
        set(fault("http500"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(statusOf(server->ask(server->generate())), 500);
        QVERIFY(timer.elapsed() >= 295);
    }

    void pipelinedAnswersKeepTheirOrder()
    {
        set(fault("latency", {{u"milliseconds"_s, 200}, {u"nth"_s, 2}}));
        RawClient piped = client();
        piped.write(server->generate() + server->generate() + server->request("GET /nowhere") + server->generate());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(statusOf(piped.readAnswer()), 200);
        QVERIFY(timer.elapsed() < 180);
        QCOMPARE(statusOf(piped.readAnswer()), 200);
        QVERIFY(timer.elapsed() >= 195);
        QCOMPARE(statusOf(piped.readAnswer()), 404);
        QCOMPARE(statusOf(piped.readAnswer()), 200);
    }

    void answersOfAGateway_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("500") << QByteArray("http500") << 500 << QByteArray("\"statusCode\":500");
        QTest::newRow("429") << QByteArray("http429") << 429 << QByteArray("Retry-After: 7\r\n");
        QTest::newRow("HTML") << QByteArray("html") << 200 << QByteArray("Content-Type: text/html");
    }
    void answersOfAGateway()
    {
        QFETCH(QByteArray, kind);
        QFETCH(int, status);
        QFETCH(QByteArray, text);
        const int before = server->codesHeld();
        set(fault(kind.constData(), kind == "http429" ? QJsonObject{{u"retryAfter"_s, 7}} : QJsonObject()));
        const QByteArray answer = server->ask(server->generate("Origin: http://localhost:3000\r\n"));
        QCOMPARE(statusOf(answer), status);
        QVERIFY2(answer.contains(text), answer.constData());
        QVERIFY(!answer.contains("qrcodeId"));
        QVERIFY(answer.contains("Access-Control-Allow-Origin: http://localhost:3000\r\n"));
        QCOMPARE(server->codesHeld(), before);
    }

    void aDroppedConnectionSaysNothing()
    {
        const int before = server->codesHeld();
        set(fault("drop"));
        RawClient dropped = client();
        dropped.write(server->generate());
        QVERIFY(dropped.isClosed(900));
        QCOMPARE(dropped.readToEnd(), "");
        QCOMPARE(server->codesHeld(), before);
    }

    void aHungCallLastsAsLongAsPatience()
    {
        set(fault("hang"));
        RawClient hung = client();
        QElapsedTimer timer;
        timer.start();
        hung.write(server->generate());
        QVERIFY(!hung.isClosed(700));
        QVERIFY(hung.isClosed());
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(hung.readToEnd(), "");
    }

    void aTruncatedAnswerHasHalfOfItsBody()
    {
        const int before = server->codesHeld();
        set(fault("truncate"));
        RawClient cut = client();
        cut.write(server->generate());
        const QByteArray answer = cut.readToEnd();
        const qsizetype length = answer.indexOf("Content-Length: ") + 16;
        const int promised = answer.mid(length, answer.indexOf('\r', length) - length).toInt();
        QVERIFY(promised > 100);
        QCOMPARE(bodyOf(answer).size(), promised - promised / 2);
        QCOMPARE(server->codesHeld(), before + 1);
    }

    void onlyTheCallsThatWereMeant_data()
    {
        QTest::addColumn<QJsonObject>("which");
        QTest::addColumn<QByteArray>("hits");
        QTest::newRow("every") << QJsonObject() << QByteArray("xxxxxxx");
        QTest::newRow("third") << QJsonObject{{u"nth"_s, 3}} << QByteArray("..x....");
        QTest::newRow("every third") << QJsonObject{{u"everyNth"_s, 3}} << QByteArray("..x..x.");
        QTest::newRow("first two") << QJsonObject{{u"first"_s, 2}} << QByteArray("xx.....");
    }
    void onlyTheCallsThatWereMeant()
    {
        QFETCH(QJsonObject, which);
        QFETCH(QByteArray, hits);
        set(fault("http500", which));
        QByteArray met;
        for (int i = 0; i < 7; ++i) {
            met += statusOf(server->ask(server->generate())) == 500 ? 'x' : '.';
            QCOMPARE(statusOf(server->ask(server->request("GET /nowhere"))), 404);
        }
        QCOMPARE(met, hits);
        const QJsonArray faults
            = server->control("GET /_emulator/state").value(u"data").toObject().value(u"faults").toArray();
        QCOMPARE(faults.first().toObject().value(u"calls").toInt(), 7);
        QCOMPARE(faults.first().toObject().value(u"hits").toInt(), hits.count('x'));
    }

    void pathsMayBeBeginnings()
    {
        set({{u"path"_s, u"/api/v3/*"_s}, {u"kind"_s, u"http500"_s}});
        QCOMPARE(statusOf(server->ask(server->generate())), 500);
        QCOMPARE(statusOf(server->ask(server->request("GET /api/v3/nowhere"))), 500);
        QCOMPARE(statusOf(server->ask(server->request("GET /api/v2/nowhere"))), 404);
        set({{u"clear"_s, u"all"_s}});
        set({{u"path"_s, u"/*"_s}, {u"kind"_s, u"http500"_s}});
        QCOMPARE(statusOf(server->ask(server->request("GET /nowhere"))), 500);
        QVERIFY(!server->control("GET /_emulator/state").value(u"data").toObject().isEmpty());
    }

    void picturesMayFailToo()
    {
        set({{u"path"_s, u"/qrcodes/x.png"_s}, {u"kind"_s, u"http500"_s}});
        QCOMPARE(statusOf(server->ask(server->request("GET /qrcodes/x.png"))), 500);
        QCOMPARE(outcome(set({{u"path"_s, u'/' + QString(198, u'x') + u'*'}, {u"kind"_s, u"drop"_s}})), "200");
    }

    void chanceRepeatsItself()
    {
        const auto run = [this](int seed) {
            set({{u"clear"_s, u"all"_s}});
            set(fault("http500", {{u"percent"_s, 40}, {u"seed"_s, seed}}));
            QByteArray met;
            RawClient one = client();
            for (int i = 0; i < 100; ++i) {
                one.write(server->generate());
                met += statusOf(one.readAnswer()) == 500 ? 'x' : '.';
            }
            return met;
        };
        const QByteArray first = run(1);
        QVERIFY2(first.count('x') > 20 && first.count('x') < 60, first.constData());
        QCOMPARE(run(1), first);
        QVERIFY(run(2) != first);
    }

    void oneIsTakenAway()
    {
        const QJsonArray one = set(fault("http500")).value(u"data").toObject().value(u"faults").toArray();
        QCOMPARE(one.size(), 1);
        const int id = one.first().toObject().value(u"id").toInt();
        set(fault("http429"));
        const QJsonObject answer = set({{u"clear"_s, id}});
        QCOMPARE(answer.value(u"data").toObject().value(u"faults").toArray().size(), 1);
        QCOMPARE(statusOf(server->ask(server->generate())), 429);
        QCOMPARE(outcome(set({{u"clear"_s, id}})), "404/404");
    }

    void aWrongFaultSaysWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QJsonObject &body, const char *named) {
            QTest::newRow(name) << body << QString::fromLatin1(named);
        };
        row("nothing", {}, "path");
        row("no path", {{u"kind"_s, u"drop"_s}}, "path");
        row("path of no server", {{u"path"_s, u"api"_s}, {u"kind"_s, u"drop"_s}}, "path");
        row("control endpoint", {{u"path"_s, u"/_emulator/state"_s}, {u"kind"_s, u"drop"_s}}, "path");
        row("control endpoints", {{u"path"_s, u"/_emulator/*"_s}, {u"kind"_s, u"drop"_s}}, "path");
        row("no path of the API", {{u"path"_s, u"/api/v3/sign-in"_s}, {u"kind"_s, u"drop"_s}}, "path");
        row("with a query", {{u"path"_s, u"/api/v3/get-qrcode-status?x"_s}, {u"kind"_s, u"drop"_s}}, "path");
        row("endless path", {{u"path"_s, u'/' + QString(199, u'x') + u'*'}, {u"kind"_s, u"drop"_s}}, "path");
        row("no kind", {{u"path"_s, u"/"_s}}, "kind");
        row("kind", fault("explode"), "kind");
        row("nth", fault("drop", {{u"nth"_s, 0}}), "nth");
        row("two ways", fault("drop", {{u"nth"_s, 1}, {u"first"_s, 1}}), "first");
        row("percent", fault("drop", {{u"percent"_s, 101}}), "percent");
        row("delay of a drop", fault("drop", {{u"milliseconds"_s, 5}}), "milliseconds");
        row("endless delay", fault("latency", {{u"milliseconds"_s, 60'001}}), "milliseconds");
        row("retry of a drop", fault("drop", {{u"retryAfter"_s, 5}}), "retryAfter");
        row("unknown member", fault("drop", {{u"times"_s, 5}}), "times");
        row("clear", {{u"clear"_s, u"some"_s}}, "clear");
        row("clear and set", fault("drop", {{u"clear"_s, u"all"_s}}), "clear");
    }
    void aWrongFaultSaysWhatIsWrong()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, named);
        const QJsonObject answer = set(body);
        QCOMPARE(outcome(answer), "400/400");
        const QString message = answer.value(u"message").toString();
        QVERIFY2(message.startsWith(named), qPrintable(message));
    }

    void thereIsAMostOfFaults()
    {
        for (std::size_t i = 0; i < Faults::most; ++i)
            QCOMPARE(outcome(set(fault("drop", {{u"nth"_s, 1'000'000}}))), "200");
        QCOMPARE(outcome(set(fault("drop"))), "422/400");
    }

    void stoppingWaitsForNone()
    {
        auto mine = std::exchange(server, std::make_unique<ServedEmulator>());
        set(fault("latency", {{u"milliseconds"_s, 60'000}, {u"nth"_s, 1}}));
        set(fault("hang"));
        RawClient slow = client();
        slow.write(server->generate());
        RawClient hung = client();
        hung.write(server->generate());
        QVERIFY(!hung.isClosed(100));
        QElapsedTimer timer;
        timer.start();
        server.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        server = std::move(mine);
    }
};

QRLOGIN_TEST(TestFaults)
#include "TestFaults.moc"
