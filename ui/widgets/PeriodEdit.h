#pragma once

#include "contract/PeriodUnit.h"
#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;

namespace qrlogin {

class PeriodSpinBox;

/// A period of whole seconds as a number and a unit. Changing the unit re-expresses and never alters: units in which
/// the value is not a whole number cannot be chosen, and say so. A value out of range is kept and shown; whoever owns
/// the field judges it.
///
/// While nothing is typed the field is incomplete: seconds() is then still the last number, and must not be saved. The
/// units are all free meanwhile, so that number and unit can be entered anew in either order.
class PeriodEdit : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit PeriodEdit(QWidget *parent = nullptr);

    int seconds() const { return m_seconds; }
    PeriodUnit unit() const { return m_unit; }
    bool isComplete() const;

    /// True if complete and within the range.
    bool isInRange() const;

    /// Shows `seconds` in the stored unit if that is exact, else in the largest that is. What is shown already is left
    /// alone, an incomplete field too, so that a page may call this for every change of its model while somebody types.
    void setPeriod(int seconds, PeriodUnit storedUnit);
    void setSeconds(int seconds) { setPeriod(seconds, m_unit); }
    void setUnit(PeriodUnit unit) { setPeriod(m_seconds, unit); } ///< without effect if the value is not exact in it

    /// Gives up what is incomplete and shows seconds() again: for Revert.
    void discardIncomplete();

    /// In seconds. Limits stepping only.
    void setRange(int minimum, int maximum);

    /// The accessible name of the number; the unit's is derived from it. Needed beside a QLabel buddy, whose words a
    /// screen reader does not find at the number itself.
    void setAccessibleBase(const QString &name);

signals:
    /// By the user only, with each key stroke, step or change of the unit.
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
