#include "app/cli/CliProcess.h"
#include "client/control/EmulatorControl.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestVerifyCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliProcess> cli;

    int verify(const QByteArray &words, const QByteArray &input = {})
    {
        return cli->run(
            QStringList{QStringLiteral("verify")} + QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts), input);
    }

    /// Sets the variables for a pool and for its first user with this password.
    void setPool(TestPool &pool, const QByteArray &password)
    {
        pool.clock.advance(SystemClock().now() - pool.clock.now());
        cli->setConnection(pool.connection);
        cli->setVariable(
            QStringLiteral("QRLOGIN_APP_SECRET"), QString::fromUtf8(pool.connection.credentials.appSecret.reveal()));
        cli->setVariable(QStringLiteral("QRLOGIN_TEST_USER"), pool.user().username);
        cli->setVariable(QStringLiteral("QRLOGIN_TEST_PASSWORD"), QString::fromUtf8(password));
    }

private slots:
    void init() { cli = std::make_unique<CliProcess>(); }

    void itAsksAndGoesOnlyWithAYes_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QByteArray() << 2;
        QTest::newRow("no") << QByteArray("n\n") << 2;
        QTest::newRow("yes") << QByteArray("y\n") << 0;
    }

    void itAsksAndGoesOnlyWithAYes()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, code);
        QCOMPARE(verify("--emulator", answer), code);
        QVERIFY2(cli->errors().contains(QStringLiteral("The verification does not change the pool. Continue? [y/N]")),
            qPrintable(cli->errors()));
        QCOMPARE(cli->output().isEmpty(), code != 0);
    }

    void eachSettingHasItsVerdict()
    {
        QCOMPARE(verify("--emulator --yes"), 0);
        QCOMPARE(cli->output().count(QLatin1String("Enforced ")), 4);
        QVERIFY(cli->errors().isEmpty());
    }

    void jsonKeepsTheEvidence()
    {
        QCOMPARE(verify("--emulator --yes --json"), 0);
        const QJsonArray settings
            = QJsonDocument::fromJson(cli->output().toUtf8()).object().value(QStringLiteral("settings")).toArray();
        QCOMPARE(settings.size(), 4);
        for (const auto &setting : settings)
            QVERIFY(!setting[QStringLiteral("evidence")].toArray().isEmpty());
    }

    void jsonTellsAFailureToo()
    {
        TestPool pool;
        setPool(pool, pool.user().password.reveal());
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), QStringLiteral("wrong"));
        const auto failure = [this] {
            return QJsonDocument::fromJson(cli->output().toUtf8()).object().value(QStringLiteral("failure"));
        };
        QCOMPARE(verify("--yes --json"), 4);
        QCOMPARE(failure()[QStringLiteral("apiCode")].toInt(), 1300);
        QCOMPARE(cli->errors(), QString());
        pool.stop();
        QCOMPARE(verify("--yes --json"), 3);
        QVERIFY(!failure()[QStringLiteral("text")].toString().isEmpty());
    }

    void aPoolNeedsATestUser()
    {
        TestPool pool;
        pool.clock.advance(SystemClock().now() - pool.clock.now());
        cli->setConnection(pool.connection);
        QCOMPARE(verify("--yes"), 2);
        QVERIFY2(cli->errors().contains(QStringLiteral("test user")), qPrintable(cli->errors()));
    }

    void aUserWhoCannotSignInIsAnObstacle()
    {
        TestPool pool;
        setPool(pool, "not-the-password");
        QCOMPARE(verify("--yes --longest 1"), 4);
        QCOMPARE(cli->output().count(QLatin1String("Not observed")), 5);
        QVERIFY2(
            cli->errors().startsWith(QLatin1String("qrlogin: Verification failed. Phone")), qPrintable(cli->errors()));
        QCOMPARE(verify("--yes --longest 1 --json"), 4);
        const QJsonObject verification = QJsonDocument::fromJson(cli->output().toUtf8()).object();
        QCOMPARE(verification[QStringLiteral("obstacle")][QStringLiteral("do")].toString(), QStringLiteral("signIn"));
    }

    void aPoolOfTheEnvironmentIsProved()
    {
        TestPool pool;
        setPool(pool, pool.user().password.reveal());
        // The periods are longer than this limit, so only the toggles are verified.
        QCOMPARE(verify("--longest 1", "no\n"), 2);
        QVERIFY2(
            cli->errors().contains(QLatin1String("application secret is missing: qrcodeExpiresIn, ticketExpiresIn")),
            qPrintable(cli->errors()));
        QCOMPARE(verify("--yes --longest 1"), 0);
        QCOMPARE(cli->output().count(QLatin1String("Enforced ")), 2);
        QCOMPARE(cli->output().count(QLatin1String("Not observed")), 2);
    }

    /// Many CI servers leave the input open. The limit is ten seconds, which this test has to wait for.
    void aSilentPipeIsNotAnAnswer()
    {
        TestPool pool;
        setPool(pool, pool.user().password.reveal());
        QVERIFY(
            cli->runWithSilentInput({QStringLiteral("verify"), QStringLiteral("--longest"), QStringLiteral("1")}) > 0);
        QVERIFY2(cli->errors().contains(QStringLiteral("Use --yes")), qPrintable(cli->errors()));
    }

    void wrongUseIsExplained()
    {
        QCOMPARE(verify("--emulator --longest never"), 2);
        QVERIFY(cli->errors().contains(QStringLiteral("--longest")));
        QCOMPARE(verify("more --emulator"), 2);
        QVERIFY(cli->errors().contains(QStringLiteral("does not take arguments")));
    }
};

QRLOGIN_TEST(TestVerifyCommand)
#include "TestVerifyCommand.moc"
