#include "base/Failure.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestFailure : public QObject
{
    Q_OBJECT

private slots:
    void everyStatusHasItsKind_data();
    void everyStatusHasItsKind();
    void aRefusalIsAnAnswerThatSaysNo();
    void failureIsAResult();
};

void TestFailure::everyStatusHasItsKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<FailureKind>("kind");
    const auto row = [](int status, FailureKind kind) { QTest::addRow("%d", status) << status << kind; };
    row(400, FailureKind::Invalid);
    row(401, FailureKind::Unauthorized);
    row(402, FailureKind::Forbidden);
    row(403, FailureKind::Forbidden);
    row(404, FailureKind::NotFound);
    row(405, FailureKind::Invalid);
    row(409, FailureKind::Conflict);
    row(413, FailureKind::Invalid);
    row(422, FailureKind::Invalid);
    row(429, FailureKind::Server);
    row(499, FailureKind::Invalid);
    row(500, FailureKind::Server);
    row(503, FailureKind::Server);
    row(600, FailureKind::Server);
    row(0, FailureKind::Server);
    row(-1, FailureKind::Server);
}

void TestFailure::everyStatusHasItsKind()
{
    QFETCH(int, status);
    QFETCH(FailureKind, kind);
    QCOMPARE(failureKindOf(status), kind);
}

void TestFailure::aRefusalIsAnAnswerThatSaysNo()
{
    for (const int status : {400, 401, 403, 404, 409, 422})
        QVERIFY(isRefusal(failureKindOf(status)));
    for (const FailureKind kind : {FailureKind::NotSent, FailureKind::HostNotFound, FailureKind::Refused,
             FailureKind::Network, FailureKind::Timeout, FailureKind::Tls, FailureKind::Server, FailureKind::Malformed,
             FailureKind::Cancelled})
        QVERIFY(!isRefusal(kind));
}

void TestFailure::failureIsAResult()
{
    const Result<int> result = failure(FailureKind::Timeout, QStringLiteral("10 s went by"));
    QVERIFY(!result);
    QCOMPARE(result.error(), (Failure{FailureKind::Timeout, QStringLiteral("10 s went by"), 0, 0, {}}));
}

QRLOGIN_TEST(TestFailure)
#include "TestFailure.moc"
