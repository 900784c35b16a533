#include "bench/ServedPool.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

#include <unistd.h>

namespace qrlogin::bench {

namespace {

constexpr int patience = 20'000; // milliseconds to start or end

/// The fields of a file in /proc for this process.
QList<QByteArray> processFields(qint64 process, QLatin1String name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split(' ') : QList<QByteArray>();
}

} // namespace

ServedPool::ServedPool(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    m_process.start(program, QStringList{QStringLiteral("serve"), QStringLiteral("--json")} + arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return;
    }
    m_startTime = double(timer.nsecsElapsed()) / 1e6;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = quint16(QUrl(line[QLatin1String("baseUrl")].toString()).port(0));
    m_controlToken = line[QLatin1String("controlToken")].toString().toLatin1();
}

ServedPool::~ServedPool()
{
    m_process.terminate();
    m_process.waitForFinished(patience);
}

double ServedPool::processorTime() const
{
    // Fields 14 and 15; the name in field 2 does not contain spaces.
    const QList<QByteArray> fields = processFields(m_process.processId(), QLatin1String("stat"));
    return (fields.value(13).toDouble() + fields.value(14).toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

double ServedPool::residentBytes() const
{
    const QList<QByteArray> pages = processFields(m_process.processId(), QLatin1String("statm"));
    return pages.value(1).toDouble() * double(::sysconf(_SC_PAGESIZE));
}

} // namespace qrlogin::bench
