#pragma once

#include "pool/EmulatorMonitor.h"
#include "widgets/Sheet.h"

#include <QPointer>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace qrlogin {

/// Sets a fault. Closes once the emulator has taken it, and says why if it does not.
class FaultSheet : public Sheet
{
    Q_OBJECT
public:
    FaultSheet(EmulatorMonitor &monitor, QWidget *parent);

private:
    QSpinBox *makeNumber(const char *name, int most, int value, const QString &accessibleName);
    QComboBox *makeChoice(const char *name, const QString &accessibleName);
    QStringList paths() const;
    FaultSettings entered() const;
    void showChoices();
    void add();

    QPointer<EmulatorMonitor> m_monitor;
    QFormLayout *m_form;
    QComboBox *m_path;
    QComboBox *m_kind;
    QLabel *m_help;
    QSpinBox *m_delay;
    QSpinBox *m_retryAfter;
    QComboBox *m_calls;
    QSpinBox *m_n;
    QSpinBox *m_percent;
    QPushButton *m_add;
};

} // namespace qrlogin
