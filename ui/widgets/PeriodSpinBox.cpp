#include "widgets/PeriodSpinBox.h"

#include "widgets/PeriodText.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyleOptionSpinBox>

#include <limits>

namespace qrlogin {

PeriodSpinBox::PeriodSpinBox(QWidget *parent)
    : QSpinBox(parent)
{
    setGroupSeparatorShown(false);
    // Not textEdited(), which assistive technology does not cause. The spin box blocks it while it writes its own text.
    connect(lineEdit(), &QLineEdit::textChanged, this, &PeriodSpinBox::readTyped);
}

void PeriodSpinBox::showPeriod(int seconds, PeriodUnit unit)
{
    m_unit = unit;
    m_text = isExactIn(seconds, unit) ? std::nullopt : std::optional(spelledOut(seconds));
    setNumber(seconds);
    setProblem({});
}

void PeriodSpinBox::setNumber(int seconds)
{
    const QSignalBlocker quiet(this);
    const int capacity = std::numeric_limits<int>::max() / secondsIn(m_unit);
    setRange(-capacity, capacity);
    setValue(seconds / secondsIn(m_unit));
}

void PeriodSpinBox::setStepLimits(int minimum, int maximum, int step)
{
    m_stepMinimum = minimum;
    m_stepMaximum = maximum;
    m_step = step;
}

void PeriodSpinBox::readTyped()
{
    m_text = lineEdit()->text();
    const auto period = TypedPeriod::parse(*m_text, m_unit);
    if (period) {
        m_unit = period->unit.value_or(m_unit);
        setNumber(period->seconds);
    }
    setProblem(period ? std::nullopt : std::optional(period.error()));
    if (period)
        emit periodTyped(*period);
}

void PeriodSpinBox::enter(int number)
{
    const int capacity = std::numeric_limits<int>::max() / secondsIn(m_unit);
    const int seconds = qBound(-capacity, number, capacity) * secondsIn(m_unit);
    showPeriod(seconds, m_unit);
    emit valueChanged(value());
    emit periodTyped({seconds, std::nullopt});
}

void PeriodSpinBox::setProblem(const std::optional<PeriodProblem> &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

// Both directions stop at the same round numbers, even after a typed one.
void PeriodSpinBox::stepBy(int steps)
{
    int number = value();
    const int direction = steps > 0 ? 1 : -1;
    for (int left = qAbs(steps); left > 0; --left) {
        const int from = direction > 0 ? number : number - 1;
        const int step = stepSizeFrom(from);
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
    enter(number);
    if (style()->styleHint(QStyle::SH_SpinBox_SelectOnStep, nullptr, this))
        selectAll();
}

QAbstractSpinBox::StepEnabled PeriodSpinBox::stepEnabled() const
{
    StepEnabled enabled;
    enabled.setFlag(StepUpEnabled, value() < m_stepMaximum);
    enabled.setFlag(StepDownEnabled, value() > m_stepMinimum);
    return enabled;
}

int PeriodSpinBox::stepSizeFrom(int number) const
{
    return number < m_step ? 1 : m_step;
}

// Any text may be typed: the page says what is wrong with it.
QValidator::State PeriodSpinBox::validate(QString &, int &) const
{
    return QValidator::Acceptable;
}

int PeriodSpinBox::valueFromText(const QString &) const
{
    return value();
}

QString PeriodSpinBox::textFromValue(int value) const
{
    return m_text ? *m_text : QSpinBox::textFromValue(value);
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
