#include "traffic/TrafficFilter.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestTrafficFilter : public QObject
{
    Q_OBJECT

    static TrafficEntry poll()
    {
        TrafficEntry entry;
        entry.party = Party::Browser;
        entry.method = "GET";
        entry.url = "http://127.0.0.1:4711/api/v3/get-qrcode-status?qrcodeId=Abc";
        entry.httpStatus = 200;
        entry.answerBody = R"({"data":{"status":"PENDING","briefUserInfo":{"displayName":"张三"}}})";
        return entry;
    }

private slots:
    void anOpenFilterLetsAllThrough()
    {
        QVERIFY(TrafficFilter().isOpen());
        QVERIFY(TrafficFilter().matches(poll()));
        QVERIFY(TrafficFilter().matches({}));
    }

    void byParty()
    {
        QVERIFY((TrafficFilter{Party::Browser, {}, {}}).matches(poll()));
        QVERIFY(!(TrafficFilter{Party::Phone, {}, {}}).matches(poll()));
    }

    void byOutcome()
    {
        using enum TrafficFilter::Outcome;
        TrafficEntry refused = poll();
        refused.failure = Failure{FailureKind::NotFound, {}, 404, 2241, {}};
        TrafficEntry unanswered = poll();
        unanswered.httpStatus = 0;
        unanswered.failure = Failure{FailureKind::Timeout, {}, 0, 0, {}};
        const auto shown = [](TrafficFilter::Outcome outcome, const TrafficEntry &entry) {
            return TrafficFilter{{}, outcome, {}}.matches(entry);
        };
        QVERIFY(shown(Fine, poll()) && !shown(Fine, refused) && !shown(Fine, unanswered));
        QVERIFY(!shown(Refused, poll()) && shown(Refused, refused) && !shown(Refused, unanswered));
        QVERIFY(!shown(Unanswered, poll()) && !shown(Unanswered, refused) && shown(Unanswered, unanswered));
    }

    void byText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("path") << QStringLiteral("get-qrcode") << true;
        QTest::newRow("path in capitals") << QStringLiteral("GET-QRCODE") << true;
        QTest::newRow("id in small letters") << QStringLiteral("abc") << true;
        QTest::newRow("answer") << QStringLiteral("pending") << true;
        QTest::newRow("request") << QStringLiteral("mobile_app") << true;
        QTest::newRow("Chinese") << QStringLiteral("张三") << true;
        QTest::newRow("message") << QStringLiteral("No Such") << true;
        QTest::newRow("api code") << QStringLiteral("2241") << true;
        QTest::newRow("status") << QStringLiteral("200") << true;
        QTest::newRow("part of a code") << QStringLiteral("224") << false;
        QTest::newRow("elsewhere") << QStringLiteral("signin") << false;
        QTest::newRow("longer than all") << QString(500, u'a') << false;
    }
    void byText()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        TrafficEntry entry = poll();
        entry.requestBody = R"({"type":"MOBILE_APP"})";
        entry.failure = Failure{FailureKind::NotFound, QStringLiteral("no such code"), 404, 2241, {}};
        QCOMPARE((TrafficFilter{{}, {}, text}).matches(entry), found);
    }
};

QRLOGIN_TEST(TestTrafficFilter)
#include "TestTrafficFilter.moc"
