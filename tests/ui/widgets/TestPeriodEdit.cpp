#include "widgets/PeriodEdit.h"

#include "support/TestMain.h"
#include "widgets/PeriodSpinBox.h"

#include <QAccessible>
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
        QCOMPARE(m_text->text(), QStringLiteral("2"));
        QCOMPARE(m_edit->seconds(), 7200);
        QCOMPARE(edits.count(), 2);
        QCOMPARE(edits.last().at(0).toInt(), 7200);
        QCOMPARE(edits.last().at(1).value<PeriodUnit>(), PeriodUnit::Hour);
    }

    void inexactUnitsCannotBeChosen()
    {
        m_edit->setPeriod(100, PeriodUnit::Second);
        const auto *model = m_units->model();
        QVERIFY(model->flags(model->index(0, 0)) & Qt::ItemIsEnabled);
        for (const int row : {1, 2, 3}) {
            QVERIFY(!(model->flags(model->index(row, 0)) & Qt::ItemIsEnabled));
            QVERIFY(
                model->data(model->index(row, 0), Qt::ToolTipRole).toString().contains(QStringLiteral("1 min 40 s")));
        }
        QSignalSpy edits(m_edit, &PeriodEdit::periodEdited);
        m_units->setCurrentIndex(1); // as an assistive tool might
        QCOMPARE(m_units->currentIndex(), 0);
        QCOMPARE(m_edit->seconds(), 100);
        QCOMPARE(edits.count(), 0);
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

    void wheelNeedsTheFocus()
    {
        m_edit->setPeriod(7200, PeriodUnit::Minute);
        for (QWidget *widget : QList<QWidget *>{m_number, m_text, m_units})
            QVERIFY(!turnWheel(widget));
        QCOMPARE(m_edit->seconds(), 7200);
        QCOMPARE(m_edit->unit(), PeriodUnit::Minute);
        QVERIFY(m_other->hasFocus());
        m_number->setFocus();
        QVERIFY(turnWheel(m_number));
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
        // On Linux, Qt reports a combo box's value as its name.
        QCOMPARE(m_units->accessibleName(), QStringLiteral("QR code validity period, unit"));
        QCOMPARE(
            QAccessible::queryAccessibleInterface(m_units)->text(QAccessible::Description), m_units->accessibleName());
    }

    void hasRoomForTheLargest()
    {
        m_edit->setPeriod(2'592'000, PeriodUnit::Second);
        QVERIFY(m_text->fontMetrics().horizontalAdvance(m_text->text()) < m_text->width());
    }

private:
    static bool turnWheel(QWidget *widget)
    {
        const QPointF middle = QRectF(widget->rect()).center();
        QWheelEvent event(
            middle, widget->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
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
