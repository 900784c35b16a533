#include "emulator/state/KeyRing.h"

#include "base/Random.h"
#include "support/ManualClock.h"
#include "support/SigningKey.h"
#include "support/TestMain.h"

#include <QJsonObject>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestKeyRing : public QObject
{
    Q_OBJECT

    const Instant now = ManualClock::start;
    SeededRandom random{1};

    static QList<StoredKey> stored() { return {{u"emulator-test"_s, StoredKey::Use::Sign, testSigningKey()}}; }

private slots:
    void aKeyIsMadeWhenItIsNeededAndKept()
    {
        QList<StoredKey> kept;
        KeyRing keys({}, random);
        keys.setKeep([&](const QList<StoredKey> &all) {
            kept = all;
            return Result<void>();
        });
        QVERIFY(kept.isEmpty());
        const QString id = keys.signingId();
        QVERIFY2(id.startsWith(u"emulator-"_s), qPrintable(id));
        QCOMPARE(kept.size(), 1);
        const QByteArray signature = keys.sign("text", Seconds(60));
        QCOMPARE(kept.first().longestLife, Seconds(60));
        const KeyRing again(kept, random);
        QVERIFY(again.verify(id, "text", signature, now));
        QVERIFY(!again.verify(id, "other", signature, now));
        QVERIFY(!again.verify(u"unknown"_s, "text", signature, now));
    }

    void aSeededRunRepeatsItsKeys()
    {
        SeededRandom first(7);
        SeededRandom second(7);
        QCOMPARE(RsaKey::generate(first).der(), RsaKey::generate(second).der());
    }

    void whatIsNotAKeyIsNotRead()
    {
        QVERIFY(!RsaKey::fromDer({}));
        QVERIFY(!RsaKey::fromDer(Secret("nonsense")));
        QVERIFY(!RsaKey::fromDer(Secret(testSigningKey().reveal().chopped(1))));
    }

    void onlyPublicPartsArePublished()
    {
        KeyRing keys(stored(), random);
        const QJsonArray published = keys.published(now);
        QCOMPARE(published.size(), 1);
        QCOMPARE(published[0].toObject().keys(), (QStringList{u"alg"_s, u"e"_s, u"kid"_s, u"kty"_s, u"n"_s, u"use"_s}));
        QCOMPARE(published[0][u"e"_s], u"AQAB"_s);
        QCOMPARE(published[0][u"n"_s].toString().size(), 342); // 2048 bits
    }

    void aReplacedKeyIsPublishedUntilItsTokensAreOver()
    {
        KeyRing keys(stored(), random);
        const QByteArray signature = keys.sign("text", Seconds(60));
        QVERIFY(keys.rotate(now));
        QVERIFY(keys.signingId() != u"emulator-test"_s);
        const QJsonArray both = keys.published(now);
        QCOMPARE(both.size(), 2);
        QCOMPARE(both[0][u"kid"_s], keys.signingId());
        QCOMPARE(both[1][u"kid"_s], u"emulator-test"_s);
        const Instant over = now + Seconds(60);
        QVERIFY(keys.verify(u"emulator-test"_s, "text", signature, over - Milliseconds(1)));
        QVERIFY(!keys.verify(u"emulator-test"_s, "text", signature, over));
        QCOMPARE(keys.published(over).size(), 1);
    }

    void aKeyThatCannotBeStoredDoesNotReplaceAnother()
    {
        KeyRing keys(stored(), random);
        keys.setKeep([](const QList<StoredKey> &) -> Result<void> { return failure(FailureKind::Server, u"full"_s); });
        const auto rotated = keys.rotate(now);
        QVERIFY(!rotated);
        QCOMPARE(rotated.error().message, u"full"_s);
        QCOMPARE(keys.signingId(), u"emulator-test"_s);
        QCOMPARE(keys.published(now).size(), 1);
        QVERIFY(!keys.sign("text", Seconds(60)).isEmpty()); // it goes on, for this run
    }

    void passwordsAreDecryptedOnlyWithTheirOwnKey()
    {
        KeyRing keys(stored(), random);
        QVERIFY(!keys.decryptedPassword(QByteArray(256, 'x')));
        QVERIFY(keys.passwordKey().startsWith("-----BEGIN PUBLIC KEY-----"));
        QVERIFY(!keys.decryptedPassword("too short"));
        QCOMPARE(keys.published(now).size(), 1); // and it is not published as one that signs
    }
};

QRLOGIN_TEST(TestKeyRing)
#include "TestKeyRing.moc"
