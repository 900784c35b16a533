#include "contract/tokens/TokenVerification.h"

#include "contract/tokens/SigningPair.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using enum TokenReason;

namespace {

const Instant now(Seconds(1'800'000'000));
const QString issuer = QStringLiteral("https://shop.genauth.ai/oidc");
const QString appId = QStringLiteral("64b0c1d2e3f4a5b6c7d8e9f0");
const QByteArray appSecret = "0123456789abcdef0123456789abcdef";

const SigningPair &pair()
{
    static const SigningPair made;
    return made;
}

QJsonObject rightClaims()
{
    return {{QStringLiteral("iss"), issuer}, {QStringLiteral("aud"), appId},
        {QStringLiteral("sub"), QStringLiteral("u1")}, {QStringLiteral("exp"), 1'800'000'060},
        {QStringLiteral("iat"), 1'799'999'000}};
}

QJsonObject with(const char *name, const QJsonValue &value)
{
    QJsonObject claims = rightClaims();
    claims.insert(QLatin1String(name), value);
    return claims;
}

QJsonObject rs256(const QString &id = QStringLiteral("k1"))
{
    return {{QStringLiteral("alg"), QStringLiteral("RS256")}, {QStringLiteral("kid"), id}};
}

TokenMeans means()
{
    return {issuer, appId, Secret(appSecret), QJsonArray{pair().published(QStringLiteral("k1"))}, now};
}

} // namespace

class TestTokenVerification : public QObject
{
    Q_OBJECT

    static TokenReason reasonOf(const TokenVerification &verification, TokenCheck check)
    {
        for (const TokenVerification::Check &each : verification.checks) {
            if (each.check == check)
                return each.reason;
        }
        return NotAToken;
    }
    static TokenReason signature(const QByteArray &token, const TokenMeans &with)
    {
        return reasonOf(verifyToken(token, with), TokenCheck::Signature);
    }

private slots:
    void aRightTokenVerifies()
    {
        const TokenVerification byKey = verifyToken(pair().sign(rs256(), rightClaims()), means());
        QCOMPARE(byKey.verdict(), TokenVerdict::Verified);
        QCOMPARE(byKey.checks.size(), 4);
        QCOMPARE(byKey.claims, rightClaims());
        QVERIFY(!toJson(byKey).contains(u"wrong"));
        const TokenVerification bySecret = verifyToken(signWithSecret(rightClaims(), appSecret), means());
        QCOMPARE(bySecret.verdict(), TokenVerdict::Verified);
        QCOMPARE(bySecret.checks.first().reason, SignedBySecret);
        // A key without an ID, use or algorithm serves too.
        QJsonObject key = pair().published({});
        for (const auto name : {u"kid", u"use", u"alg"})
            key.insert(name, QJsonValue::Null);
        TokenMeans plain = means();
        plain.keys = QJsonArray{key};
        QCOMPARE(signature(pair().sign({{QStringLiteral("alg"), QStringLiteral("RS256")}}, rightClaims()), plain),
            SignedByKey);
    }

    void eachClaimIsChecked_data()
    {
        QTest::addColumn<QJsonObject>("claims");
        QTest::addColumn<TokenCheck>("check");
        QTest::addColumn<TokenReason>("reason");
        const auto row = [](const char *title, const QJsonObject &claims, TokenCheck check, TokenReason reason) {
            QTest::newRow(title) << claims << check << reason;
        };
        row("another issuer", with("iss", issuer + u'x'), TokenCheck::Issuer, OtherValue);
        row("no issuer", with("iss", QJsonValue::Null), TokenCheck::Issuer, Missing);
        row("issuer as number", with("iss", 5), TokenCheck::Issuer, Missing);
        row("another audience", with("aud", QStringLiteral("x")), TokenCheck::Audience, OtherValue);
        row("one of several", with("aud", QJsonArray{QStringLiteral("x"), appId}), TokenCheck::Audience, AsExpected);
        row("none of several", with("aud", QJsonArray{QStringLiteral("x"), 1}), TokenCheck::Audience, OtherValue);
        row("no audience", with("aud", QJsonArray()), TokenCheck::Audience, Missing);
        row("expires now", with("exp", 1'800'000'000), TokenCheck::Expiry, Expired);
        row("a moment left", with("exp", 1'800'000'000.5), TokenCheck::Expiry, AsExpected);
        row("no expiry", with("exp", QJsonValue::Null), TokenCheck::Expiry, Missing);
        row("expiry as text", with("exp", QStringLiteral("1800000060")), TokenCheck::Expiry, Missing);
        row("expiry beyond reason", with("exp", 1e300), TokenCheck::Expiry, Missing);
        row("not yet valid", with("nbf", 1'800'000'061), TokenCheck::Expiry, NotYetValid);
        row("valid within the tolerance", with("nbf", 1'800'000'060), TokenCheck::Expiry, AsExpected);
    }
    void eachClaimIsChecked()
    {
        QFETCH(QJsonObject, claims);
        QFETCH(TokenCheck, check);
        QFETCH(TokenReason, reason);
        const TokenVerification verification = verifyToken(pair().sign(rs256(), claims), means());
        QCOMPARE(reasonOf(verification, TokenCheck::Signature), SignedByKey);
        QCOMPARE(reasonOf(verification, check), reason);
        QCOMPARE(verification.verdict(), reason == AsExpected ? TokenVerdict::Verified : TokenVerdict::Wrong);
    }

    void aWrongSignatureIsWrong()
    {
        const QByteArray right = pair().sign(rs256(), rightClaims());
        const QByteArray other = pair().sign(rs256(), with("sub", QStringLiteral("u2")));
        const QByteArray mixed = other.first(other.lastIndexOf('.')) + right.sliced(right.lastIndexOf('.'));
        QCOMPARE(signature(mixed, means()), WrongSignature);
        QCOMPARE(signature(SigningPair().sign(rs256(), rightClaims()), means()), WrongSignature);
        QCOMPARE(signature(pair().sign(rs256(QStringLiteral("k2")), rightClaims()), means()), NoSuchKey);
        QCOMPARE(signature(signWithSecret(rightClaims(), "another secret"), means()), WrongSignature);
        // The public key is not a secret.
        QCOMPARE(
            signature(signWithSecret(rightClaims(), pair().published({}).value(u"n").toString().toLatin1()), means()),
            WrongSignature);
        for (const char *algorithm : {"none", "NONE", "None", ""}) {
            const QByteArray unsignedToken
                = jsonPart({{QStringLiteral("alg"), QLatin1String(algorithm)}}) + '.' + jsonPart(rightClaims()) + '.';
            QCOMPARE(signature(unsignedToken, means()), NotSigned);
        }
        for (const QByteArray &text : {QByteArray(), QByteArray("a.b"), QByteArray("a.b.c"), right + ".x", right + '=',
                 QByteArray(right).replace('.', "..")})
            QCOMPARE(verifyToken(text, means()).checks.first().reason, NotAToken);
        QCOMPARE(verifyToken("x", means()).verdict(), TokenVerdict::Wrong);
    }

    void aKeyForAnotherPurposeDoesNotCount()
    {
        TokenMeans encrypting = means();
        QJsonObject key = pair().published(QStringLiteral("k1"));
        key.insert(QStringLiteral("use"), QStringLiteral("enc"));
        encrypting.keys = QJsonArray{key, 5, QJsonObject()};
        QCOMPARE(signature(pair().sign(rs256(), rightClaims()), encrypting), NoSuchKey);
    }

    void whatIsNotKnownIsNotWrong()
    {
        const QByteArray byKey = pair().sign(rs256(), rightClaims());
        TokenMeans without = means();
        without.keys = failure(FailureKind::Refused, QStringLiteral("down"));
        without.appSecret = {};
        const TokenVerification unreachable = verifyToken(byKey, without);
        QCOMPARE(unreachable.verdict(), TokenVerdict::Unknown);
        QCOMPARE(unreachable.keysFailure->message, QStringLiteral("down"));
        QCOMPARE(signature(signWithSecret(rightClaims(), appSecret), without), SecretUnknown);
        QCOMPARE(verifyToken(signWithSecret(rightClaims(), appSecret), without).verdict(), TokenVerdict::Unknown);
        const QByteArray elliptic
            = jsonPart({{QStringLiteral("alg"), QStringLiteral("ES256")}}) + '.' + jsonPart(rightClaims()) + ".AA";
        QCOMPARE(signature(elliptic, means()), OtherAlgorithm);
        QCOMPARE(verifyToken(elliptic, means()).verdict(), TokenVerdict::Unknown);
        // But a wrong claim is wrong.
        QCOMPARE(verifyToken(pair().sign(rs256(), with("aud", QStringLiteral("x"))), without).verdict(),
            TokenVerdict::Wrong);
    }

    void aWeakOrBrokenKeyIsNotUsed()
    {
        const SigningPair weak(1024);
        TokenMeans some = means();
        some.keys = QJsonArray{weak.published(QStringLiteral("k1"))};
        QCOMPARE(signature(weak.sign(rs256(), rightClaims()), some), UnusableKey);
        QJsonObject broken = pair().published(QStringLiteral("k1"));
        broken.insert(QStringLiteral("n"), QStringLiteral("not base64!"));
        some.keys = QJsonArray{broken};
        QCOMPARE(signature(pair().sign(rs256(), rightClaims()), some), UnusableKey);
    }

    void onlyRs256NeedsKeys()
    {
        QVERIFY(needsPublishedKeys(pair().sign(rs256(), rightClaims())));
        QVERIFY(!needsPublishedKeys(signWithSecret(rightClaims(), appSecret)));
        QVERIFY(!needsPublishedKeys("x"));
    }

    void aReportNamesWhatIsWrong()
    {
        const QJsonObject report = toJson(verifyToken(pair().sign(rs256(), with("aud", QStringLiteral("x"))), means()));
        QCOMPARE(report.value(u"verdict"), QJsonValue(QStringLiteral("wrong")));
        QCOMPARE(report.value(u"wrong").toArray(), QJsonArray{QStringLiteral("audience")});
        QCOMPARE(report.value(u"checks")[2][u"expected"], QJsonValue(appId));
        QCOMPARE(report.value(u"checks")[2][u"found"], QJsonValue(QStringLiteral("x")));
    }
};

QRLOGIN_TEST(TestTokenVerification)
#include "TestTokenVerification.moc"
