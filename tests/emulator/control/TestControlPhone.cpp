#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestControlPhone : public QObject
{
    Q_OBJECT
    std::unique_ptr<PoolFixture> pool;

    QJsonObject act(const QString &code, const QString &action, const QString &user = u"alice"_s)
    {
        return pool->control("/_emulator/phone", {{u"qrcodeId"_s, code}, {u"action"_s, action}, {u"user"_s, user}});
    }

private slots:
    void init() { pool = std::make_unique<PoolFixture>(); }

    void aUserScansAndApproves()
    {
        const QString code = pool->generate();
        const QJsonObject scanned = act(code, u"SCAN"_s);
        QCOMPARE(outcome(scanned), "200");
        QCOMPARE(dataOf(scanned).value(u"status"), u"SCANNED"_s);
        QCOMPARE(dataOf(scanned).value(u"username"), u"alice"_s);
        QCOMPARE(pool->status(code).value(u"briefUserInfo")[u"displayName"], u"Alice Lin"_s);

        QCOMPARE(dataOf(act(code, u"CONFIRM"_s)).value(u"ticket"), u"open"_s);
        const QString ticket = pool->status(code).value(u"ticket").toString();
        QCOMPARE(outcome(pool->exchangeAsServer(ticket)), "200");
    }

    void aUserDeclines()
    {
        const QString code = pool->generate();
        act(code, u"SCAN"_s);
        QCOMPARE(dataOf(act(code, u"CANCEL"_s)).value(u"status"), u"CANCELLED"_s);
        QCOMPARE(pool->status(code).value(u"status"), u"CANCELLED"_s);
    }

    void theRulesOfAPhoneApply()
    {
        const QString code = pool->generate();
        QCOMPARE(outcome(act(code, u"CONFIRM"_s)), "422/2243");
        act(code, u"SCAN"_s);
        QCOMPARE(outcome(act(code, u"CONFIRM"_s, u"bob"_s)), "403/1001");
        pool->clock.advance(120s);
        QCOMPARE(outcome(act(code, u"CONFIRM"_s)), "422/2242");
        pool->control("/_emulator/users", {{u"user"_s, u"bob"_s}, {u"locked"_s, true}});
        QCOMPARE(outcome(act(pool->generate(), u"SCAN"_s, u"bob"_s)), "403/2005");
    }

    void aWrongActSaysWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<QString>("named");
        const QJsonObject right{{u"qrcodeId"_s, u"x"_s}, {u"user"_s, u"alice"_s}, {u"action"_s, u"SCAN"_s}};
        const auto row = [&](const char *name, const QString &member, const QJsonValue &value, const char *refusal,
                             const char *named) {
            QJsonObject body = right;
            body.insert(member, value);
            QTest::newRow(name) << body << QByteArray(refusal) << QString::fromLatin1(named);
        };
        row("no code", u"qrcodeId"_s, QJsonValue::Undefined, "400/400", "qrcodeId");
        row("an empty code", u"qrcodeId"_s, u""_s, "400/400", "qrcodeId");
        row("an unknown code", u"qrcodeId"_s, u"x"_s, "404/2241", "the QR code");
        row("no user", u"user"_s, QJsonValue::Undefined, "400/400", "user");
        row("an unknown user", u"user"_s, u"dora"_s, "404/2004", "user");
        row("an unknown action", u"action"_s, u"APPROVE"_s, "400/400", "action");
        row("an unknown member", u"code"_s, u"x"_s, "400/400", "code");
    }
    void aWrongActSaysWhatIsWrong()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QByteArray, refusal);
        QFETCH(QString, named);
        const QJsonObject answer = pool->control("/_emulator/phone", body);
        QCOMPARE(outcome(answer), refusal);
        QVERIFY2(messageOf(answer).startsWith(named), qPrintable(messageOf(answer)));
    }
};

QRLOGIN_TEST(TestControlPhone)
#include "TestControlPhone.moc"
