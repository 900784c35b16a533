#include "widgets/PeriodSpinBox.h"

#include "widgets/WheelGuard.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyleOptionSpinBox>

namespace qrlogin {

PeriodSpinBox::PeriodSpinBox(QWidget *parent)
    : QSpinBox(parent)
{
    new WheelGuard(this);
    setGroupSeparatorShown(false);
    connect(lineEdit(), &QLineEdit::textEdited, this, &PeriodSpinBox::readTyped);
}

void PeriodSpinBox::showNumber(int number, int capacity)
{
    {
        const QSignalBlocker quiet(this);
        const bool wasBlank = std::exchange(m_blank, false);
        setRange(-capacity, capacity);
        setValue(number);
        if (!wasBlank)
            return;
    }
    emit completeChanged(true);
}

void PeriodSpinBox::setCapacity(int capacity)
{
    const QSignalBlocker quiet(this);
    setRange(-capacity, capacity);
}

void PeriodSpinBox::setStepLimits(int minimum, int maximum, int step)
{
    m_stepMinimum = minimum;
    m_stepMaximum = maximum;
    m_step = step;
}

void PeriodSpinBox::readTyped()
{
    QString text = lineEdit()->text();
    int position = lineEdit()->cursorPosition();
    const bool complete = validate(text, position) == QValidator::Acceptable;
    setBlank(!complete);
    if (complete)
        emit numberEdited(valueFromText(text));
}

void PeriodSpinBox::setBlank(bool blank)
{
    if (std::exchange(m_blank, blank) != blank)
        emit completeChanged(!blank);
}

// Both directions stop at the same round numbers, even after a typed one.
void PeriodSpinBox::stepBy(int steps)
{
    int number = value();
    const int direction = steps > 0 ? 1 : -1;
    for (int left = qAbs(steps); left > 0; --left) {
        const int from = direction > 0 ? number : number - 1;
        const int step = stepSize(from);
        const int floor = from - from % step;
        const int next = direction > 0 ? floor + step : floor;
        if (direction > 0 ? next > m_stepMaximum : next < m_stepMinimum) {
            // Stop at the limit, unless a typed number is already beyond it.
            if (direction > 0 ? number < m_stepMaximum : number > m_stepMinimum)
                number = direction > 0 ? m_stepMaximum : m_stepMinimum;
            break;
        }
        number = next;
    }
    setBlank(false);
    setValue(number);
    if (style()->styleHint(QStyle::SH_SpinBox_SelectOnStep, nullptr, this))
        selectAll();
    emit numberEdited(value());
}

QAbstractSpinBox::StepEnabled PeriodSpinBox::stepEnabled() const
{
    StepEnabled enabled;
    enabled.setFlag(StepUpEnabled, value() < m_stepMaximum);
    enabled.setFlag(StepDownEnabled, value() > m_stepMinimum);
    return enabled;
}

int PeriodSpinBox::stepSize(int from) const
{
    return from < m_step ? 1 : m_step;
}

QString PeriodSpinBox::textFromValue(int value) const
{
    return m_blank ? QString() : QSpinBox::textFromValue(value);
}

// Sized for common values, not for the largest int.
QSize PeriodSpinBox::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("2592000 ")) + 4;
    const int height = lineEdit()->sizeHint().height();
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, {width, height}, this);
}

// The owner of the value handles undo: the line edit's own covers only this field.
bool PeriodSpinBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))
            return false;
    }
    return QSpinBox::event(event);
}

void PeriodSpinBox::changeEvent(QEvent *event)
{
    QSpinBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace qrlogin

#include "moc_PeriodSpinBox.cpp"
