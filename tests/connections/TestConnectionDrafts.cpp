#include "connections/ConnectionDrafts.h"

#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;

class TestConnectionDrafts : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        QTemporaryDir directory;
        MemorySecretStore secrets;
        ConnectionBook book{directory.filePath(QStringLiteral("connections.json")), secrets};
        ConnectionDrafts drafts{book};

        Fixture()
        {
            for (const char *id : {"a", "b"}) {
                Connection connection = named(id);
                connection.credentials.accessKeySecret = Secret("secret of " + QByteArray(id));
                connection.testUsers
                    = {{QStringLiteral("alice"), QStringLiteral("alice"), Secret("alice of " + QByteArray(id))}};
                [&] { QVERIFY(book.store(connection)); }();
            }
        }
        Connection renamed(const char *id, const char *name) const
        {
            Connection connection = drafts.find(QLatin1String(id));
            connection.badge.name = QLatin1String(name);
            return connection;
        }
    };

    static Connection named(const char *id)
    {
        Connection connection;
        connection.address.connectionId = connection.badge.name = QLatin1String(id);
        return connection;
    }
    static QStringList names(const QList<Connection> &connections)
    {
        QStringList all;
        for (const Connection &connection : connections)
            all += connection.badge.name;
        return all;
    }

private slots:
    void editsStayBesideEachOther()
    {
        Fixture fixture;
        fixture.drafts.edit(fixture.renamed("a", "A"));
        fixture.drafts.edit(fixture.renamed("b", "B"));
        QCOMPARE(names(fixture.drafts.connections()), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(names(fixture.drafts.edited()), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(fixture.book.find(QStringLiteral("a"))->badge.name, QStringLiteral("a"));
    }

    void backToWhatIsSavedIsNotEdited()
    {
        Fixture fixture;
        QSignalSpy changed(&fixture.drafts, &ConnectionDrafts::changed);
        fixture.drafts.edit(fixture.renamed("a", "A"));
        QVERIFY(fixture.drafts.isEdited(QStringLiteral("a")));
        fixture.drafts.edit(fixture.renamed("a", "a"));
        QVERIFY(!fixture.drafts.isEdited(QStringLiteral("a")));
        QCOMPARE(changed.size(), 2);
    }

    void aNewOneCountsOnceItIsTouched()
    {
        Fixture fixture;
        fixture.drafts.add(named("c"));
        QVERIFY(fixture.drafts.isNew(QStringLiteral("c")));
        QVERIFY(!fixture.drafts.isEdited(QStringLiteral("c")));
        QCOMPARE(fixture.drafts.connections().size(), 3);
        fixture.drafts.edit(fixture.renamed("c", "C"));
        QVERIFY(fixture.drafts.isEdited(QStringLiteral("c")));
        fixture.drafts.discard(QStringLiteral("c"));
        QCOMPARE(fixture.drafts.connections().size(), 2);
    }

    void savingOneLeavesTheOthers()
    {
        Fixture fixture;
        fixture.drafts.add(named("c"));
        fixture.drafts.edit(fixture.renamed("c", "C"));
        fixture.drafts.edit(fixture.renamed("a", "A"));
        QVERIFY(fixture.drafts.save(QStringLiteral("c")));
        QVERIFY(!fixture.drafts.isNew(QStringLiteral("c")));
        QCOMPARE(fixture.book.find(QStringLiteral("c"))->badge.name, QStringLiteral("C"));
        QCOMPARE(names(fixture.drafts.edited()), QStringList{QStringLiteral("A")});
        fixture.drafts.discardAll();
        QVERIFY(fixture.drafts.edited().isEmpty());
        QCOMPARE(fixture.drafts.find(QStringLiteral("a")).badge.name, QStringLiteral("a"));
    }

    void aSaveThatFailsKeepsTheEdit()
    {
        Fixture fixture;
        fixture.drafts.edit(fixture.renamed("a", "A"));
        QVERIFY(QFile::remove(fixture.directory.filePath(QStringLiteral("connections.json"))));
        QVERIFY(QDir(fixture.directory.path()).mkdir(QStringLiteral("connections.json")));
        QVERIFY(!fixture.drafts.save(QStringLiteral("a")));
        QVERIFY(fixture.drafts.isEdited(QStringLiteral("a")));
        QCOMPARE(fixture.drafts.find(QStringLiteral("a")).badge.name, QStringLiteral("A"));
    }

    void secretsThatComeLateAreNotEmptied()
    {
        Fixture fixture;
        // load() reports the connections before the keyring has responded.
        ConnectionBook book(fixture.directory.filePath(QStringLiteral("connections.json")), fixture.secrets);
        ConnectionDrafts drafts(book);
        connect(&book, &ConnectionBook::changed, this, [&, isFirst = true]() mutable {
            if (!std::exchange(isFirst, false))
                return;
            QVERIFY(book.find(QStringLiteral("a"))->credentials.accessKeySecret.isEmpty());
            Connection connection = drafts.find(QStringLiteral("a"));
            connection.badge.name = QStringLiteral("A");
            QVERIFY(connection.testUsers.first().password.isEmpty());
            connection.testUsers += TestUser{QStringLiteral("bob"), QStringLiteral("bob"), Secret("typed")};
            drafts.edit(connection);
        });
        QVERIFY(book.load());
        QCOMPARE(drafts.find(QStringLiteral("a")).badge.name, QStringLiteral("A"));
        QVERIFY(drafts.find(QStringLiteral("a")).credentials.accessKeySecret == Secret("secret of a"));
        QVERIFY(drafts.find(QStringLiteral("a")).testUsers.first().password == Secret("alice of a"));
        QVERIFY(drafts.find(QStringLiteral("a")).testUsers.last().password == Secret("typed"));
        Connection connection = drafts.find(QStringLiteral("a"));
        connection.credentials.accessKeySecret = Secret("typed");
        drafts.edit(connection);
        QVERIFY(book.store(*book.find(QStringLiteral("b"))));
        QVERIFY(drafts.find(QStringLiteral("a")).credentials.accessKeySecret == Secret("typed"));
    }
};

QRLOGIN_TEST(TestConnectionDrafts)
#include "TestConnectionDrafts.moc"
