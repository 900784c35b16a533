#pragma once

#include "client/control/EmulatorMonitor.h"
#include "widgets/Sheet.h"

#include <QPointer>

namespace qrlogin {

/// Enters something into an emulator. Closes once the emulator has taken it, says why if it does not, and goes with the
/// monitor.
class EntrySheet : public Sheet
{
    Q_OBJECT
protected:
    EntrySheet(EmulatorMonitor &monitor, const QString &title, QWidget *parent);

    /// Cancel, and the default button that sends what was entered. To be called once the fields are there.
    void addButtons(const QString &saveText, const char *saveName);
    /// To be called after each change of a field.
    void showReadiness();

    /// True if what is entered can be sent.
    virtual bool isReady() const = 0;
    virtual void send(EmulatorMonitor &monitor, EmulatorMonitor::Done done) = 0;

private:
    void save();

    QPointer<EmulatorMonitor> m_monitor;
    QPushButton *m_save = nullptr;
};

} // namespace qrlogin
