#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace std::chrono_literals;

namespace {

QJsonObject dataFrom(const QJsonObject &answer)
{
    return answer.value(u"data").toObject();
}

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestControlClock : public QObject
{
    Q_OBJECT
    std::unique_ptr<PoolFixture> pool;

    QJsonObject turn(const QJsonObject &body) { return pool->control("/_emulator/clock", body); }

private slots:
    void init() { pool = std::make_unique<PoolFixture>(); }

    void theClockIsTurned()
    {
        QCOMPARE(outcome(turn({{latin1("mode"), latin1("x60")}})), "200");
        pool->clock.advance(10s);
        const QJsonObject state = pool->controlState().value(u"clock").toObject();
        QCOMPARE(state.value(u"mode").toString(), latin1("x60"));
        QCOMPARE(state.value(u"now").toString(), latin1("2026-01-01T00:10:00.000Z"));
        QCOMPARE(state.value(u"ahead").toDouble(), 590.0);
        QCOMPARE(dataFrom(turn({{latin1("mode"), latin1("real")}})).value(u"ahead").toDouble(), 0.0);
        QCOMPARE(dataFrom(turn({{latin1("forward"), 3600}})).value(u"ahead").toDouble(), 3600.0);
        const QJsonObject both = dataFrom(turn({{latin1("forward"), 1}, {latin1("mode"), latin1("paused")}}));
        QCOMPARE(both.value(u"mode").toString(), latin1("paused"));
        QCOMPARE(both.value(u"ahead").toDouble(), 3601.0);
    }

    void whatExpiresGoesByIt()
    {
        const QString code = pool->generate();
        const QByteArray token = pool->signIn(latin1("alice"));
        turn({{latin1("mode"), latin1("paused")}});
        pool->clock.advance(std::chrono::hours(1));
        QCOMPARE(pool->status(code).value(u"status").toString(), latin1("PENDING"));
        turn({{latin1("forward"), 119}});
        QCOMPARE(pool->status(code).value(u"status").toString(), latin1("PENDING"));
        turn({{latin1("forward"), 1}});
        QCOMPARE(pool->status(code).value(u"status").toString(), latin1("EXPIRED"));
        QCOMPARE(outcome(pool->act(pool->generate(), QrAction::Scan, token)), "200");
        turn({{latin1("forward"), 1'296'000}});
        QCOMPARE(outcome(pool->act(pool->generate(), QrAction::Scan, token)), "401/2206");
    }

    void aSecondBeforeTheCodeExpires()
    {
        const QString code = pool->generate();
        turn({{latin1("mode"), latin1("paused")}, {latin1("beforeExpiryOf"), code}});
        QCOMPARE(pool->status(code).value(u"status").toString(), latin1("PENDING"));
        pool->clock.advance(1h);
        QCOMPARE(pool->status(code).value(u"status").toString(), latin1("PENDING"));
        turn({{latin1("forward"), 1}});
        QCOMPARE(pool->status(code).value(u"status").toString(), latin1("EXPIRED"));
        QCOMPARE(outcome(turn({{latin1("beforeExpiryOf"), code}})), "422/2243");
    }

    void aSecondBeforeTheTicketExpires_data()
    {
        QTest::addColumn<bool>("byCode");
        QTest::addColumn<int>("more");
        QTest::addColumn<QByteArray>("exchange");
        QTest::newRow("by the ticket") << false << 0 << QByteArray("200");
        QTest::newRow("by its code") << true << 0 << QByteArray("200");
        QTest::newRow("by the ticket, and one more") << false << 1 << QByteArray("422/2245");
        QTest::newRow("by its code, and one more") << true << 1 << QByteArray("422/2245");
    }
    void aSecondBeforeTheTicketExpires()
    {
        QFETCH(bool, byCode);
        QFETCH(int, more);
        QFETCH(QByteArray, exchange);
        QString code;
        const QString ticket = pool->ticket(&code);
        QCOMPARE(outcome(turn({{latin1("beforeExpiryOf"), byCode ? code : ticket}})), "200");
        pool->clock.advance(Seconds(more));
        QCOMPARE(outcome(pool->exchangeAsServer(ticket)), exchange);
    }

    void aSignatureGoesByTheMachinesTime()
    {
        for (const char *mode : {"x60", "paused"}) {
            turn({{latin1("forward"), 86'400}});
            turn({{latin1("mode"), latin1(mode)}});
            pool->clock.advance(2h);
            QCOMPARE(outcome(pool->signedGet(getSettingsPath)), "200");
        }
    }

    void theThrottleGoesByTheMachinesTime()
    {
        turn({{latin1("mode"), latin1("paused")}});
        for (int i = 0; i <= Throttle::mostPerMinute; ++i)
            pool->status(latin1("unknown"));
        QCOMPARE(pool->send("GET", "/api/v3/get-qrcode-status?qrcodeId=x").status, 429);
        pool->clock.advance(1min);
        QCOMPARE(pool->send("GET", "/api/v3/get-qrcode-status?qrcodeId=x").status, 200);
    }

    void aWrongTurnSaysWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QJsonObject &body, const char *refusal, const char *named) {
            QTest::newRow(name) << body << QByteArray(refusal) << latin1(named);
        };
        row("nothing", {}, "400/400", "mode");
        row("mode", {{latin1("mode"), latin1("x2")}}, "400/400", "mode");
        row("mode of another type", {{latin1("mode"), 10}}, "400/400", "mode");
        row("backward", {{latin1("forward"), -1}}, "400/400", "forward");
        row("no second", {{latin1("forward"), 0}}, "400/400", "forward");
        row("half a second", {{latin1("forward"), 1.5}}, "400/400", "forward");
        row("too far", {{latin1("forward"), 366 * 86'400 + 1}}, "400/400", "forward");
        row("two ways", {{latin1("forward"), 1}, {latin1("beforeExpiryOf"), latin1("x")}}, "400/400", "forward");
        row("unknown member", {{latin1("speed"), 1}}, "400/400", "speed");
        row("unknown id", {{latin1("beforeExpiryOf"), latin1("x")}}, "404/2244", "beforeExpiryOf");
    }
    void aWrongTurnSaysWhatIsWrong()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QByteArray, refusal);
        QFETCH(QString, named);
        const QJsonObject before = pool->controlState().value(u"clock").toObject();
        QJsonObject withMode = body;
        if (!body.contains(u"mode") && !body.isEmpty())
            withMode.insert(u"mode", latin1("paused"));
        const QJsonObject answer = turn(withMode);
        QCOMPARE(outcome(answer), refusal);
        QVERIFY2(
            answer.value(u"message").toString().startsWith(named), qPrintable(answer.value(u"message").toString()));
        QCOMPARE(pool->controlState().value(u"clock").toObject(), before);
    }

    void aCancelledCodeHasNoExpiry()
    {
        const QString code = pool->generate();
        const QByteArray token = pool->signIn(latin1("alice"));
        pool->act(code, QrAction::Scan, token);
        pool->act(code, QrAction::Cancel, token);
        QCOMPARE(outcome(turn({{latin1("beforeExpiryOf"), code}})), "422/2243");
    }
};

QRLOGIN_TEST(TestControlClock)
#include "TestControlClock.moc"
