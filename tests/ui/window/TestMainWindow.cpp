#include "window/MainWindow.h"

#include "settings/SettingRow.h"
#include "settings/SettingsModel.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "theme/Theme.h"

#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

    static void open(MainWindow &window, TestPool &pool)
    {
        window.openPool(pool.connection, pool.context());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(window.settings()->isLoaded());
    }

private slots:
    void aSavedValueOutlivesThePool()
    {
        QTemporaryDir directory;
        Theme theme(*qApp);
        Language language(*qApp);
        {
            TestPool pool(directory.path());
            MainWindow window(theme, language);
            open(window, pool);
            auto *number = window.findChild<SettingRow *>(qrcodePeriodRule.wireName.toString())->findChild<QSpinBox *>();
            number->setFocus();
            number->selectAll();
            QTest::keyClicks(number, QStringLiteral("777"));
            QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("save")), Qt::LeftButton);
            QTRY_VERIFY(!window.settings()->isDirty());
        }
        TestPool pool(directory.path());
        MainWindow window(theme, language);
        open(window, pool);
        QCOMPARE(window.findChild<SettingRow *>(qrcodePeriodRule.wireName.toString())->findChild<QSpinBox *>()->value(), 777);
    }

    void pagesByKeyboard()
    {
        Theme theme(*qApp);
        Language language(*qApp);
        MainWindow window(theme, language);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *stack = window.findChild<QStackedWidget *>();
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(stack->currentIndex(), int(MainWindow::Simulator));
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(stack->currentIndex(), int(MainWindow::Settings));
    }

    void theLanguageTurnsWithoutARestart()
    {
        Theme theme(*qApp);
        Language language(*qApp);
        language.setChoice(UiLanguage::English);
        TestPool pool;
        MainWindow window(theme, language);
        open(window, pool);
        const auto texts = [&window] {
            QStringList found;
            for (const QLabel *label : window.findChildren<QLabel *>())
                found += label->text();
            return found;
        };
        QVERIFY(texts().contains(QStringLiteral("QR code validity period")));
        language.setChoice(UiLanguage::SimplifiedChinese);
        QTRY_VERIFY(texts().contains(QStringLiteral("二维码有效时间")));
        QVERIFY(!texts().contains(QStringLiteral("QR code validity period")));
        language.setChoice(UiLanguage::English);
        QTRY_VERIFY(texts().contains(QStringLiteral("QR code validity period")));
    }

    void aPoolThatDoesNotStartIsTold()
    {
        Theme theme(*qApp);
        Language language(*qApp);
        MainWindow window(theme, language);
        window.show();
        window.showPoolFailure({FailureKind::Conflict, QStringLiteral("in use"), 0, 0, {}});
        bool isTold = false;
        for (const QLabel *label : window.findChildren<QLabel *>())
            isTold |= label->isVisible() && label->text().contains(QLatin1String("another console")) && label->text().contains(QLatin1String("(in use)"));
        QVERIFY(isTold);
    }

    void closingWhileThePoolAnswersIsHarmless()
    {
        Theme theme(*qApp);
        Language language(*qApp);
        TestPool pool;
        for (int turns = 0; turns < 6; ++turns) {
            MainWindow window(theme, language);
            window.show();
            window.openPool(pool.connection, pool.context());
            for (int turn = 0; turn < turns; ++turn)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 3);
        }
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }
};

QTEST_MAIN(TestMainWindow)
#include "TestMainWindow.moc"
