#include "widgets/PeriodEdit.h"

#include "theme/FieldProblem.h"
#include "widgets/Controls.h"
#include "widgets/PeriodSpinBox.h"
#include "widgets/PeriodText.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace qrlogin {
namespace {

// A step of one second would be too small.
int stepOf(PeriodUnit unit)
{
    return unit == PeriodUnit::Second ? 10 : 1;
}

PeriodUnit unitAt(int index)
{
    return allPeriodUnits[static_cast<std::size_t>(index)];
}

} // namespace

PeriodEdit::PeriodEdit(QWidget *parent)
    : Translated(parent),
      m_number(new PeriodSpinBox(this)),
      m_units(new QComboBox(this))
{
    for (std::size_t index = 0; index < allPeriodUnits.size(); ++index)
        m_units->addItem(QString());
    m_units->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    // Fusion makes the combo box one pixel taller.
    m_number->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    setLayout(rowOf({m_number, m_units}));
    layout()->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_number);

    for (QWidget *part : std::initializer_list<QWidget *>{m_number, m_units})
        part->installEventFilter(this);
    connect(m_number, &PeriodSpinBox::periodTyped, this, &PeriodEdit::takeTyped);
    connect(m_number, &PeriodSpinBox::problemChanged, this, [this] { emit completeChanged(isComplete()); });
    connect(m_number, &QSpinBox::editingFinished, this, &PeriodEdit::finishTyping);
    connect(m_units, &QComboBox::currentIndexChanged, this, &PeriodEdit::unitChosen);
    retranslate();
    showPeriod();
}

QString PeriodEdit::problem() const
{
    return m_number->problem() ? TypedPeriod::describe(*m_number->problem()) : QString();
}

void PeriodEdit::showProblem(const QString &problem)
{
    setProblem(*m_number, problem);
}

bool PeriodEdit::isInRange() const
{
    return isComplete() && m_seconds >= m_minimum && m_seconds <= m_maximum;
}

void PeriodEdit::setPeriod(int seconds, PeriodUnit storedUnit)
{
    const PeriodUnit unit = displayUnit(seconds, storedUnit);
    if (seconds == m_seconds && (unit == displayUnit(m_seconds, m_unit) || !isComplete()))
        return;
    m_awaitsUnit = false;
    m_seconds = seconds;
    m_unit = unit;
    showPeriod();
}

void PeriodEdit::discardIncomplete()
{
    if (isComplete())
        return;
    m_awaitsUnit = false;
    m_unit = displayUnit(m_seconds, m_unit);
    showPeriod();
}

void PeriodEdit::setRange(int minimum, int maximum)
{
    m_minimum = minimum;
    m_maximum = maximum;
    showUnits();
}

void PeriodEdit::setAccessibleBase(const QString &name)
{
    m_accessibleBase = name;
    retranslate();
}

void PeriodEdit::showPeriod()
{
    m_number->showPeriod(m_seconds, m_unit);
    showUnits();
}

void PeriodEdit::showUnits()
{
    const QSignalBlocker quiet(m_units);
    const int size = secondsIn(m_unit);
    m_number->setStepLimits((m_minimum + size - 1) / size, m_maximum / size, stepOf(m_unit));
    m_units->setCurrentIndex(static_cast<int>(m_unit));
}

void PeriodEdit::takeTyped(const TypedPeriod &period)
{
    m_seconds = period.seconds;
    m_unit = period.unit.value_or(m_unit);
    m_awaitsUnit = !period.unit;
    showUnits();
    emit periodEdited(m_seconds, m_unit);
}

void PeriodEdit::unitChosen(int index)
{
    m_unit = unitAt(index);
    m_number->setUnit(m_unit);
    if (m_awaitsUnit || !isComplete()) {
        showUnits();
        m_number->readTyped();
        // Arrow keys in the list pass other units on their way.
        m_awaitsUnit = m_awaitsUnit && (m_number->hasFocus() || m_units->hasFocus() || m_units->view()->isVisible());
        return;
    }
    showPeriod();
    if (isExactIn(m_seconds, m_unit))
        emit periodEdited(m_seconds, m_unit);
}

void PeriodEdit::finishTyping()
{
    if (isComplete())
        showPeriod();
}

void PeriodEdit::leave()
{
    m_awaitsUnit = false;
    if (!isComplete())
        return;
    m_unit = displayUnit(m_seconds, m_unit);
    showPeriod();
}

bool PeriodEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const QWidget *next = QApplication::focusWidget();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && next != m_number
            && next != m_units)
            leave();
    }
    return Translated::eventFilter(watched, event);
}

void PeriodEdit::retranslate()
{
    const QSignalBlocker quiet(m_units);
    for (int index = 0; index < m_units->count(); ++index)
        m_units->setItemText(index, unitName(unitAt(index)));
    // QComboBox does not update its size by itself.
    m_units->updateGeometry();
    m_number->setAccessibleName(m_accessibleBase);
    const QString unitOf = m_accessibleBase.isEmpty() ? tr("Unit") : tr("%1, unit").arg(m_accessibleBase);
    m_units->setAccessibleName(unitOf);
    showUnits();
}

} // namespace qrlogin

#include "moc_PeriodEdit.cpp"
