#include "cli/fleet/FleetConnections.h"

#include "connections/ConnectionFile.h"
#include "support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;

class TestFleetConnections : public QObject
{
    Q_OBJECT
    QTemporaryDir directory;
    QString savedPath() const { return directory.filePath(QStringLiteral("connections.json")); }

    auto read(const QString &value, const QString &other = {}) const
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("QRLOGIN_FLEET_X"), value);
        if (!other.isEmpty())
            environment.insert(QStringLiteral("QRLOGIN_FLEET_01"), other);
        return FleetConnections::read(environment, savedPath());
    }

    /// Keeps secrets, and may refuse to.
    class Store final : public SecretStore
    {
    public:
        bool isLocked = false;
        int unlocks = 0;
        QStringList keys;

        QCoro::Task<Result<void>> unlock() override
        {
            ++unlocks;
            co_return isLocked ? Result<void>(failure(FailureKind::Forbidden, QStringLiteral("locked")))
                               : Result<void>();
        }
        QCoro::Task<Result<Secret>> read(QString key) override
        {
            keys += key;
            co_return key.contains(QLatin1String("without")) ? Secret() : Secret("of " + key.toUtf8());
        }
        QCoro::Task<Result<void>> write(QString, Secret, QString) override { co_return Result<void>(); }
    };

private slots:
    void aVariableDescribesAPool()
    {
        const auto pools = read(QStringLiteral("{\"name\": \"Staging\", \"host\": \"api.example.com\", \"userPoolId\": "
                                               "\"p\", \"accessKeySecret\": \"s\", \"tag\": \"red\", \"production\": "
                                               "true, \"brand\": \"authing\", \"caFile\": \"/ca.pem\"}"));
        QVERIFY(pools);
        QCOMPARE(pools->size(), 1);
        const Connection &pool = pools->first();
        QCOMPARE(pool.id(), QStringLiteral("QRLOGIN_FLEET_X"));
        QCOMPARE(pool.badge, (Badge{QStringLiteral("Staging"), {}, true, ColorTag::Red}));
        QCOMPARE(pool.address.managementHost, QUrl(QStringLiteral("https://api.example.com")));
        QCOMPARE(pool.address.brand, Brand::Authing);
        QCOMPARE(pool.address.caFile, QStringLiteral("/ca.pem"));
        QCOMPARE(pool.credentials.accessKeyId, QStringLiteral("p"));
        QVERIFY(pool.credentials.accessKeySecret.matches("s"));
    }

    void aVariableMayBeShort()
    {
        const auto pools = read(QStringLiteral("{\n \"accessKeyId\": \"a\",\n \"accessKeySecret\": \"s\"\n}\n"));
        QVERIFY(pools);
        QCOMPARE(pools->first().badge.name, QStringLiteral("X"));
        QCOMPARE(pools->first().address.managementHost, dialect(Brand::GenAuth).managementHost);
    }

    void aVariableThatCannotBeUsedIsNamed_data()
    {
        QTest::addColumn<QString>("problem");
        const auto row
            = [](const char *value, const char *problem) { QTest::newRow(value) << QString::fromUtf8(problem); };
        row("", "QRLOGIN_FLEET_X is not a JSON object: line 1, column 1.");
        row("canary", "QRLOGIN_FLEET_X is not a JSON object: line 1, column 1.");
        row("{\"canary\": 1, \"canary\": 1}", "QRLOGIN_FLEET_X is not a JSON object: line 1, column 15.");
        row("{\"accessKeySecret\": 99999999999999999999999}",
            "QRLOGIN_FLEET_X is not a JSON object: line 1, column 21.");
        row("{\"accessKeySecret\": 5}", "QRLOGIN_FLEET_X.accessKeySecret must be a string");
        row("{\"accessKeyId\": \"a\"}", "QRLOGIN_FLEET_X.accessKeySecret is missing");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"\"}", "QRLOGIN_FLEET_X.accessKeySecret must not be empty");
        row("{\"accessKeySecret\": \"canary\"}", "QRLOGIN_FLEET_X.accessKeyId is missing");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\\n\"}",
            "QRLOGIN_FLEET_X.accessKeySecret must not contain control characters");
        row("{\"accessKeyId\": \"caf\u00e9\", \"accessKeySecret\": \"canary\"}",
            "QRLOGIN_FLEET_X.accessKeyId contains a character that a header cannot hold");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\", \"host\": \"http://example.com\"}",
            "QRLOGIN_FLEET_X: The management host cannot be used: ");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\", \"tags\": \"red\"}",
            "QRLOGIN_FLEET_X.tags is not a known member");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\", \"tag\": \"pink\"}",
            "QRLOGIN_FLEET_X.tag must be one of none, red");
        row("{\"name\": \" \", \"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\"}",
            "QRLOGIN_FLEET_X.name must not be empty");
        row("{\"name\": \"One\", \"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\"}",
            "QRLOGIN_FLEET_01 and QRLOGIN_FLEET_X have the same name, “One”.");
    }
    void aVariableThatCannotBeUsedIsNamed()
    {
        QFETCH(QString, problem);
        const auto pools = read(QString::fromUtf8(QTest::currentDataTag()),
            QStringLiteral("{\"name\": \"One\", \"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\"}"));
        QVERIFY(!pools);
        QVERIFY2(pools.error().startsWith(problem), qPrintable(pools.error()));
        QVERIFY(!pools.error().contains(QLatin1String("canary")));
        QVERIFY(!pools.error().contains(QLatin1String("99999")));
    }

    void secretsOfSavedPoolsAreReadOnce()
    {
        QList<Connection> saved;
        for (const char *name : {"b", "a", "without"}) {
            Connection pool;
            pool.address.connectionId = pool.badge.name = QString::fromLatin1(name);
            pool.address.managementHost = pool.address.applicationHost = QUrl(QStringLiteral("https://example.com"));
            pool.address.userPoolId = pool.credentials.accessKeyId = QStringLiteral("p");
            saved += pool;
        }
        QVERIFY(writeConnections(savedPath(), saved));
        auto pools = FleetConnections::read({}, savedPath());
        QVERIFY(pools);
        QCOMPARE(pools->first().badge.name, QStringLiteral("a"));
        Store store;
        QVERIFY(FleetConnections::addSecrets(*pools, {savedPath(), store}));
        QCOMPARE(store.unlocks, 1);
        QCOMPARE(store.keys.size(), 3); // the access keys alone
        QVERIFY(!pools->first().credentials.accessKeySecret.isEmpty());
        QVERIFY(!pools->last().credentials.accessKeySecret.isUnread());
        QVERIFY(pools->last().credentials.accessKeySecret.isEmpty());
        QVERIFY(FleetConnections::addSecrets(*pools, {savedPath(), store}));
        QCOMPARE(store.unlocks, 1); // nothing is unread

        pools = FleetConnections::read({}, savedPath());
        store.isLocked = true;
        const auto done = FleetConnections::addSecrets(*pools, {savedPath(), store});
        QVERIFY(!done);
        QVERIFY2(
            done.error().startsWith(QLatin1String("The keyring cannot be read: locked.")), qPrintable(done.error()));
        QVERIFY(done.error().contains(QLatin1String("QRLOGIN_FLEET_NAME")));
    }
};

QRLOGIN_TEST(TestFleetConnections)
#include "TestFleetConnections.moc"
