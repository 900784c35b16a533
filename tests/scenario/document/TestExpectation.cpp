#include "scenario/document/Expectation.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

namespace {

const QJsonObject authorizedAnswer{{QStringLiteral("status"), QStringLiteral("AUTHORIZED")},
    {QStringLiteral("ticket"), QStringLiteral("a-ticket-that-is-a-secret")},
    {QStringLiteral("briefUserInfo"), QJsonObject{{QStringLiteral("displayName"), QStringLiteral("Dora")}}}};

QList<Mismatch::Kind> kindsOf(const Expectation &expectation, const Observation &observation)
{
    QList<Mismatch::Kind> kinds;
    for (const Mismatch &mismatch : mismatches(expectation, observation))
        kinds += mismatch.kind;
    return kinds;
}

Observation withAnswer()
{
    return {authorizedAnswer, {}, PayloadProblem::None, Milliseconds(50)};
}

Observation withFailure()
{
    return {{}, Failure{FailureKind::Forbidden, {}, 403, 1001, {}}, PayloadProblem::None, Milliseconds(50)};
}

} // namespace

class TestExpectation : public QObject
{
    Q_OBJECT
    using Kind = Mismatch::Kind;
    using Kinds = QList<Mismatch::Kind>;

private slots:
    void withoutAnythingASuccessIsExpected()
    {
        QCOMPARE(kindsOf({}, withAnswer()), Kinds());
        QCOMPARE(kindsOf({}, withFailure()), Kinds{Kind::Failed});
    }

    void valuesAreCompared()
    {
        Expectation expectation;
        expectation.values = {{QStringLiteral("briefUserInfo.displayName"), QStringLiteral("Dora")}};
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds());
        expectation.values = {{QStringLiteral("briefUserInfo.displayName"), QStringLiteral("Erik")}};
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds{Kind::OtherValue});
        expectation.values = {{QStringLiteral("briefUserInfo.photo"), QStringLiteral("x")}};
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds{Kind::Missing});
    }

    void presenceAndAbsenceAreSeen()
    {
        Expectation expectation;
        expectation.present = {QStringLiteral("ticket"), QStringLiteral("briefUserInfo")};
        expectation.absent = {QStringLiteral("tokenSet"), QStringLiteral("ticket.more")};
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds());
        std::swap(expectation.present, expectation.absent);
        QCOMPARE(
            kindsOf(expectation, withAnswer()), (Kinds{Kind::Missing, Kind::Missing, Kind::Present, Kind::Present}));
    }

    void nullIsAbsent()
    {
        Observation observation;
        observation.answer = {{QStringLiteral("status"), 0}, {QStringLiteral("ticket"), QJsonValue::Null}};
        Expectation expectation;
        expectation.absent = {QStringLiteral("ticket")};
        expectation.only = {QStringLiteral("status")};
        QCOMPARE(kindsOf(expectation, observation), Kinds());
        expectation.values
            = {{QStringLiteral("ticket"), QJsonValue::Null}, {QStringLiteral("userInfo"), QJsonValue::Null}};
        QCOMPARE(kindsOf(expectation, observation), Kinds());
        expectation = {};
        expectation.present = {QStringLiteral("ticket")};
        QCOMPARE(kindsOf(expectation, observation), Kinds{Kind::Missing});
        QCOMPARE(memberPaths(observation.answer), QStringList{QStringLiteral("status")});
    }

    void onlyCoversWhatIsBelow()
    {
        Expectation expectation;
        expectation.only = {QStringLiteral("status"), QStringLiteral("briefUserInfo"), QStringLiteral("ticket")};
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds());
        expectation.only = {QStringLiteral("status"), QStringLiteral("brief"), QStringLiteral("ticket")};
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds{Kind::Present});
    }

    void aSecretThatIsFoundIsMasked()
    {
        Expectation expectation;
        expectation.absent = {QStringLiteral("ticket")};
        const auto list = mismatches(expectation, withAnswer());
        QCOMPARE(list.size(), 1);
        QVERIFY(!list.first().found.isEmpty());
        QVERIFY(!list.first().found.contains(QLatin1String("secret")));
    }

    void failuresAreComparedByWhatIsGiven()
    {
        Expectation expectation;
        expectation.failure = ExpectedFailure{};
        QCOMPARE(kindsOf(expectation, withFailure()), Kinds());
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds{Kind::Worked});
        expectation.failure = ExpectedFailure{FailureKind::Forbidden, 403, 1001};
        QCOMPARE(kindsOf(expectation, withFailure()), Kinds());
        expectation.failure = ExpectedFailure{{}, 403, 1002};
        QCOMPARE(kindsOf(expectation, withFailure()), Kinds{Kind::OtherFailure});
        expectation.failure = ExpectedFailure{{}, 401, 0};
        QCOMPARE(kindsOf(expectation, withFailure()), Kinds{Kind::OtherFailure});
        expectation.failure = ExpectedFailure{FailureKind::Network, 0, 0};
        QCOMPARE(kindsOf(expectation, withFailure()), Kinds{Kind::OtherFailure});
    }

    void aRefusalOfThePhoneIsNoFailureOfThePool()
    {
        Observation observation;
        observation.refusal = PayloadProblem::OtherPool;
        Expectation expectation;
        QCOMPARE(kindsOf(expectation, observation), Kinds{Kind::Refused});
        expectation.refusal = PayloadProblem::OtherPool;
        QCOMPARE(kindsOf(expectation, observation), Kinds());
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds{Kind::NotRefused});
    }

    void timesAreLimits()
    {
        Expectation expectation;
        expectation.atLeast = expectation.atMost = Milliseconds(50);
        QCOMPARE(kindsOf(expectation, withAnswer()), Kinds());
        expectation.atLeast = Milliseconds(51);
        expectation.atMost = Milliseconds(49);
        QCOMPARE(kindsOf(expectation, withAnswer()), (Kinds{Kind::TooFast, Kind::TooSlow}));
    }

    void everyKindOfFailureHasAWord()
    {
        for (int kind = 0; kind < int(FailureKind::Cancelled); ++kind)
            QCOMPARE(failureKindWords.value(failureKindWords.view(FailureKind(kind))), FailureKind(kind));
    }
};

QRLOGIN_TEST(TestExpectation)
#include "TestExpectation.moc"
