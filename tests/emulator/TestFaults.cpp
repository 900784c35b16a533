#include "emulator/EmulatorThread.h"
#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;

namespace {

QString asText(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject fault(const char *kind, QJsonObject more = {})
{
    more.insert(u"path", asText(generatePath));
    more.insert(u"kind", asText(kind));
    return more;
}

QByteArray bodyOf(const QByteArray &answer)
{
    return answer.sliced(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
    SystemClock clock;
    std::unique_ptr<EmulatorThread> thread;
    EmulatorInfo info;

    QByteArray request(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {}) const
    {
        QByteArray text = line + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(info.baseUrl.port()) + "\r\n";
        if (!body.isNull())
            text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        return text + headers + "\r\n" + body;
    }
    QByteArray generate(const QByteArray &headers = {}) const
    {
        return request(QByteArray("POST ") + generatePath, headers, "{\"type\":\"MOBILE_APP\"}");
    }
    QByteArray ask(const QByteArray &text) const
    {
        RawClient client(quint16(info.baseUrl.port()));
        client.write(text);
        return client.readAnswer();
    }
    QJsonObject control(const QByteArray &line, const QByteArray &body = {}) const
    {
        const QByteArray token = "X-Control-Token: " + info.controlToken.reveal() + "\r\n";
        return QJsonDocument::fromJson(bodyOf(ask(request(line, token, body)))).object();
    }
    QJsonObject set(const QJsonObject &rule) const { return control("POST /_emulator/faults", compact(rule)); }
    int codesHeld() const
    {
        const QJsonObject state = control("GET /_emulator/state").value(u"data").toObject();
        return state.value(u"codes").toObject().value(u"held").toInt();
    }
    RawClient client() const { return RawClient(quint16(info.baseUrl.port())); }

private slots:
    void initTestCase()
    {
        HttpLimits limits;
        limits.patience = 1000;
        thread
            = std::make_unique<EmulatorThread>(EmulatorOptions{{}, 0, limits}, clock, std::make_unique<SystemRandom>());
        info = thread->startAndWait().value();
    }
    void cleanup()
    {
        QCOMPARE(outcome(set({{asText("clear"), asText("all")}})), "200");
        QCOMPARE(statusOf(ask(generate())), 200);
    }

    void latencyHoldsUpNobodyElse()
    {
        set(fault("latency", {{asText("milliseconds"), 400}}));
        QElapsedTimer timer;
        timer.start();
        RawClient slow = client();
        slow.write(generate());
        const QByteArray other = ask(request("GET /nowhere"));
        QVERIFY2(timer.elapsed() < 350, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(statusOf(other), 404);
        const QByteArray answer = slow.readAnswer();
        QVERIFY2(timer.elapsed() >= 395, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(answer.contains("qrcodeId"));
    }

    void latencyMayBeLongerThanPatience()
    {
        set(fault("latency", {{asText("milliseconds"), 1800}}));
        QVERIFY(ask(generate()).contains("qrcodeId"));
    }

    void delaysAddUp()
    {
        set(fault("latency", {{asText("milliseconds"), 150}}));
        set(fault("latency", {{asText("milliseconds"), 150}}));
        set(fault("http500"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(statusOf(ask(generate())), 500);
        QVERIFY(timer.elapsed() >= 295);
    }

    void pipelinedAnswersKeepTheirOrder()
    {
        set(fault("latency", {{asText("milliseconds"), 200}, {asText("nth"), 2}}));
        RawClient piped = client();
        piped.write(generate() + generate() + request("GET /nowhere") + generate());
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
        const int before = codesHeld();
        set(fault(kind.constData(), kind == "http429" ? QJsonObject{{asText("retryAfter"), 7}} : QJsonObject()));
        const QByteArray answer = ask(generate("Origin: http://localhost:3000\r\n"));
        QCOMPARE(statusOf(answer), status);
        QVERIFY2(answer.contains(text), answer.constData());
        QVERIFY(!answer.contains("qrcodeId"));
        QVERIFY(answer.contains("Access-Control-Allow-Origin: http://localhost:3000\r\n"));
        QCOMPARE(codesHeld(), before);
    }

    void aDroppedConnectionSaysNothing()
    {
        const int before = codesHeld();
        set(fault("drop"));
        RawClient dropped = client();
        dropped.write(generate());
        QVERIFY(dropped.isClosed(900));
        QCOMPARE(dropped.readToEnd(), "");
        QCOMPARE(codesHeld(), before);
    }

    void aHungCallLastsAsLongAsPatience()
    {
        set(fault("hang"));
        RawClient hung = client();
        QElapsedTimer timer;
        timer.start();
        hung.write(generate());
        QVERIFY(!hung.isClosed(700));
        QVERIFY(hung.isClosed());
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(hung.readToEnd(), "");
    }

    void aTruncatedAnswerHasHalfOfItsBody()
    {
        const int before = codesHeld();
        set(fault("truncate"));
        RawClient cut = client();
        cut.write(generate());
        const QByteArray answer = cut.readToEnd();
        const qsizetype length = answer.indexOf("Content-Length: ") + 16;
        const int promised = answer.mid(length, answer.indexOf('\r', length) - length).toInt();
        QVERIFY(promised > 100);
        QCOMPARE(bodyOf(answer).size(), promised - promised / 2);
        QCOMPARE(codesHeld(), before + 1);
    }

    void onlyTheCallsThatWereMeant_data()
    {
        QTest::addColumn<QJsonObject>("which");
        QTest::addColumn<QByteArray>("hits");
        QTest::newRow("every") << QJsonObject() << QByteArray("xxxxxxx");
        QTest::newRow("third") << QJsonObject{{asText("nth"), 3}} << QByteArray("..x....");
        QTest::newRow("every third") << QJsonObject{{asText("everyNth"), 3}} << QByteArray("..x..x.");
        QTest::newRow("first two") << QJsonObject{{asText("first"), 2}} << QByteArray("xx.....");
    }
    void onlyTheCallsThatWereMeant()
    {
        QFETCH(QJsonObject, which);
        QFETCH(QByteArray, hits);
        set(fault("http500", which));
        QByteArray met;
        for (int i = 0; i < 7; ++i) {
            met += statusOf(ask(generate())) == 500 ? 'x' : '.';
            QCOMPARE(statusOf(ask(request("GET /nowhere"))), 404);
        }
        QCOMPARE(met, hits);
        const QJsonArray faults = control("GET /_emulator/state").value(u"data").toObject().value(u"faults").toArray();
        QCOMPARE(faults.first().toObject().value(u"calls").toInt(), 7);
        QCOMPARE(faults.first().toObject().value(u"hits").toInt(), hits.count('x'));
    }

    void pathsMayBeBeginnings()
    {
        set({{asText("path"), asText("/api/v3/*")}, {asText("kind"), asText("http500")}});
        QCOMPARE(statusOf(ask(generate())), 500);
        QCOMPARE(statusOf(ask(request("GET /api/v3/nowhere"))), 500);
        QCOMPARE(statusOf(ask(request("GET /api/v2/nowhere"))), 404);
        set({{asText("clear"), asText("all")}});
        set({{asText("path"), asText("/*")}, {asText("kind"), asText("http500")}});
        QCOMPARE(statusOf(ask(request("GET /nowhere"))), 500);
        QVERIFY(!control("GET /_emulator/state").value(u"data").toObject().isEmpty());
    }

    void chanceRepeatsItself()
    {
        const auto run = [this](int seed) {
            set({{asText("clear"), asText("all")}});
            set(fault("http500", {{asText("percent"), 40}, {asText("seed"), seed}}));
            QByteArray met;
            RawClient one = client();
            for (int i = 0; i < 100; ++i) {
                one.write(generate());
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
        const QJsonObject answer = set({{asText("clear"), id}});
        QCOMPARE(answer.value(u"data").toObject().value(u"faults").toArray().size(), 1);
        QCOMPARE(statusOf(ask(generate())), 429);
        QCOMPARE(outcome(set({{asText("clear"), id}})), "404/404");
    }

    void aWrongFaultSaysWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QJsonObject &body, const char *named) {
            QTest::newRow(name) << body << asText(named);
        };
        row("nothing", {}, "path");
        row("no path", {{asText("kind"), asText("drop")}}, "path");
        row("path of no server", {{asText("path"), asText("api")}, {asText("kind"), asText("drop")}}, "path");
        row("no kind", {{asText("path"), asText("/")}}, "kind");
        row("kind", fault("explode"), "kind");
        row("nth", fault("drop", {{asText("nth"), 0}}), "nth");
        row("two ways", fault("drop", {{asText("nth"), 1}, {asText("first"), 1}}), "first");
        row("percent", fault("drop", {{asText("percent"), 101}}), "percent");
        row("delay of a drop", fault("drop", {{asText("milliseconds"), 5}}), "milliseconds");
        row("endless delay", fault("latency", {{asText("milliseconds"), 60'001}}), "milliseconds");
        row("retry of a drop", fault("drop", {{asText("retryAfter"), 5}}), "retryAfter");
        row("unknown member", fault("drop", {{asText("times"), 5}}), "times");
        row("clear", {{asText("clear"), asText("some")}}, "clear");
        row("clear and set", fault("drop", {{asText("clear"), asText("all")}}), "clear");
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
            QCOMPARE(outcome(set(fault("drop", {{asText("nth"), 1'000'000}}))), "200");
        QCOMPARE(outcome(set(fault("drop"))), "422/400");
    }

    void stoppingWaitsForNone()
    {
        auto other = std::make_unique<EmulatorThread>(EmulatorOptions(), clock, std::make_unique<SystemRandom>());
        const EmulatorInfo mine = std::exchange(info, other->startAndWait().value());
        set(fault("latency", {{asText("milliseconds"), 60'000}, {asText("nth"), 1}}));
        set(fault("hang"));
        RawClient slow = client();
        slow.write(generate());
        RawClient hung = client();
        hung.write(generate());
        QVERIFY(!hung.isClosed(100));
        QElapsedTimer timer;
        timer.start();
        other.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        info = mine;
    }
};

QRLOGIN_TEST(TestFaults)
#include "TestFaults.moc"
