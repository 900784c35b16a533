#include "theme/OutlinedStyle.h"

#include "support/TestMain.h"
#include "theme/Accent.h"
#include "theme/Palettes.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

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

    /// As if the pointer rested there.
    static void pointAt(QWidget &widget, QPoint at)
    {
        QHelpEvent event(QEvent::ToolTip, at, widget.mapToGlobal(at));
        QCoreApplication::sendEvent(&widget, &event);
    }

private slots:
    void initTestCase() { QApplication::setStyle(new OutlinedStyle); }

    void whatDoesNotFitInARowIsSeenInTheDark_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
    }
    void whatDoesNotFitInARowIsSeenInTheDark()
    {
        QFETCH(const int, scale);
        const QPalette before = QApplication::palette();
        QApplication::setPalette(darkPalette());
        const QImage icon = QApplication::style()
                                ->standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton)
                                .pixmap(QSize(16, 16), scale)
                                .toImage();
        QApplication::setPalette(before);
        QCOMPARE(icon.size(), QSize(16, 16) * scale);
        int seen = 0;
        for (int y = 0; y < icon.height(); ++y) {
            for (int x = 0; x < icon.width(); ++x)
                seen += icon.pixelColor(x, y).alpha() > 100 && icon.pixelColor(x, y).lightness() > 180;
        }
        QVERIFY2(seen >= 8 * scale && seen < 128 * scale * scale, qPrintable(QString::number(seen)));
    }

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

    void theTipOfAFieldIsItsOwn()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        const QList<QWidget *> fields{new QComboBox, new QSpinBox};
        for (QWidget *field : fields)
            column->addWidget(field);
        window.show();
        for (QWidget *field : fields) {
            pointAt(*field, field->rect().center()); // nothing to say
            QVERIFY(!QToolTip::isVisible());
            field->setToolTip(QStringLiteral("How long it lasts"));
            pointAt(*field, field->rect().center());
            QTRY_COMPARE(QToolTip::text(), field->toolTip());
            QToolTip::hideText();
            QTRY_VERIFY(!QToolTip::isVisible());
        }
    }

    void whatIsCutHasATip()
    {
        QListWidget list;
        const QString longText(200, u'x');
        list.addItems({QStringLiteral("short"), longText});
        list.resize(200, 100);
        list.show();
        pointAt(*list.viewport(), list.visualItemRect(list.item(0)).center());
        QVERIFY(!QToolTip::isVisible());
        pointAt(*list.viewport(), list.visualItemRect(list.item(1)).center());
        QTRY_COMPARE(QToolTip::text().remove(u'\n'), longText);
        QToolTip::hideText();
    }

    void theWheelScrollsAListAndLeavesAField()
    {
        QListWidget list;
        for (int i = 0; i < 100; ++i)
            list.addItem(QString::number(i));
        list.resize(200, 100);
        list.show();
        const auto turn = [](QWidget &widget) {
            const QPointF middle = QRectF(widget.rect()).center();
            QWheelEvent event(middle, widget.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&widget, &event);
        };
        turn(*list.viewport());
        QVERIFY(list.verticalScrollBar()->value() > 0);

        QSpinBox number;
        number.setValue(7);
        number.show();
        turn(number);
        QCOMPARE(number.value(), 7);
    }

    void messageBoxesArePlain()
    {
        QMessageBox box(QMessageBox::Warning, foreign, foreign);
        box.setInformativeText(foreign);
        box.show();
        areAllPlain(2);
    }

    void focusIsSeen_data()
    {
        QTest::addColumn<QWidget *>("widget");
        QTest::newRow("button") << static_cast<QWidget *>(new QPushButton(QStringLiteral("Save")));
        QTest::newRow("tool button") << static_cast<QWidget *>(new QToolButton);
        QTest::newRow("check box") << static_cast<QWidget *>(new QCheckBox(QStringLiteral("Poll")));
        QTest::newRow("line") << static_cast<QWidget *>(new QLineEdit);
        QTest::newRow("lines") << static_cast<QWidget *>(new QPlainTextEdit);
        QTest::newRow("number") << static_cast<QWidget *>(new QSpinBox);
        auto *choice = new QComboBox;
        choice->addItem(QStringLiteral("minutes"));
        QTest::newRow("choice") << static_cast<QWidget *>(choice);
        auto *list = new QListWidget;
        list->addItems({QStringLiteral("one"), QStringLiteral("two")});
        list->setCurrentRow(0);
        QTest::newRow("list") << static_cast<QWidget *>(list);
    }
    void focusIsSeen()
    {
        QFETCH(QWidget *, widget);
        QApplication::setPalette(lightPalette());
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *other = new QLineEdit;
        column->addWidget(other);
        column->addWidget(widget);
        widget->setFocusPolicy(Qt::StrongFocus);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        const QImage before = widget->grab().toImage();
        widget->setFocus(Qt::MouseFocusReason);
        const QImage after = widget->grab().toImage();
        int changed = 0;
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x)
                changed += before.pixel(x, y) != after.pixel(x, y);
        }
        QVERIFY2(changed > 60, qPrintable(QString::number(changed))); // a ring of 2 pixels, not a caret
    }

    void thePrimaryButtonIsFilled()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            QApplication::setPalette(palette);
            QPushButton button(QStringLiteral("Save"));
            button.resize(120, 32);
            button.show();
            const auto fill = [&] { return button.grab().toImage().pixelColor(12, 6); };
            const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
            QVERIFY(fill() != highlight);
            button.setProperty(OutlinedStyle::filledProperty, true);
            QCOMPARE(fill(), highlight);
            QVERIFY(contrast(palette.color(QPalette::Active, QPalette::HighlightedText), highlight) >= 4.5);
            button.setEnabled(false);
            QVERIFY(fill() != highlight); // looks disabled
        }
        QApplication::setPalette(lightPalette());
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
