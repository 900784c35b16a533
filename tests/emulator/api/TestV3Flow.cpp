#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestV3Flow : public QObject
{
    Q_OBJECT

    static QStringList members(const QJsonObject &object) { return object.keys(); }

private slots:
    void oneLoginFromCodeToTokens()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString code = pool.generate();
        QCOMPARE(code.size(), 30);
        QCOMPARE(pool.status(code), (QJsonObject{{u"status"_s, u"PENDING"_s}}));

        QCOMPARE(pool.act(code, QrAction::Scan, alice).value(u"data"_s), (QJsonObject{{u"success"_s, true}}));
        const QJsonObject scanned = pool.status(code);
        QCOMPARE(members(scanned), (QStringList{u"briefUserInfo"_s, u"status"_s}));
        QCOMPARE(scanned.value(u"status"_s), u"SCANNED"_s);
        const QJsonObject brief = scanned.value(u"briefUserInfo"_s).toObject();
        QCOMPARE(members(brief), (QStringList{u"displayName"_s, u"photo"_s}));
        QCOMPARE(brief.value(u"displayName"_s), u"Alice Lin"_s);

        QCOMPARE(outcome(pool.act(code, QrAction::Confirm, "Bearer " + alice)), "200");
        const QJsonObject authorized = pool.status(code);
        QCOMPARE(members(authorized), (QStringList{u"briefUserInfo"_s, u"status"_s, u"ticket"_s}));

        const QJsonObject answer = pool.exchangeAsServer(authorized.value(u"ticket"_s).toString());
        QCOMPARE(outcome(answer), "200");
        const QJsonObject tokens = answer.value(u"data"_s).toObject();
        QCOMPARE(members(tokens),
            (QStringList{u"access_token"_s, u"expire_in"_s, u"id_token"_s, u"scope"_s, u"token_type"_s}));
        QCOMPARE(tokens.value(u"expire_in"_s), 1296000);

        // A normal access token: a phone may sign in with it.
        const QString next = pool.generate();
        QCOMPARE(outcome(pool.act(next, QrAction::Scan, tokens.value(u"access_token"_s).toString().toLatin1())), "200");
    }

    void cancelledSaysNothingButWho()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString code = pool.generate();
        pool.act(code, QrAction::Scan, alice);
        QCOMPARE(outcome(pool.act(code, QrAction::Cancel, alice)), "200");
        QCOMPARE(pool.status(code).value(u"status"_s), u"CANCELLED"_s);
        QCOMPARE(members(pool.status(code)), (QStringList{u"briefUserInfo"_s, u"status"_s}));
    }

    void refusesByCode()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QByteArray bob = pool.signIn(u"bob"_s);
        const QString code = pool.generate();
        QCOMPARE(outcome(pool.act(u"no such code"_s, QrAction::Scan, alice)), "404/2241");
        QCOMPARE(outcome(pool.act(code, QrAction::Scan, {})), "401/2020");
        QCOMPARE(outcome(pool.act(code, QrAction::Scan, alice + 'x')), "401/2020");
        QCOMPARE(outcome(pool.act(code, QrAction::Confirm, alice)), "422/2243");
        QCOMPARE(outcome(pool.act(code, QrAction::Cancel, alice)), "422/2243");
        QCOMPARE(outcome(pool.act(code, QrAction::Scan, alice)), "200");
        QCOMPARE(outcome(pool.act(code, QrAction::Scan, bob)), "422/2243");
        QCOMPARE(outcome(pool.act(code, QrAction::Confirm, bob)), "403/1001");
        QCOMPARE(outcome(pool.act(code, QrAction::Cancel, bob)), "403/1001");
        QCOMPARE(pool.status(code).value(u"status"_s), u"SCANNED"_s);
        QCOMPARE(outcome(pool.get("/api/v3/get-qrcode-status?qrcodeId=unknown")), "404/2241");
        QCOMPARE(outcome(pool.get("/api/v3/get-qrcode-status")), "400/400");
        QCOMPARE(outcome(pool.post("/api/v3/set-qrcode-status", {{u"qrcodeId"_s, code}, {u"action"_s, u"scan"_s}},
                     {{"authorization", alice}})),
            "400/400");
    }

    void theHeadersOfBothBrandsNameTheSameApplication()
    {
        PoolFixture pool;
        const QByteArray id = pool.pool->state().applications.at(0).id.toUtf8();
        const auto generated = [&](const QByteArray &authing, const QByteArray &genAuth) {
            return outcome(pool.post("/api/v3/gene-qrcode", {{u"type"_s, u"MOBILE_APP"_s}},
                {{"x-authing-app-id", authing}, {"x-genauth-app-id", genAuth}}));
        };
        QCOMPARE(generated(id, id), "200");
        QCOMPARE(generated(id, pool.pool->state().applications.at(1).id.toUtf8()), "401/2020");
        QCOMPARE(generated(pool.pool->state().applications.at(1).id.toUtf8(), id), "401/2020");
    }

    void anOldLoginIsToldSo()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        pool.clock.advance(Seconds(1296000) - Milliseconds(1));
        QCOMPARE(outcome(pool.act(pool.generate(), QrAction::Scan, alice)), "200");
        pool.clock.advance(Milliseconds(1));
        QCOMPARE(outcome(pool.act(pool.generate(), QrAction::Scan, alice)), "401/2206");
    }

    void theCodesPeriodEndsOnTheMillisecond_data()
    {
        QTest::addColumn<int>("afterEnd");
        QTest::addColumn<bool>("expired");
        QTest::newRow("T - 1 ms") << -1 << false;
        QTest::newRow("T") << 0 << true;
        QTest::newRow("T + 1 ms") << 1 << true;
    }
    void theCodesPeriodEndsOnTheMillisecond()
    {
        QFETCH(int, afterEnd);
        QFETCH(bool, expired);
        for (const bool scanned : {false, true}) {
            PoolFixture pool;
            const QByteArray alice = pool.signIn(u"alice"_s);
            const QString code = pool.generate();
            if (scanned)
                pool.act(code, QrAction::Scan, alice);
            pool.clock.advance(Seconds(120) + Milliseconds(afterEnd));
            const QString alive = scanned ? u"SCANNED"_s : u"PENDING"_s;
            QCOMPARE(pool.status(code).value(u"status"_s), expired ? u"EXPIRED"_s : alive);
            QCOMPARE(outcome(pool.act(code, scanned ? QrAction::Confirm : QrAction::Scan, alice)),
                expired ? "422/2242" : "200");
            if (expired)
                QCOMPARE(members(pool.status(code)), QStringList{u"status"_s});
        }
    }

    void consentStopsTheCodesPeriod()
    {
        PoolFixture pool;
        QString code;
        pool.ticket(&code);
        pool.clock.advance(Seconds(121));
        QCOMPARE(pool.status(code).value(u"status"_s), u"AUTHORIZED"_s);
    }

    void theTicketsPeriodEndsOnTheMillisecond_data()
    {
        QTest::addColumn<int>("afterEnd");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("T - 1 ms") << -1 << QByteArray("200");
        QTest::newRow("T") << 0 << QByteArray("422/2245");
        QTest::newRow("T + 1 ms") << 1 << QByteArray("422/2245");
    }
    void theTicketsPeriodEndsOnTheMillisecond()
    {
        QFETCH(int, afterEnd);
        QFETCH(QByteArray, expected);
        PoolFixture pool;
        const QString ticket = pool.ticket();
        pool.clock.advance(Seconds(300) + Milliseconds(afterEnd));
        QCOMPARE(outcome(pool.exchangeAsServer(ticket)), expected);
    }

    void aTicketServesOnce()
    {
        PoolFixture pool;
        const QString ticket = pool.ticket();
        QCOMPARE(outcome(pool.exchangeAsServer(ticket)), "200");
        QCOMPARE(outcome(pool.exchangeAsServer(ticket)), "404/2244");
        QCOMPARE(outcome(pool.exchangeAsServer(u"never issued"_s)), "404/2244");
        QCOMPARE(outcome(pool.exchangeAsServer({})), "404/2244");
    }

    void aBrowserNeedsTheSettingAndLeavesTheTicketOtherwise()
    {
        PoolFixture pool;
        const QString ticket = pool.ticket();
        QCOMPARE(outcome(pool.exchangeAsBrowser(ticket)), "403/1001");
        pool.setStrategy({.allowExchangeUserInfoFromBrowser = true});
        QCOMPARE(outcome(pool.exchangeAsBrowser(ticket)), "200");
        QCOMPARE(outcome(pool.exchangeAsBrowser(ticket)), "404/2244");
    }

    void periodsAreThoseOfTheirMoment()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString code = pool.generate();
        pool.setStrategy({.qrcodeExpiresIn = 10, .ticketExpiresIn = 20});
        pool.clock.advance(Seconds(60));
        pool.act(code, QrAction::Scan, alice);
        QCOMPARE(outcome(pool.act(code, QrAction::Confirm, alice)), "200");
        const QString ticket = pool.status(code).value(u"ticket"_s).toString();

        pool.setStrategy({.qrcodeExpiresIn = 10, .ticketExpiresIn = 1});
        pool.clock.advance(Seconds(19));
        QCOMPARE(outcome(pool.exchangeAsServer(ticket)), "200");
    }

    void completeUserInfoIsForAuthorizedCodesOnly()
    {
        PoolFixture pool;
        pool.setStrategy({.returnFullUserInfo = true});
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString code = pool.generate();
        QVERIFY(!pool.status(code).contains(u"tokenSet"_s));
        pool.act(code, QrAction::Scan, alice);
        QVERIFY(!pool.status(code).contains(u"tokenSet"_s));
        pool.act(code, QrAction::Confirm, alice);
        const QJsonObject first = pool.status(code);
        QVERIFY(first.value(u"tokenSet"_s).toObject().contains(u"access_token"_s));
        pool.clock.advance(Seconds(5));
        QCOMPARE(pool.status(code), first);

        pool.setStrategy({});
        QVERIFY(!pool.status(code).contains(u"tokenSet"_s));
    }

    void anEndedCodeIsSeenForTenMoreMinutes_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("expired") << u"EXPIRED"_s;
        QTest::newRow("cancelled") << u"CANCELLED"_s;
        QTest::newRow("authorized") << u"AUTHORIZED"_s;
    }
    void anEndedCodeIsSeenForTenMoreMinutes()
    {
        QFETCH(QString, end);
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString code = pool.generate();
        if (end == u"EXPIRED"_s) {
            pool.clock.advance(Seconds(120));
        } else {
            pool.act(code, QrAction::Scan, alice);
            pool.act(code, end == u"CANCELLED"_s ? QrAction::Cancel : QrAction::Confirm, alice);
        }
        pool.clock.advance(std::chrono::minutes(10) - Milliseconds(1));
        QCOMPARE(pool.status(code).value(u"status"_s), end);
        pool.clock.advance(Milliseconds(1));
        QCOMPARE(outcome(pool.get("/api/v3/get-qrcode-status?qrcodeId=" + code.toLatin1())), "404/2241");
    }

    void customDataTravelsInThePicturesText()
    {
        PoolFixture pool;
        const QJsonObject data{{u"room"_s, u"第三"_s}};
        QCOMPARE(
            outcome(pool.post("/api/v3/gene-qrcode", {{u"type"_s, u"MOBILE_APP"_s}, {u"customData"_s, data}})), "200");
        QCOMPARE(outcome(pool.post("/api/v3/gene-qrcode", {{u"type"_s, u"WECHAT"_s}})), "400/400");
        QCOMPARE(
            outcome(pool.post("/api/v3/gene-qrcode", {{u"type"_s, u"MOBILE_APP"_s}, {u"customData"_s, 1}})), "400/400");
        const QJsonObject long_{{u"x"_s, QString(2500, u'x')}};
        QCOMPARE(outcome(pool.post("/api/v3/gene-qrcode", {{u"type"_s, u"MOBILE_APP"_s}, {u"customData"_s, long_}})),
            "400/400");
    }

    void deprecatedNamesStillWork()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString code = pool.generate();
        const QJsonObject answer = pool.post("/api/v3/change-qrcode-status",
            {{u"qrcodeId"_s, code}, {u"action"_s, u"SCAN"_s}}, {{"authorization", alice}});
        QCOMPARE(outcome(answer), "200");
        QVERIFY(!answer.contains(u"data"_s));
        const QJsonObject seen = pool.get("/api/v3/check-qrcode-status?qrcodeId=" + code.toLatin1());
        QCOMPARE(seen.value(u"data"_s).toObject().value(u"status"_s), u"SCANNED"_s);
    }

    void everyAnswerHasARequestIdOfItsOwn()
    {
        PoolFixture pool;
        const QString first = pool.get("/api/v3/get-qrcode-status").value(u"requestId"_s).toString();
        const QString second = pool.get("/api/v3/get-qrcode-status").value(u"requestId"_s).toString();
        QCOMPARE(first.size(), 32);
        QVERIFY(first != second);
    }
};

QRLOGIN_TEST(TestV3Flow)
#include "TestV3Flow.moc"
