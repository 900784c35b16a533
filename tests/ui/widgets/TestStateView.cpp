#include "widgets/StateView.h"

#include "support/TestMain.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace qrlogin;

class TestStateView : public QObject
{
    Q_OBJECT
private slots:
    void showsItsTextsAndTellsThem()
    {
        StateView view;
        view.showState(
            Accent::Danger, QStringLiteral("error"), QStringLiteral("Not read"), QStringLiteral("<b>why</b>"));
        view.show();
        QCOMPARE(view.title(), QStringLiteral("Not read"));
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(heard);
        QCOMPARE(heard->text(QAccessible::Name), QStringLiteral("Not read"));
        QCOMPARE(heard->text(QAccessible::Description), QStringLiteral("<b>why</b>"));
    }

    void standsInTheMiddleAndFits_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {400, 700, 1600})
            QTest::addRow("%d", width) << width;
    }
    void standsInTheMiddleAndFits()
    {
        QFETCH(int, width);
        StateView view;
        view.showState(Accent::Neutral, QStringLiteral("pool"), QStringLiteral("Nothing"),
            QStringLiteral("A long explanation of what can be done now, which needs more than one line in a window."));
        QPushButton *button = view.addButton("out");
        button->setText(QStringLiteral("Way out"));
        QVERIFY(!button->isVisibleTo(&view));
        button->show();
        view.resize(width, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            const QRect place(label->mapTo(&view, QPoint()), label->size());
            QVERIFY(view.rect().contains(place));
            QVERIFY(std::abs(place.center().x() - view.rect().center().x()) <= 2);
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }
};

QRLOGIN_TEST(TestStateView)
#include "TestStateView.moc"
