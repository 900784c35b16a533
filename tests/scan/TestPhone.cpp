#include "scan/Phone.h"

#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QSignalSpy>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;
using Stage = Phone::Stage;

class TestPhone : public QObject
{
    Q_OBJECT

    /// The text of a new code of the pool.
    static QByteArray generate(TestPool &pool)
    {
        PoolClient browser(pool.connection.address, pool.context(), Party::Browser);
        const auto code = QCoro::waitFor(browser.generateQrCode({}));
        return toPayloadText({loginScene.toString(), code->qrcodeId, pool.connection.address.userPoolId,
            pool.clock.now(), Seconds(120), {}});
    }

    static QrStatus statusOf(TestPool &pool, const QByteArray &payloadText)
    {
        PoolClient browser(pool.connection.address, pool.context(), Party::Browser);
        return QCoro::waitFor(browser.qrStatus(qrPayloadFromText(payloadText)->random))->status;
    }

    static void signIn(TestPool &pool, Phone &phone, int user = 0)
    {
        phone.signIn(pool.user(user).username, pool.user(user).password);
        QTRY_VERIFY(!phone.isBusy());
        QCOMPARE(phone.stage(), Stage::Ready);
    }

private slots:
    void signsIn()
    {
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        QCOMPARE(phone.stage(), Stage::SignedOut);
        phone.signIn(pool.user().username, pool.user().password);
        QVERIFY(phone.isBusy());
        QTRY_COMPARE(phone.stage(), Stage::Ready);
        QCOMPARE(phone.username(), pool.user().username);
        phone.signOut();
        QCOMPARE(phone.stage(), Stage::SignedOut);
        QVERIFY(phone.username().isEmpty());
    }

    void aWrongPasswordIsToldAndLosesNothing()
    {
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        phone.signIn(pool.user().username, Secret("not it"));
        QTRY_VERIFY(!phone.isBusy());
        QCOMPARE(phone.stage(), Stage::SignedOut);
        QCOMPARE(phone.failure()->apiCode, 2333);
        QCOMPARE(phone.username(), pool.user().username);
    }

    void scansAndConfirms()
    {
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        signIn(pool, phone);
        const QByteArray code = generate(pool);
        phone.scan(code);
        QTRY_COMPARE(phone.stage(), Stage::Asking);
        QCOMPARE(statusOf(pool, code), QrStatus::Scanned);
        phone.confirm();
        QTRY_COMPARE(phone.stage(), Stage::Confirmed);
        QCOMPARE(statusOf(pool, code), QrStatus::Authorized);
    }

    void scansAndRefuses()
    {
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        signIn(pool, phone);
        const QByteArray code = generate(pool);
        phone.scan(code);
        QTRY_COMPARE(phone.stage(), Stage::Asking);
        phone.cancel();
        QTRY_COMPARE(phone.stage(), Stage::Cancelled);
        QCOMPARE(statusOf(pool, code), QrStatus::Cancelled);
    }

    void leavesForeignCodesAlone_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"scene", "pool", "expired", "garbage", "nothing", "damaged"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void leavesForeignCodesAlone()
    {
        QFETCH(QString, what);
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        signIn(pool, phone);
        const QByteArray good = generate(pool);
        QrPayload payload = *qrPayloadFromText(good);
        CodeProblem expected = CodeProblem::NotALoginCode;
        if (what == QLatin1String("scene")) {
            payload.scene = QStringLiteral("WXAPP_AUTH");
            expected = CodeProblem::OtherScene;
        } else if (what == QLatin1String("pool")) {
            payload.userPoolId = QString(24, u'0');
            expected = CodeProblem::OtherPool;
        } else if (what == QLatin1String("expired")) {
            payload.createdAt -= Seconds(120);
            expected = CodeProblem::Expired;
        }
        QByteArray text = toPayloadText(payload);
        if (what == QLatin1String("garbage"))
            text = "https://example.com";
        if (what == QLatin1String("nothing"))
            text.clear();
        if (what == QLatin1String("damaged")) {
            text.replace("random", "randon");
            expected = CodeProblem::Damaged;
        }

        QSignalSpy traffic(&pool.traffic, &TrafficLog::recorded);
        phone.scan(text);
        QVERIFY(!phone.isBusy());
        QCOMPARE(phone.refusal(), expected);
        QVERIFY(!phone.failure());
        QCOMPARE(phone.stage(), Stage::Ready);
        QCOMPARE(traffic.size(), 0);
        QCOMPARE(statusOf(pool, good), QrStatus::Pending);
    }

    void aRefusedScanLeavesNothingOfTheOneBefore()
    {
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        signIn(pool, phone);
        const QByteArray first = generate(pool);
        phone.scan(first);
        QTRY_COMPARE(phone.stage(), Stage::Asking);
        phone.confirm();
        QTRY_COMPARE(phone.stage(), Stage::Confirmed);
        phone.scan("https://example.com");
        QCOMPARE(phone.stage(), Stage::Ready);
        QVERIFY(!phone.payload());
        phone.scan(first); // which the pool rejects
        QTRY_VERIFY(!phone.isBusy());
        QCOMPARE(phone.failure()->apiCode, 2243);
        QCOMPARE(phone.stage(), Stage::Ready);
    }

    void aCodeBelongsToWhoScannedIt()
    {
        TestPool pool;
        Phone first(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        Phone second(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        signIn(pool, first, 0);
        signIn(pool, second, 1);
        const QByteArray code = generate(pool);
        first.scan(code);
        QTRY_COMPARE(first.stage(), Stage::Asking);
        second.scan(code);
        QTRY_VERIFY(!second.isBusy());
        QCOMPARE(second.failure()->apiCode, 2243);
        second.force(qrPayloadFromText(code)->random, QrAction::Confirm);
        QTRY_VERIFY(!second.isBusy());
        QCOMPARE(second.failure()->apiCode, 1001);
        QCOMPARE(statusOf(pool, code), QrStatus::Scanned);
    }

    void aCodeThatExpiresWhileAskingIsToldSo()
    {
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        signIn(pool, phone);
        phone.scan(generate(pool));
        QTRY_COMPARE(phone.stage(), Stage::Asking);
        pool.clock.advance(Seconds(120));
        phone.confirm();
        QTRY_VERIFY(!phone.isBusy());
        QCOMPARE(phone.failure()->apiCode, 2242);
        QCOMPARE(phone.stage(), Stage::Asking);
    }

    void whileBusyASecondPressDoesNothing()
    {
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        signIn(pool, phone);
        phone.scan(generate(pool));
        QTRY_COMPARE(phone.stage(), Stage::Asking);
        QSignalSpy traffic(&pool.traffic, &TrafficLog::recorded);
        phone.confirm();
        phone.confirm();
        phone.cancel();
        QTRY_COMPARE(phone.stage(), Stage::Confirmed);
        QCOMPARE(traffic.size(), 1);
    }

    void withoutASignInThePoolRefuses()
    {
        TestPool pool;
        Phone phone(pool.connection.address, pool.connection.credentials.appSecret, pool.context());
        const QByteArray code = generate(pool);
        phone.scan(code);
        QVERIFY(!phone.isBusy());
        phone.force(qrPayloadFromText(code)->random, QrAction::Scan);
        QTRY_VERIFY(!phone.isBusy());
        QCOMPARE(phone.failure()->kind, FailureKind::Unauthorized);
        QCOMPARE(statusOf(pool, code), QrStatus::Pending);
    }
};

QRLOGIN_TEST(TestPhone)
#include "TestPhone.moc"
