#pragma once

#include "contract/control/EmulatorState.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace qrlogin {

class PeriodEdit;

/// The emulator's time: how fast it goes, and by how much it is set forward.
class ClockCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit ClockCard(QWidget *parent = nullptr);

    void setState(const EmulatorState &state);
    /// Whose last second is meant; empty: that of the newest code that can still be used, or whose ticket can.
    void setChosenCode(const QString &codeId);

signals:
    void modeRequested(qrlogin::ClockMode mode);
    void forwardRequested(qrlogin::Seconds by);
    void beforeExpiryRequested(const QString &codeId);

protected:
    void retranslate() override;

private:
    void showClock();
    const EmulatorCode *meantCode() const; ///< null if nothing could expire
    QString whatIsLeft() const;

    EmulatorState m_state;
    QString m_chosenCode;
    QLabel *m_time;
    QLabel *m_date;
    QLabel *m_ahead;
    QButtonGroup *m_modes;
    PeriodEdit *m_amount;
    QLabel *m_amountLabel;
    QPushButton *m_forward;
    QPushButton *m_beforeExpiry;
    QLabel *m_left;
};

} // namespace qrlogin
