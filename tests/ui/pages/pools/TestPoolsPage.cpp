#include "pages/pools/PoolsPage.h"

#include "contract/Envelope.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "support/TlsServer.h"
#include "theme/Accent.h"
#include "theme/Palettes.h"
#include "widgets/Banner.h"
#include "widgets/PageStack.h"
#include "widgets/tag/TagMark.h"

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
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// A missing keyring.
class NoStore final : public SecretStore
{
public:
    QCoro::Task<Result<Secret>> read(QString) override
    {
        co_return failure(FailureKind::Network, QStringLiteral("none"));
    }
    QCoro::Task<Result<void>> write(QString, Secret, QString) override
    {
        co_return failure(FailureKind::Network, QStringLiteral("none"));
    }
};

/// A keyring that is locked until the user unlocks it.
class LockableStore final : public SecretStore
{
public:
    explicit LockableStore(SecretStore &inner)
        : m_inner(inner)
    {
    }

    QCoro::Task<Result<void>> unlock() override
    {
        ++prompts;
        isLocked = isLocked && !userUnlocks;
        if (isLocked)
            co_return failure(FailureKind::Forbidden, QStringLiteral("locked"));
        co_return Result<void>();
    }
    QCoro::Task<Result<Secret>> read(QString key) override
    {
        if (isLocked)
            co_return failure(FailureKind::Forbidden, QStringLiteral("locked"));
        auto reading = m_inner.read(key);
        const Result<Secret> secret = co_await reading;
        co_return secret;
    }
    QCoro::Task<Result<void>> write(QString key, Secret secret, QString label) override
    {
        ++writes;
        return m_inner.write(key, secret, label);
    }

    bool isLocked = true;
    bool userUnlocks = false;
    int prompts = 0;
    int writes = 0;

private:
    SecretStore &m_inner;
};

} // namespace

class TestPoolsPage : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        TestPool pool;
        QTemporaryDir directory;
        MemorySecretStore secrets;
        ConnectionBook book{directory.filePath(QStringLiteral("connections.json")), secrets};
        PoolsPage page{book, pool.context()};

        Fixture()
        {
            book.setEmbedded(pool.connection);
            page.setCurrent(pool.connection.id());
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
        /// Enters a connection to the fixture's pool.
        void enter(const QString &name)
        {
            click("add");
            type("name", name);
            type("managementHost", pool.connection.address.managementHost.toString());
            type("applicationHost", pool.connection.address.applicationHost.toString());
            type("userPoolId", pool.connection.address.userPoolId);
            type("appId", pool.connection.address.appId);
            type("accessKeyId", pool.connection.credentials.accessKeyId);
            type("accessKeySecret", QString::fromUtf8(pool.connection.credentials.accessKeySecret.reveal()));
            type("appSecret", QString::fromUtf8(pool.connection.credentials.appSecret.reveal()));
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
        /// Selects it with a click.
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
        Fixture fixture;
        const QPalette before = QApplication::palette();
        for (const QPalette &palette : {darkPalette(), lightPalette()}) {
            QApplication::setPalette(palette);
            for (const QPalette::ColorRole role : {QPalette::Highlight, QPalette::HighlightedText})
                QTRY_COMPARE(
                    fixture.list()->palette().color(QPalette::Inactive, role), palette.color(QPalette::Active, role));
        }
        QApplication::setPalette(before);
    }

    void theActsAndWhatComesOfThemAreInSight()
    {
        Fixture fixture;
        PageStack stack; // as in the window, where a page that does not fit scrolls
        stack.addPage([&fixture] { return &fixture.page; });
        const auto takeBack = qScopeGuard([&fixture] { fixture.page.setParent(nullptr); });
        stack.showPage(0);
        stack.show();
        QVERIFY(QTest::qWaitForWindowExposed(&stack));
        const auto isInSight = [](const QWidget *part) {
            return part->isVisible() && part->visibleRegion().boundingRect() == part->rect();
        };
        // Of a window on a laptop's screen, at 150 % and 100 %.
        for (const QSize &size : {QSize(727, 390), QSize(1180, 620)}) {
            stack.resize(size);
            QCoreApplication::processEvents();
            for (const char *name : {"add", "test", "remove", "discard", "saveConnection", "open"})
                QVERIFY2(isInSight(fixture.button(name)), name);
        }
        stack.resize(400, 390); // the form is below the list
        QCoreApplication::processEvents();
        fixture.click("add");
        QCoreApplication::processEvents();
        QVERIFY(isInSight(fixture.line("name")));
        QVERIFY(fixture.line("name")->hasFocus());
        fixture.click("discard");
        const QPoint at = fixture.button("test")->mapTo(&stack, QPoint());
        fixture.click("test");
        QTRY_VERIFY(fixture.says("Connected"));
        QCoreApplication::processEvents();
        for (const Banner *banner : fixture.page.findChildren<Banner *>())
            QVERIFY(banner->isHidden() || isInSight(banner));
        QCOMPARE(fixture.button("test")->mapTo(&stack, QPoint()), at);
    }

    void theKeyThatSavesElsewhereSavesHere()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        QTest::keySequence(fixture.line("name"), QKeySequence::Save);
        QVERIFY(fixture.says("Saved."));
        QCOMPARE(fixture.book.connections().size(), 2);
    }

    void discardingWhatWasTypedAsks()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("discard");
        QTRY_VERIFY(fixture.box());
        fixture.answer("Cancel");
        QCOMPARE(fixture.line("name")->text(), QStringLiteral("Staging"));
        QVERIFY(fixture.page.hasUnsavedEdits());
        fixture.click("discard");
        QTRY_VERIFY(fixture.box());
        fixture.answer("Discard");
        QCOMPARE(fixture.list()->count(), 1);
        fixture.click("add");
        fixture.click("discard"); // nothing was typed
        QVERIFY(!fixture.box());
        QCOMPARE(fixture.list()->count(), 1);
    }

    void theEmbeddedPoolCannotBeChanged()
    {
        Fixture fixture;
        QVERIFY(fixture.line("name")->isReadOnly());
        QVERIFY(!fixture.button("saveConnection")->isEnabled());
        QVERIFY(!fixture.button("remove")->isEnabled());
        QVERIFY(fixture.says("always available"));
    }

    void addTestSaveOpen()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("test");
        QTRY_VERIFY(fixture.says("Connected"));
        QVERIFY(!fixture.button("open")->isEnabled());
        fixture.click("saveConnection");
        QVERIFY(fixture.says("Saved."));
        QCOMPARE(fixture.book.connections().size(), 2);
        const Connection stored = fixture.book.connections().last();
        QCOMPARE(stored.badge.name, QStringLiteral("Staging"));
        QVERIFY(stored.credentials.accessKeySecret == fixture.pool.connection.credentials.accessKeySecret);
        QSignalSpy opened(&fixture.page, &PoolsPage::openRequested);
        fixture.click("open");
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), stored.id());
    }

    void testUsersAreKept()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.type("testPassword", QStringLiteral("pass word "));
        QVERIFY(fixture.says("A test user has a password but not a username"));
        QVERIFY(!fixture.button("saveConnection")->isEnabled());
        fixture.type("testUser", QStringLiteral("alice"));
        fixture.type("secondTestUser", QStringLiteral("alice"));
        QVERIFY(fixture.says("Both test users have"));
        fixture.type("secondTestUser", QStringLiteral("bob"));
        fixture.type("secondTestPassword", QStringLiteral("b"));
        QCOMPARE(fixture.line("secondTestPassword")->echoMode(), QLineEdit::Password);
        fixture.click("saveConnection");
        ConnectionBook again(fixture.directory.filePath(QStringLiteral("connections.json")), fixture.secrets);
        QVERIFY(again.load());
        const QList<TestUser> users = again.connections().first().testUsers;
        QCOMPARE(users.size(), 2);
        QVERIFY((users.first() == TestUser{QStringLiteral("alice"), QStringLiteral("alice"), Secret("pass word ")}));
        QVERIFY((users.last() == TestUser{QStringLiteral("bob"), QStringLiteral("bob"), Secret("b")}));

        fixture.type("testUser", QString());
        QTest::keyClick(fixture.line("testUser"), Qt::Key_Backspace);
        QTest::keyClick(fixture.line("testPassword"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(fixture.line("testPassword"), Qt::Key_Backspace);
        fixture.click("saveConnection");
        QCOMPARE(fixture.book.connections().last().testUsers.size(), 1);
        QCOMPARE(fixture.book.connections().last().testUsers.first().username, QStringLiteral("bob"));
    }

    void aChangeOfThePoolAtHandTakesEffect()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("saveConnection");
        const QString id = fixture.book.connections().last().id();
        fixture.page.setCurrent(id);
        QSignalSpy opened(&fixture.page, &PoolsPage::openRequested);
        fixture.type("name", QStringLiteral("Staging 2"));
        fixture.click("saveConnection");
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), id);
    }

    void theTestTellsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("secret") << QStringLiteral("accessKeySecret") << QStringLiteral("wrong")
                                << QStringLiteral("secret is incorrect");
        QTest::newRow("key") << QStringLiteral("accessKeyId") << QStringLiteral("wrong")
                             << QStringLiteral("access key ID does not exist");
        QTest::newRow("port") << QStringLiteral("managementHost") << QStringLiteral("http://127.0.0.1:1")
                              << QStringLiteral("refused the connection");
    }
    void theTestTellsWhatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, words);
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.type(qPrintable(field), value);
        fixture.click("test");
        QTRY_VERIFY(fixture.says(qPrintable(words)));
    }

    void aClockThatIsOffIsTold()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        TestPool other; // its clock is at the start
        other.clock.advance(std::chrono::minutes(16));
        fixture.type("managementHost", other.connection.address.managementHost.toString());
        fixture.type("accessKeyId", other.connection.credentials.accessKeyId);
        fixture.type("accessKeySecret", QString::fromUtf8(other.connection.credentials.accessKeySecret.reveal()));
        fixture.click("test");
        QTRY_VERIFY(fixture.says("16 minute(s) behind the pool's"));
    }

    void whatIsMissingIsNamedAndNothingIsSaved()
    {
        Fixture fixture;
        fixture.click("add");
        QVERIFY(fixture.says("Enter a name"));
        QVERIFY(!fixture.button("saveConnection")->isEnabled());
        fixture.type("name", QStringLiteral("x"));
        fixture.type("managementHost", QStringLiteral("http://pool.example.com"));
        QVERIFY(fixture.says("Management host: Use https"));
        fixture.type("managementHost", QStringLiteral("pool.example.com/"));
        QVERIFY(fixture.says("Enter the user pool ID"));
        QCOMPARE(fixture.book.connections().size(), 1);
    }

    void problemsAreAtTheirFields()
    {
        Fixture fixture;
        fixture.click("add");
        const auto note = [&fixture](int row) {
            const auto *label = fixture.page.findChild<QLabel *>(QStringLiteral("note%1").arg(row));
            return label->isVisible() ? label->text() : QString();
        };
        QCOMPARE(note(0), QString()); // an empty form is not a mistake
        fixture.type("managementHost", QStringLiteral("https://https://api.example.invalid"));
        QVERIFY(note(2).contains(QStringLiteral("second scheme")));
        const QString wrong = fixture.line("managementHost")->text();
        const int below = fixture.line("applicationHost")->mapTo(&fixture.page, QPoint()).y();
        fixture.type("managementHost", QStringLiteral("API.example.invalid/"));
        QCOMPARE(note(2), QStringLiteral("Stored as https://api.example.invalid"));
        fixture.type("managementHost", QStringLiteral("https://api.example.invalid"));
        QCOMPARE(note(2), QString());
        QCOMPARE(fixture.line("applicationHost")->mapTo(&fixture.page, QPoint()).y(), below);
        QCOMPARE(wrong, QStringLiteral("https://https://api.example.invalid"));
        fixture.type("name", QStringLiteral("x"));
        QCOMPARE(note(0), QString());
        fixture.line("name")->clear();
        QCOMPARE(note(0), QStringLiteral("Enter a name."));
        QVERIFY(fixture.line("name")->accessibleName().contains(QStringLiteral("required")));
    }

    void anEyeShowsASecret()
    {
        Fixture fixture;
        fixture.click("add");
        for (const char *name : {"accessKeySecret", "appSecret", "testPassword", "secondTestPassword"}) {
            auto *eye = fixture.page.findChild<QAbstractButton *>(QLatin1String(name) + QStringLiteral("Eye"));
            QVERIFY(eye && !eye->accessibleName().isEmpty());
            QCOMPARE(fixture.line(name)->echoMode(), QLineEdit::Password);
            eye->click();
            QCOMPARE(fixture.line(name)->echoMode(), QLineEdit::Normal);
        }
        fixture.click("add"); // another connection hides them again
        QCOMPARE(fixture.line("appSecret")->echoMode(), QLineEdit::Password);
    }

    void aStoredConnectionSaysThatItsSecretIsGone()
    {
        Fixture fixture;
        fixture.click("add");
        QCOMPARE(fixture.line("accessKeySecret")->placeholderText(), QString());
        fixture.enter(QStringLiteral("Staging"));
        fixture.line("accessKeySecret")->clear();
        fixture.click("saveConnection");
        fixture.choose(qPrintable(fixture.pool.connection.badge.name));
        QCOMPARE(fixture.line("accessKeySecret")->placeholderText(), QString());
        fixture.choose("Staging");
        QTRY_COMPARE(fixture.line("accessKeySecret")->placeholderText(), QStringLiteral("not stored: enter again"));
    }

    void removingAsks()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("saveConnection");
        for (const char *answer : {"Cancel", "Remove"}) {
            fixture.click("remove");
            QTRY_VERIFY(fixture.box());
            fixture.answer(answer);
            QCOMPARE(fixture.book.connections().size(), answer[0] == 'C' ? 2 : 1);
        }
    }

    void editsOfOneStayWhileAnotherIsLookedAt()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("saveConnection");
        fixture.enter(QStringLiteral("Second"));
        fixture.type("managementHost", QStringLiteral("http://a b"));
        QVERIFY(fixture.page.hasUnsavedEdits());
        fixture.choose("Staging");
        QCOMPARE(fixture.line("name")->text(), QStringLiteral("Staging"));
        fixture.type("name", QStringLiteral("Staging 2"));
        fixture.choose("Second");
        QCOMPARE(fixture.line("name")->text(), QStringLiteral("Second"));
        QCOMPARE(fixture.line("managementHost")->text(), QStringLiteral("http://a b"));
        QCOMPARE(fixture.line("accessKeySecret")->text(),
            QString::fromUtf8(fixture.pool.connection.credentials.accessKeySecret.reveal()));
        fixture.choose("Staging 2");
        QCOMPARE(fixture.line("name")->text(), QStringLiteral("Staging 2"));
        QVERIFY(fixture.button("saveConnection")->isEnabled());
        QCOMPARE(fixture.book.connections().last().badge.name, QStringLiteral("Staging"));
    }

    void theListSaysWhatIsNotSaved()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        QVERIFY(fixture.item("Staging")->text().contains(QLatin1String("not saved")));
        QVERIFY(fixture.item("Staging")->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("not saved")));
        fixture.click("saveConnection");
        QCOMPARE(fixture.item("Staging")->text(), QStringLiteral("Staging"));
    }

    void backToWhatIsSavedIsNoEdit()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("saveConnection");
        fixture.type("name", QStringLiteral("x"));
        QVERIFY(fixture.page.hasUnsavedEdits());
        fixture.type("name", QStringLiteral("Staging"));
        QVERIFY(!fixture.page.hasUnsavedEdits());
        fixture.type("name", QStringLiteral("y"));
        fixture.click("discard");
        QTRY_VERIFY(fixture.box());
        fixture.answer("Discard");
        QVERIFY(!fixture.page.hasUnsavedEdits());
        QCOMPARE(fixture.line("name")->text(), QStringLiteral("Staging"));
    }

    void aNewOneThatNobodyTouchedGoes()
    {
        Fixture fixture;
        fixture.click("add");
        QVERIFY(!fixture.page.hasUnsavedEdits());
        QCOMPARE(fixture.list()->count(), 2);
        fixture.click("add");
        QCOMPARE(fixture.list()->count(), 2);
        fixture.list()->setFocus();
        QTest::keyClick(fixture.list(), Qt::Key_Up);
        QCOMPARE(fixture.list()->count(), 1);
        QVERIFY(fixture.line("name")->isReadOnly());
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
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("saveConnection");
        fixture.type("name", QStringLiteral("Staging 2"));
        fixture.enter(QStringLiteral("Second"));
        int left = 0;
        fixture.page.askAboutEdits([&left] { ++left; });
        fixture.page.askAboutEdits([&left] { ++left; }); // asks only once
        QCOMPARE(left, 0);
        QCOMPARE(fixture.page.findChildren<QMessageBox *>().size(), 1);
        QVERIFY(fixture.box()->text().contains(QStringLiteral("“Staging 2”, “Second”")));
        fixture.answer(qPrintable(button));
        QCOMPARE(left, button == QLatin1String("Cancel") ? 0 : 1);
        QCOMPARE(fixture.page.hasUnsavedEdits(), button == QLatin1String("Cancel"));
        const bool isSaved = button == QLatin1String("Save");
        QCOMPARE(fixture.book.connections().size(), isSaved ? 3 : 2);
        QCOMPARE(fixture.book.connections()[1].badge.name,
            isSaved ? QStringLiteral("Staging 2") : QStringLiteral("Staging"));
        if (button == QLatin1String("Cancel"))
            QCOMPARE(fixture.line("name")->text(), QStringLiteral("Second"));
    }

    void nothingUnsavedNobodyIsAsked()
    {
        Fixture fixture;
        bool left = false;
        fixture.page.askAboutEdits([&left] { left = true; });
        QVERIFY(left);
        QVERIFY(!fixture.box());
    }

    void whatCannotBeSavedIsNamedInTheQuestion()
    {
        Fixture fixture;
        fixture.click("add");
        fixture.type("name", QStringLiteral("Half"));
        fixture.page.askAboutEdits([] { QFAIL("nobody said so"); });
        QVERIFY(fixture.box()->informativeText().contains(QLatin1String("Enter the user pool ID")));
        for (QAbstractButton *button : fixture.box()->buttons())
            QCOMPARE(button->isEnabled(), !button->text().contains(QLatin1String("Save")));
        fixture.answer("Cancel");
        QVERIFY(fixture.page.hasUnsavedEdits());
    }

    void aSaveThatFailsKeepsTheEditsAndSaysWhy()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        QVERIFY(QDir(fixture.directory.path()).mkdir(QStringLiteral("connections.json")));
        fixture.page.askAboutEdits([] { QFAIL("it was not saved"); });
        fixture.answer("Save");
        QVERIFY(fixture.says("Not saved"));
        QVERIFY(fixture.page.hasUnsavedEdits());
    }

    void colourTagAndAuthorityAreSaved()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        auto *tags = fixture.page.findChild<QComboBox *>(QStringLiteral("tag"));
        tags->setFocus();
        QTest::keyClicks(tags, QStringLiteral("Pu"));
        fixture.type("caFile", tlsFile(QStringLiteral("authority.pem")));
        fixture.click("saveConnection");
        QCOMPARE(fixture.book.connections().last().badge.tag, ColorTag::Purple);
        QCOMPARE(fixture.book.connections().last().address.caFile, tlsFile(QStringLiteral("authority.pem")));
        QVERIFY(fixture.item("Staging")->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Purple")));
        fixture.choose("Demo");
        QCOMPARE(tags->currentText(), QStringLiteral("None"));
        fixture.choose("Staging");
        QCOMPARE(tags->currentText(), QStringLiteral("Purple"));
        QCOMPARE(fixture.line("caFile")->text(), tlsFile(QStringLiteral("authority.pem")));
    }

    void anAuthorityThatIsOfNoUseIsNamed()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.type("caFile", tlsFile(QStringLiteral("authority-expired.pem")));
        QVERIFY(fixture.says("Authority of long ago"));
        QVERIFY(!fixture.button("saveConnection")->isEnabled());
        QVERIFY(!fixture.button("test")->isEnabled());
        fixture.type("caFile", QStringLiteral("/no/such/file.pem"));
        QVERIFY(fixture.says("is not a regular file"));
    }

    void theAuthorityIsReadForItsOwnFieldAndASaveAlone()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        const QString copy = fixture.directory.filePath(QStringLiteral("authority.pem"));
        QVERIFY(QFile::copy(tlsFile(QStringLiteral("authority.pem")), copy));
        fixture.type("caFile", copy);
        QVERIFY(QFile::remove(copy));
        fixture.type("name", QStringLiteral("Staging 2"));
        QVERIFY(!fixture.says("cannot be read"));
        QVERIFY(fixture.button("saveConnection")->isEnabled());
        fixture.click("saveConnection");
        QVERIFY(fixture.says("is not a regular file"));
        QVERIFY(!fixture.button("saveConnection")->isEnabled());
        QCOMPARE(fixture.book.connections().size(), 1);
    }

    void aPrivateAuthorityIsEnoughForTheTest()
    {
        Fixture fixture;
        TlsServer server(RawServer::http(200, successEnvelope(toJson(SecuritySettings()), {})));
        fixture.enter(QStringLiteral("Staging"));
        fixture.type("managementHost", server.url().toString());
        fixture.click("test");
        QTRY_VERIFY(fixture.says("Cannot verify the server's identity. (The issuer certificate"));
        fixture.type("caFile", tlsFile(QStringLiteral("authority.pem")));
        QVERIFY(!fixture.says("Cannot verify"));
        fixture.click("test");
        QTRY_VERIFY(fixture.says("Connected"));
    }

    void anAnswerToAnotherConnectionIsNotShown()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("saveConnection");
        fixture.click("test");
        fixture.choose("Demo");
        QSignalSpy recorded(&fixture.pool.traffic, &TrafficLog::recorded);
        QTest::qWait(50);
        QVERIFY(recorded.isEmpty());
        QVERIFY(!fixture.says("Connected"));
        fixture.click("test");
        QTRY_VERIFY(fixture.says("Connected"));
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
                    += label->isVisible() && label->text().contains(QLatin1String("The keyring did not store")) ? 1 : 0;
            return found;
        };
        const auto says = [&page](const char *text) {
            const auto labels = page.findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                [&](const QLabel *label) { return label->isVisible() && label->text().contains(QLatin1String(text)); });
        };
        QCOMPARE(warnings(), 0);
        QVERIFY(says("stores secrets only in the system keyring"));
        Connection connection = pool.connection;
        connection.address.connectionId = QStringLiteral("c1");
        QVERIFY(book.store(connection));
        QCOMPARE(warnings(), 1);
        QVERIFY(!says("stores secrets only in the system keyring"));
        QVERIFY(says("does not store new secrets"));
    }

    void aLockedKeyringIsSaidAndUnlocked()
    {
        Fixture fixture;
        fixture.enter(QStringLiteral("Staging"));
        fixture.click("saveConnection");
        QVERIFY(fixture.says("Saved."));
        const QString id = fixture.item("Staging")->data(Qt::UserRole).toString();

        LockableStore keyring(fixture.secrets);
        ConnectionBook book(fixture.directory.filePath(QStringLiteral("connections.json")), keyring);
        PoolsPage page(book, fixture.pool.context());
        page.setCurrent(fixture.pool.connection.id());
        page.show();
        QVERIFY(book.load());
        const auto says = [&page](const char *text) {
            return std::ranges::any_of(page.findChildren<QLabel *>(), [text](const QLabel *label) {
                return label->isVisible() && label->text().contains(QLatin1String(text));
            });
        };
        QVERIFY(says("Keyring locked"));
        QCOMPARE(keyring.prompts, 1);
        auto *list = page.findChild<QListWidget *>();
        list->setCurrentRow(list->count() - 1);
        auto *secret = page.findChild<QLineEdit *>(QStringLiteral("accessKeySecret"));
        QCOMPARE(secret->placeholderText(), QStringLiteral("not read from the keyring"));

        // Nothing is signed with what is not known, and a new name writes no secret.
        QSignalSpy recorded(&fixture.pool.traffic, &TrafficLog::recorded);
        page.findChild<QPushButton *>(QStringLiteral("test"))->click();
        QVERIFY(says("the keyring is locked"));
        QVERIFY(recorded.isEmpty());
        auto *name = page.findChild<QLineEdit *>(QStringLiteral("name"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Renamed"));
        QTest::keyClick(secret, Qt::Key_X);
        QTest::keyClick(secret, Qt::Key_Backspace);
        QVERIFY(secret->text().isEmpty());
        page.findChild<QPushButton *>(QStringLiteral("saveConnection"))->click();
        QCOMPARE(book.find(id)->badge.name, QStringLiteral("Renamed"));
        QVERIFY(book.find(id)->credentials.accessKeySecret.isUnread());
        QCOMPARE(keyring.writes, 0);
        QCOMPARE(keyring.prompts, 1);

        keyring.userUnlocks = true;
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("unlock")), Qt::LeftButton);
        QVERIFY(!says("Keyring locked"));
        QCOMPARE(secret->text().toUtf8(), fixture.pool.connection.credentials.accessKeySecret.reveal());
        QCOMPARE(secret->placeholderText(), QString());
    }

    void everyControlHasAKeyOfItsOwn()
    {
        Fixture fixture;
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
        for (const QLabel *label : fixture.page.findChildren<QLabel *>()) {
            if (label->buddy())
                QVERIFY2(take(label->text()), qPrintable(label->text()));
        }
        for (const QPushButton *button : fixture.page.findChildren<QPushButton *>()) {
            if (!button->text().isEmpty())
                QVERIFY2(take(button->text()), qPrintable(button->text()));
        }
        for (QWidget *control : fixture.page.findChildren<QWidget *>()) {
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
            for (const auto &[tag, word] : colorTagWords) {
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
        Fixture fixture;
        QCOMPARE(fixture.line("accessKeySecret")->echoMode(), QLineEdit::Password);
        QCOMPARE(fixture.line("appSecret")->echoMode(), QLineEdit::Password);
    }
};

QRLOGIN_TEST(TestPoolsPage)
#include "TestPoolsPage.moc"
