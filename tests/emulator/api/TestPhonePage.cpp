#include "emulator/api/PhonePage.h"

#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto readCode = "/phone/read-code";

} // namespace

/// What the emulator gives its phone page.
class TestPhonePage : public QObject
{
    Q_OBJECT

    static QJsonObject info(PoolFixture &pool) { return dataOf(pool.get("/phone/info")); }
    static QStringList faces(PoolFixture &pool)
    {
        QStringList names;
        for (const QJsonValue &face : info(pool).value(u"faces"_s).toArray())
            names.append(face[u"username"_s].toString());
        return names;
    }
    static Response send(PoolFixture &pool, const QByteArray &type = "image/png", const QByteArray &body = "a picture")
    {
        return pool.send("POST", readCode, {{"content-type", type}}, body);
    }
    static QJsonObject objectIn(const Response &response) { return QJsonDocument::fromJson(response.body).object(); }

private slots:
    void servesThePageAndItsFiles()
    {
        PoolFixture pool;
        const Response page = pool.send("GET", "/phone");
        QCOMPARE(page.status, 200);
        QCOMPARE(page.contentType, QByteArrayView("text/html; charset=utf-8"));
        QVERIFY(page.headers.contains({"Permissions-Policy", "camera=(self)"}));
        QVERIFY(std::ranges::any_of(page.headers, [](const auto &header) {
            return header.first == "Content-Security-Policy" && header.second.contains("default-src 'none'");
        }));
        QVERIFY(page.body.contains("EMULATOR"));
        qsizetype bytes = page.body.size();
        for (const QString &name : QDir(u":/phone-page"_s).entryList()) {
            if (name == u"index.html"_s)
                continue;
            const Response file = pool.send("GET", "/phone/" + name.toLatin1());
            QCOMPARE(file.status, 200);
            bytes += file.body.size();
        }
        QVERIFY2(bytes < 60'000, qPrintable(QString::number(bytes)));
    }

    void namesNoOtherHost()
    {
        for (const QString &name : QDir(u":/phone-page"_s).entryList()) {
            QFile file(u":/phone-page/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QByteArray text = file.readAll();
            text.replace("http://www.w3.org/2000/svg", "");
            QVERIFY2(!text.contains("http://") && !text.contains("https://"), qPrintable(name));
        }
    }

    void saysWhoCanSignIn()
    {
        PoolFixture pool;
        const QJsonObject data = info(pool);
        QCOMPARE(data.value(u"userPoolId"_s).toString(), pool.pool->state().identity.id);
        QCOMPARE(data.value(u"poolName"_s).toString(), u"Demo pool"_s);
        QCOMPARE(data[u"application"_s][u"name"_s].toString(), u"Demo app"_s);
        QCOMPARE(faces(pool), (QStringList{u"alice"_s, u"bob"_s, u"chenwei"_s, u"lina"_s, u"sofia"_s}));
        const QByteArray photo = data[u"faces"_s][0][u"photo"_s].toString().toLatin1();
        QCOMPARE(pool.send("GET", photo).contentType, QByteArrayView("image/png"));
        QVERIFY(!QJsonDocument(data).toJson().contains("-demo"));
    }

    void aFaceIsAUserWithADemoPassword()
    {
        PoolFixture pool;
        pool.control("/_emulator/users", {{u"user"_s, u"alice"_s}, {u"password"_s, u"hers alone"_s}});
        pool.control("/_emulator/users", {{u"user"_s, u"bob"_s}, {u"locked"_s, true}});
        QCOMPARE(faces(pool), (QStringList{u"chenwei"_s, u"lina"_s, u"sofia"_s}));
    }

    void withoutAnAppForPhonesItSaysSo()
    {
        PoolFixture pool;
        const QString app = pool.pool->state().applications[1].id;
        pool.control("/_emulator/application", {{u"appId"_s, app}, {u"authMethod"_s, u"client_secret_post"_s}});
        QVERIFY(info(pool).value(u"application"_s).isNull());
    }

    void readsThePicture()
    {
        PoolFixture pool;
        pool.reading.texts = {u"one"_s, u"two"_s};
        const QJsonObject answer = objectIn(send(pool));
        QCOMPARE(outcome(answer), "200");
        QCOMPARE(dataOf(answer).value(u"texts"_s).toArray(), (QJsonArray{u"one"_s, u"two"_s}));
        QVERIFY(!answer.value(u"requestId"_s).toString().isEmpty());
        QCOMPARE(pool.pictures, QList<QByteArray>{"a picture"});
        QCOMPARE(send(pool, "IMAGE/JPEG; q=1").status, 200);
    }

    void otherTypesAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("type");
        for (const QByteArray type : {"image/svg+xml", "image/gif", "text/plain", "application/json", "image/pngx"})
            QTest::newRow(type.constData()) << type;
    }
    void otherTypesAreRefusedByName()
    {
        QFETCH(QByteArray, type);
        PoolFixture pool;
        const Response answer = send(pool, type);
        QCOMPARE(answer.status, 415);
        QVERIFY(answer.body.contains("image/png or image/jpeg, not " + type));
        QVERIFY(pool.pictures.isEmpty());
    }

    void saysWhyAPictureWasNotRead_data()
    {
        using enum PictureReading::Outcome;
        QTest::addColumn<PictureReading::Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::newRow("too large") << TooLarge << 413;
        QTest::newRow("not a picture") << NotAPicture << 415;
        QTest::newRow("too slow") << TooSlow << 422;
        QTest::newRow("failed") << Failed << 500;
    }
    void saysWhyAPictureWasNotRead()
    {
        QFETCH(PictureReading::Outcome, outcome);
        QFETCH(int, status);
        PoolFixture pool;
        pool.reading.outcome = outcome;
        const Response answer = send(pool);
        QCOMPARE(answer.status, 200);
        QCOMPARE(objectIn(answer).value(u"statusCode"_s).toInt(), status);
        QCOMPARE(messageOf(objectIn(answer)), pool.reading.problem());
    }

    void aBusyReaderSaysWhenToComeAgain()
    {
        PoolFixture pool;
        pool.isReaderBusy = true;
        const Response answer = send(pool);
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.headers.contains({"Retry-After", "1"}));
    }

    void pagesOfOtherSitesAreTurnedAway()
    {
        PoolFixture pool;
        QCOMPARE(pool.send("GET", "/phone/info", {{"origin", "https://evil.example"}}).status, 403);
    }
};

QRLOGIN_TEST(TestPhonePage)
#include "TestPhonePage.moc"
