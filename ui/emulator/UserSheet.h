#pragma once

#include "pool/EmulatorMonitor.h"
#include "widgets/Sheet.h"

#include <QPointer>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace qrlogin {

/// Adds a user to the emulator, or changes one. Closes once the emulator has taken it, and says why if it does not.
class UserSheet : public Sheet
{
    Q_OBJECT
public:
    /// A user without an id is a new one.
    UserSheet(EmulatorMonitor &monitor, const EmulatorUser &user, QWidget *parent);

private:
    QLineEdit *addField(QFormLayout *form, const char *name, const QString &label, const QString &text);
    EmulatorUser entered() const;
    void showReadiness();
    void save();

    QPointer<EmulatorMonitor> m_monitor;
    EmulatorUser m_user;
    QLineEdit *m_username;
    QLineEdit *m_password;
    QLineEdit *m_displayName;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QLineEdit *m_company;
    QCheckBox *m_locked;
    QPushButton *m_save = nullptr;
};

} // namespace qrlogin
