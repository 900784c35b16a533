#include "widgets/PeriodEdit.h"

#include "support/TestMain.h"
#include "theme/OutlinedStyle.h"
#include "widgets/PeriodSpinBox.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace qrlogin;

class TestPeriodEdit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(new OutlinedStyle); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_other = new QLineEdit;
        m_edit = new PeriodEdit;
        column->addWidget(m_other);
        column->addWidget(m_edit);
        m_number = m_edit->findChild<PeriodSpinBox *>();
        m_text = m_number->findChild<QLineEdit *>();
        m_units = m_edit->findChild<QComboBox *>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_other->setFocus();
    }

    void everyPeriodComesBack()
    {
        const auto comesBack = [this](int seconds, PeriodUnit stored) {
            m_edit->setPeriod(seconds, stored);
            const auto shown = static_cast<PeriodUnit>(m_units->currentIndex());
            return m_text->text().toInt() * secondsIn(shown) == seconds && m_edit->seconds() == seconds
                && shown == displayUnit(seconds, stored) && m_edit->unit() == shown;
        };
        for (int seconds = 1; seconds <= 86'400; ++seconds)
            QVERIFY2(comesBack(seconds, allPeriodUnits[static_cast<std::size_t>(seconds / 60 % 4)]),
                qPrintable(QString::number(seconds)));
        for (const PeriodUnit unit : allPeriodUnits)
            QVERIFY(comesBack(2'592'000, unit));
    }

    void showsWhatDisagrees()
    {
        m_edit->setPeriod(100, PeriodUnit::Minute);
        QCOMPARE(m_text->text(), QStringLiteral("100"));
        QCOMPARE(m_edit->unit(), PeriodUnit::Second);
    }

    void unitNeverAlters()
    {
        m_edit->setPeriod(7200, PeriodUnit::Second);
        QSignalSpy edits(m_edit, &PeriodEdit::periodEdited);
        m_units->setFocus();
        QTest::keyClick(m_units, Qt::Key_Down);
        QCOMPARE(m_text->text(), QStringLiteral("120"));
        QTest::keyClick(m_units, Qt::Key_Down);
        QCOMPARE(m_text->text(), QStringLiteral("2"));
        QTest::keyClick(m_units, Qt::Key_Down); // 7200 s are not a whole number of days
        QCOMPARE(m_edit->unit(), PeriodUnit::Day);
        QCOMPARE(m_text->text(), QStringLiteral("2 h"));
        QCOMPARE(m_edit->seconds(), 7200);
        QCOMPARE(edits.count(), 2);
        QCOMPARE(edits.last().at(0).toInt(), 7200);
        QCOMPARE(edits.last().at(1).value<PeriodUnit>(), PeriodUnit::Hour);
        m_other->setFocus();
        QCOMPARE(m_edit->unit(), PeriodUnit::Hour);
        QCOMPARE(m_text->text(), QStringLiteral("2"));
    }

    void noUnitIsDisabled()
    {
        m_edit->setPeriod(100, PeriodUnit::Second);
        const auto *model = m_units->model();
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->flags(model->index(row, 0)) & Qt::ItemIsEnabled);
        QSignalSpy edits(m_edit, &PeriodEdit::periodEdited);
        m_units->setCurrentIndex(1);
        QCOMPARE(m_text->text(), QStringLiteral("1 min 40 s"));
        QCOMPARE(m_edit->seconds(), 100);
        QCOMPARE(edits.count(), 0);
        QVERIFY(m_edit->isComplete());
        m_edit->setPeriod(100, PeriodUnit::Second); // the model shows what it has
        QCOMPARE(m_edit->unit(), PeriodUnit::Minute);
        m_number->setFocus();
        m_number->selectAll();
        QTest::keyClicks(m_number, QStringLiteral("5"));
        QCOMPARE(m_edit->seconds(), 300);
        QCOMPARE(edits.last().at(1).value<PeriodUnit>(), PeriodUnit::Minute);
    }

    void numberThenUnit()
    {
        connect(m_edit, &PeriodEdit::periodEdited, m_edit,
            [this](int seconds, PeriodUnit unit) { m_edit->setPeriod(seconds, unit); });
        m_edit->setPeriod(7, PeriodUnit::Second);
        m_number->setFocus();
        m_number->selectAll();
        QTest::keyClicks(m_number, QStringLiteral("5"));
        QTest::keyClick(m_number, Qt::Key_Tab);
        QTest::keyClick(m_units, Qt::Key_Down);
        QCOMPARE(m_edit->seconds(), 300);
        QTest::keyClick(m_units, Qt::Key_Down); // minutes were on the way to hours
        QCOMPARE(m_edit->seconds(), 5 * 3600);
        QCOMPARE(m_text->text(), QStringLiteral("5"));
        m_other->setFocus();
        m_units->setFocus();
        QTest::keyClick(m_units, Qt::Key_Up);
        QCOMPARE(m_text->text(), QStringLiteral("300"));
        QCOMPARE(m_edit->seconds(), 5 * 3600);
        m_number->setFocus();
        m_number->selectAll();
        QTest::keyClicks(m_number, QStringLiteral("9999999"));
        m_units->setFocus();
        QTest::keyClick(m_units, Qt::Key_End);
        QVERIFY(!m_edit->isComplete());
        QTest::keyClick(m_units, Qt::Key_Home);
        QVERIFY(m_edit->isComplete());
        QCOMPARE(m_edit->seconds(), 9'999'999);
    }

    void typedUnits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<PeriodUnit>("unit");
        QTest::addColumn<QString>("shown");
        QTest::newRow("5m") << "5m" << 300 << PeriodUnit::Minute << "5";
        QTest::newRow("1h30m") << "1h30m" << 5400 << PeriodUnit::Minute << "90";
        QTest::newRow("90s") << "90s" << 90 << PeriodUnit::Second << "90";
        QTest::newRow("2 min") << "2 min" << 120 << PeriodUnit::Minute << "2";
        QTest::newRow("spaces") << " 5 " << 5 << PeriodUnit::Second << "5";
        QTest::newRow("full width") << QStringLiteral("\uff11\uff12\u5206") << 720 << PeriodUnit::Minute << "12";
    }
    void typedUnits()
    {
        QFETCH(QString, typed);
        for (const bool isPasted : {false, true}) {
            m_edit->setPeriod(7, PeriodUnit::Second);
            m_number->setFocus();
            m_number->selectAll();
            if (isPasted || typed.front().unicode() > 127) { // QTest types only ASCII
                QApplication::clipboard()->setText(typed);
                m_text->paste();
            } else {
                QTest::keyClicks(m_number, typed);
            }
            QTEST(m_edit->seconds(), "seconds");
            QTEST(m_edit->unit(), "unit");
            QCOMPARE(m_text->text(), typed);
            m_other->setFocus();
            QTEST(m_text->text(), "shown");
            QTEST(m_edit->seconds(), "seconds");
        }
    }

    void saysWhatIsWrong()
    {
        m_edit->setPeriod(7, PeriodUnit::Second);
        QSignalSpy edits(m_edit, &PeriodEdit::periodEdited);
        m_number->setFocus();
        m_number->selectAll();
        QApplication::clipboard()->setText(QStringLiteral("1.5h"));
        m_text->paste();
        QVERIFY(!m_edit->isComplete());
        const QString first = m_edit->problem();
        QVERIFY(!first.isEmpty());
        QSignalSpy changes(m_edit, &PeriodEdit::completeChanged);
        m_number->selectAll();
        QApplication::clipboard()->setText(QStringLiteral("5 weeks"));
        m_text->paste();
        QCOMPARE(changes.count(), 1);
        QVERIFY(m_edit->problem().contains(QStringLiteral("weeks")));
        m_other->setFocus();
        QCOMPARE(m_text->text(), QStringLiteral("5 weeks"));
        QCOMPARE(m_edit->seconds(), 7);
        QCOMPARE(edits.count(), 0);
    }

    void marksAProblem()
    {
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(m_number);
        QVERIFY(!heard->state().invalid);
        const QImage before = m_number->grab().toImage();
        m_edit->showProblem(QStringLiteral("Too long."));
        QVERIFY(heard->state().invalid);
        QCOMPARE(heard->text(QAccessible::Description), QStringLiteral("Too long."));
        QVERIFY(m_number->grab().toImage() != before);
        m_edit->showProblem({});
        QVERIFY(!heard->state().invalid);
        QCOMPARE(m_number->grab().toImage(), before);
    }

    void assistiveTechnologyEdits()
    {
        m_edit->setRange(1, 2'592'000);
        m_edit->setPeriod(120, PeriodUnit::Minute);
        QSignalSpy edits(m_edit, &PeriodEdit::periodEdited);
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(m_number);
        QCOMPARE(heard->role(), QAccessible::SpinBox);
        QCOMPARE(heard->valueInterface()->currentValue().toInt(), 2);
        QCOMPARE(heard->valueInterface()->minimumValue().toInt(), 1);
        QCOMPARE(heard->valueInterface()->maximumValue().toInt(), 43'200);
        QCOMPARE(heard->valueInterface()->minimumStepSize().toInt(), 1);
        heard->valueInterface()->setCurrentValue(5);
        QCOMPARE(edits.takeLast().at(0).toInt(), 300);
        heard->editableTextInterface()->replaceText(0, 1, QStringLiteral("1h30m"));
        QCOMPARE(edits.takeLast().at(0).toInt(), 5400);
        heard->setText(QAccessible::Value, QStringLiteral("45 s"));
        QCOMPARE(edits.takeLast().at(0).toInt(), 45);
        heard->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
        QCOMPARE(m_edit->seconds(), 50);
        QCOMPARE(heard->valueInterface()->minimumStepSize().toInt(), 10);
        QAccessible::queryAccessibleInterface(m_units)->setText(QAccessible::Value, QStringLiteral("minutes"));
        QCOMPARE(m_edit->seconds(), 3000);
    }

    void reportsAsTyped()
    {
        m_edit->setPeriod(5, PeriodUnit::Second);
        QSignalSpy edits(m_edit, &PeriodEdit::periodEdited);
        m_number->setFocus();
        m_number->selectAll();
        QTest::keyClicks(m_number, QStringLiteral("300"));
        QCOMPARE(edits.count(), 3);
        QCOMPARE(edits.at(0).at(0).toInt(), 3);
        QCOMPARE(edits.at(2).at(0).toInt(), 300);
        QCOMPARE(m_edit->seconds(), 300);
    }

    void modelMayAnswerWhileTyping()
    {
        connect(m_edit, &PeriodEdit::periodEdited, m_edit,
            [this](int seconds, PeriodUnit unit) { m_edit->setPeriod(seconds, unit); });
        connect(m_edit, &PeriodEdit::completeChanged, m_edit,
            [this] { m_edit->setPeriod(m_edit->seconds(), m_edit->unit()); });
        m_edit->setPeriod(2592, PeriodUnit::Second);
        m_number->setFocus();
        m_text->setCursorPosition(0);
        QTest::keyClicks(m_number, QStringLiteral("00"));
        QCOMPARE(m_text->text(), QStringLiteral("002592"));
        QCOMPARE(m_text->cursorPosition(), 2);
        m_number->selectAll();
        QTest::keyClick(m_number, Qt::Key_Delete);
        QCOMPARE(m_text->text(), QString());
    }

    void settingIsNotEditing()
    {
        QSignalSpy edits(m_edit, &PeriodEdit::periodEdited);
        m_edit->setPeriod(120, PeriodUnit::Minute);
        m_edit->setSeconds(7);
        m_edit->setUnit(PeriodUnit::Hour);
        QCOMPARE(m_edit->seconds(), 7);
        QCOMPARE(m_edit->unit(), PeriodUnit::Second);
        QCOMPARE(edits.count(), 0);
    }

    void emptyIsIncomplete()
    {
        m_edit->setPeriod(120, PeriodUnit::Second);
        QSignalSpy complete(m_edit, &PeriodEdit::completeChanged);
        m_number->setFocus();
        m_number->selectAll();
        QTest::keyClick(m_number, Qt::Key_Backspace);
        QVERIFY(!m_edit->isComplete());
        QVERIFY(!m_edit->isInRange());
        QCOMPARE(complete.count(), 1);
        m_other->setFocus();
        QCOMPARE(m_text->text(), QString()); // losing focus must not insert a number
        QVERIFY(!m_edit->isComplete());
        m_edit->discardIncomplete();
        QCOMPARE(m_text->text(), QStringLiteral("120"));
        QVERIFY(m_edit->isComplete());
        QCOMPARE(complete.count(), 2);
    }

    void emptyFreesTheUnits()
    {
        m_edit->setPeriod(100, PeriodUnit::Second);
        m_number->setFocus();
        m_number->selectAll();
        QTest::keyClick(m_number, Qt::Key_Backspace);
        m_units->setFocus();
        QTest::keyClick(m_units, Qt::Key_Down);
        QCOMPARE(m_edit->unit(), PeriodUnit::Minute);
        m_number->setFocus();
        QTest::keyClicks(m_number, QStringLiteral("5"));
        QCOMPARE(m_edit->seconds(), 300);
        QVERIFY(m_edit->isComplete());
        m_number->selectAll();
        QTest::keyClick(m_number, Qt::Key_Backspace);
        m_edit->setPeriod(90, PeriodUnit::Minute); // the pool's value replaces an incomplete field
        QVERIFY(m_edit->isComplete());
        QCOMPARE(m_text->text(), QStringLiteral("90"));
    }

    void outOfRangeIsKept()
    {
        m_edit->setRange(1, 2'592'000);
        for (const int seconds : {0, -5, 2'592'001, 2'000'000'000}) {
            m_edit->setPeriod(seconds, PeriodUnit::Second);
            QCOMPARE(m_text->text().toInt() * secondsIn(m_edit->unit()), seconds);
            QCOMPARE(m_edit->seconds(), seconds);
            QVERIFY(!m_edit->isInRange());
            m_number->setFocus();
            m_other->setFocus();
            QCOMPARE(m_edit->seconds(), seconds);
        }
        m_edit->setPeriod(1, PeriodUnit::Second);
        m_number->setFocus();
        m_number->selectAll();
        QTest::keyClicks(m_number, QStringLiteral("9999999"));
        m_other->setFocus();
        QCOMPARE(m_edit->seconds(), 9'999'999);
        QCOMPARE(m_text->text(), QStringLiteral("9999999"));
    }

    void steps_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("after");
        QTest::newRow("to the round") << 125 << Qt::Key_Up << 130;
        QTest::newRow("down to the round") << 125 << Qt::Key_Down << 120;
        QTest::newRow("ten") << 130 << Qt::Key_Up << 140;
        QTest::newRow("small by one") << 5 << Qt::Key_Up << 6;
        QTest::newRow("down below ten") << 10 << Qt::Key_Down << 9;
        QTest::newRow("lower limit") << 1 << Qt::Key_Down << 1;
        QTest::newRow("upper limit") << 2'592'000 - 5 << Qt::Key_Up << 2'592'000;
        QTest::newRow("not above it") << 2'592'000 << Qt::Key_Up << 2'592'000;
        QTest::newRow("back from above") << 2'592'001 << Qt::Key_Down << 2'592'000;
        QTest::newRow("page") << 100 << Qt::Key_PageUp << 200;
    }
    void steps()
    {
        QFETCH(int, seconds);
        QFETCH(Qt::Key, key);
        m_edit->setRange(1, 2'592'000);
        m_edit->setPeriod(seconds, PeriodUnit::Second);
        m_edit->setUnit(PeriodUnit::Second);
        m_number->setFocus();
        QTest::keyClick(m_number, key);
        QTEST(m_edit->seconds(), "after");
    }

    void wheelNeedsCtrl()
    {
        m_edit->setPeriod(7200, PeriodUnit::Minute);
        m_number->setFocus();
        for (QWidget *widget : QList<QWidget *>{m_number, m_text, m_units})
            QVERIFY(!turnWheel(widget, Qt::NoModifier));
        QCOMPARE(m_edit->seconds(), 7200);
        QCOMPARE(m_edit->unit(), PeriodUnit::Minute);
        QVERIFY(turnWheel(m_number, Qt::ControlModifier));
        QCOMPARE(m_edit->seconds(), 7260);
    }

    void tabsThroughNumberAndUnit()
    {
        QTest::keyClick(m_other, Qt::Key_Tab);
        QVERIFY(m_number->hasFocus());
        QTest::keyClick(m_number, Qt::Key_Tab);
        QVERIFY(m_units->hasFocus());
        QTest::keyClick(m_units, Qt::Key_Tab);
        QVERIFY(m_other->hasFocus());
    }

    void hasNames()
    {
        m_edit->setAccessibleBase(QStringLiteral("QR code validity period"));
        const auto name
            = [](QWidget *widget) { return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name); };
        QCOMPARE(name(m_number), QStringLiteral("QR code validity period"));
        QCOMPARE(name(m_units), QStringLiteral("QR code validity period, unit"));
        QCOMPARE(QAccessible::queryAccessibleInterface(m_units)->text(QAccessible::Value), m_units->currentText());
    }

    void hasRoomForTheLargest()
    {
        m_edit->setPeriod(2'592'000, PeriodUnit::Second);
        QVERIFY(m_text->fontMetrics().horizontalAdvance(m_text->text()) < m_text->width());
    }

private:
    static bool turnWheel(QWidget *widget, Qt::KeyboardModifiers modifiers)
    {
        const QPointF middle = QRectF(widget->rect()).center();
        QWheelEvent event(
            middle, widget->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        event.ignore();
        return QCoreApplication::sendEvent(widget, &event) && event.isAccepted();
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_other = nullptr;
    PeriodEdit *m_edit = nullptr;
    PeriodSpinBox *m_number = nullptr;
    QLineEdit *m_text = nullptr;
    QComboBox *m_units = nullptr;
};

QRLOGIN_TEST(TestPeriodEdit)
#include "TestPeriodEdit.moc"
