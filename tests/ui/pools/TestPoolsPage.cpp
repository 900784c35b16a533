#include "pools/PoolsPage.h"

#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestPoolsPage : public QObject
{
    Q_OBJECT

    struct Desk
    {
        TestPool pool;
        QTemporaryDir directory;
        MemorySecretStore secrets;
        ConnectionBook book{directory.filePath(QStringLiteral("connections.json")), secrets};
        PoolsPage page{book, pool.context()};

        Desk()
        {
            book.setEmbedded(pool.connection);
            page.setCurrent(pool.connection.id);
            page.resize(1000, 700);
            page.show();
            [this] { QVERIFY(QTest::qWaitForWindowExposed(&page)); }();
        }
        QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); }
        QLineEdit *line(const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); }
        void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }
        void type(const char *field, const QString &text)
        {
            line(field)->setFocus();
            line(field)->selectAll();
            QTest::keyClicks(line(field), text);
        }
        /// A connection to the pool at hand, entered by hand.
        void enter(const QString &name)
        {
            click("add");
            type("name", name);
            type("managementHost", pool.connection.managementHost.toString());
            type("applicationHost", pool.connection.applicationHost.toString());
            type("userPoolId", pool.connection.userPoolId);
            type("appId", pool.connection.appId);
            type("accessKeyId", pool.connection.accessKeyId);
            type("accessKeySecret", QString::fromUtf8(pool.connection.accessKeySecret.reveal()));
            type("appSecret", QString::fromUtf8(pool.connection.appSecret.reveal()));
        }
        bool says(const char *text)
        {
            for (const QLabel *label : page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QLatin1String(text)))
                    return true;
            }
            return false;
        }
    };

private slots:
    void theEmbeddedPoolCannotBeChanged()
    {
        Desk desk;
        QVERIFY(desk.line("name")->isReadOnly());
        QVERIFY(!desk.button("saveConnection")->isEnabled());
        QVERIFY(!desk.button("remove")->isEnabled());
        QVERIFY(desk.says("always there"));
    }

    void addTestSaveOpen()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.click("test");
        QTRY_VERIFY(desk.says("Connected"));
        QVERIFY(!desk.button("open")->isEnabled());
        desk.click("saveConnection");
        QVERIFY(desk.says("Saved."));
        QCOMPARE(desk.book.connections().size(), 2);
        const Connection stored = desk.book.connections().last();
        QCOMPARE(stored.name, QStringLiteral("Staging"));
        QVERIFY(stored.accessKeySecret == desk.pool.connection.accessKeySecret);
        QSignalSpy opened(&desk.page, &PoolsPage::openRequested);
        desk.click("open");
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), stored.id);
    }

    void aChangeOfThePoolAtHandTakesEffect()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.click("saveConnection");
        const QString id = desk.book.connections().last().id;
        desk.page.setCurrent(id);
        QSignalSpy opened(&desk.page, &PoolsPage::openRequested);
        desk.type("name", QStringLiteral("Staging 2"));
        desk.click("saveConnection");
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), id);
    }

    void theTestTellsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("secret") << QStringLiteral("accessKeySecret") << QStringLiteral("wrong")
                                << QStringLiteral("does not accept");
        QTest::newRow("key") << QStringLiteral("accessKeyId") << QStringLiteral("wrong")
                             << QStringLiteral("does not accept");
        QTest::newRow("port") << QStringLiteral("managementHost") << QStringLiteral("http://127.0.0.1:1")
                              << QStringLiteral("nothing listens");
    }
    void theTestTellsWhatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, words);
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.type(qPrintable(field), value);
        desk.click("test");
        QTRY_VERIFY(desk.says(qPrintable(words)));
    }

    void aClockThatIsOffIsTold()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        TestPool other; // stands at the start of its time
        other.clock.advance(std::chrono::minutes(16));
        desk.type("managementHost", other.connection.managementHost.toString());
        desk.type("accessKeyId", other.connection.accessKeyId);
        desk.type("accessKeySecret", QString::fromUtf8(other.connection.accessKeySecret.reveal()));
        desk.click("test");
        QTRY_VERIFY(desk.says("15 minutes"));
    }

    void whatIsMissingIsNamedAndNothingIsSaved()
    {
        Desk desk;
        desk.click("add");
        QVERIFY(desk.says("A name is missing"));
        QVERIFY(!desk.button("saveConnection")->isEnabled());
        desk.type("name", QStringLiteral("x"));
        desk.type("managementHost", QStringLiteral("http://pool.example.com"));
        QVERIFY(desk.says("management host has to be"));
        desk.type("managementHost", QStringLiteral("pool.example.com/"));
        QVERIFY(desk.says("user pool's id is missing"));
        QCOMPARE(desk.book.connections().size(), 1);
    }

    void removingAsks()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.click("saveConnection");
        for (const char *answer : {"Cancel", "Remove"}) {
            desk.click("remove");
            QPointer<QMessageBox> box;
            QTRY_VERIFY(box = desk.page.findChild<QMessageBox *>());
            for (QAbstractButton *button : box->buttons()) {
                if (button->text().remove(u'&') == QLatin1String(answer))
                    button->click();
            }
            QTRY_VERIFY(!box);
            QCOMPARE(desk.book.connections().size(), answer[0] == 'C' ? 2 : 1);
        }
    }

    void secretsAreMasked()
    {
        Desk desk;
        QCOMPARE(desk.line("accessKeySecret")->echoMode(), QLineEdit::Password);
        QCOMPARE(desk.line("appSecret")->echoMode(), QLineEdit::Password);
    }
};

QRLOGIN_TEST(TestPoolsPage)
#include "TestPoolsPage.moc"
