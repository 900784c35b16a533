#include "emulator/Jwt.h"
#include "emulator/PoolFixture.h"
#include "emulator/state/SettingsTable.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrl>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestBackendCalls : public QObject
{
    Q_OBJECT

    static QJsonObject keySet(PoolFixture &pool) { return pool.get("/oidc/.well-known/jwks.json"); }

    static Response form(PoolFixture &pool, const QByteArray &path, const QByteArray &body, const Headers &more = {})
    {
        Headers headers = more;
        headers.insert("content-type", "application/x-www-form-urlencoded");
        return pool.send("POST", path, headers, body);
    }
    static QByteArray ofTheApplication(PoolFixture &pool)
    {
        return "&client_id=" + pool.application().id.toLatin1()
            + "&client_secret=" + pool.application().secret.reveal();
    }
    static QJsonObject introspect(PoolFixture &pool, const QByteArray &token)
    {
        return QJsonDocument::fromJson(
            form(pool, "/oidc/token/introspection", "token=" + token + ofTheApplication(pool)).body)
            .object();
    }
    static bool isActive(PoolFixture &pool, const QByteArray &token)
    {
        return introspect(pool, token).value(u"active"_s).toBool();
    }
    static QByteArray member(const QJsonObject &data, const char *name)
    {
        return data.value(QLatin1String(name)).toString().toLatin1();
    }
    static QJsonObject tokens(PoolFixture &pool) { return dataOf(pool.exchangeAsServer(pool.ticket())); }

    static QByteArray v2Token(PoolFixture &pool)
    {
        return member(
            dataOf(pool.post("/api/v2/login/account", {{u"account"_s, u"alice"_s}, {u"password"_s, u"alice-demo"_s}})),
            "token");
    }

    /// Each way to learn whether an access token works: "yes yes yes yes yes yes".
    static QByteArray whereItWorks(PoolFixture &pool, const QByteArray &token)
    {
        const Headers headers{{"authorization", "Bearer " + token}};
        const bool works[] = {isActive(pool, token), pool.send("GET", "/oidc/me", headers).status == 200,
            outcome(pool.get("/api/v3/get-profile", headers)) == "200",
            pool.get("/api/v2/oidc/validate_token?access_token=" + token).contains(u"sub"_s),
            outcome(pool.act(pool.generate(), QrAction::Scan, token)) == "200"};
        QByteArray text;
        for (const bool does : works)
            text += does ? "yes " : "no ";
        return text.trimmed();
    }
    static constexpr auto everywhere = "yes yes yes yes yes";
    static constexpr auto nowhere = "no no no no no";

private slots:
    void tokensVerifyAgainstThePublishedKeys()
    {
        PoolFixture pool;
        const QJsonObject set = tokens(pool);
        for (const char *name : {"access_token", "id_token"}) {
            const QByteArray token = member(set, name);
            QVERIFY(verifies(token, keySet(pool)));
            const QJsonObject claims = payloadOf(token);
            QCOMPARE(claims.value(u"iss"_s), u"http://127.0.0.1:4711/oidc"_s);
            QCOMPARE(claims.value(u"aud"_s), pool.application().id);
            QCOMPARE(claims.value(u"sub"_s), pool.pool->state().users.at(0).id);
            QCOMPARE(claims.value(u"exp"_s).toInteger() - claims.value(u"iat"_s).toInteger(), 1296000);
            QVERIFY(partOf(token, 0).value(u"kid"_s).toString().startsWith(u"emulator-"_s));
            QByteArray altered = token;
            altered[altered.size() / 2] = altered[altered.size() / 2] == 'A' ? 'B' : 'A';
            QVERIFY(!verifies(altered, keySet(pool)));
        }
        QCOMPARE(payloadOf(member(set, "id_token")).value(u"email"_s), u"alice@example.com"_s);
    }

    void aV2TokenIsSignedWithTheApplicationsSecret()
    {
        PoolFixture pool;
        const QByteArray token = v2Token(pool);
        QCOMPARE(partOf(token, 0).value(u"alg"_s), u"HS256"_s);
        const qsizetype dot = token.lastIndexOf('.');
        QCOMPARE(fromBase64Url(token.sliced(dot + 1)),
            QMessageAuthenticationCode::hash(
                token.first(dot), pool.application().secret.reveal(), QCryptographicHash::Sha256));
        QCOMPARE(whereItWorks(pool, token), everywhere);
    }

    void anApplicationsSecretMakesNoServerTokens()
    {
        PoolFixture pool;
        const auto encoded = [](const QByteArray &text) {
            return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        };
        QJsonObject claims = payloadOf(v2Token(pool));
        for (const auto &use : {u"pool"_s, u"management"_s, u"id"_s}) {
            claims.insert(u"use"_s, use);
            const QByteArray text = encoded(R"({"alg":"HS256"})") + '.' + encoded(QJsonDocument(claims).toJson());
            const QByteArray token = text + '.'
                + encoded(QMessageAuthenticationCode::hash(
                    text, pool.application().secret.reveal(), QCryptographicHash::Sha256));
            QCOMPARE(outcome(pool.get(getSettingsPath, {{"authorization", "Bearer " + token}})), "401/2020");
            QVERIFY(!isActive(pool, token));
        }
    }

    void aNonceComesBackInTheIdToken()
    {
        PoolFixture pool;
        const QJsonObject answer = pool.post("/api/v3/exchange-tokenset-with-qrcode-ticket",
            {{u"ticket"_s, pool.ticket()}, {u"client_id"_s, pool.application().id},
                {u"client_secret"_s, QString::fromLatin1(pool.application().secret.reveal())}, {u"nonce"_s, u"n-1"_s}});
        QCOMPARE(payloadOf(member(dataOf(answer), "id_token")).value(u"nonce"_s), u"n-1"_s);
        QVERIFY(!payloadOf(member(tokens(pool), "id_token")).contains(u"nonce"_s));
    }

    void discoveryNamesWhatExists()
    {
        PoolFixture pool;
        pool.host = "localhost:4711";
        const QJsonObject found = pool.get("/oidc/.well-known/openid-configuration");
        QCOMPARE(found.value(u"issuer"_s), u"http://localhost:4711/oidc"_s);
        QCOMPARE(found.value(u"issuer"_s), payloadOf(member(tokens(pool), "id_token")).value(u"iss"_s));
        QVERIFY(!found.contains(u"authorization_endpoint"_s));
        for (auto it = found.begin(); it != found.end(); ++it) {
            if (!it.key().endsWith(u"_endpoint"_s) && it.key() != u"jwks_uri"_s)
                continue;
            const QUrl url(it.value().toString());
            QCOMPARE(url.authority(), u"localhost:4711"_s);
            QVERIFY2(pool.send("OPTIONS", url.path().toLatin1()).status == 204, qPrintable(it.key()));
        }
    }

    void introspectionTellsApplicationsAboutTokens()
    {
        PoolFixture pool;
        const QByteArray token = member(tokens(pool), "access_token");
        const QJsonObject answer = introspect(pool, token);
        QCOMPARE(answer.value(u"active"_s), true);
        for (const auto &name : {u"sub"_s, u"aud"_s, u"exp"_s, u"iat"_s, u"iss"_s, u"scope"_s})
            QCOMPARE(answer.value(name), payloadOf(token).value(name));
        QCOMPARE(answer.value(u"username"_s), u"alice"_s);
        QCOMPARE(introspect(pool, "nonsense"), (QJsonObject{{u"active"_s, false}}));
        QVERIFY(isActive(pool, member(tokens(pool), "id_token")));
    }

    void onlyApplicationsMayAskAndRevoke_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("body"); // ID and SECRET are replaced
        QTest::addColumn<QByteArray>("basic"); // the same
        QTest::addColumn<int>("status");
        using enum ClientAuthMethod;
        const auto row = [](const char *name, auto method, const char *body, const char *basic, int status) {
            QTest::newRow(name) << int(method) << QByteArray(body) << QByteArray(basic) << status;
        };
        row("post", SecretPost, "&client_id=ID&client_secret=SECRET", "", 200);
        row("post, wrong", SecretPost, "&client_id=ID&client_secret=wrong", "", 401);
        row("post, nothing", SecretPost, "&client_id=ID", "", 401);
        row("post, unknown", SecretPost, "&client_id=x&client_secret=SECRET", "", 401);
        row("basic", SecretBasic, "", "ID:SECRET", 200);
        row("basic, wrong", SecretBasic, "", "ID:wrong", 401);
        row("basic by post", SecretBasic, "&client_id=ID&client_secret=SECRET", "", 401);
        row("none", None, "&client_id=ID", "", 200);
        row("none with a secret", None, "&client_id=ID&client_secret=SECRET", "", 401);
    }
    void onlyApplicationsMayAskAndRevoke()
    {
        QFETCH(int, method);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, basic);
        QFETCH(int, status);
        PoolFixture pool;
        const QByteArray token = member(tokens(pool), "access_token");
        pool.control("/_emulator/application", {{u"authMethod"_s, clientAuthMethodWords.of(ClientAuthMethod(method))}});
        const auto filled = [&](QByteArray text) {
            return text.replace("ID", pool.application().id.toLatin1())
                .replace("SECRET", pool.application().secret.reveal());
        };
        const Headers headers
            = basic.isEmpty() ? Headers() : Headers{{"authorization", "Basic " + filled(basic).toBase64()}};
        for (const char *path : {"/oidc/token/introspection", "/oidc/token/revocation"}) {
            const Response answer = form(pool, path, "token=" + token + filled(body), headers);
            QCOMPARE(answer.status, status);
            QVERIFY2(status == 200 || answer.body.contains(R"("error":"invalid_client")"), answer.body.constData());
            QCOMPARE(form(pool, path, filled(body).mid(1), headers).status, status == 200 ? 400 : 401);
        }
    }

    void userInfoAndProfile()
    {
        PoolFixture pool;
        const QJsonObject set = tokens(pool);
        const Headers headers{{"authorization", "Bearer " + member(set, "access_token")}};
        const QJsonObject me = pool.get("/oidc/me", headers);
        QCOMPARE(me.value(u"sub"_s), pool.pool->state().users.at(0).id);
        QCOMPARE(me.value(u"preferred_username"_s), u"alice"_s);
        QCOMPARE(pool.get("/oidc/me?access_token=" + member(set, "access_token")), me);
        const QJsonObject profile = dataOf(pool.get("/api/v3/get-profile", headers));
        QCOMPARE(profile.value(u"userId"_s), me.value(u"sub"_s));
        QCOMPARE(profile.value(u"username"_s), u"alice"_s);

        const Response refused = pool.send("GET", "/oidc/me", {{"authorization", "Bearer " + member(set, "id_token")}});
        QCOMPARE(refused.status, 401);
        QVERIFY2(refused.body.contains(R"("error":"invalid_token")"), refused.body.constData());
        QVERIFY(refused.headers.contains({"WWW-Authenticate", R"(Bearer error="invalid_token")"}));
        QCOMPARE(outcome(pool.get("/api/v3/get-profile")), "401/2020");
    }

    void validateTokenAnswersWithTheClaims()
    {
        PoolFixture pool;
        const QJsonObject set = tokens(pool);
        const QByteArray path = "/api/v2/oidc/validate_token?";
        for (const char *name : {"access_token", "id_token"})
            QCOMPARE(pool.get(path + name + '=' + member(set, name)), payloadOf(member(set, name)));
        QCOMPARE(pool.get(path + "access_token=" + member(set, "id_token")).value(u"code"_s), 2020);
        QCOMPARE(pool.get(path + "id_token=x.y.z").value(u"code"_s), 2020);
        QCOMPARE(pool.get(path).value(u"code"_s), 400);
        QCOMPARE(pool.get(path + "id_token=a&access_token=b").value(u"code"_s), 400);
    }

    void aRevokedTokenIsInactiveEverywhere()
    {
        PoolFixture pool;
        const QJsonObject set = tokens(pool);
        const QByteArray access = member(set, "access_token");
        const QByteArray other = member(tokens(pool), "access_token");
        QCOMPARE(whereItWorks(pool, access), everywhere);
        const Response revoked = form(pool, "/oidc/token/revocation", "token=" + access + ofTheApplication(pool));
        QCOMPARE(revoked.status, 200);
        QVERIFY(revoked.body.isEmpty());
        QCOMPARE(whereItWorks(pool, access), nowhere);
        QVERIFY(!isActive(pool, member(set, "id_token"))); // of the same login
        QCOMPARE(whereItWorks(pool, other), everywhere);
        QCOMPARE(form(pool, "/oidc/token/revocation", "token=" + access + ofTheApplication(pool)).status, 200);
        pool.restart();
        QCOMPARE(whereItWorks(pool, access), nowhere);
        QCOMPARE(whereItWorks(pool, other), everywhere);
    }

    void soAreTokensOfLockedUsersAndExpiredOnes()
    {
        PoolFixture pool;
        const QByteArray locked = member(tokens(pool), "access_token");
        const QByteArray v2 = v2Token(pool);
        const auto lock = [&](bool on) {
            pool.control("/_emulator/users", {{u"user"_s, u"alice"_s}, {u"locked"_s, on}});
        };
        lock(true);
        QCOMPARE(whereItWorks(pool, locked), nowhere);
        QCOMPARE(whereItWorks(pool, v2), nowhere);
        lock(false);
        QCOMPARE(whereItWorks(pool, locked), everywhere);
        pool.clock.advance(Seconds(1296000));
        QCOMPARE(whereItWorks(pool, locked), nowhere);
        QCOMPARE(whereItWorks(pool, v2), nowhere);
    }

    void aRotatedKeyStaysPublishedUntilItsTokensAreOver()
    {
        PoolFixture pool;
        pool.signedPost(updateSettingsPath, R"({"genauthTokenExpiresIn":60})");
        const QByteArray old = member(tokens(pool), "access_token");
        const QJsonObject rotated = pool.control("/_emulator/rotate-keys", {});
        QCOMPARE(outcome(rotated), "200");
        QCOMPARE(dataOf(rotated), keySet(pool));
        QCOMPARE(dataOf(rotated).value(u"keys"_s).toArray().size(), 2);
        const QByteArray fresh = member(tokens(pool), "access_token");
        QVERIFY(partOf(old, 0).value(u"kid"_s) != partOf(fresh, 0).value(u"kid"_s));
        for (const QByteArray &token : {old, fresh}) {
            QVERIFY(verifies(token, keySet(pool)));
            QVERIFY(isActive(pool, token));
        }
        pool.restart();
        QVERIFY(verifies(old, keySet(pool)));
        pool.clock.advance(Seconds(60));
        QCOMPARE(keySet(pool).value(u"keys"_s).toArray().size(), 1);
        QVERIFY(!verifies(old, keySet(pool)));
        QCOMPARE(outcome(pool.control("/_emulator/rotate-keys", {{u"x"_s, 1}})), "400/400");
    }

    void pollsGetTheTokensOfOneSignature()
    {
        PoolFixture pool;
        pool.setStrategy({.returnFullUserInfo = true});
        QString code;
        pool.ticket(&code);
        const QJsonValue first = pool.status(code).value(u"tokenSet"_s);
        QVERIFY(verifies(member(first.toObject(), "id_token"), keySet(pool)));
        pool.control("/_emulator/rotate-keys", {});
        pool.signedPost(updateSettingsPath, R"({"genauthTokenExpiresIn":60})");
        QCOMPARE(pool.status(code).value(u"tokenSet"_s), first); // not signed again
        const QJsonValue v2 = pool.get("/api/v2/qrcode/check?random=" + code.toLatin1())[u"data"_s][u"userInfo"_s];
        QCOMPARE(whereItWorks(pool, v2[u"token"_s].toString().toLatin1()), everywhere);
        pool.host = "localhost:4711";
        const QJsonObject elsewhere = pool.status(code).value(u"tokenSet"_s).toObject();
        QCOMPARE(payloadOf(member(elsewhere, "id_token")).value(u"iss"_s), u"http://localhost:4711/oidc"_s);
    }

    void idTokensServeOnV2PhonesOnly()
    {
        PoolFixture pool;
        const QByteArray token = member(tokens(pool), "id_token");
        for (const QByteArray scheme : {"", "Bearer "}) {
            for (const QByteArray last : {"confirm", "cancel"}) {
                const QString code = pool.generate();
                for (const QByteArray &action : {QByteArray("scanned"), last})
                    QCOMPARE(pool.post("/api/v2/qrcode/" + action, {{u"random"_s, code}},
                                     {{"authorization", scheme + token}})
                                 .value(u"code"_s),
                        200);
            }
        }
        QCOMPARE(outcome(pool.act(pool.generate(), QrAction::Scan, token)), "401/2020");
    }
};

QRLOGIN_TEST(TestBackendCalls)
#include "TestBackendCalls.moc"
