#include "emulator/PoolFixture.h"
#include "emulator/api/CodePicture.h"

#include "qr/QrReader.h"
#include "support/TestMain.h"

#include <QImage>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto statusPath = "/api/v3/get-qrcode-status?qrcodeId=x";

QByteArray headerOf(const Response &response, const QByteArray &name)
{
    for (const auto &[key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

class TestPoolRules : public QObject
{
    Q_OBJECT
private slots:
    void pagesOfThisMachineMayAsk_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("this machine") << QByteArray("http://127.0.0.1:3000") << true;
        QTest::newRow("by name") << QByteArray("https://localhost") << true;
        QTest::newRow("by IPv6") << QByteArray("http://[::1]:8080") << true;
        QTest::newRow("of the pool's settings") << QByteArray("https://login.example.com") << true;
        QTest::newRow("of the emulator's list") << QByteArray("https://dev.example.com:8443") << true;
        QTest::newRow("another scheme") << QByteArray("http://login.example.com") << false;
        QTest::newRow("another port") << QByteArray("https://login.example.com:444") << false;
        QTest::newRow("ends like it") << QByteArray("https://evil-login.example.com") << false;
        QTest::newRow("goes on after it") << QByteArray("https://login.example.com.evil.example") << false;
        QTest::newRow("begins like this machine") << QByteArray("http://localhost.evil.example") << false;
        QTest::newRow("this machine as a user") << QByteArray("http://localhost@evil.example") << false;
        QTest::newRow("this machine in another scheme") << QByteArray("ftp://localhost") << false;
        QTest::newRow("with a path") << QByteArray("http://localhost/x") << false;
        QTest::newRow("null") << QByteArray("null") << false;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("any") << QByteArray("*") << false;
    }
    void pagesOfThisMachineMayAsk()
    {
        QFETCH(QByteArray, origin);
        QFETCH(bool, allowed);
        PoolFixture pool;
        pool.pool = std::make_unique<Pool>(pool.store->load().value(), *pool.store, pool.random,
            PoolOptions{QStringList{u"https://dev.example.com:8443"_s}});
        const QByteArray update = "{\"allowedOrigins\":[\"https://login.example.com\",\"https://other.example\"]}";
        QCOMPARE(outcome(pool.signedPost("/api/v3/update-security-settings", update)), "200");

        const Headers headers{{"origin", origin}, {"content-type", "application/json"}};
        const Response preflight = pool.send("OPTIONS", generatePath,
            {{"origin", origin}, {"access-control-request-method", "POST"},
                {"access-control-request-headers", "content-type,x-authing-app-id"}});
        const Response answer = pool.send("POST", generatePath, headers, "{\"type\":\"MOBILE_APP\"}");
        const Response failure = pool.send("GET", statusPath, headers);
        const Response nowhere = pool.send("GET", "/nowhere", headers);
        const Response picture = pool.send("GET", "/qrcodes/x.png", headers);
        for (const Response &response : {preflight, answer, failure, nowhere, picture}) {
            QCOMPARE(headerOf(response, "Access-Control-Allow-Origin"), allowed ? origin : QByteArray());
            QCOMPARE(
                headerOf(response, "Access-Control-Allow-Credentials"), allowed ? QByteArray("true") : QByteArray());
            if (!allowed)
                QCOMPARE(response.status, 403);
        }
        QCOMPARE(pool.pool->state().codes.size(), allowed ? 1u : 0u);
        if (!allowed)
            return;
        QCOMPARE(preflight.status, 204);
        QCOMPARE(headerOf(answer, "Vary"), "Origin");
        const QByteArray named = headerOf(preflight, "Access-Control-Allow-Headers");
        for (const char *header : {"content-type", "authorization", "x-authing-app-id", "x-authing-userpool-id",
                 "x-authing-lang", "x-authing-request-from", "x-authing-sdk-version", "x-authing-app-tenant-id",
                 "x-authing-device-id", "x-genauth-app-id"})
            QVERIFY2(named.contains(header), header);
        QVERIFY(headerOf(preflight, "Access-Control-Allow-Methods").contains("POST"));
        QVERIFY(!named.contains('*'));
    }

    void originsAreTheSameAsForABrowser_data()
    {
        QTest::addColumn<QString>("named");
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("the usual port") << u"https://login.example.com:443"_s << QByteArray("https://login.example.com")
                                        << true;
        QTest::newRow("the usual port of http")
            << u"http://login.example.com:80"_s << QByteArray("http://login.example.com") << true;
        QTest::newRow("the port of the other scheme")
            << u"https://login.example.com:80"_s << QByteArray("https://login.example.com") << false;
        QTest::newRow("other letters") << u"https://bücher.example"_s << QByteArray("https://xn--bcher-kva.example")
                                       << true;
        QTest::newRow("Chinese") << u"https://登录.例子.中国"_s
                                 << QByteArray("https://xn--w2t382c.xn--fsqu00a.xn--fiqs8s") << true;
        QTest::newRow("capitals") << u"HTTPS://Login.Example.com"_s << QByteArray("https://login.example.com") << true;
        QTest::newRow("with its slash") << u" https://login.example.com/ "_s << QByteArray("https://login.example.com")
                                        << true;
        QTest::newRow("with a path") << u"https://login.example.com/app"_s << QByteArray("https://login.example.com")
                                     << false;
        QTest::newRow("no scheme") << u"login.example.com"_s << QByteArray("https://login.example.com") << false;
    }
    void originsAreTheSameAsForABrowser()
    {
        QFETCH(QString, named);
        QFETCH(QByteArray, sent);
        QFETCH(bool, allowed);
        PoolFixture pool;
        pool.pool = std::make_unique<Pool>(
            pool.store->load().value(), *pool.store, pool.random, PoolOptions{QStringList{named}});
        const Response answer = pool.send("GET", statusPath, {{"origin", sent}});
        QCOMPARE(headerOf(answer, "Access-Control-Allow-Origin"), allowed ? sent : QByteArray());
    }

    void itsOwnPageMayAsk()
    {
        PoolFixture pool;
        pool.host = "192.0.2.2:4711";
        const auto statusFor = [&](const QByteArray &origin) {
            return pool
                .send("POST", generatePath, {{"origin", origin}, {"content-type", "application/json"}},
                    "{\"type\":\"MOBILE_APP\"}")
                .status;
        };
        QCOMPARE(statusFor("http://192.0.2.2:4711"), 200);
        QCOMPARE(statusFor("http://192.0.2.2:4712"), 403);
        QCOMPARE(statusFor("https://192.0.2.2:4711"), 403);
        QCOMPARE(statusFor("http://192.0.2.3:4711"), 403);
        pool.host = "localhost:80";
        QCOMPARE(statusFor("http://localhost"), 200);
    }

    void whoIsNoPageIsToldNothingOfPages()
    {
        PoolFixture pool;
        QVERIFY(pool.send("GET", statusPath).headers.isEmpty());
    }

    void onlyJsonIsTaken_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::newRow("JSON") << QByteArray("application/json") << 200;
        QTest::newRow("with a charset") << QByteArray("Application/JSON; charset=utf-8") << 200;
        QTest::newRow("none") << QByteArray() << 415;
        QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << 415;
        QTest::newRow("text") << QByteArray("text/plain") << 415;
        QTest::newRow("begins like it") << QByteArray("application/jsonp") << 415;
    }
    void onlyJsonIsTaken()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        PoolFixture pool;
        const Headers headers = type.isEmpty() ? Headers() : Headers{{"content-type", type}};
        QCOMPARE(pool.send("POST", generatePath, headers, "{\"type\":\"MOBILE_APP\"}").status, status);
        QCOMPARE(pool.pool->state().codes.size(), status == 200 ? 1u : 0u);
    }

    void bodiesThatAreNoObject()
    {
        PoolFixture pool;
        for (const QByteArray &body :
            {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("null"), QByteArray("\xff")}) {
            const Response response = pool.send("POST", generatePath, {{"content-type", "application/json"}}, body);
            QCOMPARE(outcome(QJsonDocument::fromJson(response.body).object()), "400/400");
        }
    }

    void aRepeatedNameIsRefusedWithItsPlace()
    {
        PoolFixture pool;
        for (const QByteArray &body : {QByteArray("{\"type\":\"MOBILE_APP\",\n \"type\":\"MOBILE_APP\"}"),
                 QByteArray("{\"type\":\"MOBILE_APP\",\n \"t\\u0079pe\":\"MOBILE_APP\"}"),
                 QByteArray("{\"type\":\"MOBILE_APP\",\"customData\":{\"a\":1,\n \"a\":2}}")}) {
            const Response response = pool.send("POST", generatePath, {{"content-type", "application/json"}}, body);
            const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
            QCOMPARE(outcome(answer), "400/400");
            QVERIFY2(answer.value(u"message").toString().contains(QStringLiteral("Line 2, column 2")),
                response.body.constData());
        }
        QCOMPARE(pool.pool->state().codes.size(), 0u);
    }

    void pathsAreShownAsFarAsTheyAreTheApis_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("shown");
        const auto row
            = [](const char *path, const char *shown) { QTest::newRow(path) << QByteArray(path) << QByteArray(shown); };
        row("/api/v3/exchange-tokenset-with-qrcode-ticket", "/api/v3/exchange-tokenset-with-qrcode-ticket");
        row("/_emulator/state", "/_emulator/state");
        row("/", "/");
        row("*", "*");
        row("", "");
        row("/qrcodes/abcdefghijklmnopqrstuvwxyz0123.png", "/qrcodes/…");
        row("/avatars/0123456789abcdef01234567.png", "/avatars/…");
        row("/_emulator/state/x", "/…");
        row("/api/v3/signin/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0", "/…");
        row("/se-cr-et", "/…");
        row("/%73ecret", "/…");
        row("http://evil.example/secret", "/…");
    }
    void pathsAreShownAsFarAsTheyAreTheApis()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, shown);
        QCOMPARE(PoolFixture().pool->publicPath(path), shown);
    }

    void tooManyWrongIdsAreAnsweredWith429()
    {
        PoolFixture pool;
        const QString code = pool.generate();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(pool.send("GET", statusPath).status, 200);
        const Response slowed = pool.send("GET", statusPath);
        QCOMPARE(slowed.status, 429);
        QCOMPARE(headerOf(slowed, "Retry-After"), "60");
        QCOMPARE(pool.send("GET", "/qrcodes/x.png").status, 429);
        QCOMPARE(pool.send("GET", "/api/v2/qrcode/check?random=x").status, 429);

        // A known ID still works, and so does another source.
        QCOMPARE(pool.status(code).value(u"status"_s), u"PENDING"_s);
        pool.peer = "127.0.0.2";
        QCOMPARE(pool.send("GET", statusPath).status, 200);
        pool.peer = "127.0.0.1";
        pool.clock.advance(Seconds(59));
        QCOMPARE(headerOf(pool.send("GET", statusPath), "Retry-After"), "1");
        pool.clock.advance(Seconds(1));
        QCOMPARE(pool.send("GET", statusPath).status, 200);
    }

    void wrongIdsCountInEveryCall_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("V3 action") << QByteArray("/api/v3/set-qrcode-status")
                                   << QByteArray("{\"qrcodeId\":\"x\",\"action\":\"SCAN\"}");
        QTest::newRow("V2 scanned") << QByteArray("/api/v2/qrcode/scanned") << QByteArray("{\"random\":\"x\"}");
        QTest::newRow("V2 confirm") << QByteArray("/api/qrcode/confirm") << QByteArray("{\"random\":\"x\"}");
    }
    void wrongIdsCountInEveryCall()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        PoolFixture pool;
        const Headers headers{{"authorization", pool.signIn(u"alice"_s)}, {"content-type", "application/json"}};
        for (int i = 0; i < 20; ++i)
            QCOMPARE(pool.send("POST", path, headers, body).status, 200);
        QCOMPARE(pool.send("POST", path, headers, body).status, 429);
    }

    void whatWasGivenOutOnceIsNoWrongId()
    {
        PoolFixture pool;
        const QString used = pool.ticket();
        QCOMPARE(outcome(pool.exchangeAsServer(used)), "200");
        for (int i = 0; i < 50; ++i)
            QCOMPARE(outcome(pool.exchangeAsServer(used)), "404/2244");
        // A used ticket stays used, even after its end.
        pool.clock.advance(Seconds(301));
        QCOMPARE(outcome(pool.exchangeAsServer(used)), "404/2244");

        const QString code = pool.generate();
        const QByteArray early = pool.signIn(u"alice"_s);
        pool.control("/_emulator/reset", {});
        for (int i = 0; i < 50; ++i)
            QCOMPARE(outcome(pool.act(code, QrAction::Scan, early)), "404/2004");
        for (int i = 0; i < 50; ++i)
            QCOMPARE(outcome(pool.post(generatePath, {}, {{"x-genauth-app-id", "x"}})), "404/2011");
        QCOMPARE(pool.send("GET", statusPath).status, 200);
    }

    void aCallThatNamesNoIdIsNotAcceptable_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("isPost");
        QTest::newRow("V3 status") << QByteArray("/api/v3/get-qrcode-status") << false;
        QTest::newRow("V3 status of nothing") << QByteArray("/api/v3/get-qrcode-status?qrcodeId=") << false;
        QTest::newRow("V3 status of another name") << QByteArray("/api/v3/get-qrcode-status?random=x") << false;
        QTest::newRow("V2 check") << QByteArray("/api/v2/qrcode/check") << false;
        QTest::newRow("V2 scanned") << QByteArray("/api/v2/qrcode/scanned") << true;
        QTest::newRow("V2 cancel") << QByteArray("/api/v2/qrcode/cancel") << true;
    }
    void aCallThatNamesNoIdIsNotAcceptable()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, isPost);
        PoolFixture pool;
        const Headers headers{{"authorization", pool.signIn(u"alice"_s)}};
        for (int i = 0; i < 50; ++i) {
            const QJsonObject answer = isPost ? pool.post(target, {}, headers) : pool.get(target, headers);
            QCOMPARE(answer.value(target.contains("/v2/") ? u"code"_s : u"statusCode"_s).toInt(), 400);
        }
    }

    void theCodesPictureHoldsItsPayload()
    {
        PoolFixture pool;
        const QJsonObject custom{{u"room"_s, u"第三会议室"_s}};
        const QJsonObject data = pool.post(generatePath, {{u"type"_s, u"MOBILE_APP"_s}, {u"customData"_s, custom}})
                                     .value(u"data"_s)
                                     .toObject();
        const QString url = data.value(u"url"_s).toString();
        QVERIFY2(url.startsWith(u"http://127.0.0.1:4711/"_s), qPrintable(url));
        const Response picture = pool.send("GET", url.mid(21).toLatin1());
        QCOMPARE(picture.contentType, "image/png");
        const auto text = QrReader::read(QImage::fromData(picture.body, "PNG"));
        QVERIFY(text);
        QCOMPARE(QJsonDocument::fromJson(text->toUtf8()).object(),
            (QJsonObject{{u"scene"_s, u"APP_AUTH"_s}, {u"random"_s, data.value(u"qrcodeId"_s)},
                {u"userPoolId"_s, pool.pool->state().identity.id}, {u"createdAt"_s, u"2026-01-01T00:00:00.000Z"_s},
                {u"expiresIn"_s, 120}, {u"expireAt"_s, u"2026-01-01T00:02:00.000Z"_s}, {u"customData"_s, custom}}));
    }

    void aPictureIsMadeOnce()
    {
        PoolFixture pool;
        const QByteArray code = "/qrcodes/" + pool.generate().toLatin1() + ".png";
        const QByteArray photo = photoUrl(pool.pool->state().users.at(0), {"127.0.0.1:4711"}).mid(21).toLatin1();
        for (const QByteArray &path : {code, photo}) {
            const Response first = pool.send("GET", path);
            QCOMPARE(first.status, 200);
            QCOMPARE(pool.send("GET", path).body.constData(), first.body.constData());
        }
        // It does not outlive its code.
        pool.control("/_emulator/reset", {});
        QCOMPARE(pool.send("GET", code).status, 404);
    }

    void theCodesPictureIsMarked()
    {
        const auto code = qrlogin::QrCode::encode("a code");
        const QImage image = QImage::fromData(codePng(*code), "PNG");
        QCOMPARE(image.width(), image.height());
        QVERIFY(QrReader::read(image) == u"a code"_s);
        // The word is below the area of any code of that size, with nothing beside it.
        const QImage plain = code->toImage(6);
        const QRect below(0, plain.height(), image.width(), image.height() - plain.height());
        const QImage word = image.copy(below).convertToFormat(QImage::Format_Grayscale8);
        int dark = 0;
        for (int y = 0; y < word.height(); ++y)
            dark += int(std::count(word.constScanLine(y), word.constScanLine(y) + word.width(), uchar(0)));
        QCOMPARE(dark, 85 * 3 * 3);
    }

    void theLongestCustomDataStillFits()
    {
        PoolFixture pool;
        const QJsonObject custom{{u"x"_s, QString(2331 - 300 - 8, u'x')}};
        const QJsonObject answer = pool.post(generatePath, {{u"type"_s, u"MOBILE_APP"_s}, {u"customData"_s, custom}});
        QCOMPARE(outcome(answer), "200");
        const QString url = answer.value(u"data"_s)[u"url"_s].toString();
        QCOMPARE(pool.send("GET", url.mid(21).toLatin1()).status, 200);
    }

    void everyUserHasAPictureOfTheirOwn()
    {
        PoolFixture pool;
        QSet<QByteArray> pictures;
        const Users &users = pool.pool->state().users;
        for (int i = 0; i < users.count(); ++i) {
            const Response picture = pool.send("GET", photoUrl(users.at(i), {"127.0.0.1:4711"}).mid(21).toLatin1());
            QCOMPARE(picture.status, 200);
            QCOMPARE(QImage::fromData(picture.body, "PNG").size(), QSize(128, 128));
            pictures.insert(picture.body);
        }
        QCOMPARE(pictures.size(), qsizetype(users.count()));
    }
};

QRLOGIN_TEST(TestPoolRules)
#include "TestPoolRules.moc"
