#include "widgets/Switch.h"

#include "support/TestMain.h"
#include "theme/Palettes.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace qrlogin;

class TestSwitch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setPalette(lightPalette()); }

    void turnsByMouse()
    {
        Switch toggle;
        QSignalSpy turned(&toggle, &QAbstractButton::toggled);
        QTest::mouseClick(&toggle, Qt::LeftButton);
        QVERIFY(toggle.isChecked());
        QTest::mouseClick(&toggle, Qt::LeftButton);
        QVERIFY(!toggle.isChecked());
        QCOMPARE(turned.count(), 2);
    }

    void turnsBySpaceOnly()
    {
        Switch toggle;
        QTest::keyClick(&toggle, Qt::Key_Space);
        QVERIFY(toggle.isChecked());
        QTest::keyClick(&toggle, Qt::Key_Return);
        QVERIFY(toggle.isChecked());
    }

    void disabledStays()
    {
        Switch toggle;
        toggle.setEnabled(false);
        QTest::mouseClick(&toggle, Qt::LeftButton);
        QTest::keyClick(&toggle, Qt::Key_Space);
        QVERIFY(!toggle.isChecked());
    }

    void turnsByAssistiveTool()
    {
        Switch toggle;
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&toggle);
        QCOMPARE(seen->role(), QAccessible::CheckBox);
        QVERIFY(seen->state().checkable);
        QVERIFY(!seen->state().checked);
        QVERIFY(seen->actionInterface());
        seen->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(toggle.isChecked());
        QVERIFY(seen->state().checked);
    }

    void buddyNamesAndTurnsIt()
    {
        QWidget window;
        auto *label = new QLabel(QStringLiteral("&Return it"), &window);
        auto *toggle = new Switch(&window);
        label->setBuddy(toggle);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(label);
        column->addWidget(toggle);
        QCOMPARE(QAccessible::queryAccessibleInterface(toggle)->text(QAccessible::Name), QStringLiteral("Return it"));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(toggle->isChecked());
        QVERIFY(toggle->hasFocus());
    }

    void looksOnAndOff_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("light") << lightPalette() << Qt::LeftToRight;
        QTest::newRow("dark") << darkPalette() << Qt::LeftToRight;
        QTest::newRow("right to left") << lightPalette() << Qt::RightToLeft;
    }
    void looksOnAndOff()
    {
        QFETCH(QPalette, palette);
        QFETCH(Qt::LayoutDirection, direction);
        Switch toggle;
        toggle.setPalette(palette);
        toggle.setLayoutDirection(direction);
        toggle.resize(toggle.sizeHint());
        const QImage off = toggle.grab().toImage();
        toggle.setChecked(true);
        const QImage on = toggle.grab().toImage();
        const QPoint leading(toggle.height() / 2, toggle.height() / 2);
        const QPoint trailing(toggle.width() - toggle.height() / 2, toggle.height() / 2);
        const QPoint &start = direction == Qt::LeftToRight ? leading : trailing;
        const QPoint &end = direction == Qt::LeftToRight ? trailing : leading;
        QCOMPARE(off.pixelColor(start), palette.color(QPalette::Dark));
        QCOMPARE(off.pixelColor(end), palette.color(QPalette::Base));
        QCOMPARE(on.pixelColor(start), palette.color(QPalette::Highlight));
        QCOMPARE(on.pixelColor(end), palette.color(QPalette::HighlightedText));
    }

    void thumbSlidesAndArrives()
    {
        Switch toggle;
        toggle.show();
        QVERIFY(QTest::qWaitForWindowExposed(&toggle));
        toggle.setChecked(true);
        const QPoint end(toggle.width() - toggle.height() / 2, toggle.height() / 2);
        QTRY_COMPARE(toggle.grab().toImage().pixelColor(end), toggle.palette().color(QPalette::HighlightedText));
    }

    void focusShows()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *first = new Switch;
        auto *second = new Switch;
        column->addWidget(first);
        column->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        second->setFocus();
        const QImage without = first->grab().toImage();
        first->setFocus();
        QVERIFY(first->hasFocus());
        QVERIFY(first->grab().toImage() != without);
    }

    void growsWithTheFont()
    {
        Switch toggle;
        const QSize usual = toggle.sizeHint();
        QFont large = toggle.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        toggle.setFont(large);
        QVERIFY(toggle.sizeHint().height() > usual.height() * 3 / 2);
        QVERIFY(Switch(QStringLiteral("words")).sizeHint().width() > usual.width());
    }
};

QRLOGIN_TEST(TestSwitch)
#include "TestSwitch.moc"
