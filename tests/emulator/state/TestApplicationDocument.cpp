#include "emulator/state/ApplicationDocument.h"

#include "base/Random.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace Qt::StringLiterals;

class TestApplicationDocument : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItNames()
    {
        const auto read = applicationsFromDocument(
            "[{\"name\":\"Shop\",\"appId\":\"0123456789abcdef01234567\",\"secret\":\"s3cret\","
            "\"authMethod\":\"client_secret_basic\",\"redirectUris\":[\"https://shop.example/back\"],"
            "\"customSecurityEnabled\":true,\"qrcodeLoginStrategy\":{\"qrcodeExpiresIn\":30}},"
            "{\"name\":\"Phone\",\"type\":\"native\"}]");
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        const auto &shop = read->at(0);
        QCOMPARE(shop.id, u"0123456789abcdef01234567"_s);
        QCOMPARE(shop.secret.reveal(), "s3cret");
        QCOMPARE(shop.authMethod, ClientAuthMethod::SecretBasic);
        QCOMPARE(shop.redirectUris, QStringList{u"https://shop.example/back"_s});
        QCOMPARE(shop.ownRules->qrcodeExpiresIn, 30);
        QCOMPARE(shop.ownRules->ticketExpiresIn, LoginStrategy().ticketExpiresIn);
        const auto &phone = read->at(1);
        QCOMPARE(phone.type, ApplicationType::Native);
        QCOMPARE(phone.authMethod, ClientAuthMethod::None);
        QVERIFY(!phone.ownRules);
    }

    void keysAreThoseOfTheSameName()
    {
        SeededRandom random(1);
        const auto known = withKeys({newApplication(u"Shop"_s, ApplicationType::Web, random)}, {}, random);
        const auto read = applicationsFromDocument("[{\"name\":\"Shop\"},{\"name\":\"Other\"}]").value();
        const auto complete = withKeys(read, known, random);
        QCOMPARE(complete[0].id, known[0].id);
        QCOMPARE(complete[0].secret, known[0].secret);
        QCOMPARE(complete[1].id.size(), 24);
        QCOMPARE(complete[1].secret.reveal().size(), 32);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *members, const char *problem) {
            QTest::newRow(problem) << QByteArray("[") + members + "]" << QString::fromLatin1(problem);
        };
        row("", "the document must be an array of 1 to 100 applications");
        row("1", "application 1: must be an object");
        row("{}", "application 1: name is missing");
        row("{\"name\":\"\"}", "application 1: name must have 1 to 200 characters");
        row("{\"name\":\"a\",\"kind\":1}", "application 1: kind");
        row("{\"name\":\"a\",\"type\":\"desktop\"}", "application 1: type must be one of web");
        row("{\"name\":\"a\",\"appId\":\"x\"}", "application 1: appId must be 24 hex digits");
        row("{\"name\":\"a\",\"authMethod\":\"jwt\"}", "application 1: authMethod must be one of");
        row("{\"name\":\"a\",\"redirectUris\":[\"back\"]}", "application 1: redirectUris must contain only URIs");
        row("{\"name\":\"a\",\"customSecurityEnabled\":1}", "application 1: customSecurityEnabled must be");
        row("{\"name\":\"a\",\"qrcodeLoginStrategy\":{}}",
            "application 1: qrcodeLoginStrategy needs customSecurityEnabled");
        row("{\"name\":\"a\",\"customSecurityEnabled\":true,\"qrcodeLoginStrategy\":{\"qrcodeExpiresIn\":0}}",
            "application 1: qrcodeLoginStrategy.qrcodeExpiresIn");
        row("{\"name\":\"a\"},{\"name\":\"a\"}", "application 2: another application already uses a");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, problem);
        const auto read = applicationsFromDocument(document);
        QVERIFY(!read);
        QVERIFY2(read.error().message.startsWith(problem), qPrintable(read.error().message));
    }
};

QRLOGIN_TEST(TestApplicationDocument)
#include "TestApplicationDocument.moc"
