#include "connections/Connection.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestConnection : public QObject
{
    Q_OBJECT
private slots:
    void secretsTravelOnlyWhereTheyAreSafe_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << QStringLiteral("https://api.genauth.ai") << true;
        QTest::newRow("https with a port") << QStringLiteral("https://pool.example.com:8443") << true;
        QTest::newRow("loopback by number") << QStringLiteral("http://127.0.0.1:8080") << true;
        QTest::newRow("another loopback number") << QStringLiteral("http://127.8.9.1") << true;
        QTest::newRow("loopback by IPv6") << QStringLiteral("http://[::1]:8080") << true;
        QTest::newRow("loopback by name") << QStringLiteral("http://localhost:8080") << true;
        QTest::newRow("plain http") << QStringLiteral("http://api.genauth.ai") << false;
        QTest::newRow("a name that only starts like loopback")
            << QStringLiteral("http://localhost.example.com") << false;
        QTest::newRow("a number that only starts like loopback")
            << QStringLiteral("http://127.0.0.1.example.com") << false;
        QTest::newRow("a private address") << QStringLiteral("http://192.168.1.4") << false;
        QTest::newRow("another scheme") << QStringLiteral("ftp://127.0.0.1") << false;
        QTest::newRow("no scheme") << QStringLiteral("api.genauth.ai") << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void secretsTravelOnlyWhereTheyAreSafe()
    {
        QFETCH(QString, host);
        QFETCH(bool, allowed);
        const auto result = checkHost(QUrl(host));
        QCOMPARE(result.has_value(), allowed);
        if (!allowed)
            QCOMPARE(result.error().kind, FailureKind::NotSent);
    }

    void aRefusalDoesNotRepeatAPassword()
    {
        const auto result = checkHost(QUrl(QStringLiteral("http://admin:hunter2@pool.example.com")));
        QVERIFY(!result);
        QVERIFY(!result.error().message.contains(QLatin1String("hunter2")));
    }

    void aRefusalNamesWhatWasTyped()
    {
        QUrl typed;
        typed.setFragment(QStringLiteral("http://admin:hunter2@[::1"), QUrl::DecodedMode);
        QCOMPARE(checkHost(typed).error().message, QStringLiteral("http://[::1 is not a web address"));
    }
};

QRLOGIN_TEST(TestConnection)
#include "TestConnection.moc"
