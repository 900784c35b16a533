#include "connections/ConnectionBook.h"
#include "pages/settings/ReviewSheet.h"
#include "pages/settings/SettingRow.h"
#include "pages/simulator/SimulatorPage.h"
#include "scan/Login.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// Where the focus is after an act, and what the next key does there.
class TestFocus : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_language.setChoice(UiLanguage::English);
        m_pool = std::make_unique<TestPool>();
        m_book = std::make_unique<ConnectionBook>(m_directory.filePath(QStringLiteral("connections.json")), m_secrets);
        m_book->setEmbedded(m_pool->connection);
        m_window = std::make_unique<MainWindow>(
            MainWindow::Services{m_theme, m_language, *m_book, m_history, m_drafts, m_pool->context(), {}});
        m_window->openPool(m_pool->connection);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->settings()->isLoaded());
    }
    void cleanup()
    {
        m_window.reset();
        m_book.reset();
        m_pool.reset();
    }

    void saveThenSpaceChangesNothing()
    {
        auto *row = m_window->findChild<SettingRow *>(qrcodePeriodRule.wireName.toString());
        auto *number = row->findChild<QSpinBox *>();
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("90"));
        row->findChild<QComboBox *>()->setFocus();
        button("save")->setFocus();
        QTest::keyClick(button("save"), Qt::Key_Space);
        QPointer<ReviewSheet> sheet;
        QTRY_VERIFY((sheet = m_window->findChild<ReviewSheet *>()) && sheet->isVisible());
        QTest::mouseClick(sheet->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
        QTRY_VERIFY(
            !m_window->settings()->isDirty() && m_window->settings()->activity() == SettingsModel::Activity::Idle);
        QTRY_VERIFY(m_window->focusWidget());
        const LoginStrategy saved = m_window->settings()->saved();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
        QCOMPARE(m_window->settings()->edited(), saved);
        QVERIFY(row->isAncestorOf(m_window->focusWidget()));
    }

    void theScenariosBeginInTheirList()
    {
        auto *number = m_window->findChild<SettingRow *>(qrcodePeriodRule.wireName.toString())->findChild<QSpinBox *>();
        number->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(hasFocus("scenarios"));
    }

    void aLoginLeadsTheFocus()
    {
        m_window->showPage(MainWindow::Simulator);
        Login &login = *m_window->findChild<SimulatorPage *>()->login();
        act("signIn");
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
        QTRY_VERIFY(hasFocus("generate"));
        act("generate");
        QTRY_VERIFY(!login.browser().payloadText().isEmpty());
        act("scan");
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        QTRY_VERIFY(hasFocus("cancel"));
        act("confirm");
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Confirmed);
        m_pool->clock.advance(BrowserSession::pollInterval);
        QTRY_VERIFY(!login.browser().report().ticket.isEmpty());
        QTRY_VERIFY(hasFocus("exchangeAsServer"));
        act("exchangeAsServer");
        QTRY_VERIFY(login.backend().outcome());
        QVERIFY(login.backend().outcome()->has_value());
        QVERIFY(!login.isObserved() || !hasFocus("watch"));
    }

private:
    QPushButton *button(const char *name) const { return m_window->findChild<QPushButton *>(QLatin1String(name)); }
    bool hasFocus(const char *name) const
    {
        const QWidget *focus = m_window->focusWidget();
        return focus && focus->objectName() == QLatin1String(name);
    }
    void act(const char *name)
    {
        QTRY_VERIFY(button(name)->isVisible() && button(name)->isEnabled());
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }

    Theme m_theme{*qApp};
    Language m_language{*qApp};
    QTemporaryDir m_directory;
    MemorySecretStore m_secrets;
    SettingsHistory m_history{m_directory.filePath(QStringLiteral("journal.sqlite"))};
    DraftStore m_drafts{m_directory.filePath(QStringLiteral("drafts"))};
    std::unique_ptr<TestPool> m_pool;
    std::unique_ptr<ConnectionBook> m_book;
    std::unique_ptr<MainWindow> m_window;
};

QRLOGIN_TEST(TestFocus)
#include "TestFocus.moc"
