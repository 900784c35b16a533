#pragma once

#include <QSpinBox>

namespace qrlogin {

/// The number of a PeriodEdit. It may be empty, steps to round values within limits that do not restrict typing, and
/// uses the wheel only with focus.
class PeriodSpinBox : public QSpinBox
{
    Q_OBJECT
public:
    explicit PeriodSpinBox(QWidget *parent = nullptr);

    /// Shows `number`. `capacity` is the largest absolute number that can be typed.
    void showNumber(int number, int capacity);

    void setCapacity(int capacity);

    /// Steps stay within these limits, at multiples of `step`.
    void setStepLimits(int minimum, int maximum, int step);

    /// False if it is empty or only a sign.
    bool isComplete() const { return !m_blank; }

    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void numberEdited(int number); ///< by the user, typed or stepped
    void completeChanged(bool complete);

protected:
    StepEnabled stepEnabled() const override;
    QString textFromValue(int value) const override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void readTyped();
    void setBlank(bool blank);
    int stepSize(int from) const;

    bool m_blank = false;
    int m_stepMinimum = 0;
    int m_stepMaximum = 0;
    int m_step = 1;
};

} // namespace qrlogin
