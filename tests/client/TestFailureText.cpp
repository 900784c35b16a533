#include "client/FailureText.h"
#include "contract/Envelope.h"
#include "support/TestMain.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace qrlogin;

class TestFailureText : public QObject
{
    Q_OBJECT
private slots:
    void everyKindReadsDifferently()
    {
        QSet<QString> texts;
        int kinds = 0;
        for (int kind = 0; kind < int(FailureKind::Cancelled); ++kind, ++kinds)
            texts.insert(FailureText::describe({FailureKind(kind), {}, 0, 0, {}}));
        QCOMPARE(texts.size(), kinds);
        QVERIFY(!texts.contains(QString()));
    }

    void cancelledSaysNothing()
    {
        QVERIFY(FailureText::describe({FailureKind::Cancelled, QStringLiteral("x"), 0, 0, {}}).isEmpty());
    }

    void programsGetTheCodesBesideTheText()
    {
        const Failure failure{FailureKind::Forbidden, {}, 403, 1001, QStringLiteral("r")};
        QCOMPARE(FailureText::toJson(failure),
            (QJsonObject{{QStringLiteral("text"), FailureText::describe(failure)}, {QStringLiteral("statusCode"), 403},
                {QStringLiteral("apiCode"), 1001}, {QStringLiteral("requestId"), QStringLiteral("r")}}));
    }

    void codesOfTheScanReadDifferently()
    {
        QSet<QString> texts;
        for (const int code : {apiCode::noSuchQrCode, apiCode::qrCodeExpired, apiCode::wrongOrder,
                 apiCode::ticketUnknown, apiCode::ticketExpired, apiCode::notPermitted, apiCode::loginExpired})
            texts.insert(FailureText::describe({FailureKind::Invalid, {}, 422, code, {}}));
        QCOMPARE(texts.size(), 7);
    }

    void howLongToWaitIsSaid()
    {
        Failure throttled{FailureKind::Server, QStringLiteral("HTTP 429"), 429, 0, {}};
        const QString text = FailureText::describe(throttled);
        QVERIFY(text.contains(QLatin1String("too many requests")));
        QVERIFY(!text.contains(QLatin1String("Try again")));
        throttled.retryAfter = 30;
        QVERIFY(FailureText::describe(throttled).endsWith(QLatin1String("Try again in 30 second(s).")));
        Failure busy{FailureKind::Server, {}, 503, apiCode::busy, {}};
        busy.retryAfter = 600;
        QVERIFY(FailureText::describe(busy).endsWith(QLatin1String("Try again in 10 minute(s).")));
        Failure cancelled{FailureKind::Cancelled, {}, 0, 0, {}};
        cancelled.retryAfter = 5;
        QCOMPARE(FailureText::describe(cancelled), QString());
    }

    void durationsReadShort_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << 1 << QStringLiteral("1 second(s)");
        QTest::newRow("99 s") << 99 << QStringLiteral("99 second(s)");
        QTest::newRow("100 s") << 100 << QStringLiteral("2 minute(s)");
        QTest::newRow("16 min") << 960 << QStringLiteral("16 minute(s)");
        QTest::newRow("8 h") << 8 * 3600 << QStringLiteral("8 hour(s)");
        QTest::newRow("a year") << 365 * 86'400 << QStringLiteral("365 day(s)");
        QTest::newRow("the longest") << std::numeric_limits<int>::max() << QStringLiteral("24855 day(s)");
    }
    void durationsReadShort()
    {
        QFETCH(int, seconds);
        QFETCH(QString, text);
        QCOMPARE(FailureText::duration(seconds), text);
    }

    void aClockThatIsOffSaysWhichWay()
    {
        Failure failure{FailureKind::Unauthorized, {}, 401, apiCode::dateTooFar, {}};
        QVERIFY(FailureText::describe(failure).contains(QLatin1String("too much")));
        failure.serverAhead = 960;
        QVERIFY(FailureText::describe(failure).contains(QLatin1String("16 minute(s) behind the pool's")));
        failure.serverAhead = -7200;
        QVERIFY(FailureText::describe(failure).contains(QLatin1String("2 hour(s) ahead of the pool's")));
    }

    void theServersWordsAreKept()
    {
        const Failure failure{
            FailureKind::Invalid, QStringLiteral("qrcodeExpiresIn must be 1 to 2592000"), 400, 400, {}};
        QVERIFY(FailureText::describe(failure).contains(failure.message));
    }
};

QRLOGIN_TEST(TestFailureText)
#include "TestFailureText.moc"
