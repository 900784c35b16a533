#include "scan/LoginPlay.h"

#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "scan/ScanFixture.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestLoginPlay : public QObject
{
    Q_OBJECT

    using Outcome = LoginPlay::Outcome;

    struct Fixture
    {
        TestPool pool;
        Login login{pool.connection, pool.context()};
        LoginPlay &play = login.play();

        Fixture() { login.setUser(pool.user().username, pool.user().password); }
        /// Turns the clock until the login gets there.
        template <typename Condition>
        bool passes(Condition there)
        {
            return QTest::qWaitFor([&] {
                if (!there())
                    pool.clock.advance(Milliseconds(100));
                return there();
            });
        }
        bool ends()
        {
            return passes([this] { return !play.isPlaying(); });
        }
        QString words() { return LoginActText::outcome(login); }
    };

private slots:
    void fromANewCodeToTheTokenSet()
    {
        Fixture fixture;
        fixture.play.start();
        QVERIFY(fixture.play.isPlaying());
        QVERIFY(fixture.ends());
        QCOMPARE(fixture.play.outcome(), Outcome::Done);
        QVERIFY(fixture.login.backend().tokens());
        QCOMPARE(fixture.words(), QStringLiteral("Signed in as %1.").arg(fixture.pool.user().displayName));

        // Once more, with the user who is signed in.
        const QString code = fixture.login.browser().qrcodeId();
        fixture.play.start();
        QVERIFY(fixture.words().isEmpty());
        QVERIFY(fixture.play.isPlaying());
        QVERIFY(!fixture.login.backend().tokens());
        QCOMPARE(fixture.login.phone().username(), fixture.pool.user().username);
        QVERIFY(fixture.ends());
        QCOMPARE(fixture.play.outcome(), Outcome::Done);
        QVERIFY(fixture.login.browser().qrcodeId() != code);
    }

    void eachActCanBeWatched()
    {
        Fixture fixture;
        fixture.play.start();
        QTRY_COMPARE(fixture.login.browser().phase(), BrowserSession::Phase::Polling);
        fixture.pool.clock.advance(LoginPlay::pause - Milliseconds(1));
        QVERIFY(!fixture.login.phone().isBusy());
        fixture.pool.clock.advance(Milliseconds(1));
        QVERIFY(fixture.login.phone().isBusy());
        QTRY_COMPARE(fixture.login.phone().stage(), Phone::Stage::Ready);
        fixture.pool.clock.advance(LoginPlay::pause - Milliseconds(1));
        QVERIFY(!fixture.login.phone().isBusy());
    }

    void itCanBeStopped()
    {
        Fixture fixture;
        fixture.play.start();
        QVERIFY(fixture.passes([&] { return fixture.login.phone().stage() == Phone::Stage::Asking; }));
        fixture.play.stop();
        fixture.pool.clock.advance(LoginPlay::pause);
        QCOMPARE(fixture.login.phone().stage(), Phone::Stage::Asking);
        QVERIFY(!fixture.login.phone().isBusy());
        QCOMPARE(fixture.words(), QStringLiteral("Stopped at “3. Scan”."));
        // What the user does next takes the words away.
        fixture.login.act(LoginAct::Confirm);
        QVERIFY(fixture.words().isEmpty());
    }

    void itSaysWhyItStops_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("words");
        QTest::newRow("pool gone") << QStringLiteral("pool gone") << QStringLiteral("“1. Generate QR code”: ");
        QTest::newRow("wrong password") << QStringLiteral("wrong password") << QStringLiteral("“2. Sign in”: ");
        QTest::newRow("no user") << QStringLiteral("no user") << QStringLiteral("username and a password");
        QTest::newRow("declined") << QStringLiteral("declined") << QStringLiteral("declined the login");
    }
    void itSaysWhyItStops()
    {
        QFETCH(QString, cause);
        QFETCH(QString, words);
        Fixture fixture;
        const auto isIt = [&](const char *name) { return cause == QLatin1String(name); };
        if (isIt("pool gone"))
            fixture.pool.stop();
        if (isIt("wrong password"))
            fixture.login.setUser(fixture.pool.user().username, Secret("not it"));
        if (isIt("no user"))
            fixture.login.setUser({}, {});
        fixture.play.start();
        if (isIt("declined")) {
            QVERIFY(fixture.passes([&] { return fixture.login.phone().stage() == Phone::Stage::Asking; }));
            fixture.login.phone().cancel();
        }
        QVERIFY(fixture.ends());
        QVERIFY2(fixture.words().contains(words), qPrintable(fixture.words()));
        QVERIFY(!fixture.login.backend().tokens());
        // It does not go on by itself.
        fixture.pool.clock.advance(LoginPlay::pause);
        QVERIFY(!fixture.play.isPlaying());
    }

    void aResetOfThePoolEndsIt()
    {
        Fixture fixture;
        fixture.play.start();
        QVERIFY(fixture.passes([&] { return fixture.login.phone().stage() == Phone::Stage::Ready; }));
        fixture.login.restart();
        QVERIFY(!fixture.play.isPlaying());
        fixture.pool.clock.advance(LoginPlay::pause);
        QVERIFY(!fixture.login.phone().isBusy());
        QVERIFY(fixture.login.code().isEmpty());
    }
};

QRLOGIN_TEST(TestLoginPlay)
#include "TestLoginPlay.moc"
