#pragma once

#include "client/control/EmulatorMonitor.h"
#include "widgets/Sheet.h"

#include <QPointer>

namespace qrlogin {

/// Base of the sheets that send something to the emulator. Closes when the emulator accepts it, shows the error if it
/// does not, and closes with the monitor.
class EntrySheet : public Sheet
{
    Q_OBJECT
protected:
    EntrySheet(EmulatorMonitor &monitor, const QString &title, QWidget *parent);

    /// Adds Cancel and the default button that sends the entry. Call it after adding the fields.
    void addButtons(const QString &saveText, const char *saveName);
    /// Call this after each change of a field.
    void showReadiness();

    /// True if the entry can be sent.
    virtual bool isReady() const = 0;
    virtual void send(EmulatorMonitor &monitor, EmulatorMonitor::Done done) = 0;

private:
    void save();

    QPointer<EmulatorMonitor> m_monitor;
    QPushButton *m_save = nullptr;
};

} // namespace qrlogin
