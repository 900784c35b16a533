#include "scan/ScanText.h"

#include "client/FailureText.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// The texts that the page and the terminal share.
class TestScanText : public QObject
{
    Q_OBJECT

    static inline const QString poolId = QStringLiteral("59f86b4832eb28071bdd9214");
    static constexpr Instant now = ManualClock::start;

    static Connection connection()
    {
        Connection connection;
        connection.badge.name = QStringLiteral("Staging");
        connection.address.userPoolId = poolId;
        connection.address.appId = QStringLiteral("app");
        return connection;
    }
    static QrPayload payload() { return {loginScene.toString(), QString(30, u'a'), poolId, now, Seconds(120), {}}; }
    static QStringList lines(const QrPayload &payload, CodeSource source, Instant time)
    {
        QStringList lines;
        for (const ScanText::Fact &fact : ScanText::facts(payload, connection(), source, time))
            lines += ScanText::line(fact);
        return lines;
    }

private slots:
    void aCodeOfAnotherPageDoesNotTellItsApplication()
    {
        QrPayload payload = TestScanText::payload();
        payload.customData = {{QStringLiteral("page"), QStringLiteral("shop")}};
        QCOMPARE(lines(payload, CodeSource::File, now + Seconds(65)),
            (QStringList{QStringLiteral("Pool: Staging ") + poolId,
                QStringLiteral("Application: not in the code; the phone uses app"),
                QStringLiteral("Requester: another page, from an image file"),
                QStringLiteral("Age: 65 second(s), 55 second(s) left"), QStringLiteral("Data: {\"page\":\"shop\"}")}));
    }

    void anApplicationWithoutANameHasItsIdOnce()
    {
        Connection connection = TestScanText::connection();
        const auto application
            = [&] { return ScanText::facts(payload(), connection, CodeSource::OwnBrowser, now).at(1); };
        QCOMPARE(ScanText::line(application()), QStringLiteral("Application: app"));
        connection.badge.applicationName = QStringLiteral("Shop");
        QCOMPARE(ScanText::line(application()), QStringLiteral("Application: Shop app"));
    }

    void theAgeFollowsThePoolsClock()
    {
        QCOMPARE(lines(payload(), CodeSource::File, now + Seconds(120)).at(3),
            QStringLiteral("Age: %1, expired").arg(FailureText::duration(120)));
        QCOMPARE(lines(payload(), CodeSource::File, now - Seconds(1)).at(3),
            QStringLiteral("Age: %1, %2 left").arg(FailureText::duration(0), FailureText::duration(121)));
        QVERIFY(lines(payload(), CodeSource::File, now - Seconds(600))
                    .at(3)
                    .contains(QStringLiteral("created 10 minute(s) in the future")));
    }

    void everyProblemHasAText()
    {
        using enum CodeInPicture::Outcome;
        CodeInPicture picture;
        for (const CodeInPicture::Outcome outcome : {Code, NoCode, SeveralCodes}) {
            picture.outcome = outcome;
            QCOMPARE(ScanText::problem(picture).isEmpty(), outcome == Code);
        }
        picture.outcome = NotRead;
        using enum PictureReading::Outcome;
        for (const PictureReading::Outcome outcome : {TooLarge, TooSlow, Failed, NotAPicture}) {
            picture.reading.outcome = outcome;
            QVERIFY(!ScanText::problem(picture).isEmpty());
            QVERIFY(!picture.reading.problem().isEmpty());
        }
        picture.reading.detail = QStringLiteral("broken");
        QCOMPARE(ScanText::problem(picture), QStringLiteral("This is not a readable image (broken)."));

        ScannedCode code;
        code.payload = payload();
        code.scannedAt = now + Seconds(150);
        for (const CodeProblem problem : {CodeProblem::NotALoginCode, CodeProblem::Damaged, CodeProblem::OtherScene,
                 CodeProblem::OtherPool, CodeProblem::Expired}) {
            code.problem = problem;
            QVERIFY(ScanText::refusal(code, connection()).startsWith(QLatin1String("Scan failed: ")));
        }
        QVERIFY(ScanText::refusal(code, connection()).contains(QLatin1String("expired 30 second(s) ago")));
        code.problem = CodeProblem::OtherPool;
        QVERIFY(ScanText::refusal(code, connection())
                    .endsWith(QStringLiteral("This phone belongs to user pool Staging (%1).").arg(poolId)));
        code.problem = CodeProblem::None;
        QVERIFY(ScanText::refusal(code, connection()).isEmpty());
    }

    void aDecisionIsApprovedOrDeclined()
    {
        QVERIFY(ScanText::decision(Phone::Stage::Confirmed).startsWith(QLatin1String("Approved")));
        QVERIFY(ScanText::decision(Phone::Stage::Cancelled).startsWith(QLatin1String("Declined")));
        QVERIFY(ScanText::decision(Phone::Stage::Asking).isEmpty());
    }

    void foreignTextIsMadeFitToBeShown()
    {
        QCOMPARE(ScanText::foreign(QStringLiteral("a\n\tb")), QStringLiteral("a b"));
        QCOMPARE(ScanText::foreign(QStringLiteral("a\u202Eb\u200B")), QStringLiteral("a\uFFFDb\uFFFD"));
        QCOMPARE(ScanText::foreign(QStringLiteral("扫码😀")), QStringLiteral("扫码😀"));
        QCOMPARE(ScanText::foreign(QString(1000, u'x')).size(), 60);
    }
};

QRLOGIN_TEST(TestScanText)
#include "TestScanText.moc"
