#include "pool/PoolProbe.h"
#include "support/TestMain.h"

#include <QSet>
#include <QTest>

using namespace qrlogin;

class TestPoolProbe : public QObject
{
    Q_OBJECT
private slots:
    void eachTroubleIsToldApart_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("statusCode");
        QTest::addColumn<int>("apiCode");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, FailureKind kind, int statusCode, int apiCode, ProbeOutcome outcome) {
            QTest::newRow(name) << int(kind) << statusCode << apiCode << int(outcome);
        };
        row("no host", FailureKind::HostNotFound, 0, 0, ProbeOutcome::HostNotFound);
        row("refused", FailureKind::Refused, 0, 0, ProbeOutcome::Refused);
        row("no network", FailureKind::Network, 0, 0, ProbeOutcome::Unreachable);
        row("hangs", FailureKind::Timeout, 0, 0, ProbeOutcome::Timeout);
        row("certificate", FailureKind::Tls, 0, 0, ProbeOutcome::TlsTrouble);
        row("signature", FailureKind::Unauthorized, 401, 1300, ProbeOutcome::KeyNotAccepted);
        row("clock", FailureKind::Unauthorized, 401, 1305, ProbeOutcome::ClockOff);
        row("a login wall", FailureKind::Unauthorized, 401, 0, ProbeOutcome::NotThisApi);
        row("another site", FailureKind::NotFound, 404, 0, ProbeOutcome::NotThisApi);
        row("HTML", FailureKind::Malformed, 200, 0, ProbeOutcome::NotThisApi);
        row("500", FailureKind::Server, 500, 0, ProbeOutcome::InTrouble);
        row("plain http", FailureKind::Invalid, 0, 0, ProbeOutcome::NotAllowed);
    }
    void eachTroubleIsToldApart()
    {
        QFETCH(int, kind);
        QFETCH(int, statusCode);
        QFETCH(int, apiCode);
        QFETCH(int, outcome);
        const Result<SecuritySettings> found
            = tl::unexpected(Failure{FailureKind(kind), QStringLiteral("detail"), statusCode, apiCode, {}});
        QCOMPARE(int(probeOutcome(found)), outcome);
        QVERIFY(!ProbeText::describe(found).isEmpty());
    }

    void fineIsFine()
    {
        QCOMPARE(probeOutcome(SecuritySettings()), ProbeOutcome::Fine);
        QVERIFY(!ProbeText::describe(SecuritySettings()).isEmpty());
    }
};

QRLOGIN_TEST(TestPoolProbe)
#include "TestPoolProbe.moc"
