#pragma once

#include <QJsonObject>
#include <QProcess>

namespace qrlogin::bench {

/// `qrlogin serve` in its own process, from its line of JSON until this object is destroyed.
class ServedPool
{
public:
    explicit ServedPool(const QString &program, const QStringList &arguments = {});
    ~ServedPool();

    /// False if it did not start.
    bool isUp() const { return m_port != 0; }
    quint16 port() const { return m_port; }
    const QByteArray &controlToken() const { return m_controlToken; }

    /// From the start of the program to its line, in milliseconds.
    double startTime() const { return m_startTime; }

    /// User and system time so far, in seconds.
    double processorTime() const;

    /// RAM in use now, in bytes.
    double residentBytes() const;

private:
    QProcess m_process;
    QByteArray m_controlToken;
    double m_startTime = 0;
    quint16 m_port = 0;
};

} // namespace qrlogin::bench
