#include "theme/OutlinedStyle.h"

#include "support/TestMain.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>

using namespace qrlogin;

/// Text of a pool, a file or a user that Qt would take for HTML.
class TestOutlinedStyle : public QObject
{
    Q_OBJECT

    static inline const QString foreign = QStringLiteral("<b>x</b><img src=\"file:///etc/passwd\">");

    /// The labels that show it, wherever they are.
    static QList<QLabel *> labels()
    {
        QList<QLabel *> labels;
        for (QWidget *widget : QApplication::allWidgets()) {
            if (auto *label = qobject_cast<QLabel *>(widget); label && label->text() == foreign)
                labels += label;
        }
        return labels;
    }
    static void areAllPlain(int count)
    {
        QCOMPARE(labels().size(), count);
        for (const QLabel *label : labels())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

private slots:
    void initTestCase() { QApplication::setStyle(new OutlinedStyle); }

    void labelsArePlain()
    {
        QWidget window;
        QLabel before(foreign, &window);
        QLabel after(&window);
        window.show();
        after.setText(foreign);
        areAllPlain(2);
    }

    void tooltipsArePlain()
    {
        QWidget window;
        window.resize(100, 100);
        window.show();
        for (const QPoint at : {QPoint(10, 10), QPoint(60, 60)}) { // anew, and the same tip once more
            QToolTip::showText(window.mapToGlobal(at), foreign, &window);
            QTRY_VERIFY(QToolTip::isVisible());
            areAllPlain(1);
        }
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void messageBoxesArePlain()
    {
        QMessageBox box(QMessageBox::Warning, foreign, foreign);
        box.setInformativeText(foreign);
        box.show();
        areAllPlain(2);
    }

    void ourOwnMarkupStays()
    {
        QLabel label(QStringLiteral("<b>ours</b>"));
        label.setTextFormat(Qt::RichText);
        label.show();
        QCOMPARE(label.textFormat(), Qt::RichText);
    }
};

QRLOGIN_TEST(TestOutlinedStyle)
#include "TestOutlinedStyle.moc"
