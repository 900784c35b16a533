#include "widgets/PeriodEdit.h"

#include "widgets/Controls.h"
#include "widgets/PeriodSpinBox.h"
#include "widgets/PeriodText.h"
#include "widgets/WheelGuard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <limits>

namespace qrlogin {
namespace {

int capacityOf(PeriodUnit unit)
{
    return std::numeric_limits<int>::max() / secondsIn(unit);
}

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
    new WheelGuard(m_units);
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

    connect(m_number, &PeriodSpinBox::numberEdited, this, &PeriodEdit::numberEdited);
    connect(m_number, &PeriodSpinBox::completeChanged, this, [this](bool complete) {
        showUnits();
        emit completeChanged(complete);
    });
    connect(m_units, &QComboBox::currentIndexChanged, this, &PeriodEdit::unitChosen);
    retranslate();
    showPeriod();
}

bool PeriodEdit::isComplete() const
{
    return m_number->isComplete();
}

bool PeriodEdit::isInRange() const
{
    return isComplete() && m_seconds >= m_minimum && m_seconds <= m_maximum;
}

void PeriodEdit::setPeriod(int seconds, PeriodUnit storedUnit)
{
    const PeriodUnit unit = displayUnit(seconds, storedUnit);
    if (seconds == m_seconds && (unit == m_unit || !isComplete()))
        return;
    m_seconds = seconds;
    m_unit = unit;
    showPeriod();
}

void PeriodEdit::discardIncomplete()
{
    if (isComplete())
        return;
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
    m_number->showNumber(m_seconds / secondsIn(m_unit), capacityOf(m_unit));
    showUnits();
}

void PeriodEdit::showUnits()
{
    const QSignalBlocker quiet(m_units);
    const int size = secondsIn(m_unit);
    m_number->setStepLimits((m_minimum + size - 1) / size, m_maximum / size, stepOf(m_unit));
    const auto *model = qobject_cast<QStandardItemModel *>(m_units->model());
    for (int index = 0; index < m_units->count(); ++index) {
        const bool exact = !isComplete() || isExactIn(m_seconds, unitAt(index));
        model->item(index)->setEnabled(exact);
        model->item(index)->setToolTip(exact
                ? QString()
                : tr("%1 is not a whole number of %2").arg(spelledOut(m_seconds), unitName(unitAt(index))));
    }
    m_units->setCurrentIndex(static_cast<int>(m_unit));
}

void PeriodEdit::numberEdited(int number)
{
    m_seconds = number * secondsIn(m_unit);
    showUnits();
    emit periodEdited(m_seconds, m_unit);
}

void PeriodEdit::unitChosen(int index)
{
    const PeriodUnit unit = unitAt(index);
    if (!isComplete()) {
        m_unit = unit;
        m_number->setCapacity(capacityOf(unit));
        showUnits();
        return;
    }
    // Assistive tools can select disabled units.
    if (!isExactIn(m_seconds, unit)) {
        showUnits();
        return;
    }
    m_unit = unit;
    showPeriod();
    emit periodEdited(m_seconds, m_unit);
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
    // On Linux, Qt reports the value as the name.
    m_units->setAccessibleDescription(unitOf);
    showUnits();
}

} // namespace qrlogin

#include "moc_PeriodEdit.cpp"
