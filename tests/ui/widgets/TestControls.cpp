#include "widgets/Controls.h"

#include "support/TestMain.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QTest>

using namespace qrlogin;

class TestControls : public QObject
{
    Q_OBJECT

private slots:
    void aButtonHasItsNameAndIcon()
    {
        const std::unique_ptr<QPushButton> plain(pushButton("plain"));
        QCOMPARE(plain->objectName(), QStringLiteral("plain"));
        QVERIFY(plain->icon().isNull());
        const std::unique_ptr<QPushButton> marked(pushButton("marked", "plus"));
        QVERIFY(!marked->icon().isNull());
    }

    void nullIsAStretch()
    {
        QWidget parent;
        auto *first = new QWidget;
        auto *second = new QWidget;
        parent.setLayout(columnOf({first, nullptr, second}, 3));
        auto *column = qobject_cast<QBoxLayout *>(parent.layout());
        QCOMPARE(column->direction(), QBoxLayout::TopToBottom);
        QCOMPARE(column->spacing(), 3);
        QCOMPARE(column->count(), 3);
        QCOMPARE(column->indexOf(second), 2);
        QVERIFY(column->itemAt(1)->spacerItem());
        const std::unique_ptr<QBoxLayout> row(rowOf({}));
        QCOMPARE(row->direction(), QBoxLayout::LeftToRight);
    }
};

QRLOGIN_TEST(TestControls)
#include "TestControls.moc"
