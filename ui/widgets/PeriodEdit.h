#pragma once

#include "contract/PeriodUnit.h"
#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;

namespace qrlogin {

class PeriodSpinBox;
struct TypedPeriod;

/// Edits a period of whole seconds as a number and a unit. A number that the user just entered counts in the unit that
/// they choose next. Otherwise a change of the unit keeps the period and shows it in that unit, spelled out if it is
/// not a whole number of it ("1 min 40 s"). The number can contain its own units ("1h30m"). Keeps and shows a value out
/// of range; the owner checks it.
///
/// Without a text that is a period the field is incomplete: seconds() is the last period and must not be saved.
class PeriodEdit : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit PeriodEdit(QWidget *parent = nullptr);

    int seconds() const { return m_seconds; }
    PeriodUnit unit() const { return m_unit; }
    bool isComplete() const { return problem().isEmpty(); }
    /// What is wrong with the text, as a sentence; empty if it is a period. Translated.
    QString problem() const;
    /// Marks the number as invalid with this reason; empty: valid.
    void showProblem(const QString &problem);

    /// Complete and within the range.
    bool isInRange() const;

    /// Shows `seconds` in the stored unit if that is exact, otherwise in the largest exact unit. Does nothing if the
    /// field already shows this value, even incomplete, so a page may call it during typing.
    void setPeriod(int seconds, PeriodUnit storedUnit);
    void setSeconds(int seconds) { setPeriod(seconds, m_unit); }
    void setUnit(PeriodUnit unit) { setPeriod(m_seconds, unit); } ///< ignored if the value is not exact in it

    /// Replaces an incomplete text with seconds(), for Revert.
    void discardIncomplete();

    /// In seconds. Limits only steps.
    void setRange(int minimum, int maximum);

    /// The accessible name of the number; the unit's is derived from it. Needed even with a QLabel buddy, whose text
    /// screen readers do not find at the number.
    void setAccessibleBase(const QString &name);

signals:
    /// Only by the user or their assistive technology: each keystroke, step or change of the unit.
    void periodEdited(int seconds, qrlogin::PeriodUnit unit);
    void completeChanged(bool complete); ///< or another problem

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPeriod();
    void showUnits();
    void takeTyped(const TypedPeriod &period);
    void unitChosen(int index);
    void finishTyping();
    void leave();

    PeriodSpinBox *m_number;
    QComboBox *m_units;
    QString m_accessibleBase;
    int m_seconds = 0;
    PeriodUnit m_unit = PeriodUnit::Second; ///< as chosen; m_seconds need not be a whole number of it
    bool m_awaitsUnit = false; ///< the number was just entered, without a unit
    int m_minimum = 1;
    int m_maximum = 2'592'000;
};

} // namespace qrlogin
