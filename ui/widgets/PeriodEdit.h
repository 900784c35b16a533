#pragma once

#include "contract/PeriodUnit.h"
#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;

namespace qrlogin {

class PeriodSpinBox;

/// Edits a period of whole seconds as a number and a unit. A change of the unit converts the number and keeps the
/// period: units in which it is not a whole number are disabled. Keeps and shows a value out of range; the owner checks
/// it.
///
/// Without a number the field is incomplete: seconds() is the last number and must not be saved. All units are then
/// enabled, so that the user can enter number and unit in either order.
class PeriodEdit : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit PeriodEdit(QWidget *parent = nullptr);

    int seconds() const { return m_seconds; }
    PeriodUnit unit() const { return m_unit; }
    bool isComplete() const;

    /// Complete and within the range.
    bool isInRange() const;

    /// Shows `seconds` in the stored unit if that is exact, otherwise in the largest exact unit. Does nothing if the
    /// field already shows this value, even incomplete, so a page may call it during typing.
    void setPeriod(int seconds, PeriodUnit storedUnit);
    void setSeconds(int seconds) { setPeriod(seconds, m_unit); }
    void setUnit(PeriodUnit unit) { setPeriod(m_seconds, unit); } ///< ignored if the value is not exact in it

    /// Replaces an incomplete number with seconds(), for Revert.
    void discardIncomplete();

    /// In seconds. Limits only steps.
    void setRange(int minimum, int maximum);

    /// The accessible name of the number; the unit's is derived from it. Needed even with a QLabel buddy, whose text
    /// screen readers do not find at the number.
    void setAccessibleBase(const QString &name);

signals:
    /// Only by the user: each keystroke, step or change of the unit.
    void periodEdited(int seconds, qrlogin::PeriodUnit unit);
    void completeChanged(bool complete);

protected:
    void retranslate() override;

private:
    void showPeriod();
    void showUnits();
    void numberEdited(int number);
    void unitChosen(int index);

    PeriodSpinBox *m_number;
    QComboBox *m_units;
    QString m_accessibleBase;
    int m_seconds = 0;
    PeriodUnit m_unit = PeriodUnit::Second;
    int m_minimum = 1;
    int m_maximum = 2'592'000;
};

} // namespace qrlogin
