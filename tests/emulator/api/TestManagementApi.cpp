#include "emulator/PoolFixture.h"
#include "emulator/state/SettingsTable.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestManagementApi : public QObject
{
    Q_OBJECT

    static QJsonObject settings(PoolFixture &pool, Brand brand = Brand::GenAuth)
    {
        return pool.signedGet(getSettingsPath, brand).value(u"data"_s).toObject();
    }

    static QByteArray rawSettings(PoolFixture &pool)
    {
        const QByteArray body
            = pool.send("GET", getSettingsPath, pool.signedHeaders("GET", getSettingsPath, {}, Brand::GenAuth)).body;
        return body.sliced(body.indexOf("\"data\":"));
    }

private slots:
    void aFreshPoolHasTheDefaults()
    {
        PoolFixture pool;
        const QJsonObject all = settings(pool);
        QCOMPARE(loginStrategyFromJson(all.value(strategyMember).toObject()).value(), LoginStrategy());
        QCOMPARE(all.value(u"allowedOrigins"_s), u""_s);
        QCOMPARE(all.value(u"verifyCodeLength"_s), 6);
        QCOMPARE(all.value(u"verifyCodeMaxAttempts"_s), 1);
        const QStringList known{u"allowedOrigins"_s, u"changeEmailStrategy"_s, u"changePhoneStrategy"_s,
            u"completePasswordAfterPassCodeLogin"_s, u"cookieSettings"_s, u"enableLoginAccountSwitch"_s,
            u"genauthTokenExpiresIn"_s, u"loginAnomalyDetection"_s, u"loginRequireEmailVerified"_s,
            u"qrcodeLoginStrategy"_s, u"registerAnomalyDetection"_s, u"registerDisabled"_s, u"selfUnlockAccount"_s,
            u"verifyCodeLength"_s, u"verifyCodeMaxAttempts"_s};
        QCOMPARE(all.keys(), known);
    }

    void eachBrandHasItsNameForTheLifeOfATokenSet()
    {
        PoolFixture pool;
        QCOMPARE(settings(pool, Brand::GenAuth).value(u"genauthTokenExpiresIn"_s), 1296000);
        QCOMPARE(settings(pool, Brand::Authing).value(u"authingTokenExpiresIn"_s), 1296000);
        QCOMPARE(outcome(pool.signedPost(updateSettingsPath, R"({"genauthTokenExpiresIn":60})")), "200");
        QCOMPARE(settings(pool, Brand::Authing).value(u"authingTokenExpiresIn"_s), 60);
        QCOMPARE(
            outcome(pool.signedPost(updateSettingsPath, R"({"authingTokenExpiresIn":61})", Brand::Authing)), "200");
        QCOMPARE(settings(pool, Brand::GenAuth).value(u"genauthTokenExpiresIn"_s), 61);
    }

    void anUpdateAnswersWithTheWholeAndLastsInTheStore()
    {
        PoolFixture pool;
        const LoginStrategy strategy{600, PeriodUnit::Minute, 100, PeriodUnit::Minute, true, true};
        const QByteArray body = QJsonDocument(QJsonObject{{strategyMember.toString(), toJson(strategy)}}).toJson();
        for (const Brand brand : {Brand::GenAuth, Brand::Authing}) {
            const QJsonObject answer = pool.signedPost(updateSettingsPath, body, brand);
            QCOMPARE(answer.value(u"data"_s).toObject(), settings(pool, brand));
            QCOMPARE(settings(pool, brand).value(strategyMember).toObject(), toJson(strategy));
        }
        QCOMPARE(pool.store->load().value().settings.strategy(), strategy);
    }

    void othersStayByteForByte()
    {
        PoolFixture pool;
        // The emulator keeps the client's order of members and spelling of numbers.
        const QByteArray body = R"({"cookieSettings":{"zeta":1e1,"cookieExpiresIn": 7,"α":"\u00e9"},)"
                                R"("allowedOrigins":["https://a.example","https://b.example"]})";
        QCOMPARE(outcome(pool.signedPost(updateSettingsPath, body)), "200");
        const QByteArray before = rawSettings(pool);
        const QByteArray cookies = R"("cookieSettings":{"zeta":1e1,"cookieExpiresIn":7,"α":"é"})";
        const QByteArray origins = R"("allowedOrigins":"https://a.example\nhttps://b.example")";
        QVERIFY(before.contains(cookies));
        QVERIFY(before.contains(origins));

        QCOMPARE(outcome(pool.signedPost(updateSettingsPath, R"({"verifyCodeLength":4})")), "200");
        QByteArray after = rawSettings(pool);
        QCOMPARE(after.replace("\"verifyCodeLength\":4", "\"verifyCodeLength\":6"), before);
    }

    void whatIsNotAcceptableChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("named");
        const auto strategy = [](const QByteArray &name, const QByteArray &value) {
            QJsonObject object = toJson(LoginStrategy());
            object.insert(QString::fromLatin1(name), QJsonDocument::fromJson('[' + value + ']')[0]);
            return QByteArray(R"({"qrcodeLoginStrategy":)") + QJsonDocument(object).toJson(QJsonDocument::Compact)
                + '}';
        };
        for (const char *field : {"qrcodeExpiresIn", "ticketExpiresIn"}) {
            for (const char *value : {"0", "-1", "2592001", "1.5", "\"120\"", "null", "true", "1e300"})
                QTest::addRow("%s %s", field, value) << strategy(field, value) << QString::fromLatin1(field);
        }
        for (const char *field : {"returnFullUserInfo", "allowExchangeUserInfoFromBrowser"}) {
            for (const char *value : {"0", "\"true\"", "null"})
                QTest::addRow("%s %s", field, value) << strategy(field, value) << QString::fromLatin1(field);
        }
        QTest::newRow("a unit of no clock") << strategy("qrcodeExpiresInUnit", "\"Week\"") << u"qrcodeExpiresInUnit"_s;
        QTest::newRow("half a strategy") << QByteArray(R"({"qrcodeLoginStrategy":{"qrcodeExpiresIn":60}})")
                                         << u"ticketExpiresIn"_s;
        QTest::newRow("no strategy at all") << QByteArray(R"({"qrcodeLoginStrategy":[]})") << u"qrcodeLoginStrategy"_s;
        QTest::newRow("good beside bad") << QByteArray(R"({"verifyCodeLength":5,"registerDisabled":1})")
                                         << u"registerDisabled"_s;
        QTest::newRow("half a number") << QByteArray(R"({"verifyCodeLength":5.5})") << u"verifyCodeLength"_s;
        QTest::newRow("tokens of no life")
            << QByteArray(R"({"genauthTokenExpiresIn":0})") << u"authingTokenExpiresIn"_s;
        for (const QByteArray value : {"315360001", "3000000000", "9223372036854775807", "1e300"})
            QTest::addRow("tokens of endless life %s", value.constData())
                << QByteArray("{\"authingTokenExpiresIn\":" + value + '}') << u"authingTokenExpiresIn"_s;
        QTest::newRow("a number of no int")
            << QByteArray(R"({"verifyCodeLength":2147483648})") << u"verifyCodeLength"_s;
        QTest::newRow("origins that are none") << QByteArray(R"({"allowedOrigins":[1]})") << u"allowedOrigins"_s;
    }
    void whatIsNotAcceptableChangesNothing()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, named);
        PoolFixture pool;
        const QByteArray before = rawSettings(pool);
        const QJsonObject answer = pool.signedPost(updateSettingsPath, body);
        QCOMPARE(outcome(answer), "400/400");
        QVERIFY2(
            answer.value(u"message"_s).toString().contains(named), qPrintable(answer.value(u"message"_s).toString()));
        QCOMPARE(rawSettings(pool), before);
    }

    void theRangeIsSaid()
    {
        PoolFixture pool;
        const QByteArray body
            = QJsonDocument(QJsonObject{{strategyMember.toString(), toJson(LoginStrategy{.ticketExpiresIn = 0})}})
                  .toJson();
        const QString message = pool.signedPost(updateSettingsPath, body).value(u"message"_s).toString();
        QCOMPARE(message, u"qrcodeLoginStrategy.ticketExpiresIn must be from 1 to 2592000 seconds"_s);
    }

    void theEndsOfTheRangeAreIn()
    {
        PoolFixture pool;
        for (const int seconds : {1, 2'592'000})
            pool.setStrategy({.qrcodeExpiresIn = seconds, .ticketExpiresIn = seconds});
        QCOMPARE(pool.pool->state().settings.strategy().qrcodeExpiresIn, 2'592'000);
    }

    void theLongestLifeOfATokenFits()
    {
        PoolFixture pool;
        QCOMPARE(outcome(pool.signedPost(updateSettingsPath, R"({"authingTokenExpiresIn":315360000})")), "200");
        const QJsonObject tokens = dataOf(pool.exchangeAsServer(pool.ticket()));
        QCOMPARE(tokens.value(u"expire_in"_s).toInt(), 315'360'000);
        // An earlier version may have stored this.
        const StoredSettings old({{tokenLifeSetting.toByteArray(), "9223372036854775807"}});
        QCOMPARE(old.tokenLife(), Seconds(longestTokenLife));
    }

    void unitsThatAreLeftOutStay()
    {
        PoolFixture pool;
        pool.setStrategy({.qrcodeExpiresInUnit = PeriodUnit::Minute, .ticketExpiresInUnit = PeriodUnit::Day});
        for (const bool asNull : {false, true}) {
            QJsonObject strategy = toJson(LoginStrategy{.qrcodeExpiresIn = 60});
            for (const QString &unit : {u"qrcodeExpiresInUnit"_s, u"ticketExpiresInUnit"_s}) {
                strategy.remove(unit);
                if (asNull)
                    strategy.insert(unit, QJsonValue::Null);
            }
            const QByteArray body = QJsonDocument(QJsonObject{{strategyMember.toString(), strategy}}).toJson();
            QCOMPARE(outcome(pool.signedPost(updateSettingsPath, body)), "200");
            QCOMPARE(pool.pool->state().settings.strategy(),
                (LoginStrategy{.qrcodeExpiresIn = 60,
                    .qrcodeExpiresInUnit = PeriodUnit::Minute,
                    .ticketExpiresInUnit = PeriodUnit::Day}));
        }
    }

    void namesOfNoSettingArePassedOver()
    {
        PoolFixture pool;
        const QByteArray before = rawSettings(pool);
        QCOMPARE(outcome(pool.signedPost(updateSettingsPath, R"({"noSuchSetting":1})")), "200");
        QCOMPARE(rawSettings(pool), before);
    }

    void refusesSignatures_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray prefix = "x-genauth-signature-";
        QTest::newRow("none") << QByteArray("authorization") << QByteArray() << QByteArray("401/1300");
        QTest::newRow("of somebody unknown")
            << QByteArray("authorization") << QByteArray("GenAuth nobody:eA==") << QByteArray("401/1300");
        QTest::newRow("a user's token instead")
            << QByteArray("authorization") << QByteArray("Bearer x.y.z") << QByteArray("401/2020");
        QTest::newRow("another nonce than signed") << prefix + "nonce" << QByteArray(32, 'a') << QByteArray("401/1300");
        QTest::newRow("method") << prefix + "method" << QByteArray("HMAC-SHA256") << QByteArray("401/1301");
        QTest::newRow("version") << prefix + "version" << QByteArray("2.0") << QByteArray("401/1302");
        QTest::newRow("date") << QByteArray("date") << QByteArray("yesterday") << QByteArray("401/1303");
        QTest::newRow("no date") << QByteArray("date") << QByteArray() << QByteArray("401/1304");
        QTest::newRow("old date") << QByteArray("date") << httpDate(ManualClock::start - std::chrono::minutes(16))
                                  << QByteArray("401/1305");
        QTest::newRow("date to come") << QByteArray("date") << httpDate(ManualClock::start + std::chrono::minutes(16))
                                      << QByteArray("401/1305");
    }
    void refusesSignatures()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        PoolFixture pool;
        Headers headers = pool.signedHeaders("POST", updateSettingsPath, {{"verifyCodeLength", "4"}}, Brand::GenAuth);
        if (value.isEmpty())
            headers.remove(header);
        else
            headers.insert(header, value);
        QCOMPARE(outcome(pool.post(updateSettingsPath, {{u"verifyCodeLength"_s, 4}}, headers)), expected);
        QCOMPARE(settings(pool).value(u"verifyCodeLength"_s), 6);
    }

    void aReplayIsRefused()
    {
        PoolFixture pool;
        const Headers headers
            = pool.signedHeaders("POST", updateSettingsPath, {{"verifyCodeLength", "4"}}, Brand::Authing);
        QCOMPARE(outcome(pool.post(updateSettingsPath, {{u"verifyCodeLength"_s, 4}}, headers)), "200");
        QCOMPARE(outcome(pool.post(updateSettingsPath, {{u"verifyCodeLength"_s, 4}}, headers)), "401/1306");
        QCOMPARE(outcome(pool.post(updateSettingsPath, {{u"verifyCodeLength"_s, 5}}, headers)), "401/1300");
    }

    void thePoolsOwnIdAndSecretSignToo()
    {
        PoolFixture pool;
        const auto &identity = pool.pool->state().identity;
        Headers headers = signatureHeaders(Brand::Authing, QByteArray(32, '1'), pool.clock.now(), "zh-CN");
        headers.insert("authorization",
            authorizationHeader(
                {"GET", getSettingsPath, headers, {}}, Brand::Authing, identity.id.toLatin1(), identity.secret));
        QCOMPARE(outcome(pool.get(getSettingsPath, headers)), "200");
    }
};

QRLOGIN_TEST(TestManagementApi)
#include "TestManagementApi.moc"
