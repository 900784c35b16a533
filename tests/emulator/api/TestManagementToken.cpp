#include "emulator/Jwt.h"
#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestManagementToken : public QObject
{
    Q_OBJECT

    static constexpr auto tokenPath = "/api/v3/get-management-token";

    static QJsonObject ask(PoolFixture &pool, const QString &id, const QByteArray &secret)
    {
        return pool.post(tokenPath, {{u"accessKeyId"_s, id}, {u"accessKeySecret"_s, QString::fromLatin1(secret)}});
    }
    static QByteArray tokenOf(PoolFixture &pool)
    {
        const PoolIdentity &identity = pool.pool->state().identity;
        const QJsonObject answer = ask(pool, identity.accessKeyId, identity.accessKeySecret.reveal());
        return dataOf(answer).value(u"access_token"_s).toString().toLatin1();
    }

private slots:
    void eachKeyPairGetsAToken()
    {
        PoolFixture pool;
        const PoolIdentity &identity = pool.pool->state().identity;
        for (const auto &[id, secret] :
            {std::pair(identity.accessKeyId, identity.accessKeySecret), std::pair(identity.id, identity.secret)}) {
            const QJsonObject answer = ask(pool, id, secret.reveal());
            QCOMPARE(outcome(answer), "200");
            QCOMPARE(dataOf(answer).value(u"expires_in"_s), 7200);
            const QJsonObject claims = payloadOf(dataOf(answer).value(u"access_token"_s).toString().toLatin1());
            QCOMPARE(claims.value(u"scoped_userpool_id"_s), identity.id);
            QCOMPARE(claims.value(u"exp"_s).toInteger(), claims.value(u"iat"_s).toInteger() + 7200);
        }
    }

    /// One SDK decodes the claims with the plain alphabet, in which `-` and `_` do not exist.
    void theClaimsAreReadableInPlainBase64()
    {
        PoolFixture pool;
        for (int i = 0; i < 20; ++i) {
            const QByteArray claims = tokenOf(pool).split('.').value(1);
            QVERIFY2(!claims.contains('-') && !claims.contains('_'), claims.constData());
        }
    }

    void wrongKeysDoNot_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QByteArray>("expected");
        const QString x = u"x"_s;
        QTest::newRow("unknown ID") << QJsonObject{{u"accessKeyId"_s, x}, {u"accessKeySecret"_s, x}}
                                    << QByteArray("401/2020");
        QTest::newRow("no secret") << QJsonObject{{u"accessKeyId"_s, x}} << QByteArray("400/400");
        QTest::newRow("null") << QJsonObject{{u"accessKeyId"_s, QJsonValue::Null}, {u"accessKeySecret"_s, x}}
                              << QByteArray("400/400");
        QTest::newRow("a number") << QJsonObject{{u"accessKeyId"_s, 1}, {u"accessKeySecret"_s, x}}
                                  << QByteArray("400/400");
    }
    void wrongKeysDoNot()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QByteArray, expected);
        PoolFixture pool;
        QCOMPARE(outcome(pool.post(tokenPath, body)), expected);
        QCOMPARE(outcome(ask(pool, pool.pool->state().identity.accessKeyId, "wrong")), "401/2020");
    }

    void guessersAreThrottledAndOwnersAreNot()
    {
        PoolFixture pool;
        for (int i = 0; i < Throttle::maxPerMinute; ++i)
            ask(pool, u"x"_s, "x");
        QCOMPARE(outcome(ask(pool, u"x"_s, "x")), "429/429");
        QVERIFY(!tokenOf(pool).isEmpty());
    }

    void theTokenReadsAndWritesTheSettings_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<QByteArray>("prefix");
        QTest::addColumn<QString>("lifeMember");
        QTest::newRow("Bearer, Authing") << QByteArray("Bearer ") << QByteArray("x-authing-")
                                         << u"authingTokenExpiresIn"_s;
        QTest::newRow("bare, Authing") << QByteArray() << QByteArray("x-authing-") << u"authingTokenExpiresIn"_s;
        QTest::newRow("Bearer, GenAuth") << QByteArray("Bearer ") << QByteArray("x-genauth-")
                                         << u"genauthTokenExpiresIn"_s;
    }
    void theTokenReadsAndWritesTheSettings()
    {
        QFETCH(QByteArray, scheme);
        QFETCH(QByteArray, prefix);
        QFETCH(QString, lifeMember);
        PoolFixture pool;
        const Headers headers{{"authorization", scheme + tokenOf(pool)},
            {prefix + "userpool-id", pool.pool->state().identity.id.toLatin1()}};
        QVERIFY(dataOf(pool.get(getSettingsPath, headers)).contains(lifeMember));
        const LoginStrategy strategy{60, PeriodUnit::Minute, 30, PeriodUnit::Second, true, false};
        const QJsonObject answer
            = pool.post(updateSettingsPath, {{strategyMember.toString(), toJson(strategy)}}, headers);
        QCOMPARE(outcome(answer), "200");
        QCOMPARE(dataOf(answer).value(strategyMember).toObject(), toJson(strategy));
        QCOMPARE(dataOf(pool.get(getSettingsPath, headers)).value(strategyMember).toObject(), toJson(strategy));
    }

    void expiredForeignAndOtherTokensAreRefused()
    {
        PoolFixture pool;
        PoolFixture other;
        const auto read = [&](const QByteArray &token, const QByteArray &poolId = {}) {
            Headers headers{{"authorization", "Bearer " + token}};
            if (!poolId.isEmpty())
                headers.insert("x-authing-userpool-id", poolId);
            return outcome(pool.get(getSettingsPath, headers));
        };
        SeededRandom second(2);
        other.pool.reset();
        other.store = PoolStore::open({}, second, other.clock.now()).value();
        other.restart();
        const QByteArray token = tokenOf(pool);
        QCOMPARE(read(token), "200");
        QCOMPARE(read(token, QByteArray(24, '0')), "401/2020");
        QCOMPARE(read(tokenOf(other)), "401/2020");
        QCOMPARE(read(pool.signIn(u"alice"_s)), "401/2020");
        QCOMPARE(read("nonsense"), "401/2020");
        pool.clock.advance(Seconds(7200) - Milliseconds(1));
        QCOMPARE(read(token), "200");
        pool.clock.advance(Milliseconds(1));
        QCOMPARE(read(token), "401/2206");
    }

    void signaturesServeAsBefore()
    {
        PoolFixture pool;
        tokenOf(pool);
        QCOMPARE(outcome(pool.signedGet(getSettingsPath)), "200");
        QCOMPARE(outcome(pool.get(getSettingsPath)), "401/1300");
    }
};

QRLOGIN_TEST(TestManagementToken)
#include "TestManagementToken.moc"
