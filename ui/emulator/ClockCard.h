#pragma once

#include "pool/EmulatorState.h"
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

signals:
    void modeRequested(qrlogin::EmulatorClockMode mode);
    void forwardRequested(qrlogin::Seconds by);
    void beforeExpiryRequested(const QString &codeId);

protected:
    void retranslate() override;

private:
    void showClock();
    /// The newest code that can still be used, or whose ticket can; null if there is none.
    const EmulatorCode *newestAlive() const;

    EmulatorState m_state;
    QLabel *m_time;
    QLabel *m_ahead;
    QButtonGroup *m_modes;
    PeriodEdit *m_amount;
    QLabel *m_amountLabel;
    QPushButton *m_forward;
    QPushButton *m_beforeExpiry;
    QLabel *m_newest;
};

} // namespace qrlogin
