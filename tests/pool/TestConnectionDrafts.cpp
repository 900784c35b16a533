#include "pool/ConnectionDrafts.h"

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

    struct Desk
    {
        QTemporaryDir directory;
        MemorySecretStore secrets;
        ConnectionBook book{directory.filePath(QStringLiteral("connections.json")), secrets};
        ConnectionDrafts drafts{book};

        Desk()
        {
            for (const char *id : {"a", "b"}) {
                Connection connection = named(id);
                connection.accessKeySecret = Secret("secret of " + QByteArray(id));
                connection.testUsers
                    = {{QStringLiteral("alice"), QStringLiteral("alice"), Secret("alice of " + QByteArray(id))}};
                [&] { QVERIFY(book.store(connection)); }();
            }
        }
        Connection renamed(const char *id, const char *name) const
        {
            Connection connection = drafts.find(QLatin1String(id));
            connection.name = QLatin1String(name);
            return connection;
        }
    };

    static Connection named(const char *id)
    {
        Connection connection;
        connection.id = connection.name = QLatin1String(id);
        return connection;
    }
    static QStringList names(const QList<Connection> &connections)
    {
        QStringList all;
        for (const Connection &connection : connections)
            all += connection.name;
        return all;
    }

private slots:
    void editsStayBesideEachOther()
    {
        Desk desk;
        desk.drafts.edit(desk.renamed("a", "A"));
        desk.drafts.edit(desk.renamed("b", "B"));
        QCOMPARE(names(desk.drafts.connections()), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(names(desk.drafts.edited()), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(desk.book.find(QStringLiteral("a"))->name, QStringLiteral("a"));
    }

    void backToWhatIsSavedIsNotEdited()
    {
        Desk desk;
        QSignalSpy changed(&desk.drafts, &ConnectionDrafts::changed);
        desk.drafts.edit(desk.renamed("a", "A"));
        QVERIFY(desk.drafts.isEdited(QStringLiteral("a")));
        desk.drafts.edit(desk.renamed("a", "a"));
        QVERIFY(!desk.drafts.isEdited(QStringLiteral("a")));
        QCOMPARE(changed.size(), 2);
    }

    void aNewOneCountsOnceItIsTouched()
    {
        Desk desk;
        desk.drafts.add(named("c"));
        QVERIFY(desk.drafts.isNew(QStringLiteral("c")));
        QVERIFY(!desk.drafts.isEdited(QStringLiteral("c")));
        QCOMPARE(desk.drafts.connections().size(), 3);
        desk.drafts.edit(desk.renamed("c", "C"));
        QVERIFY(desk.drafts.isEdited(QStringLiteral("c")));
        desk.drafts.discard(QStringLiteral("c"));
        QCOMPARE(desk.drafts.connections().size(), 2);
    }

    void savingOneLeavesTheOthers()
    {
        Desk desk;
        desk.drafts.add(named("c"));
        desk.drafts.edit(desk.renamed("c", "C"));
        desk.drafts.edit(desk.renamed("a", "A"));
        QVERIFY(desk.drafts.save(QStringLiteral("c")));
        QVERIFY(!desk.drafts.isNew(QStringLiteral("c")));
        QCOMPARE(desk.book.find(QStringLiteral("c"))->name, QStringLiteral("C"));
        QCOMPARE(names(desk.drafts.edited()), QStringList{QStringLiteral("A")});
        desk.drafts.discardAll();
        QVERIFY(desk.drafts.edited().isEmpty());
        QCOMPARE(desk.drafts.find(QStringLiteral("a")).name, QStringLiteral("a"));
    }

    void aSaveThatFailsKeepsTheEdit()
    {
        Desk desk;
        desk.drafts.edit(desk.renamed("a", "A"));
        QVERIFY(QFile::remove(desk.directory.filePath(QStringLiteral("connections.json"))));
        QVERIFY(QDir(desk.directory.path()).mkdir(QStringLiteral("connections.json")));
        QVERIFY(!desk.drafts.save(QStringLiteral("a")));
        QVERIFY(desk.drafts.isEdited(QStringLiteral("a")));
        QCOMPARE(desk.drafts.find(QStringLiteral("a")).name, QStringLiteral("A"));
    }

    void secretsThatComeLateAreNotEmptied()
    {
        Desk desk;
        // load() tells of the connections before the keyring has answered.
        ConnectionBook book(desk.directory.filePath(QStringLiteral("connections.json")), desk.secrets);
        ConnectionDrafts drafts(book);
        connect(&book, &ConnectionBook::changed, this, [&, isFirst = true]() mutable {
            if (!std::exchange(isFirst, false))
                return;
            QVERIFY(book.find(QStringLiteral("a"))->accessKeySecret.isEmpty());
            Connection connection = drafts.find(QStringLiteral("a"));
            connection.name = QStringLiteral("A");
            QVERIFY(connection.testUsers.first().password.isEmpty());
            connection.testUsers += TestUser{QStringLiteral("bob"), QStringLiteral("bob"), Secret("typed")};
            drafts.edit(connection);
        });
        QVERIFY(book.load());
        QCOMPARE(drafts.find(QStringLiteral("a")).name, QStringLiteral("A"));
        QVERIFY(drafts.find(QStringLiteral("a")).accessKeySecret == Secret("secret of a"));
        QVERIFY(drafts.find(QStringLiteral("a")).testUsers.first().password == Secret("alice of a"));
        QVERIFY(drafts.find(QStringLiteral("a")).testUsers.last().password == Secret("typed"));
        Connection connection = drafts.find(QStringLiteral("a"));
        connection.accessKeySecret = Secret("typed");
        drafts.edit(connection);
        QVERIFY(book.store(*book.find(QStringLiteral("b"))));
        QVERIFY(drafts.find(QStringLiteral("a")).accessKeySecret == Secret("typed"));
    }
};

QRLOGIN_TEST(TestConnectionDrafts)
#include "TestConnectionDrafts.moc"
