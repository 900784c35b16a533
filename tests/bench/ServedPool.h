#pragma once

#include <QJsonObject>
#include <QProcess>

namespace qrlogin::bench {

/// `qrlogin serve` as a process of its own, from its line of JSON until this is gone.
class ServedPool
{
public:
    explicit ServedPool(const QString &program, const QStringList &arguments = {});
    ~ServedPool();

    /// False where it did not come up.
    bool isUp() const { return m_port != 0; }
    quint16 port() const { return m_port; }
    const QByteArray &controlToken() const { return m_controlToken; }

    /// From the start of the program to its line, in milliseconds.
    double startTime() const { return m_startTime; }

    /// In seconds, of user and system together, so far.
    double processorTime() const;

    /// What it holds in RAM now, in bytes.
    double residentBytes() const;

private:
    QProcess m_process;
    QByteArray m_controlToken;
    double m_startTime = 0;
    quint16 m_port = 0;
};

} // namespace qrlogin::bench
