#pragma once

#include "pages/emulator/EntrySheet.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace qrlogin {

class PeriodEdit;

/// Adds an application to the emulator, or changes one.
class ApplicationSheet : public EntrySheet
{
    Q_OBJECT
public:
    /// An application without an ID is new.
    ApplicationSheet(EmulatorMonitor &monitor, const EmulatorApplication &application, QWidget *parent);

private:
    void addSecret(QFormLayout *form);
    QWidget *makeRules();
    EmulatorApplication entered() const;
    void showRules();
    bool isReady() const override;
    void send(EmulatorMonitor &monitor, EmulatorMonitor::Done done) override;

    EmulatorApplication m_application;
    QLineEdit *m_name;
    QComboBox *m_type;
    QLineEdit *m_secret = nullptr;
    QComboBox *m_method;
    QPlainTextEdit *m_redirects;
    QCheckBox *m_own;
    QList<PeriodEdit *> m_periods; ///< in the order of periodRules
    QList<QCheckBox *> m_toggles; ///< in the order of toggleRules
    QWidget *m_rules;
};

} // namespace qrlogin
