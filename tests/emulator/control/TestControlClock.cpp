#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestControlClock : public QObject
{
    Q_OBJECT
    std::unique_ptr<PoolFixture> pool;

private slots:
    void init() { pool = std::make_unique<PoolFixture>(); }

    void theClockIsTurned()
    {
        QCOMPARE(outcome(pool->turnClock({{u"mode"_s, u"x60"_s}})), "200");
        pool->clock.advance(10s);
        const QJsonObject state = pool->controlState().value(u"clock").toObject();
        QCOMPARE(state.value(u"mode").toString(), u"x60"_s);
        QCOMPARE(state.value(u"now").toString(), u"2026-01-01T00:10:00.000Z"_s);
        QCOMPARE(state.value(u"ahead").toDouble(), 590.0);
        QCOMPARE(dataOf(pool->turnClock({{u"mode"_s, u"real"_s}})).value(u"ahead").toDouble(), 0.0);
        QCOMPARE(dataOf(pool->turnClock({{u"forward"_s, 3600}})).value(u"ahead").toDouble(), 3600.0);
        const QJsonObject both = dataOf(pool->turnClock({{u"forward"_s, 1}, {u"mode"_s, u"paused"_s}}));
        QCOMPARE(both.value(u"mode").toString(), u"paused"_s);
        QCOMPARE(both.value(u"ahead").toDouble(), 3601.0);
        const QJsonObject back
            = dataOf(pool->turnClock({{u"now"_s, u"2025-12-31T23:59:59.500Z"_s}, {u"mode"_s, u"x10"_s}}));
        QCOMPARE(back.value(u"now").toString(), u"2025-12-31T23:59:59.500Z"_s);
        QCOMPARE(back.value(u"mode").toString(), u"x10"_s);
        pool->clock.advance(1s);
        QCOMPARE(
            pool->controlState().value(u"clock").toObject().value(u"now").toString(), u"2026-01-01T00:00:09.500Z"_s);
    }

    void whatExpiresGoesByIt()
    {
        const QString code = pool->generate();
        const QByteArray token = pool->signIn(u"alice"_s);
        pool->turnClock({{u"mode"_s, u"paused"_s}});
        pool->clock.advance(std::chrono::hours(1));
        QCOMPARE(pool->status(code).value(u"status").toString(), u"PENDING"_s);
        pool->turnClock({{u"forward"_s, 119}});
        QCOMPARE(pool->status(code).value(u"status").toString(), u"PENDING"_s);
        pool->turnClock({{u"forward"_s, 1}});
        QCOMPARE(pool->status(code).value(u"status").toString(), u"EXPIRED"_s);
        QCOMPARE(outcome(pool->act(pool->generate(), QrAction::Scan, token)), "200");
        pool->turnClock({{u"forward"_s, 1'296'000}});
        QCOMPARE(outcome(pool->act(pool->generate(), QrAction::Scan, token)), "401/2206");
    }

    void aSecondBeforeTheCodeExpires()
    {
        const QString code = pool->generate();
        pool->turnClock({{u"mode"_s, u"paused"_s}, {u"beforeExpiryOf"_s, code}});
        QCOMPARE(pool->status(code).value(u"status").toString(), u"PENDING"_s);
        pool->clock.advance(1h);
        QCOMPARE(pool->status(code).value(u"status").toString(), u"PENDING"_s);
        pool->turnClock({{u"forward"_s, 1}});
        QCOMPARE(pool->status(code).value(u"status").toString(), u"EXPIRED"_s);
        QCOMPARE(outcome(pool->turnClock({{u"beforeExpiryOf"_s, code}})), "422/2243");
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
        QCOMPARE(outcome(pool->turnClock({{u"beforeExpiryOf"_s, byCode ? code : ticket}})), "200");
        pool->clock.advance(Seconds(more));
        QCOMPARE(outcome(pool->exchangeAsServer(ticket)), exchange);
    }

    void aSignatureGoesByTheMachinesTime()
    {
        for (const char *mode : {"x60", "paused"}) {
            pool->turnClock({{u"forward"_s, 86'400}});
            pool->turnClock({{u"mode"_s, QString::fromLatin1(mode)}});
            pool->clock.advance(2h);
            QCOMPARE(outcome(pool->signedGet(getSettingsPath)), "200");
        }
    }

    void theThrottleGoesByTheMachinesTime()
    {
        pool->turnClock({{u"mode"_s, u"paused"_s}});
        for (int i = 0; i <= Throttle::maxPerMinute; ++i)
            pool->status(u"unknown"_s);
        QCOMPARE(pool->send("GET", "/api/v3/get-qrcode-status?qrcodeId=x").status, 429);
        pool->clock.advance(1min);
        QCOMPARE(pool->send("GET", "/api/v3/get-qrcode-status?qrcodeId=x").status, 200);
    }

    void timeEndsBeforeItsDatesDo()
    {
        QByteArray last = "200";
        for (int turns = 0; turns < 10'000 && last == "200"; ++turns)
            last = outcome(pool->turnClock({{u"forward"_s, 366 * 86'400}}));
        QCOMPARE(last, "422/2243");
        pool->turnClock({{u"mode"_s, u"x60"_s}});
        pool->clock.advance(std::chrono::hours(24 * 30));
        const QString now = pool->controlState().value(u"clock").toObject().value(u"now").toString();
        QCOMPARE(now, u"9900-01-01T00:00:00.000Z"_s);
        // A client can restore the previous time.
        pool->control("/_emulator/reset", {});
        QCOMPARE(outcome(pool->turnClock({{u"now"_s, now}})), "200");
        QCOMPARE(outcome(pool->turnClock({{u"now"_s, u"9900-01-01T00:00:00.001Z"_s}})), "400/400");
        QVERIFY(!pool->generate().isEmpty());
    }

    void aWrongTurnSaysWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QJsonObject &body, const char *refusal, const char *named) {
            QTest::newRow(name) << body << QByteArray(refusal) << QString::fromLatin1(named);
        };
        row("nothing", {}, "400/400", "mode");
        row("mode", {{u"mode"_s, u"x2"_s}}, "400/400", "mode");
        row("mode of another type", {{u"mode"_s, 10}}, "400/400", "mode");
        row("backward", {{u"forward"_s, -1}}, "400/400", "forward");
        row("no second", {{u"forward"_s, 0}}, "400/400", "forward");
        row("half a second", {{u"forward"_s, 1.5}}, "400/400", "forward");
        row("too far", {{u"forward"_s, 366 * 86'400 + 1}}, "400/400", "forward");
        row("no time", {{u"now"_s, u"tomorrow"_s}}, "400/400", "now");
        row("a time of long ago", {{u"now"_s, u"1970-01-01T00:00:00.000Z"_s}}, "400/400", "now");
        row("a time and more", {{u"now"_s, u"2026-01-01T00:00:00.000Z"_s}, {u"forward"_s, 1}}, "400/400", "now");
        row("two ways", {{u"forward"_s, 1}, {u"beforeExpiryOf"_s, u"x"_s}}, "400/400", "forward");
        row("unknown member", {{u"speed"_s, 1}}, "400/400", "speed");
        row("unknown id", {{u"beforeExpiryOf"_s, u"x"_s}}, "404/2244", "beforeExpiryOf");
    }
    void aWrongTurnSaysWhatIsWrong()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QByteArray, refusal);
        QFETCH(QString, named);
        const QJsonObject before = pool->controlState().value(u"clock").toObject();
        QJsonObject withMode = body;
        if (!body.contains(u"mode") && !body.isEmpty())
            withMode.insert(u"mode", u"paused"_s);
        const QJsonObject answer = pool->turnClock(withMode);
        QCOMPARE(outcome(answer), refusal);
        QVERIFY2(messageOf(answer).startsWith(named), qPrintable(messageOf(answer)));
        QCOMPARE(pool->controlState().value(u"clock").toObject(), before);
    }

    void aCancelledCodeHasNoExpiry()
    {
        const QString code = pool->generate();
        const QByteArray token = pool->signIn(u"alice"_s);
        pool->act(code, QrAction::Scan, token);
        pool->act(code, QrAction::Cancel, token);
        QCOMPARE(outcome(pool->turnClock({{u"beforeExpiryOf"_s, code}})), "422/2243");
    }
};

QRLOGIN_TEST(TestControlClock)
#include "TestControlClock.moc"
