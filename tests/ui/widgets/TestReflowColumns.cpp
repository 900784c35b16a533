#include "widgets/layout/ReflowColumns.h"

#include "support/TestMain.h"

#include <QApplication>
#include <QLabel>
#include <QTabBar>
#include <QTest>

using namespace qrlogin;

namespace {

/// Counts the windows that appear.
class ShownWindows : public QObject
{
public:
    ShownWindows() { qApp->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType() && static_cast<QWidget *>(watched)->isWindow())
            ++count;
        return false;
    }
};

} // namespace

/// Columns side by side, two in a row, in tabs, or below each other, by the room that they have.
class TestReflowColumns : public QObject
{
    Q_OBJECT

    static constexpr int least = 20; // characters
    std::unique_ptr<ReflowColumns> columns;
    QList<QLabel *> labels;

    void make(ReflowColumns::Narrow narrow)
    {
        columns = std::make_unique<ReflowColumns>(least, narrow);
        labels.clear();
        for (const char *text : {"Browser", "Phone", "Backend", "Observer"}) {
            labels += new QLabel(QString::fromLatin1(text));
            columns->addColumn(labels.last());
        }
        columns->setTitles({QStringLiteral("B"), QStringLiteral("P"), QStringLiteral("S"), QStringLiteral("O")});
    }
    void show(int characters)
    {
        columns->resize(characters * columns->fontMetrics().averageCharWidth(), 400);
        columns->show();
        QVERIFY(QTest::qWaitForWindowExposed(columns.get()));
    }
    int visible() const { return int(std::ranges::count_if(labels, &QWidget::isVisible)); }

private slots:
    void anAddedColumnIsNeverAWindow()
    {
        ShownWindows shown;
        make(ReflowColumns::Narrow::Tabs);
        QCOMPARE(shown.count, 0);
        show(30);
        QCOMPARE(shown.count, 1);
    }

    void theRoomDecides_data()
    {
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("inRow");
        QTest::newRow("four") << 5 * least << 4;
        QTest::newRow("two") << 3 * least << 2;
        QTest::newRow("one") << least << 1;
    }
    void theRoomDecides()
    {
        QFETCH(int, characters);
        QFETCH(int, inRow);
        make(ReflowColumns::Narrow::Below);
        show(characters);
        QCOMPARE(columns->columnsInRow(), inRow);
        QCOMPARE(visible(), 4);
        QCOMPARE(labels[3]->y() > labels[0]->y(), inRow < 4);
        QCOMPARE(labels[1]->x() > labels[0]->x(), inRow > 1);
    }

    void tabsShowOneAtATime()
    {
        make(ReflowColumns::Narrow::Tabs);
        show(least);
        auto *tabs = columns->findChild<QTabBar *>();
        QVERIFY(tabs->isVisible());
        QCOMPARE(tabs->tabText(2), QStringLiteral("S"));
        QCOMPARE(visible(), 1);
        columns->reveal(labels[2]);
        QVERIFY(labels[2]->isVisible());
        QCOMPARE(visible(), 1);
        columns->resize(5 * least * columns->fontMetrics().averageCharWidth(), 400);
        QTRY_COMPARE(visible(), 4);
        QVERIFY(!tabs->isVisible());
    }
};

QRLOGIN_TEST(TestReflowColumns)
#include "TestReflowColumns.moc"
