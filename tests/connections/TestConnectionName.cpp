#include "connections/ConnectionName.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestConnectionName : public QObject
{
    Q_OBJECT

    static Connection connection(const char *id, const char *name)
    {
        Connection connection;
        connection.address.connectionId = QLatin1String(id);
        connection.badge.name = QString::fromUtf8(name);
        connection.address.managementHost = QUrl(QStringLiteral("https://%1.example.com").arg(connection.id()));
        return connection;
    }
    const QList<Connection> m_all{connection("1a", "Staging"), connection("2b", "Production"),
        connection("3c", "production"), connection("4d", "Twin"), connection("5e", "Twin"), connection("6f", "测试"),
        connection("7a", "1a")};

private slots:
    void isFoundByNameOrId_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("name") << QStringLiteral("Staging") << QStringLiteral("1a");
        QTest::newRow("other capitals") << QStringLiteral("STAGING") << QStringLiteral("1a");
        QTest::newRow("these capitals") << QStringLiteral("production") << QStringLiteral("3c");
        QTest::newRow("Chinese") << QStringLiteral("测试") << QStringLiteral("6f");
        QTest::newRow("id") << QStringLiteral("5e") << QStringLiteral("5e");
        QTest::newRow("a name before an id") << QStringLiteral("1a") << QStringLiteral("7a");
    }
    void isFoundByNameOrId()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        const auto found = ConnectionName::find(m_all, name);
        QVERIFY(found);
        QCOMPARE(found->id(), id);
    }

    void whatCouldBeMeantIsListed()
    {
        for (const char *name : {"Twin", "twin"}) {
            const auto found = ConnectionName::find(m_all, QLatin1String(name));
            QVERIFY(!found);
            QVERIFY2(found.error().contains(QLatin1String("4d https://4d.example.com")), qPrintable(found.error()));
            QVERIFY(found.error().contains(QLatin1String("5e https://5e.example.com")));
        }
        QVERIFY(!ConnectionName::find(m_all, QStringLiteral("PRODUCTION")));
    }

    void whatThereIsIsListed()
    {
        const auto found = ConnectionName::find(m_all, QStringLiteral("Stagin"));
        QVERIFY(!found);
        for (const Connection &each : m_all)
            QVERIFY2(found.error().contains(each.badge.name), qPrintable(found.error()));
        QVERIFY(ConnectionName::find({}, QStringLiteral("x"))
                    .error()
                    .contains(QLatin1String("has not saved any connections")));
        QVERIFY(!ConnectionName::find(m_all, QString()));
    }
};

QRLOGIN_TEST(TestConnectionName)
#include "TestConnectionName.moc"
