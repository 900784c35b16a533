#pragma once

#include "contract/control/EmulatorState.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QLabel;
class QPushButton;

namespace qrlogin {

class RecordTable;

/// The faults that are set in the emulator.
class FaultsCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit FaultsCard(QWidget *parent = nullptr);

    void setFaults(const QList<EmulatorFault> &faults);

signals:
    void addRequested();
    void clearRequested(int id);
    void clearAllRequested();

protected:
    void retranslate() override;

private:
    void showFaults();
    void showButtons();

    QList<EmulatorFault> m_faults;
    RecordTable *m_table;
    QLabel *m_empty;
    QPushButton *m_add;
    QPushButton *m_clear;
    QPushButton *m_clearAll;
};

} // namespace qrlogin
