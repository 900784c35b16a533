#pragma once

#include "connections/Connection.h"

#include <QProcess>
#include <QTemporaryDir>

namespace qrlogin::test {

/// The real `qrlogin` in its own process, in English and with an empty home.
class CliProcess
{
public:
    ~CliProcess();

    /// Sets an environment variable; a null value removes it.
    void setVariable(const QString &name, const QString &value);
    /// Sets the variables for this pool, with its access key secret.
    void setConnection(const Connection &connection);

    /// Where the program looks for its files, such as connections.
    QString configDirectory() const { return m_home.path(); }

    /// Runs it to the end with `input` as standard input, while this thread's event loop runs. Returns the exit code,
    /// or -1 if it crashed or did not end.
    int run(const QStringList &arguments, const QByteArray &input = {});

    /// The same with a standard input that stays open and silent.
    int runWithSilentInput(const QStringList &arguments);

    /// Where runWithSilentInput() takes the standard input from.
    void setInputFile(const QString &name) { m_process.setStandardInputFile(name); }
    /// Where its standard output goes in place of output().
    void setOutputFile(const QString &name) { m_process.setStandardOutputFile(name); }
    /// Where its standard error goes in place of errors(): a file, or a pipe with a name.
    void setErrorsFile(const QString &name) { m_process.setStandardErrorFile(name); }

    /// Starts it, waits for a line of output and returns the line; empty if there is none.
    QByteArray startAndReadLine(const QStringList &arguments);
    /// Starts it and does not wait.
    void start(const QStringList &arguments);
    qint64 processId() const { return m_process.processId(); }
    /// Waits for its end. Returns as run() does.
    int waitForEnd();

    QString output() const { return m_output; } ///< of the last run
    QString errors() const { return m_errors; }

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QMap<QString, QString> m_variables;
    QString m_output;
    QString m_errors;
};

} // namespace qrlogin::test
