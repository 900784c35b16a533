#include "connections/ConnectionCheck.h"

#include "connections/HostText.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestConnectionCheck : public QObject
{
    Q_OBJECT

private slots:
    void eachFieldHasItsProblem()
    {
        using Field = ConnectionCheck::Field;
        Connection connection;
        const auto fields = [&connection] {
            QList<Field> found;
            for (const auto &problem : ConnectionCheck::problems(connection))
                found += problem.field;
            return found;
        };
        QCOMPARE(fields(), (QList<Field>{Field::Name, Field::ManagementHost, Field::UserPoolId, Field::AccessKeyId}));
        for (const auto &problem : ConnectionCheck::problems(connection))
            QVERIFY(problem.isMissing);

        connection.badge.name = QStringLiteral("Pool");
        connection.address.managementHost = HostText::keep(QStringLiteral("https://example.invalid/console"));
        connection.address.applicationHost = HostText::keep(QStringLiteral("joe@example.invalid"));
        connection.address.userPoolId = QStringLiteral("a\x1b"
                                                       "b");
        connection.credentials.accessKeyId = QStringLiteral("a");
        connection.testUsers = {{{}, {}, Secret("x")}, {QStringLiteral("a"), {}, {}}};
        QCOMPARE(fields(),
            (QList<Field>{Field::ManagementHost, Field::ApplicationHost, Field::UserPoolId, Field::TestUser}));
        QVERIFY(ConnectionCheck::problem(connection).contains(QStringLiteral("path")));

        connection.address.managementHost = HostText::keep(QStringLiteral("example.invalid"));
        connection.address.applicationHost = {};
        connection.address.userPoolId = QStringLiteral("a");
        connection.testUsers.clear();
        QVERIFY(fields().isEmpty());
        QVERIFY(ConnectionCheck::problem(connection).isEmpty());
    }
};

QRLOGIN_TEST(TestConnectionCheck)
#include "TestConnectionCheck.moc"
