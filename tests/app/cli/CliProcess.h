#pragma once

#include "connections/Connection.h"

#include <QProcess>
#include <QTemporaryDir>

namespace qrlogin::test {

/// The real `qrlogin` as a process of its own, in English and with an empty home.
class CliProcess
{
public:
    ~CliProcess();

    /// A variable of its environment; an empty value takes it away.
    void setVariable(const QString &name, const QString &value);
    /// The variables that name this pool, its key's secret included.
    void setConnection(const Connection &connection);

    /// Where it looks for the files of connections and the like.
    QString configDirectory() const { return m_home.path(); }

    /// Runs it to its end, with `input` as its standard input, while this thread's event loop goes on. The exit code,
    /// or -1 if it crashed or did not end.
    int run(const QStringList &arguments, const QByteArray &input = {});

    /// Where its standard output goes in place of output().
    void setOutputFile(const QString &name) { m_process.setStandardOutputFile(name); }
    /// Where its standard error goes in place of errors(): a file, or a pipe with a name.
    void setErrorsFile(const QString &name) { m_process.setStandardErrorFile(name); }

    /// Starts it and waits for a line of its output; that line, or nothing.
    QByteArray startAndReadLine(const QStringList &arguments);
    qint64 processId() const { return m_process.processId(); }
    /// Waits for its end; as run().
    int waitForEnd();

    QString output() const { return m_output; } ///< of the last run
    QString errors() const { return m_errors; }

private:
    void start(const QStringList &arguments);

    QTemporaryDir m_home;
    QProcess m_process;
    QMap<QString, QString> m_variables;
    QString m_output;
    QString m_errors;
};

} // namespace qrlogin::test
