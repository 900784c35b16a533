#pragma once

#include "pages/emulator/EntrySheet.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace qrlogin {

/// Adds a user to the emulator, or changes one.
class UserSheet : public EntrySheet
{
    Q_OBJECT
public:
    /// A user without an ID is new.
    UserSheet(EmulatorMonitor &monitor, const EmulatorUser &user, QWidget *parent);

private:
    QLineEdit *addField(QFormLayout *form, const char *name, const QString &label, const QString &text);
    EmulatorUser entered() const;
    bool isReady() const override;
    void send(EmulatorMonitor &monitor, EmulatorMonitor::Done done) override;

    EmulatorUser m_user;
    QLineEdit *m_username;
    QLineEdit *m_password;
    QLineEdit *m_displayName;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QLineEdit *m_company;
    QCheckBox *m_locked;
};

} // namespace qrlogin
