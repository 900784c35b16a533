#include "settings/SettingsModel.h"

#include "support/FakeNetwork.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Activity = SettingsModel::Activity;

class TestSettingsModel : public QObject
{
    Q_OBJECT

    static void load(SettingsModel &model)
    {
        model.load();
        QTRY_COMPARE(model.activity(), Activity::Idle);
        QVERIFY(model.isLoaded());
    }
    static void save(SettingsModel &model)
    {
        model.save();
        QTRY_COMPARE(model.activity(), Activity::Idle);
    }

private slots:
    void aFreshPoolHasTheDefaults()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        QVERIFY(!model.isLoaded());
        QVERIFY(!model.canSave());
        load(model);
        QCOMPARE(model.saved(), LoginStrategy());
        QVERIFY(!model.isDirty());
        QVERIFY(!model.canSave());
    }

    void whatIsSavedIsReadBack()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        const SecuritySettings before = pool.settings();
        model.setPeriod(qrcodePeriodRule, 600, PeriodUnit::Minute);
        model.setToggle(browserExchangeRule, true);
        QCOMPARE(model.changeCount(), 2);
        QSignalSpy succeeded(&model, &SettingsModel::saveSucceeded);
        save(model);
        QCOMPARE(succeeded.size(), 1);
        QVERIFY(!model.isDirty());
        const SecuritySettings after = pool.settings();
        QCOMPARE(after.strategy, model.edited());
        QCOMPARE(after.others, before.others);
    }

    void eachSettingChangesItsOwnWireFieldAlone_data()
    {
        QTest::addColumn<QString>("wireName");
        for (const QString &name : toJson(LoginStrategy()).keys()) {
            if (!name.endsWith(QLatin1String("Unit")))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void eachSettingChangesItsOwnWireFieldAlone()
    {
        QFETCH(QString, wireName);
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        for (const PeriodRule &rule : periodRules) {
            if (rule.wireName == wireName)
                model.setPeriod(rule, 77, PeriodUnit::Second);
        }
        for (const ToggleRule &rule : toggleRules) {
            if (rule.wireName == wireName)
                model.setToggle(rule, true);
        }
        save(model);
        QJsonObject before = toJson(LoginStrategy());
        QJsonObject after = toJson(pool.settings().strategy);
        QVERIFY(before.take(wireName) != after.take(wireName));
        QCOMPARE(before, after);
    }

    void dirtyIsComparedAndNeverLatched()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        QRandomGenerator random(7);
        for (int step = 0; step < 10'000; ++step) {
            const PeriodRule &period = periodRules[random.bounded(2u)];
            switch (random.bounded(6)) {
            case 0: model.setPeriod(period, random.bounded(1, 4) * 60, allPeriodUnits[random.bounded(2u)]); break;
            case 1: model.setToggle(toggleRules[random.bounded(2u)], random.bounded(2) == 1); break;
            case 2: model.revert(); break;
            case 3: model.restoreDefaults(); break;
            case 4: model.setPeriod(period, period.maximum + 1, PeriodUnit::Second); break;
            default: model.setPeriod(period, model.saved().*period.seconds, model.saved().*period.unit); break;
            }
            QCOMPARE(model.isDirty(), model.edited() != model.saved());
            QCOMPARE(model.isDirty(), model.changeCount() > 0);
        }
    }

    void outOfRangeCannotBeSaved()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        for (const int seconds : {0, -1, 2'592'001}) {
            model.setPeriod(ticketPeriodRule, seconds, PeriodUnit::Second);
            QVERIFY(model.isDirty());
            QVERIFY(!model.canSave());
            model.save();
            QCOMPARE(model.activity(), Activity::Idle);
        }
        QCOMPARE(pool.settings().strategy, LoginStrategy());
    }

    void aPoolChangedMeanwhileIsNotOverwritten()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        LoginStrategy theirs;
        theirs.ticketExpiresIn = 60;
        pool.save(theirs);

        model.setToggle(fullUserInfoRule, true);
        save(model);
        QCOMPARE(model.conflict(), theirs);
        QCOMPARE(model.failure()->kind, FailureKind::Conflict);
        QVERIFY(!model.canSave());
        QCOMPARE(pool.settings().strategy, theirs);

        LoginStrategy chosen = theirs;
        chosen.returnFullUserInfo = true;
        model.resolveConflict(chosen);
        QVERIFY(!model.conflict());
        QCOMPARE(model.saved(), theirs);
        QCOMPARE(model.changeCount(), 1);
        save(model);
        QCOMPARE(pool.settings().strategy, chosen);
    }

    void orTheirsAreTaken()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        LoginStrategy theirs;
        theirs.qrcodeExpiresIn = 90;
        pool.save(theirs);
        model.setPeriod(qrcodePeriodRule, 30, PeriodUnit::Second);
        save(model);
        QVERIFY(model.conflict());
        model.resolveConflict(theirs);
        QCOMPARE(model.edited(), theirs);
        QVERIFY(!model.isDirty());
        QVERIFY(!model.failure());
    }

    void aReloadKeepsTheEdits()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        model.setToggle(fullUserInfoRule, true);
        LoginStrategy theirs;
        theirs.qrcodeExpiresIn = 90;
        pool.save(theirs);
        load(model);
        QCOMPARE(model.saved(), theirs);
        QCOMPARE(model.edited().qrcodeExpiresIn, 90);
        QVERIFY(model.edited().returnFullUserInfo);
        QCOMPARE(model.changeCount(), 1);
    }

    void whatIsTypedWhileSavingStays()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        model.setPeriod(qrcodePeriodRule, 60, PeriodUnit::Second);
        model.save();
        QCOMPARE(model.activity(), Activity::Saving);
        model.setPeriod(ticketPeriodRule, 61, PeriodUnit::Second);
        QTRY_COMPARE(model.activity(), Activity::Idle);
        QCOMPARE(model.saved().qrcodeExpiresIn, 60);
        QCOMPARE(model.saved().ticketExpiresIn, 300);
        QCOMPARE(model.edited().ticketExpiresIn, 61);
        QCOMPARE(model.changeCount(), 1);
    }

    void savingTwiceAtOnceWritesOnce()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        QSignalSpy traffic(&pool.traffic, &TrafficLog::recorded);
        model.setToggle(browserExchangeRule, true);
        model.save();
        model.save();
        QTRY_COMPARE(model.activity(), Activity::Idle);
        QCOMPARE(traffic.size(), 2); // read, write
    }

    void aLostAnswerIsNoConflict()
    {
        TestPool pool;
        SettingsModel model(pool.connection, pool.context());
        load(model);
        model.setPeriod(qrcodePeriodRule, 60, PeriodUnit::Second);
        pool.save(model.edited()); // as if our write had arrived but its response had not
        save(model);
        QVERIFY(!model.failure());
        QVERIFY(!model.isDirty());
    }

    void aConnectionThatClosesAtTheWriteBothersNobody_data()
    {
        QTest::addColumn<bool>("isStored"); // before the connection closes
        QTest::addColumn<bool>("isChanged"); // by somebody else, meanwhile
        QTest::addColumn<int>("writes"); // signed ones; Qt may send one twice
        QTest::newRow("not stored") << false << false << 2;
        QTest::newRow("stored") << true << false << 1;
        QTest::newRow("changed meanwhile") << false << true << 1;
    }
    void aConnectionThatClosesAtTheWriteBothersNobody()
    {
        QFETCH(bool, isStored);
        QFETCH(bool, isChanged);
        QFETCH(int, writes);
        LoginStrategy stored;
        QSet<QByteArray> nonces; // of writes
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            const bool isWrite = request.startsWith("POST");
            const qsizetype nonce = request.toLower().indexOf("signature-nonce");
            if (isWrite)
                nonces.insert(request.mid(nonce, 60));
            if (isWrite && (isStored || nonces.size() > 1))
                stored.qrcodeExpiresIn = 60;
            if (isWrite && isChanged)
                stored.ticketExpiresIn = 77;
            if (!isWrite || nonces.size() > 1)
                socket.write(RawServer::http(
                    200, successEnvelope(QJsonObject{{strategyMember.toString(), toJson(stored)}}, {})));
            socket.disconnectFromHost();
        });
        TestPool pool;
        Connection connection = pool.connection;
        connection.address.managementHost = server.url(QString());
        SettingsModel model(connection, pool.context());
        load(model);
        model.setPeriod(qrcodePeriodRule, 60, PeriodUnit::Second);
        save(model);
        QCOMPARE(nonces.size(), writes);
        QCOMPARE(model.failure().has_value(), isChanged);
        QCOMPARE(model.isDirty(), isChanged);
        if (isChanged)
            QCOMPARE(model.failure()->kind, FailureKind::Conflict);
        QCOMPARE(model.edited().qrcodeExpiresIn, 60);
    }

    void aFailureLosesNoEdit_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("HTML") << RawServer::http(200, "<html>", "text/html");
        QTest::newRow("500") << RawServer::http(500, "oops", "text/plain");
        QTest::newRow("429") << RawServer::http(429, "slow down", "text/plain");
        QTest::newRow("refused in the body")
            << RawServer::http(200, R"({"statusCode":401,"message":"no","apiCode":1300})");
        QTest::newRow("cut short") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"sta");
    }
    void aFailureLosesNoEdit()
    {
        QFETCH(QByteArray, answer);
        const QByteArray good = RawServer::http(
            200, successEnvelope(QJsonObject{{strategyMember.toString(), toJson(LoginStrategy())}}, {}));
        QByteArray writeAnswer = answer;
        RawServer server([&good, &writeAnswer](QTcpSocket &socket, const QByteArray &request) {
            socket.write(request.startsWith("GET") ? good : writeAnswer);
            socket.disconnectFromHost();
        });
        TestPool pool;
        Connection connection = pool.connection;
        connection.address.managementHost = server.url(QString());
        SettingsModel model(connection, pool.context());
        load(model);
        model.setPeriod(qrcodePeriodRule, 60, PeriodUnit::Second);
        save(model);
        QVERIFY(model.failure());
        QCOMPARE(model.edited().qrcodeExpiresIn, 60);
        QVERIFY(model.canSave());
    }

    void aFailureOfTheNetworkLosesNoEdit_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<int>("working");
        QTest::addColumn<int>("kind");
        const std::pair<const char *, std::pair<QNetworkReply::NetworkError, FailureKind>> errors[]
            = {{"TLS", {QNetworkReply::SslHandshakeFailedError, FailureKind::Tls}},
                {"no such name", {QNetworkReply::HostNotFoundError, FailureKind::HostNotFound}},
                {"refused", {QNetworkReply::ConnectionRefusedError, FailureKind::Refused}}};
        for (const auto &[name, error] : errors) {
            QTest::addRow("%s while reading again", name) << error.first << 1 << int(error.second);
            QTest::addRow("%s while writing", name) << error.first << 2 << int(error.second);
        }
    }
    void aFailureOfTheNetworkLosesNoEdit()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(int, working);
        QFETCH(int, kind);
        TestPool pool;
        FakeNetwork network(error, QStringLiteral("words"), working);
        SettingsModel model(pool.connection, {network, pool.clock, pool.random, pool.traffic});
        load(model);
        model.setPeriod(qrcodePeriodRule, 60, PeriodUnit::Second);
        save(model);
        QCOMPARE(int(model.failure()->kind), kind);
        QCOMPARE(network.requestCount(), working + 1);
        QCOMPARE(model.edited().qrcodeExpiresIn, 60);
        QVERIFY(model.canSave());
        QCOMPARE(pool.settings().strategy, LoginStrategy());
    }

    void aFifthSettingOfThePoolIsSentBack()
    {
        QJsonObject strategy = toJson(LoginStrategy());
        strategy.insert(QStringLiteral("fifth"), QJsonArray{1, 2});
        const QByteArray answer
            = RawServer::http(200, successEnvelope(QJsonObject{{strategyMember.toString(), strategy}}, {}));
        RawServer server(RawServer::answer(answer));
        TestPool pool;
        Connection connection = pool.connection;
        connection.address.managementHost = server.url(QString());
        SettingsModel model(connection, pool.context());
        load(model);
        model.setPeriod(qrcodePeriodRule, 60, PeriodUnit::Second);
        const QByteArray announced = model.requestBody();
        save(model);
        strategy.insert(QStringLiteral("qrcodeExpiresIn"), 60);
        QCOMPARE(QJsonDocument::fromJson(announced).object().value(strategyMember).toObject(), strategy);
        QVERIFY(server.requests().last().startsWith("POST"));
        QVERIFY(server.requests().last().endsWith("\r\n\r\n" + announced));
    }

    void aPoolThatHangsIsGivenUpAndTheEditsStay()
    {
        const QByteArray good = RawServer::http(
            200, successEnvelope(QJsonObject{{strategyMember.toString(), toJson(LoginStrategy())}}, {}));
        RawServer server([&good](QTcpSocket &socket, const QByteArray &request) {
            if (request.startsWith("GET"))
                socket.write(good);
        });
        TestPool pool;
        Connection connection = pool.connection;
        connection.address.managementHost = server.url(QString());
        SettingsModel model(connection, pool.context());
        load(model);
        model.setPeriod(qrcodePeriodRule, 60, PeriodUnit::Second);
        model.save();
        QTRY_COMPARE(server.requests().size(), 3);
        QCOMPARE(model.activity(), Activity::Saving);
        pool.clock.advance(Seconds(10));
        QTRY_COMPARE(model.activity(), Activity::Idle);
        QCOMPARE(model.failure()->kind, FailureKind::Timeout);
        QCOMPARE(model.edited().qrcodeExpiresIn, 60);
        QVERIFY(model.canSave());
    }

    void mayBeGoneAtAnyMoment()
    {
        TestPool pool;
        for (int turns = 0; turns < 8; ++turns) {
            SettingsModel model(pool.connection, pool.context());
            load(model);
            model.setToggle(browserExchangeRule, !model.saved().allowExchangeUserInfoFromBrowser);
            model.save();
            for (int turn = 0; turn < turns; ++turn)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        }
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }
};

QRLOGIN_TEST(TestSettingsModel)
#include "TestSettingsModel.moc"
