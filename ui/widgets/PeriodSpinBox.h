#pragma once

#include "contract/TypedPeriod.h"

#include <QSpinBox>

namespace qrlogin {

/// The number of a PeriodEdit, in its unit. It takes any text that TypedPeriod reads, also with units of its own, keeps
/// a text that it does not understand, and steps to round values within limits that do not restrict typing.
class PeriodSpinBox : public QSpinBox
{
    Q_OBJECT
    // What assistive technology reads and sets, instead of the properties of QSpinBox.
    Q_PROPERTY(int value READ value WRITE enter USER true)
    Q_PROPERTY(int minimum READ stepMinimum)
    Q_PROPERTY(int maximum READ stepMaximum)
    Q_PROPERTY(int singleStep READ stepSize)
public:
    explicit PeriodSpinBox(QWidget *parent = nullptr);

    /// Shows `seconds` as a number of `unit`, or spelled out if it is not a whole number of them. Replaces what was
    /// typed.
    void showPeriod(int seconds, PeriodUnit unit);
    /// The unit of a number that is typed without one. Keeps the text.
    void setUnit(PeriodUnit unit) { m_unit = unit; }

    /// Steps stay within these limits, at multiples of `step`.
    void setStepLimits(int minimum, int maximum, int step);
    int stepMinimum() const { return m_stepMinimum; }
    int stepMaximum() const { return m_stepMaximum; }
    int stepSize() const { return m_step; }

    /// Why the text is not a period; nothing if it is one.
    const std::optional<PeriodProblem> &problem() const { return m_problem; }
    /// Reads the text as if it had just been typed.
    void readTyped();
    /// Shows `number` as if the user had entered it.
    void enter(int number);

    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void periodTyped(const qrlogin::TypedPeriod &period); ///< by the user: typed, stepped or entered
    void problemChanged();

protected:
    StepEnabled stepEnabled() const override;
    QValidator::State validate(QString &text, int &position) const override;
    int valueFromText(const QString &text) const override;
    QString textFromValue(int value) const override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setProblem(const std::optional<PeriodProblem> &problem);
    void setNumber(int seconds);
    int stepSizeFrom(int number) const;

    PeriodUnit m_unit = PeriodUnit::Second;
    std::optional<QString> m_text; ///< as typed or spelled out; nothing: the number
    std::optional<PeriodProblem> m_problem;
    int m_stepMinimum = 0;
    int m_stepMaximum = 0;
    int m_step = 1;
};

} // namespace qrlogin
