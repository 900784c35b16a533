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

/// The emulator's time: its speed and its offset from this computer's clock.
class ClockCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit ClockCard(QWidget *parent = nullptr);

    void setState(const EmulatorState &state);
    /// Selects the QR code for beforeExpiryRequested(). Empty: the newest code that, or whose ticket, can still expire.
    void setChosenCode(const QString &codeId);

signals:
    void modeRequested(qrlogin::ClockMode mode);
    void forwardRequested(qrlogin::Seconds by);
    void beforeExpiryRequested(const QString &codeId);

protected:
    void retranslate() override;

private:
    void showClock();
    const EmulatorCode *meantCode() const; ///< null if nothing can expire
    QString whatIsLeft() const;

    EmulatorState m_state;
    QString m_chosenCode;
    QLabel *m_time;
    QLabel *m_date;
    QLabel *m_offsetLabel;
    QLabel *m_ahead;
    QLabel *m_speedLabel;
    QButtonGroup *m_modes;
    PeriodEdit *m_amount;
    QLabel *m_amountLabel;
    QPushButton *m_forward;
    QPushButton *m_beforeExpiry;
    QLabel *m_left;
};

} // namespace qrlogin
