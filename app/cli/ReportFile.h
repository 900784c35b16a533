#pragma once

#include <QCoreApplication>
#include <QFileDevice>
#include <QSet>

#include <memory>

namespace qrlogin {

/// The files that a command reads, and those that it writes: what it writes must not replace any of them. One file can
/// have several names, by links and relative paths.
class FilesInUse
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FilesInUse)
public:
    /// With the standard output and the standard error, which can be files too.
    FilesInUse();

    /// `name` can be - for the standard input, or empty for no file.
    void addRead(const QString &name);
    /// Why the file must not be written; empty if it may be.
    QString addWritten(const QString &name);

private:
    QSet<QString> m_read;
    QSet<QString> m_written;
};

/// A file that a command writes at its end, opened before it sends anything. A regular file is replaced as a whole.
class ReportFile
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ReportFile)
public:
    static constexpr QLatin1String standardOutput{"-"};

    /// Why the file cannot be written; empty if it can.
    QString open(const QString &name, FilesInUse &files);
    bool isOpen() const { return bool(m_file); }
    bool isStandardOutput() const { return m_name == standardOutput; }
    const QString &name() const { return m_name; }

    /// True if it is written in full, or not open.
    bool write(const QByteArray &content);
    /// Why it was not.
    QString problem() const { return problem(m_file->errorString()); }

private:
    QString problem(const QString &reason) const { return tr("%1 cannot be written: %2").arg(m_name, reason); }

    QString m_name;
    std::unique_ptr<QFileDevice> m_file;
};

} // namespace qrlogin
