#include "emulator/PoolFixture.h"
#include "qr/QrReader.h"
#include "support/TestMain.h"

#include <QImage>
#include <QJsonDocument>
#include <QPainter>
#include <QPainterPath>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestV2Flow : public QObject
{
    Q_OBJECT

    static QJsonObject data(const QJsonObject &answer) { return answer.value(u"data"_s).toObject(); }
    static int code(const QJsonObject &answer) { return answer.value(u"code"_s).toInt(); }

    static QString generate(PoolFixture &pool, const QByteArray &prefix = "/api/v2/qrcode/")
    {
        return data(pool.post(prefix + "gene", {{u"scene"_s, u"APP_AUTH"_s}},
                        {{"x-authing-userpool-id", pool.pool->state().identity.id.toLatin1()}}))
            .value(u"random"_s)
            .toString();
    }
    static QJsonObject check(PoolFixture &pool, const QString &random, const QByteArray &prefix = "/api/v2/qrcode/")
    {
        return pool.get(prefix + "check?random=" + random.toLatin1());
    }
    static QJsonObject act(PoolFixture &pool, const QByteArray &action, const QString &random, const QByteArray &token)
    {
        return pool.post("/api/v2/qrcode/" + action, {{u"random"_s, random}}, {{"authorization", token}});
    }
    static QJsonObject graphQl(
        PoolFixture &pool, const QString &query, const QJsonObject &variables = {}, const QByteArray &token = {})
    {
        return pool.post("/graphql/v2", {{u"query"_s, query}, {u"variables"_s, variables}},
            token.isEmpty() ? Headers() : Headers{{"authorization", "Bearer " + token}});
    }
    static QByteArray poolToken(PoolFixture &pool)
    {
        const auto &identity = pool.pool->state().identity;
        const QJsonObject answer = graphQl(pool,
            u"query accessToken($userPoolId: String!, $secret: String!) {\n accessToken(userPoolId: $userPoolId, secret: $secret) { accessToken exp iat } }"_s,
            {{u"userPoolId"_s, identity.id}, {u"secret"_s, QString::fromLatin1(identity.secret.reveal())}});
        return data(answer).value(u"accessToken"_s)[u"accessToken"_s].toString().toLatin1();
    }
    static QString errorCode(const QJsonObject &answer)
    {
        return QString::number(answer.value(u"errors"_s)[0][u"message"_s][u"code"_s].toInt());
    }

private slots:
    void oneLoginUnderBothPrefixes_data()
    {
        QTest::addColumn<QByteArray>("prefix");
        QTest::newRow("v2") << QByteArray("/api/v2/qrcode/");
        QTest::newRow("plain") << QByteArray("/api/qrcode/");
    }
    void oneLoginUnderBothPrefixes()
    {
        QFETCH(QByteArray, prefix);
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const auto phone = [&](const QByteArray &action, const QString &random) {
            return pool.post(prefix + action, {{u"random"_s, random}}, {{"authorization", alice}});
        };

        const QString random = generate(pool, prefix);
        QCOMPARE(random.size(), 30);
        QCOMPARE(data(check(pool, random, prefix)).value(u"status"_s), 0);
        for (const auto &member : {u"ticket"_s, u"scannedUserId"_s})
            QCOMPARE(data(check(pool, random, prefix)).value(member), QJsonValue(QJsonValue::Null));

        QCOMPARE(data(phone("scanned", random)),
            (QJsonObject{{u"random"_s, random}, {u"status"_s, 0}, {u"description"_s, u"scanned"_s}}));
        const QJsonObject scanned = data(check(pool, random, prefix));
        QCOMPARE(scanned.value(u"status"_s), 1);
        QCOMPARE(scanned.value(u"userInfo"_s).toObject().keys(), (QStringList{u"nickname"_s, u"photo"_s}));
        QVERIFY(!scanned.contains(u"ticket"_s));

        QCOMPARE(data(phone("confirm", random)).value(u"status"_s), 1);
        const QJsonObject authorized = data(check(pool, random, prefix));
        QCOMPARE(authorized.value(u"status"_s), 2);
        QCOMPARE(authorized.value(u"userInfo"_s).toObject().keys(), (QStringList{u"nickname"_s, u"photo"_s}));

        const QJsonObject answer = pool.post(prefix + "userinfo", {{u"ticket"_s, authorized.value(u"ticket"_s)}},
            {{"authorization", "Bearer " + poolToken(pool)}});
        QCOMPARE(code(answer), 200);
        QCOMPARE(data(answer).keys(),
            (QStringList{u"blocked"_s, u"company"_s, u"email"_s, u"emailVerified"_s, u"id"_s, u"isDeleted"_s,
                u"lastIP"_s, u"lastIp"_s, u"loginsCount"_s, u"nickname"_s, u"oauth"_s, u"phone"_s, u"photo"_s,
                u"signedUp"_s, u"token"_s, u"tokenExpiredAt"_s, u"username"_s}));
        // Each of the tokens works on both versions.
        const QByteArray token = data(answer).value(u"token"_s).toString().toLatin1();
        QCOMPARE(outcome(pool.act(pool.generate(), QrAction::Scan, token)), "200");
        QCOMPARE(code(act(pool, "scanned", generate(pool), token)), 200);
    }

    void aCodeEndsInMfaOrAnErrorOnPurpose()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const auto end = [&](const QString &id, const char *how) {
            return outcome(pool.control("/_emulator/codes", {{u"id"_s, id}, {u"end"_s, QLatin1String(how)}}));
        };
        const QString unscanned = generate(pool);
        QCOMPARE(end(unscanned, "mfaNeeded"), "200");
        QCOMPARE(data(check(pool, unscanned)).value(u"status"_s), 4);
        QCOMPARE(data(check(pool, unscanned)).value(u"scannedResult"_s)[u"code"_s], 1636);
        QCOMPARE(end(unscanned, "error"), "422/2243");

        const QString scanned = generate(pool);
        act(pool, "scanned", scanned, alice);
        QCOMPARE(end(scanned, "error"), "200");
        const QJsonObject ended = data(check(pool, scanned));
        QCOMPARE(ended.value(u"status"_s), 5);
        QCOMPARE(ended.value(u"scannedResult"_s).toObject().keys(), (QStringList{u"code"_s, u"data"_s, u"message"_s}));
        QVERIFY(!ended.contains(u"ticket"_s));
        const auto v3 = [&](const QString &id) {
            return dataOf(pool.get("/api/v3/get-qrcode-status?qrcodeId=" + id.toLatin1()));
        };
        QCOMPARE(v3(scanned).value(u"status"_s), u"ERROR"_s);
        QCOMPARE(v3(unscanned).value(u"scannedResult"_s)[u"code"_s], 1636);
        // The phone hears why.
        QCOMPARE(code(act(pool, "confirm", unscanned, alice)), 1636);
        QCOMPARE(code(act(pool, "confirm", scanned, alice)), 2243);
        QCOMPARE(pool.controlState().value(u"codes"_s)[u"newest"_s][1][u"status"_s], u"MFA_NEEDED"_s);

        QCOMPARE(end(u"unknown"_s, "error"), "404/2241");
        QCOMPARE(end(scanned, "expired"), "400/400");
        const QString expired = generate(pool);
        pool.clock.advance(Seconds(120));
        QCOMPARE(end(expired, "error"), "422/2242");
    }

    void cancelledAndExpired()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString cancelled = generate(pool);
        act(pool, "scanned", cancelled, alice);
        QCOMPARE(data(act(pool, "cancel", cancelled, alice)).value(u"status"_s), -1);
        QCOMPARE(data(check(pool, cancelled)).value(u"status"_s), 3);

        const QString expired = generate(pool);
        pool.clock.advance(Seconds(120));
        QCOMPARE(data(check(pool, expired)).value(u"status"_s), -1);
        QCOMPARE(code(act(pool, "scanned", expired, alice)), 2242);
    }

    void refusalsCarryANumberAndNoData()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString random = generate(pool);
        QCOMPARE(code(act(pool, "scanned", u"unknown"_s, alice)), 500);
        QCOMPARE(code(act(pool, "confirm", u"unknown"_s, alice)), 500);
        QCOMPARE(code(act(pool, "cancel", u"unknown"_s, alice)), 500);
        QCOMPARE(code(act(pool, "confirm", random, alice)), 2243);
        QCOMPARE(code(act(pool, "scanned", random, {})), 2020);
        QCOMPARE(code(check(pool, u"unknown"_s)), 2241);
        QCOMPARE(code(pool.post("/api/v2/qrcode/gene", {{u"scene"_s, u"WXAPP_AUTH"_s}})), 400);
        const QJsonObject other = pool.post(
            "/api/v2/qrcode/gene", {{u"scene"_s, u"APP_AUTH"_s}}, {{"x-authing-userpool-id", QByteArray(24, '0')}});
        QCOMPARE(code(other), 2224);
        QVERIFY(other.value(u"data"_s).isNull());
        QVERIFY(!other.contains(u"statusCode"_s));
    }

    void customDataHasThreeNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"params", "customeData", "customData"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void customDataHasThreeNames()
    {
        QFETCH(QString, name);
        PoolFixture pool;
        QCOMPARE(code(pool.post("/api/v2/qrcode/gene", {{u"scene"_s, u"APP_AUTH"_s}, {name, 1}})), 400);
        QCOMPARE(code(pool.post("/api/v2/qrcode/gene", {{u"scene"_s, u"APP_AUTH"_s}, {name, QJsonObject()}})), 200);
    }

    void aBrowserNeedsTheSettingAndLeavesTheTicketOtherwise()
    {
        PoolFixture pool;
        const QString ticket = pool.ticket();
        for (const QByteArray &token : {QByteArray(), pool.signIn(u"alice"_s), QByteArray("forged")}) {
            const QJsonObject refused
                = pool.post("/api/v2/qrcode/userinfo", {{u"ticket"_s, ticket}}, {{"authorization", token}});
            QCOMPARE(code(refused), 1001);
            QVERIFY(refused.value(u"data"_s).isNull());
        }
        pool.setStrategy({.allowExchangeUserInfoFromBrowser = true});
        QCOMPARE(code(pool.post("/api/v2/qrcode/userinfo", {{u"ticket"_s, ticket}})), 200);
        QCOMPARE(code(pool.post("/api/v2/qrcode/userinfo", {{u"ticket"_s, ticket}})), 2244);
    }

    void completeUserInfoIsForAuthorizedCodesOnly()
    {
        PoolFixture pool;
        pool.setStrategy({.returnFullUserInfo = true});
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString random = generate(pool);
        act(pool, "scanned", random, alice);
        QVERIFY(!data(check(pool, random)).value(u"userInfo"_s).toObject().contains(u"token"_s));
        act(pool, "confirm", random, alice);
        QVERIFY(data(check(pool, random)).value(u"userInfo"_s).toObject().contains(u"token"_s));
    }

    void codesAreOfBothVersions()
    {
        PoolFixture pool;
        const QByteArray alice = pool.signIn(u"alice"_s);
        const QString random = generate(pool);
        QCOMPARE(pool.status(random).value(u"status"_s), u"PENDING"_s);
        pool.act(random, QrAction::Scan, alice);
        QCOMPARE(data(check(pool, random)).value(u"status"_s), 1);
        QCOMPARE(code(act(pool, "confirm", random, alice)), 200);
        QCOMPARE(pool.status(random).value(u"status"_s), u"AUTHORIZED"_s);
    }

    void aPoolTokenNeedsTheSecretAndEnds()
    {
        PoolFixture pool;
        const QJsonObject wrong = graphQl(pool,
            u"{accessToken(userPoolId:\"%1\",secret:\"wrong\"){accessToken}}"_s.arg(pool.pool->state().identity.id));
        QCOMPARE(errorCode(wrong), u"2020"_s);
        QVERIFY(wrong.value(u"data"_s).isNull());
        QCOMPARE(errorCode(graphQl(pool, u"{accessToken(userPoolId:\"x\",secret:\"y\"){accessToken}}"_s)), u"2224"_s);

        const QByteArray token = poolToken(pool);
        const QByteArray path = "/api/v2/userpools/detail";
        QCOMPARE(code(pool.get(path, {{"authorization", "Bearer " + token}})), 200);
        QCOMPARE(code(pool.get(path)), 2020);
        QCOMPARE(code(pool.get(path, {{"authorization", pool.signIn(u"alice"_s)}})), 2020);
        pool.clock.advance(std::chrono::hours(2));
        QCOMPARE(code(pool.get(path, {{"authorization", token}})), 2206);
        QCOMPARE(code(pool.post("/api/v2/qrcode/userinfo", {{u"ticket"_s, u"x"_s}}, {{"authorization", token}})), 2206);
    }

    void theSettingsHaveOtherNamesHere()
    {
        PoolFixture pool;
        const QByteArray token = poolToken(pool);
        pool.setStrategy({.qrcodeExpiresIn = 60, .returnFullUserInfo = true});
        const auto read = [&] {
            return data(pool.get("/api/v2/userpools/detail", {{"authorization", token}}))
                .value(u"qrcodeLoginStrategy"_s)
                .toObject();
        };
        QCOMPARE(read(),
            (QJsonObject{{u"qrcodeExpiresAfter"_s, 60}, {u"ticketExpiresAfter"_s, 300}, {u"returnFullUserInfo"_s, true},
                {u"allowExchangeUserInfoFromBrowser"_s, false}}));

        const QString mutation
            = u"mutation updateUserpool($input: UpdateUserpoolInput!) { updateUserpool(input: $input) { name qrcodeLoginStrategy { ticketExpiresAfter } } }"_s;
        const auto change = [&](const QJsonObject &strategy) {
            return graphQl(pool, mutation, {{u"input"_s, QJsonObject{{u"qrcodeLoginStrategy"_s, strategy}}}}, token);
        };
        QCOMPARE(change({{u"ticketExpiresAfter"_s, 30}, {u"returnFullUserInfo"_s, false}}),
            (QJsonObject{{u"data"_s,
                QJsonObject{{u"updateUserpool"_s,
                    QJsonObject{{u"name"_s, u"Demo pool"_s},
                        {u"qrcodeLoginStrategy"_s, QJsonObject{{u"ticketExpiresAfter"_s, 30}}}}}}}}));
        QCOMPARE(read().value(u"qrcodeExpiresAfter"_s), 60);
        QCOMPARE(read().value(u"returnFullUserInfo"_s), false);
        QCOMPARE(pool.store->load()->settings.strategy().ticketExpiresIn, 30);

        const QJsonObject before = read();
        for (const QJsonValue &bad : {QJsonValue(0), QJsonValue(2'592'001), QJsonValue(1.5), QJsonValue(u"60"_s)})
            QCOMPARE(errorCode(change({{u"returnFullUserInfo"_s, true}, {u"qrcodeExpiresAfter"_s, bad}})), u"400"_s);
        QCOMPARE(read(), before);
    }

    void changesNeedThePoolToken()
    {
        PoolFixture pool;
        const QString mutation
            = u"mutation { updateUserpool(input: {qrcodeLoginStrategy: {returnFullUserInfo: true}}) { name } }"_s;
        QCOMPARE(errorCode(graphQl(pool, mutation)), u"2020"_s);
        QCOMPARE(errorCode(graphQl(pool, mutation, {}, pool.signIn(u"alice"_s))), u"2020"_s);
        QVERIFY(!pool.pool->state().settings.strategy().returnFullUserInfo);
        QCOMPARE(data(graphQl(pool, mutation, {}, poolToken(pool))).size(), 1);
        QVERIFY(pool.pool->state().settings.strategy().returnFullUserInfo);
    }

    /// As the V2 SDK 4.22 draws them: the logo in a circle over two fifths of the side.
    void theLogoLeavesTheCodeReadable()
    {
        PoolFixture pool;
        const QJsonObject made = data(pool.post("/api/v2/qrcode/gene", {{u"scene"_s, u"APP_AUTH"_s}},
            {{"x-authing-userpool-id", pool.pool->state().identity.id.toLatin1()}}));
        const auto pictureAt = [&](const char *member) {
            return QImage::fromData(
                pool.send("GET", made.value(QLatin1String(member)).toString().mid(21).toLatin1()).body);
        };
        const QImage logo = pictureAt("customLogo");
        QVERIFY(!logo.isNull());
        QImage canvas = pictureAt("url").convertToFormat(QImage::Format_RGB32).scaled(240, 240);
        QPainter painter(&canvas);
        QPainterPath circle;
        circle.addEllipse(QRectF(70, 70, 100, 100));
        painter.setClipPath(circle);
        painter.drawImage(QRectF(70, 70, 100, 100), logo);
        painter.end();
        QVERIFY(QrReader::read(canvas).value_or(QString()).contains(made.value(u"random"_s).toString()));
    }

    void queriesThatAreNotUnderstood_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"", "{", "}", "query", "query {", "query { }", "{accessToken(}",
                 "{accessToken(userPoolId:)}", "{accessToken{accessToken}} x", "query q($a: String! { a }",
                 "{accessToken(secret:[1,2,{a:1)}", "mutation {userpool{id}}", "{updateUserpool(input:{}){id}}",
                 "{group(id:\"x\"){id}}", "\"", "{a(b:\"\\", "{accessToken(userPoolId:1,userPoolId:2){exp}}"})
            QTest::newRow(query) << QString::fromLatin1(query);
        QTest::newRow("too deep") << u"{userpool"_s + QString(1000, u'{');
        QTest::newRow("too deep in an argument") << u"{userpool(a:"_s + QString(1000, u'[');
    }
    void queriesThatAreNotUnderstood()
    {
        QFETCH(QString, query);
        PoolFixture pool;
        const QJsonObject answer = graphQl(pool, query, {}, poolToken(pool));
        QCOMPARE(errorCode(answer), u"400"_s);
        QVERIFY(answer.value(u"data"_s).isNull());
    }
};

QRLOGIN_TEST(TestV2Flow)
#include "TestV2Flow.moc"
