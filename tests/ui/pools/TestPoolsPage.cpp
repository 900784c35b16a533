#include "pools/PoolsPage.h"

#include "contract/Envelope.h"
#include "pools/TagMark.h"
#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "support/TlsServer.h"
#include "theme/Accent.h"
#include "theme/Palettes.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
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

namespace {

/// No keyring.
class NoStore final : public SecretStore
{
public:
    QCoro::Task<Result<Secret>> read(QString) override
    {
        co_return failure(FailureKind::Network, QStringLiteral("none"));
    }
    QCoro::Task<Result<void>> write(QString, Secret) override
    {
        co_return failure(FailureKind::Network, QStringLiteral("none"));
    }
};

} // namespace

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
        QListWidget *list() { return page.findChild<QListWidget *>(); }
        QListWidgetItem *item(const char *name)
        {
            for (int row = 0; row < list()->count(); ++row) {
                if (list()->item(row)->text().startsWith(QLatin1String(name)))
                    return list()->item(row);
            }
            qFatal("no %s in the list", name);
        }
        /// By a click on it.
        void choose(const char *name)
        {
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(item(name)).center());
        }
        QMessageBox *box() { return page.findChild<QMessageBox *>(); }
        void answer(const char *button)
        {
            const QPointer<QMessageBox> asked = box();
            for (QAbstractButton *each : asked->buttons()) {
                if (each->text().remove(u'&') == QLatin1String(button))
                    each->click();
            }
            QTRY_VERIFY(!asked);
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
    void theChosenRowStaysMarkedWhileTheFocusIsElsewhere()
    {
        Desk desk;
        const QPalette before = QApplication::palette();
        for (const QPalette &palette : {darkPalette(), lightPalette()}) {
            QApplication::setPalette(palette);
            for (const QPalette::ColorRole role : {QPalette::Highlight, QPalette::HighlightedText})
                QTRY_COMPARE(
                    desk.list()->palette().color(QPalette::Inactive, role), palette.color(QPalette::Active, role));
        }
        QApplication::setPalette(before);
    }

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

    void testUsersAreKept()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.type("testPassword", QStringLiteral("pass word "));
        QVERIFY(desk.says("A test user has a password and no name"));
        QVERIFY(!desk.button("saveConnection")->isEnabled());
        desk.type("testUser", QStringLiteral("alice"));
        desk.type("secondTestUser", QStringLiteral("alice"));
        QVERIFY(desk.says("Both test users are"));
        desk.type("secondTestUser", QStringLiteral("bob"));
        desk.type("secondTestPassword", QStringLiteral("b"));
        QCOMPARE(desk.line("secondTestPassword")->echoMode(), QLineEdit::Password);
        desk.click("saveConnection");
        ConnectionBook again(desk.directory.filePath(QStringLiteral("connections.json")), desk.secrets);
        QVERIFY(again.load());
        const QList<TestUser> users = again.connections().first().testUsers;
        QCOMPARE(users.size(), 2);
        QVERIFY((users.first() == TestUser{QStringLiteral("alice"), QStringLiteral("alice"), Secret("pass word ")}));
        QVERIFY((users.last() == TestUser{QStringLiteral("bob"), QStringLiteral("bob"), Secret("b")}));

        desk.type("testUser", QString());
        QTest::keyClick(desk.line("testUser"), Qt::Key_Backspace);
        QTest::keyClick(desk.line("testPassword"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(desk.line("testPassword"), Qt::Key_Backspace);
        desk.click("saveConnection");
        QCOMPARE(desk.book.connections().last().testUsers.size(), 1);
        QCOMPARE(desk.book.connections().last().testUsers.first().username, QStringLiteral("bob"));
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
                                << QStringLiteral("its secret is wrong");
        QTest::newRow("key") << QStringLiteral("accessKeyId") << QStringLiteral("wrong")
                             << QStringLiteral("does not know this access key id");
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
        QTRY_VERIFY(desk.says("16 minute(s) behind the pool's"));
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
            QTRY_VERIFY(desk.box());
            desk.answer(answer);
            QCOMPARE(desk.book.connections().size(), answer[0] == 'C' ? 2 : 1);
        }
    }

    void editsOfOneStayWhileAnotherIsLookedAt()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.click("saveConnection");
        desk.enter(QStringLiteral("Second"));
        desk.type("managementHost", QStringLiteral("http://a b"));
        QVERIFY(desk.page.hasUnsavedEdits());
        desk.choose("Staging");
        QCOMPARE(desk.line("name")->text(), QStringLiteral("Staging"));
        desk.type("name", QStringLiteral("Staging 2"));
        desk.choose("Second");
        QCOMPARE(desk.line("name")->text(), QStringLiteral("Second"));
        QCOMPARE(desk.line("managementHost")->text(), QStringLiteral("http://a b"));
        QCOMPARE(
            desk.line("accessKeySecret")->text(), QString::fromUtf8(desk.pool.connection.accessKeySecret.reveal()));
        desk.choose("Staging 2");
        QCOMPARE(desk.line("name")->text(), QStringLiteral("Staging 2"));
        QVERIFY(desk.button("saveConnection")->isEnabled());
        QCOMPARE(desk.book.connections().last().name, QStringLiteral("Staging"));
    }

    void theListSaysWhatIsNotSaved()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        QVERIFY(desk.item("Staging")->text().contains(QLatin1String("not saved")));
        QVERIFY(desk.item("Staging")->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("not saved")));
        desk.click("saveConnection");
        QCOMPARE(desk.item("Staging")->text(), QStringLiteral("Staging"));
    }

    void backToWhatIsSavedIsNoEdit()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.click("saveConnection");
        desk.type("name", QStringLiteral("x"));
        QVERIFY(desk.page.hasUnsavedEdits());
        desk.type("name", QStringLiteral("Staging"));
        QVERIFY(!desk.page.hasUnsavedEdits());
        desk.type("name", QStringLiteral("y"));
        desk.click("discard");
        QVERIFY(!desk.page.hasUnsavedEdits());
        QCOMPARE(desk.line("name")->text(), QStringLiteral("Staging"));
    }

    void aNewOneThatNobodyTouchedGoes()
    {
        Desk desk;
        desk.click("add");
        QVERIFY(!desk.page.hasUnsavedEdits());
        QCOMPARE(desk.list()->count(), 2);
        desk.click("add");
        QCOMPARE(desk.list()->count(), 2);
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Up);
        QCOMPARE(desk.list()->count(), 1);
        QVERIFY(desk.line("name")->isReadOnly());
    }

    void leavingAsks_data()
    {
        QTest::addColumn<QString>("button");
        for (const char *button : {"Save", "Discard", "Cancel"})
            QTest::newRow(button) << QString::fromLatin1(button);
    }
    void leavingAsks()
    {
        QFETCH(QString, button);
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.click("saveConnection");
        desk.type("name", QStringLiteral("Staging 2"));
        desk.enter(QStringLiteral("Second"));
        int left = 0;
        desk.page.askAboutEdits([&left] { ++left; });
        desk.page.askAboutEdits([&left] { ++left; }); // asked once
        QCOMPARE(left, 0);
        QCOMPARE(desk.page.findChildren<QMessageBox *>().size(), 1);
        QVERIFY(desk.box()->text().contains(QStringLiteral("“Staging 2”, “Second”")));
        desk.answer(qPrintable(button));
        QCOMPARE(left, button == QLatin1String("Cancel") ? 0 : 1);
        QCOMPARE(desk.page.hasUnsavedEdits(), button == QLatin1String("Cancel"));
        const bool isSaved = button == QLatin1String("Save");
        QCOMPARE(desk.book.connections().size(), isSaved ? 3 : 2);
        QCOMPARE(desk.book.connections()[1].name, isSaved ? QStringLiteral("Staging 2") : QStringLiteral("Staging"));
        if (button == QLatin1String("Cancel"))
            QCOMPARE(desk.line("name")->text(), QStringLiteral("Second"));
    }

    void nothingUnsavedNobodyIsAsked()
    {
        Desk desk;
        bool left = false;
        desk.page.askAboutEdits([&left] { left = true; });
        QVERIFY(left);
        QVERIFY(!desk.box());
    }

    void whatCannotBeSavedIsNamedInTheQuestion()
    {
        Desk desk;
        desk.click("add");
        desk.type("name", QStringLiteral("Half"));
        desk.page.askAboutEdits([] { QFAIL("nobody said so"); });
        QVERIFY(desk.box()->informativeText().contains(QLatin1String("user pool's id is missing")));
        for (QAbstractButton *button : desk.box()->buttons())
            QCOMPARE(button->isEnabled(), !button->text().contains(QLatin1String("Save")));
        desk.answer("Cancel");
        QVERIFY(desk.page.hasUnsavedEdits());
    }

    void aSaveThatFailsKeepsTheEditsAndSaysWhy()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        QVERIFY(QDir(desk.directory.path()).mkdir(QStringLiteral("connections.json")));
        desk.page.askAboutEdits([] { QFAIL("it was not saved"); });
        desk.answer("Save");
        QVERIFY(desk.says("Not saved"));
        QVERIFY(desk.page.hasUnsavedEdits());
    }

    void colourTagAndAuthorityAreSaved()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        auto *tags = desk.page.findChild<QComboBox *>(QStringLiteral("tag"));
        tags->setFocus();
        QTest::keyClicks(tags, QStringLiteral("Pu"));
        desk.type("caFile", tlsFile(QStringLiteral("authority.pem")));
        desk.click("saveConnection");
        QCOMPARE(desk.book.connections().last().tag, ColorTag::Purple);
        QCOMPARE(desk.book.connections().last().caFile, tlsFile(QStringLiteral("authority.pem")));
        QVERIFY(desk.item("Staging")->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Purple")));
        desk.choose("Demo");
        QCOMPARE(tags->currentText(), QStringLiteral("None"));
        desk.choose("Staging");
        QCOMPARE(tags->currentText(), QStringLiteral("Purple"));
        QCOMPARE(desk.line("caFile")->text(), tlsFile(QStringLiteral("authority.pem")));
    }

    void anAuthorityThatIsOfNoUseIsNamed()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.type("caFile", tlsFile(QStringLiteral("authority-expired.pem")));
        QVERIFY(desk.says("Authority of long ago"));
        QVERIFY(!desk.button("saveConnection")->isEnabled());
        QVERIFY(!desk.button("test")->isEnabled());
        desk.type("caFile", QStringLiteral("/no/such/file.pem"));
        QVERIFY(desk.says("cannot be read"));
    }

    void aPrivateAuthorityIsEnoughForTheTest()
    {
        Desk desk;
        TlsServer server(RawServer::http(200, successEnvelope(toJson(SecuritySettings()), {})));
        desk.enter(QStringLiteral("Staging"));
        desk.type("managementHost", server.url().toString());
        desk.click("test");
        QTRY_VERIFY(desk.says("could not prove who it is: The issuer certificate"));
        desk.type("caFile", tlsFile(QStringLiteral("authority.pem")));
        QVERIFY(!desk.says("could not prove"));
        desk.click("test");
        QTRY_VERIFY(desk.says("Connected"));
    }

    void anAnswerToAnotherConnectionIsNotShown()
    {
        Desk desk;
        desk.enter(QStringLiteral("Staging"));
        desk.click("saveConnection");
        desk.click("test");
        desk.choose("Demo");
        QSignalSpy recorded(&desk.pool.traffic, &TrafficLog::recorded);
        QTest::qWait(50);
        QVERIFY(recorded.isEmpty());
        QVERIFY(!desk.says("Connected"));
        desk.click("test");
        QTRY_VERIFY(desk.says("Connected"));
    }

    void withoutAKeyringThePageSaysSo()
    {
        NoStore none;
        QTemporaryDir directory;
        TestPool pool;
        ConnectionBook book(directory.filePath(QStringLiteral("connections.json")), none);
        PoolsPage page(book, pool.context());
        page.show();
        const auto warnings = [&page] {
            int found = 0;
            for (const QLabel *label : page.findChildren<QLabel *>())
                found
                    += label->isVisible() && label->text().contains(QLatin1String("The keyring does not keep")) ? 1 : 0;
            return found;
        };
        QCOMPARE(warnings(), 0);
        Connection connection = pool.connection;
        connection.id = QStringLiteral("c1");
        QVERIFY(book.store(connection));
        QCOMPARE(warnings(), 1);
    }

    void everyControlHasAKeyOfItsOwn()
    {
        Desk desk;
        QHash<QChar, QString> keys;
        const auto take = [&keys](const QString &text) {
            const qsizetype mark = text.indexOf(u'&');
            if (mark < 0)
                return false;
            const QChar key = text[mark + 1].toUpper();
            const bool isFree = !keys.contains(key) && !QStringLiteral("FVH").contains(key);
            if (!isFree)
                qWarning("%s and %s", qPrintable(text), qPrintable(keys.value(key)));
            keys.insert(key, text);
            return isFree;
        };
        for (const QLabel *label : desk.page.findChildren<QLabel *>()) {
            if (label->buddy())
                QVERIFY2(take(label->text()), qPrintable(label->text()));
        }
        for (const QPushButton *button : desk.page.findChildren<QPushButton *>()) {
            if (!button->text().isEmpty())
                QVERIFY2(take(button->text()), qPrintable(button->text()));
        }
        for (QWidget *control : desk.page.findChildren<QWidget *>()) {
            if (!(control->focusPolicy() & Qt::TabFocus) || !control->isVisible()
                || qobject_cast<QAbstractScrollArea *>(control->parentWidget()))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(control->objectName()));
        }
    }

    void colourTagsAreSeenOnEitherGround()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            for (const ColorTag tag : allColorTags) {
                if (tag == ColorTag::None)
                    continue;
                for (const QPalette::ColorRole ground : {QPalette::Base, QPalette::Window})
                    QVERIFY2(contrast(TagMark::color(tag, palette), palette.color(ground)) >= 3,
                        qPrintable(TagMark::name(tag)));
            }
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
