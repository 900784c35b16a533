#pragma once

#include "connections/Connection.h"

#include <QProcess>
#include <QTemporaryDir>

namespace qrlogin::test {

/// The real console in its own process, offscreen and with an empty home.
class ConsoleProcess
{
public:
    /// The emulator stores its pool in `dataDirectory`.
    explicit ConsoleProcess(QString dataDirectory);
    ~ConsoleProcess() { kill(); }

    /// Does not block. May be called again after the process ended.
    void start();
    /// Waits for the line with the emulator's address; connection() is then valid. False if the process ends or does
    /// not print it.
    bool waitUntilReady();
    /// Waits until the standard error contains `text`.
    bool waitForError(const QByteArray &text);
    /// Kills the process.
    void kill();
    /// Waits until the process has ended by itself or by an external signal.
    bool waitForEnd();
    /// True if it exited with code 0.
    bool endedWell() const { return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0; }

    qint64 processId() const { return m_process.processId(); }
    const Connection &connection() const { return m_connection; }
    /// True if it printed more than the line that waitUntilReady() read.
    bool hasOutput() { return m_process.bytesAvailable() > 0; }

private:
    QString m_dataDirectory;
    QTemporaryDir m_home;
    QProcess m_process;
    Connection m_connection;
};

} // namespace qrlogin::test
