#include "widgets/layout/FlowLayout.h"

#include "support/TestMain.h"
#include "widgets/PageHeader.h"

#include <QPushButton>
#include <QTest>

using namespace qrlogin;

/// Widgets in a row that breaks where it does not fit.
class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void theWidthThatItAsksForTakesOneLine()
    {
        QWidget parent;
        auto *flow = new FlowLayout(8, Qt::AlignRight);
        QList<QWidget *> buttons;
        for (const char *text : {"Verify…", "Reload", "History"}) {
            auto *button = new QPushButton(QString::fromUtf8(text));
            flow->addWidget(button);
            buttons += button;
        }
        parent.setLayout(flow);
        const QSize wanted = flow->sizeHint();
        QCOMPARE(flow->heightForWidth(wanted.width()), wanted.height());
        QVERIFY(flow->heightForWidth(wanted.width() - 1) > wanted.height());
        flow->setGeometry({QPoint(0, 0), wanted});
        QCOMPARE(buttons.last()->geometry().right(), wanted.width() - 1);
        QCOMPARE(buttons.first()->x(), 0);
    }

    void aHeaderWithRoomHasOneLine()
    {
        PageHeader header;
        header.setTitle(QStringLiteral("Simulator"));
        header.setBreadcrumb({QStringLiteral("One login, from the QR code to the token set")});
        QPushButton present, add;
        header.addTrailing(&present);
        header.addTrailing(&add);
        present.setText(QStringLiteral("Present"));
        add.setText(QStringLiteral("New login"));
        header.resize(1000, 60);
        header.show();
        QVERIFY(QTest::qWaitForWindowExposed(&header));
        QCOMPARE(present.y(), add.y());
    }
};

QRLOGIN_TEST(TestFlowLayout)
#include "TestFlowLayout.moc"
