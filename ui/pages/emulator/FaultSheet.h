#pragma once

#include "pages/emulator/EntrySheet.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace qrlogin {

/// Adds a fault to the emulator.
class FaultSheet : public EntrySheet
{
    Q_OBJECT
public:
    FaultSheet(EmulatorMonitor &monitor, QWidget *parent);

private:
    QSpinBox *makeNumber(const char *name, int most, int value, const QString &accessibleName);
    QComboBox *makeChoice(const char *name, const QString &accessibleName);
    FaultRule entered() const;
    void showChoices();
    bool isReady() const override;
    void send(EmulatorMonitor &monitor, EmulatorMonitor::Done done) override;

    QFormLayout *m_form;
    QComboBox *m_path;
    QComboBox *m_kind;
    QLabel *m_help;
    QSpinBox *m_delay;
    QSpinBox *m_retryAfter;
    QComboBox *m_calls;
    QSpinBox *m_n;
    QSpinBox *m_percent;
    QSpinBox *m_seed;
};

} // namespace qrlogin
