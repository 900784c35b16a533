#pragma once

#include "connections/Connection.h"

#include <QProcess>
#include <QTemporaryDir>

namespace qrlogin::test {

/// The real console as a process of its own, without a screen and with an empty home.
class ConsoleProcess
{
public:
    /// Keeps its pool in `dataDirectory`.
    explicit ConsoleProcess(QString dataDirectory);
    ~ConsoleProcess() { kill(); }

    /// Returns at once. It may be started again after it has ended.
    void start();
    /// Waits for the line that says where its pool is, then connection() is good. False if it ends or says nothing.
    bool waitUntilReady();
    /// Waits until it has written `text` to the standard error.
    bool waitForError(const QByteArray &text);
    /// Ends it by force, now.
    void kill();
    /// Waits until it has ended by itself or by a signal from elsewhere.
    bool waitForEnd();
    /// Whether its last end was one of its own, with exit code 0.
    bool endedWell() const { return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0; }

    qint64 processId() const { return m_process.processId(); }
    const Connection &connection() const { return m_connection; }
    /// Whether it has written to the standard output, beyond the line that waitUntilReady() has read.
    bool hasOutput() { return m_process.bytesAvailable() > 0; }

private:
    QString m_dataDirectory;
    QTemporaryDir m_home;
    QProcess m_process;
    Connection m_connection;
};

} // namespace qrlogin::test
