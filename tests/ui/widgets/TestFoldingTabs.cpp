#include "widgets/layout/FoldingTabs.h"

#include "support/TestMain.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace qrlogin;

/// Tabs that fold to their titles in a low window, until the user decides.
class TestFoldingTabs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(window.get());
        content = new QPushButton(QStringLiteral("content"));
        tabs = new FoldingTabs;
        inside = new QPlainTextEdit;
        tabs->addTab(inside, QStringLiteral("Timeline"));
        tabs->addTab(new QWidget, QStringLiteral("States"));
        tabs->setArrowTexts(QStringLiteral("show"), QStringLiteral("hide"));
        layout->addWidget(content);
        layout->addWidget(tabs, 1);
        window->resize(400, 400);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    void cleanup() { window.reset(); }

    void foldedTabsAreAsHighAsTheirTitles()
    {
        QCOMPARE(arrow()->accessibleName(), QStringLiteral("hide"));
        tabs->foldIfUndecided(true);
        QVERIFY(tabs->isFolded());
        QTRY_VERIFY(tabs->height() <= std::max(tabs->tabBar()->height(), arrow()->height()) + 2);
        QVERIFY(tabs->tabBar()->isVisible());
        QVERIFY(!inside->isVisible()); // the Tab key must not lead there
        QCOMPARE(arrow()->accessibleName(), QStringLiteral("show"));
        tabs->foldIfUndecided(false);
        QTRY_VERIFY(tabs->height() > 200);
        QVERIFY(inside->isVisible());
    }

    void aTabUnfolds()
    {
        tabs->foldIfUndecided(true);
        clickTab(1);
        QVERIFY(!tabs->isFolded());
        QCOMPARE(tabs->currentIndex(), 1);
    }

    void theCurrentTabUnfoldsAsWell()
    {
        tabs->foldIfUndecided(true);
        clickTab(0);
        QVERIFY(!tabs->isFolded());
    }

    void theUsersDecisionStays()
    {
        arrow()->click();
        QVERIFY(tabs->isFolded());
        tabs->foldIfUndecided(false); // the window grew
        QVERIFY(tabs->isFolded());
        arrow()->click();
        tabs->foldIfUndecided(true);
        QVERIFY(!tabs->isFolded());
    }

private:
    QToolButton *arrow() const { return static_cast<QToolButton *>(tabs->cornerWidget()); }
    void clickTab(int index) const
    {
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(index).center());
    }

    std::unique_ptr<QWidget> window;
    QPushButton *content = nullptr;
    FoldingTabs *tabs = nullptr;
    QPlainTextEdit *inside = nullptr;
};

QRLOGIN_TEST(TestFoldingTabs)
#include "TestFoldingTabs.moc"
