#include "emulator/state/CodeRules.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;

Q_DECLARE_METATYPE(QrStatus)
Q_DECLARE_METATYPE(QrAction)
Q_DECLARE_METATYPE(ActionOutcome)

class TestCodeRules : public QObject
{
    Q_OBJECT
private slots:
    void everyStateTimesEveryAction_data()
    {
        using enum QrStatus;
        using enum QrAction;
        constexpr auto Done = ActionOutcome::Done;
        constexpr auto WrongOrder = ActionOutcome::WrongOrder;
        constexpr auto OtherUser = ActionOutcome::OtherUser;
        QTest::addColumn<QrStatus>("status");
        QTest::addColumn<QrAction>("action");
        QTest::addColumn<ActionOutcome>("byOwner");
        QTest::addColumn<ActionOutcome>("byAnother");

        QTest::newRow("pending, scan") << Pending << Scan << Done << Done;
        QTest::newRow("pending, confirm") << Pending << Confirm << WrongOrder << WrongOrder;
        QTest::newRow("pending, cancel") << Pending << Cancel << WrongOrder << WrongOrder;
        QTest::newRow("scanned, scan") << Scanned << Scan << WrongOrder << WrongOrder;
        QTest::newRow("scanned, confirm") << Scanned << Confirm << Done << OtherUser;
        QTest::newRow("scanned, cancel") << Scanned << Cancel << Done << OtherUser;
        for (const auto &[action, word] : qrActionWords) {
            const QByteArray name = qrActionWords.of(action).toLatin1();
            QTest::addRow("authorized, %s", name.constData()) << Authorized << action << WrongOrder << WrongOrder;
            QTest::addRow("cancelled, %s", name.constData()) << Cancelled << action << WrongOrder << WrongOrder;
            QTest::addRow("expired, %s", name.constData())
                << Expired << action << ActionOutcome::Expired << ActionOutcome::Expired;
            QTest::addRow("MFA needed, %s", name.constData()) << MfaNeeded << action << WrongOrder << WrongOrder;
            QTest::addRow("error, %s", name.constData()) << Error << action << WrongOrder << WrongOrder;
        }
    }
    void everyStateTimesEveryAction()
    {
        QFETCH(QrStatus, status);
        QFETCH(QrAction, action);
        QFETCH(ActionOutcome, byOwner);
        QFETCH(ActionOutcome, byAnother);
        QCOMPARE(outcomeOf(status, action, true), byOwner);
        QCOMPARE(outcomeOf(status, action, false), byAnother);
    }

    void anActionLeadsToItsState()
    {
        QCOMPARE(statusAfter(QrAction::Scan), QrStatus::Scanned);
        QCOMPARE(statusAfter(QrAction::Confirm), QrStatus::Authorized);
        QCOMPARE(statusAfter(QrAction::Cancel), QrStatus::Cancelled);
    }
};

QRLOGIN_TEST(TestCodeRules)
#include "TestCodeRules.moc"
