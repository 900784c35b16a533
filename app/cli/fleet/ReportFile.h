#pragma once

#include <QFileDevice>

#include <memory>

namespace qrlogin {

/// A file that a command writes at its end, opened before it sends anything. A regular file is replaced as a whole.
class ReportFile
{
public:
    static constexpr QLatin1String standardOutput{"-"};

    /// An empty name: not a report. False if it cannot be opened.
    bool open(const QString &name);
    bool isOpen() const { return bool(m_file); }
    bool isStandardOutput() const { return m_name == standardOutput; }
    const QString &name() const { return m_name; }

    /// True if it is written in full, or not open.
    bool write(const QByteArray &content);
    /// The system's message.
    QString problem() const { return m_file->errorString(); }

private:
    QString m_name;
    std::unique_ptr<QFileDevice> m_file;
};

} // namespace qrlogin
