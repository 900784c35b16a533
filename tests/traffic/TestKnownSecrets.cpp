#include "traffic/KnownSecrets.h"

#include "support/TestMain.h"
#include "traffic/Redaction.h"
#include "traffic/TrafficLog.h"

#include <QNetworkRequest>
#include <QTest>

using namespace qrlogin;

class TestKnownSecrets : public QObject
{
    Q_OBJECT
private slots:
    void whatWasSentOrReceivedIsKnown()
    {
        KnownSecrets known;
        known.addSent(R"({"passwordPayload":{"username":"somebody","password":"hunter2"}})", "Bearer canary-canary");
        known.addReceived(R"({"data":{"access_token":"0123456789abcdef","status":"CONFIRMED-AND-DONE"}})");
        known.addReceived(R"({"token":"SCANNED"})"); // a pool cannot take words away
        QCOMPARE(redactedText(QStringLiteral("somebody hunter2 canary-canary 0123456789abcdef SCANNED"), known),
            QStringLiteral("somebody ••• ••• ••• SCANNED"));
    }

    void aKnownSecretIsMaskedWhereverItStands()
    {
        KnownSecrets known;
        known.add(Secret("ca/na&ry"));
        const auto hidden = [](const QByteArray &shown) {
            return !shown.contains("ca/na&ry") && !shown.contains("ca%2Fna%26ry") && !shown.contains("ca%2fna%26ry");
        };
        QVERIFY(hidden(redacted(R"({"message":"not ca/na&ry","ca/na&ry":["ca\/na&ry"]})", known)));
        QVERIFY(hidden(redactedUrl("https://a/ca%2Fna%26ry/b?x=ca%2fna%26ry#ca/na&ry", known)));
        QVERIFY(hidden(redactedHeader("X-Debug", "tried ca/na&ry", known)));
        TrafficEntry entry;
        addFailure(entry,
            Failure{FailureKind::Forbidden, QStringLiteral("bad ca/na&ry"), 403, 0, QStringLiteral("ca/na&ry")}, known);
        QCOMPARE(entry.failure->message, QStringLiteral("bad •••"));
        QCOMPARE(entry.failure->requestId, QStringLiteral("•••"));
        entry = entryOf(
            Party::Browser, "GET", QNetworkRequest(QUrl(QStringLiteral("https://a/ca%2Fna%26ry"))), {}, {}, known);
        QVERIFY2(hidden(entry.path.toUtf8() + entry.url), entry.url.constData());
    }

    void theHostStays()
    {
        KnownSecrets known;
        known.add(Secret("pool.example"));
        QCOMPARE(redactedUrl("https://pool.example/x", known), QByteArray("https://pool.example/x"));
    }

    void shortOnesAreLeftOutAndTheNewestAreKept()
    {
        KnownSecrets known;
        known.add(Secret("abc"));
        QVERIFY(known.values().isEmpty());
        for (int i = 0; i < 100; ++i) {
            known.add(Secret("canary-" + QByteArray::number(i)));
            known.add(Secret("credential"));
        }
        QCOMPARE(known.values().size(), KnownSecrets::maximum);
        QVERIFY(known.values().contains(Secret("credential")));
        QVERIFY(known.values().contains(Secret("canary-99")));
    }
};

QRLOGIN_TEST(TestKnownSecrets)
#include "TestKnownSecrets.moc"
