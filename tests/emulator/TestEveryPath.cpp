#include "emulator/PathEnvelope.h"
#include "emulator/SampleRequests.h"
#include "emulator/ServedEmulator.h"
#include "support/TestMain.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <functional>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView controlFolder = "/_emulator/";

/// A wrong ID or secret at a path.
struct Guess
{
    QByteArray path;
    const char *what;
    std::function<Response()> send;
};

/// At these paths, there is nothing to guess but tokens, which are signed.
const QSet<QByteArray> nothingToGuess{"/", "/api/qrcode/gene", "/api/v2/.well-known", "/api/v2/oidc/validate_token",
    "/api/v2/qrcode/gene", "/api/v2/userpools/detail", "/api/v3/gene-qrcode", "/api/v3/get-profile", "/api/v3/system",
    "/cas/session", "/oidc/.well-known/jwks.json", "/oidc/.well-known/openid-configuration", "/oidc/me", "/oidc/me/",
    "/api/v2/udvs/get", "/svg-string/guard", "/phone", "/phone/info", PhonePage::readCodePath.toByteArray()};

bool isOfPage(const QByteArray &path)
{
    return path.startsWith("/demo-page/") || (path.startsWith("/phone/") && path.contains('.'))
        || path.endsWith("public-config") || path.endsWith("components-public-config/guard");
}

/// All guesses that the pool counts.
QList<Guess> guessesAt(PoolFixture &pool)
{
    const QByteArray x(30, 'x');
    const QString unknown = QString::fromLatin1(x);
    const Headers alice{{"authorization", pool.signIn(u"alice"_s)}};
    const PoolIdentity &identity = pool.pool->state().identity;
    const QString appId = pool.application().id;
    const QString appSecret = QString::fromLatin1(pool.application().secret.reveal());
    QList<Guess> guesses;
    const auto add = [&](const QByteArray &path, const char *what, std::function<Response()> send) {
        guesses.append({path, what, std::move(send)});
    };
    const auto get = [&](const QByteArray &path, const QByteArray &query) {
        add(path, "an unknown code", [&pool, path, query] { return pool.send("GET", path + query); });
    };
    const auto post = [&](const QByteArray &path, const char *what, const QJsonObject &body,
                          const Headers &headers = {}, const QByteArray &form = {}) {
        Headers all = headers;
        all.insert("content-type", form.isEmpty() ? "application/json" : "application/x-www-form-urlencoded");
        const QByteArray text = form.isEmpty() ? QJsonDocument(body).toJson() : form;
        add(path, what, [&pool, path, all, text] { return pool.send("POST", path, all, text); });
    };

    // Codes and tickets
    get("/api/v3/get-qrcode-status", "?qrcodeId=" + x);
    get("/api/v3/check-qrcode-status", "?qrcodeId=" + x);
    for (const QByteArray path : {"/api/v3/set-qrcode-status", "/api/v3/change-qrcode-status"})
        post(path, "an unknown code", {{u"qrcodeId"_s, unknown}, {u"action"_s, u"SCAN"_s}}, alice);
    const QByteArray exchange = "/api/v3/exchange-tokenset-with-qrcode-ticket";
    const QJsonObject ticket{{u"ticket"_s, unknown}, {u"client_id"_s, appId}};
    QJsonObject asServer = ticket;
    asServer.insert(u"client_secret"_s, appSecret);
    post(exchange, "an unknown ticket", asServer);
    asServer.insert(u"client_secret"_s, u"x"_s);
    post(exchange, "a wrong application secret", asServer);
    const Headers server{{"authorization", withPlaceholdersFilled(pool, "Bearer {{pool-token}}")}};
    for (const QByteArray folder : {"/api/v2/qrcode/", "/api/qrcode/"}) {
        get(folder + "check", "?random=" + x);
        post(folder + "userinfo", "an unknown ticket", ticket, server);
        for (const QByteArray action : {"scanned", "confirm", "cancel"})
            post(folder + action, "an unknown code", {{u"random"_s, unknown}}, alice);
    }
    get("/qrcodes/" + x + ".png", {});
    get("/avatars/" + x + ".png", {});

    // Sign-ins and secrets
    QJsonObject signIn{{u"connection"_s, u"PASSWORD"_s}, {u"client_id"_s, appId}, {u"client_secret"_s, appSecret},
        {u"passwordPayload"_s, QJsonObject{{u"account"_s, u"alice"_s}, {u"password"_s, u"x"_s}}}};
    post("/api/v3/signin", "a wrong password", signIn);
    signIn.insert(u"client_secret"_s, u"x"_s);
    post("/api/v3/signin", "a wrong application secret", signIn);
    post("/api/v2/login/account", "a wrong password", {{u"account"_s, u"alice"_s}, {u"password"_s, u"x"_s}});
    post("/graphql/v2", "a wrong password",
        {{u"query"_s, u"mutation { loginByUsername(input: {username: \"alice\", password: \"x\"}) { token } }"_s}});
    post("/graphql/v2", "a wrong pool secret",
        {{u"query"_s, u"{ accessToken(userPoolId: \"%1\", secret: \"x\") { exp } }"_s.arg(identity.id)}});
    post("/api/v3/check-app-id-secret", "a wrong secret", {{u"appId"_s, appId}, {u"appSecret"_s, u"x"_s}});
    post("/api/v3/get-management-token", "a wrong secret",
        {{u"accessKeyId"_s, identity.accessKeyId}, {u"accessKeySecret"_s, u"x"_s}});
    for (const QByteArray path : {"/oidc/token/introspection", "/oidc/token/revocation"})
        post(path, "a wrong application secret", {}, {}, "token=x&client_secret=x&client_id=" + appId.toLatin1());
    for (const QByteArray path : {"/api/v3/get-security-settings", "/api/v3/list-applications",
             "/api/v3/get-application", "/api/v3/update-security-settings"}) {
        const QByteArray method = path.contains("update") ? "POST" : "GET";
        add(path, "a wrong signature", [&pool, method, path] {
            Headers headers = pool.signedHeaders(method, path, {}, Brand::GenAuth);
            headers["authorization"] = headers["authorization"].chopped(6) + "AAAAA=";
            return pool.send(method, path, headers, "{}");
        });
    }
    for (const QByteArray &path : pool.pool->paths()) {
        if (path.startsWith(controlFolder))
            add(path, "a wrong control token", [&pool, path] {
                return pool.send("GET", path, {{"x-control-token", "x"}});
            });
    }
    return guesses;
}

QByteArray headOf(const Response &response)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

} // namespace

/// What holds at each path that the emulator has. A new path takes part by itself; it fails until there is a sample of
/// it in tests/fuzz/corpus/pool, and until it is said what can be guessed there.
class TestEveryPath : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServedEmulator> server;
    QList<QByteArray> paths; ///< of `server`

    QByteArray withToken(const QByteArray &path) const
    {
        return path.startsWith(controlFolder) ? "X-Control-Token: " + server->controlToken() + "\r\n" : QByteArray();
    }
    QByteArray ask(const QByteArray &line, const QByteArray &headers, const QByteArray &body = {}) const
    {
        return server->ask(line + " HTTP/1.1\r\n" + headers + "\r\n" + body);
    }
    QJsonObject calls() const { return server->state().value(u"calls"_s).toObject(); }

    void addPaths() const
    {
        QTest::addColumn<QByteArray>("path");
        for (const QByteArray &path : paths)
            QTest::newRow(path.constData()) << path;
    }

private slots:
    void initTestCase()
    {
        server = std::make_unique<ServedEmulator>();
        PoolFixture pool;
        const QJsonArray served = server->state().value(u"applications"_s).toArray();
        for (QByteArray path : pool.pool->paths()) {
            for (qsizetype i = 0; i < served.size(); ++i)
                path.replace(
                    pool.pool->state().applications[i].id.toLatin1(), served[i][u"id"_s].toString().toLatin1());
            paths.append(path);
        }
        paths += {"/qrcodes/x.png", "/avatars/x.png"};
        QVERIFY(paths.size() > 50);
    }

    void isGuarded_data() { addPaths(); }
    void isGuarded()
    {
        QFETCH(QByteArray, path);
        const QByteArray token = withToken(path);
        const QByteArray allow = ask("OPTIONS " + path, server->host() + token);
        QCOMPARE(statusOf(allow), 204);
        const bool isPost = allow.contains("Allow: POST");
        QVERIFY(isPost || allow.contains("Allow: GET"));
        const QByteArray line = (isPost ? "POST " : "GET ") + path;
        const auto check = [&](const QByteArray &answer, int status) {
            QVERIFY2(statusOf(answer) == status, answer.constData());
            QCOMPARE(failureCodeOf(path, answer), status);
            QVERIFY(!answer.contains("Access-Control-"));
        };
        const QByteArray right = server->host() + token;
        const QJsonObject before = calls();
        check(ask(line, "Host: evil.example\r\n" + token), 403);
        check(ask(line, token), 400);
        check(ask(line, right + "Origin: https://evil.example\r\n"), 403);
        const std::size_t largest
            = path == PhonePage::readCodePath ? PhonePage::largestPicture : HttpLimits().bodyBytes;
        check(ask(line, right + "Content-Length: " + QByteArray::number(largest + 1) + "\r\n"), 413);
        check(ask(line, right + "X-Padding: " + QByteArray(17 * 1024, 'x') + "\r\n"), 431);
        check(ask("PUT " + path, right + "Content-Length: 0\r\n"), 405);
        if (isPost)
            check(ask(line, right + "Content-Type: text/plain\r\nContent-Length: 2\r\n", "{}"), 415);
        QCOMPARE(calls(), before);

        const QByteArray page = ask(line, right + "Origin: http://localhost:3000\r\n");
        QCOMPARE(page.contains("Access-Control-Allow-Origin: http://localhost:3000\r\n"), token.isEmpty());
        QCOMPARE(statusOf(page) == 403, !token.isEmpty());
        if (isPost && !path.startsWith("/oidc/") && path != PhonePage::readCodePath) {
            const QByteArray type = "Content-Type: application/json\r\nContent-Length: 1\r\n";
            QCOMPARE(failureCodeOf(path, ask(line, right + type, "{")), 400);
        }
    }

    void whatCanBeGuessedIsSaid()
    {
        PoolFixture pool;
        QSet<QByteArray> guessed;
        for (const Guess &guess : guessesAt(pool))
            guessed.insert(guess.path);
        for (const QByteArray &path : pool.pool->paths()) {
            const bool isSaid = isOfPage(path) || nothingToGuess.contains(path);
            QVERIFY2(guessed.contains(path) != isSaid, path.constData());
        }
    }

    void guessersAreSlowedDown_data()
    {
        QTest::addColumn<int>("index");
        PoolFixture pool;
        const QList<Guess> guesses = guessesAt(pool);
        for (int i = 0; i < guesses.size(); ++i)
            QTest::addRow("%s, %s", guesses[i].path.constData(), guesses[i].what) << i;
    }
    void guessersAreSlowedDown()
    {
        QFETCH(int, index);
        PoolFixture pool;
        const QString code = pool.generate();
        const Guess guess = guessesAt(pool)[index];
        for (int i = 0; i < Throttle::maxPerMinute; ++i)
            QVERIFY(guess.send().status != 429);
        const Response slowed = guess.send();
        QCOMPARE(slowed.status, 429);
        QCOMPARE(failureCodeOf(guess.path, headOf(slowed) + slowed.body), 429);
        QCOMPARE(slowed.headers.value(0).first, "Retry-After");
        QVERIFY(!pool.status(code).isEmpty()); // what is right gets through
    }

    void aSampleIsAnsweredWithoutAPrivateKey()
    {
        const QDir samples(QStringLiteral(QRLOGIN_SAMPLE_REQUESTS));
        QSet<QByteArray> answered;
        for (const QString &name : samples.entryList(QDir::Files)) {
            QFile file(samples.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray sample = file.readAll();
            PoolFixture pool;
            const auto response = answerTo(pool, sample);
            QVERIFY2(response, qPrintable(name));
            answered.insert(sample.split(' ').value(1).split('?').first());
            for (const QByteArray &part : privateParts(pool.store->load()->keys))
                QVERIFY2(!response->body.contains(part) && !headOf(*response).contains(part), qPrintable(name));
            if (name == u"control-without-token"_s || name == u"preflight"_s)
                continue;
            QCOMPARE(response->status, 200);
            QVERIFY2(response->refusal.statusCode == 0, qPrintable(name + u": "_s + QString::fromUtf8(response->body)));
        }
        PoolFixture pool;
        for (const QByteArray &path : pool.pool->paths()) {
            // The files of the demo page and the second application are like the first.
            if (!isOfPage(path))
                QVERIFY2(answered.contains(path), path.constData());
        }
    }
};

QRLOGIN_TEST(TestEveryPath)
#include "TestEveryPath.moc"
