#include "window/MainWindow.h"

#include "connections/ConnectionBook.h"
#include "pages/pools/PoolsPage.h"
#include "pages/settings/ReviewSheet.h"
#include "pages/settings/SettingRow.h"
#include "pages/settings/SettingsPage.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "settings/SettingsModel.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "theme/Theme.h"

#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

QByteArrayList logged;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text.toUtf8());
}

/// How often a form of `secret` occurs in `content`.
qsizetype occurrences(const QByteArray &content, const Secret &secret)
{
    const QByteArray plain = secret.reveal();
    const QString text = QString::fromUtf8(plain);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    qsizetype count = 0;
    for (const QByteArray &form : {plain, wide, plain.toBase64(), plain.toHex()})
        count += content.count(form);
    return count;
}

qsizetype occurrencesUnder(const QString &directory, const Secret &secret)
{
    qsizetype count = 0;
    QDirIterator files(directory, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        count += occurrences(file.fileName().toUtf8() + file.readAll(), secret);
    }
    return count;
}

} // namespace

/// A whole session with typed secrets, and a search through all files that it leaves.
class TestSecretsStay : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    QString path(const char *name) const { return m_home.filePath(QLatin1String(name)); }

    static void press(QWidget *within, const char *name)
    {
        auto *button = within->findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button, name);
        QTRY_VERIFY2(button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static void type(QWidget *within, const char *field, const QString &text)
    {
        auto *line = within->findChild<QLineEdit *>(QLatin1String(field));
        QVERIFY2(line, field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    static void typePeriod(MainWindow &window, const QString &seconds)
    {
        auto *number = window.findChild<SettingRow *>(qrcodePeriodRule.wireName.toString())->findChild<QSpinBox *>();
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, seconds);
    }
    static void enterConnection(QWidget *page, const Connection &connection)
    {
        press(page, "add");
        type(page, "name", QStringLiteral("Typed by hand"));
        type(page, "managementHost", connection.address.managementHost.toString());
        type(page, "applicationHost", connection.address.applicationHost.toString());
        type(page, "userPoolId", connection.address.userPoolId);
        type(page, "appId", connection.address.appId);
        type(page, "accessKeyId", connection.credentials.accessKeyId);
        type(page, "accessKeySecret", QString::fromUtf8(connection.credentials.accessKeySecret.reveal()));
        type(page, "appSecret", QString::fromUtf8(connection.credentials.appSecret.reveal()));
        press(page, "saveConnection");
    }
    void exportEverything(SettingsPage *page)
    {
        page->findChild<QToolButton *>(QStringLiteral("documents"))->actions().last()->trigger();
        choosePath(page, path("exported.json"));
        press(page, "history");
        auto *sheet = page->findChild<Sheet *>();
        press(sheet, "export");
        choosePath(sheet, path("exported.csv"));
        sheet->close();
    }

private slots:
    void nothingOnTheDiskHoldsASecret()
    {
        TestPool pool; // in memory: only the console's files are searched
        const Secret keySecret = pool.connection.credentials.accessKeySecret;
        const Secret appSecret = pool.connection.credentials.appSecret;
        const auto previous = qInstallMessageHandler(keepMessage);
        {
            Theme theme(*qApp);
            Language language(*qApp);
            language.setChoice(UiLanguage::English);
            MemorySecretStore keyring;
            ConnectionBook book(path("config/connections.json"), keyring);
            SettingsHistory history(path("data/journal.sqlite"));
            DraftStore drafts(path("data/drafts"));
            MainWindow window({theme, language, book, history, drafts, pool.context(), {}});
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));

            window.showPage(MainWindow::Pools);
            auto *poolsPage = window.findChild<PoolsPage *>();
            enterConnection(poolsPage, pool.connection);
            press(poolsPage, "test");
            press(poolsPage, "open");
            QTRY_VERIFY(window.settings() && window.settings()->isLoaded());

            window.showPage(MainWindow::Settings);
            auto *page = window.findChild<SettingsPage *>();
            typePeriod(window, QStringLiteral("90"));
            press(page, "save");
            auto *review = page->findChild<ReviewSheet *>();
            QVERIFY(review);
            type(review, "reason", QStringLiteral("a reason to find"));
            press(review, "confirm");
            QTRY_VERIFY(!window.settings()->isDirty());
            QTRY_VERIFY(!page->findChild<Sheet *>());
            exportEverything(page);

            typePeriod(window, QStringLiteral("91"));
            window.keepDrafts();
            pool.stop();
            press(page, "save");
            press(page->findChild<ReviewSheet *>(), "confirm");
            QTRY_VERIFY(window.settings()->failure());
        }
        qInstallMessageHandler(previous);

        // The session left its files.
        for (const char *file : {"config/connections.json", "data/journal.sqlite", "exported.json", "exported.csv"})
            QVERIFY2(QFile::exists(path(file)), file);
        QCOMPARE(QDir(path("data/drafts")).entryList(QDir::Files).size(), 1);
        QVERIFY(occurrencesUnder(m_home.path(), Secret("a reason to find")) > 0);

        for (const Secret &secret : {keySecret, appSecret}) {
            QVERIFY(secret.reveal().size() >= 16);
            QCOMPARE(occurrencesUnder(m_home.path(), secret), 0);
            QCOMPARE(occurrences(logged.join('\n'), secret), 0);
        }
    }

    void aSecretThatWereThereWouldBeFound()
    {
        const QTemporaryDir directory;
        const Secret secret("0123456789abcdef-canary");
        for (const QByteArray &content :
            {"x " + secret.reveal(), secret.reveal().toBase64(), secret.reveal().toHex()}) {
            QFile file(directory.filePath(QStringLiteral("deep.file")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            QCOMPARE(occurrencesUnder(directory.path(), secret), 1);
        }
    }
};

QRLOGIN_TEST(TestSecretsStay)
#include "TestSecretsStay.moc"
