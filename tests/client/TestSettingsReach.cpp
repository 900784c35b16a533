#include "client/SettingsReach.h"

#include "client/control/EmulatorControl.h"
#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

class TestSettingsReach : public QObject
{
    Q_OBJECT

    static Result<SettingsReach> read(const Connection &connection, const PoolContext &context)
    {
        PoolClient client(connection.address, context, Party::Administrator, connection.credentials);
        return QCoro::waitFor(readSettingsReach(&client));
    }

    /// Of a pool that answers each page with `data`.
    static Result<SettingsReach> readFrom(const QByteArray &data, int *requests = nullptr)
    {
        TestPool pool;
        RawServer server(RawServer::answer(RawServer::http(200, "{\"statusCode\":200,\"data\":" + data + "}")));
        Connection connection = pool.connection;
        connection.address.managementHost = server.url();
        const auto reach = read(connection, pool.context());
        if (requests)
            *requests = int(server.requests().size());
        return reach;
    }

private slots:
    void applicationsWithTheirOwnSettingsAreNamed()
    {
        TestPool pool;
        EmulatorControl control(pool.connection, pool.context());
        EmulatorApplication shop;
        shop.name = QStringLiteral("Shop");
        shop.ownRules = LoginStrategy();
        QVERIFY(QCoro::waitFor(control.saveApplication(shop)));
        const auto reach = read(pool.connection, pool.context());
        QVERIFY(reach);
        QCOMPARE(reach->total, 3);
        QCOMPARE(reach->applied(), 2);
        QCOMPARE(reach->unknown(), 0);
        QCOMPARE(reach->withOwnRules().size(), 1);
        QCOMPARE(reach->withOwnRules().first().name, QStringLiteral("Shop"));
        QCOMPARE(reach->hasOwnRules(pool.connection.address.appId), false);
        QCOMPARE(ReachText::summary(reach), QStringLiteral("These settings apply to 2 of 3 application(s)."));
        QVERIFY(ReachText::others(*reach).contains(QLatin1String("Shop")));
        const QJsonObject json = toJson(reach, reach->withOwnRules().first().id);
        QCOMPARE(json.value(u"ofConnection"), QJsonValue(QStringLiteral("own")));
        QCOMPARE(json.value(u"applied"), QJsonValue(2));
    }

    void allPagesAreRead()
    {
        TestPool pool;
        EmulatorControl control(pool.connection, pool.context());
        for (int i = 0; i < 60; ++i) {
            EmulatorApplication application;
            application.name = QStringLiteral("App %1").arg(i);
            QVERIFY(QCoro::waitFor(control.saveApplication(application)));
        }
        const auto reach = read(pool.connection, pool.context());
        QCOMPARE(reach->total, 62);
        QCOMPARE(reach->applications.size(), 62);
    }

    void whatThePoolDoesNotSayIsUnknown()
    {
        int requests = 0;
        const auto reach = readFrom(R"({"totalCount":4,"list":[{"appId":"a","customSecurityEnabled":true},)"
                                    R"({"appId":"b","appName":"B","customSecurityEnabled":null},{"appId":"c"}]})",
            &requests);
        QVERIFY(reach);
        // The second page repeats the first.
        QCOMPARE(requests, 2);
        QCOMPARE(reach->applications.size(), 3);
        QCOMPARE(reach->unknown(), 3);
        QCOMPARE(reach->applied(), 0);
        QCOMPARE(reach->hasOwnRules(QStringLiteral("b")), std::nullopt);
        QCOMPARE(reach->hasOwnRules(QStringLiteral("elsewhere")), std::nullopt);
        QCOMPARE(reach->nameOf(QStringLiteral("a")), QStringLiteral("a"));
        QVERIFY(ReachText::summary(reach).contains(QLatin1String("not known")));
    }

    void noPermissionIsNotAFault()
    {
        TestPool pool;
        EmulatorControl control(pool.connection, pool.context());
        Connection stranger = pool.connection;
        stranger.credentials.accessKeySecret = Secret("wrong");
        const auto reach = read(stranger, pool.context());
        QVERIFY(!reach);
        QVERIFY(ReachText::summary(reach).startsWith(QLatin1String("Cannot tell")));
        QCOMPARE(toJson(reach, {}).value(u"ofConnection"), QJsonValue(QStringLiteral("unknown")));
        QVERIFY(toJson(reach, {}).contains(u"failure"));
    }

    void wrongAnswersAreNamed_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *data, const char *problem) {
            QTest::newRow(problem) << QByteArray(data) << QString::fromLatin1(problem);
        };
        row("null", "data must be an object");
        row("{}", "data.totalCount is missing");
        row(R"({"totalCount":-1,"list":[]})", "data.totalCount must not be negative");
        row(R"({"totalCount":1,"list":null})", "data.list is missing");
        row(R"({"totalCount":1,"list":[{"appId":"a"},5]})", "data.list[1].appId is missing");
        row(R"({"totalCount":1,"list":[{"appId":"a","customSecurityEnabled":1}]})",
            "data.list[0].customSecurityEnabled must be true or false");
    }
    void wrongAnswersAreNamed()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, problem);
        const auto reach = readFrom(data);
        QVERIFY(!reach);
        QCOMPARE(reach.error().message, problem);
    }
};

QRLOGIN_TEST(TestSettingsReach)
#include "TestSettingsReach.moc"
