#include "emulator/state/Tokens.h"

#include "contract/Envelope.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestTokens : public QObject
{
    Q_OBJECT
    static constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

    const Instant now = ManualClock::start;
    const Tokens tokens{Secret("key"), u"pool"_s};
    const TokenClaims claims{TokenUse::Access, u"user"_s, u"app"_s, now, now + Seconds(60), u"id"_s};

    int codeOf(const QByteArray &token, TokenUse use = TokenUse::Access, Instant at = ManualClock::start) const
    {
        const auto verified = tokens.verify(token, use, at);
        return verified ? 200 : verified.error().apiCode;
    }

private slots:
    void saysWhatItWasTold()
    {
        const auto verified = tokens.verify(tokens.sign(claims, {{u"name"_s, u"李娜"_s}}), TokenUse::Access, now);
        QVERIFY(verified);
        QCOMPARE(verified->subject, u"user"_s);
        QCOMPARE(verified->audience, u"app"_s);
        QCOMPARE(verified->id, u"id"_s);
        QCOMPARE(verified->expiresAt, claims.expiresAt);
    }

    void isAJsonWebToken()
    {
        const QList<QByteArray> parts = tokens.sign(claims).split('.');
        QCOMPARE(parts.size(), 3);
        const QJsonObject header = QJsonDocument::fromJson(QByteArray::fromBase64(parts[0], base64Url)).object();
        QCOMPARE(header, (QJsonObject{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}}));
        const QJsonObject payload = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], base64Url)).object();
        QCOMPARE(payload.value(u"sub"_s), u"user"_s);
        QCOMPARE(payload.value(u"userpool"_s), u"pool"_s);
        QCOMPARE(payload.value(u"iat"_s).toInteger(), 1'767'225'600);
        QCOMPARE(payload.value(u"exp"_s).toInteger(), 1'767'225'660);
        QCOMPARE(parts[2],
            QMessageAuthenticationCode::hash(parts[0] + '.' + parts[1], "key", QCryptographicHash::Sha256)
                .toBase64(base64Url));
    }

    void endsOnTheMillisecond()
    {
        const QByteArray token = tokens.sign(claims);
        QCOMPARE(codeOf(token, TokenUse::Access, claims.expiresAt - Milliseconds(1)), 200);
        QCOMPARE(codeOf(token, TokenUse::Access, claims.expiresAt), apiCode::loginExpired);
    }

    void oneUseIsNotAnother()
    {
        const QByteArray token = tokens.sign(claims);
        QCOMPARE(codeOf(token, TokenUse::Id), apiCode::notSignedIn);
        QCOMPARE(codeOf(token, TokenUse::Pool), apiCode::notSignedIn);
    }

    void everyAlteredByteIsNoticed()
    {
        const QByteArray token = tokens.sign(claims);
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray altered = token;
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            QVERIFY2(codeOf(altered) != 200, qPrintable(QString::number(i)));
        }
    }

    void forgeriesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        const QByteArray good = tokens.sign(claims);
        const QByteArray payload = good.split('.')[1];
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one part") << QByteArray("abc");
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("no signature") << good.first(good.lastIndexOf('.') + 1);
        QTest::newRow("alg none") << QByteArray(R"({"alg":"none"})").toBase64(base64Url) + '.' + payload + '.';
        QTest::newRow("four parts") << good + ".x";
        QTest::newRow("another key") << Tokens(Secret("other"), u"pool"_s).sign(claims);
    }
    void forgeriesAreRefused()
    {
        QFETCH(QByteArray, token);
        QCOMPARE(codeOf(token), apiCode::notSignedIn);
    }

    void anotherPoolsUserIsToldSo()
    {
        QCOMPARE(codeOf(Tokens(Secret("other"), u"elsewhere"_s).sign(claims)), apiCode::userNotOfThisPool);
    }

    void theSchemeMayBeLeftOut()
    {
        QCOMPARE(bearerToken("Bearer abc"), "abc");
        QCOMPARE(bearerToken("bearer abc"), "abc");
        QCOMPARE(bearerToken(" abc "), "abc");
        QCOMPARE(bearerToken(""), "");
    }
};

QRLOGIN_TEST(TestTokens)
#include "TestTokens.moc"
