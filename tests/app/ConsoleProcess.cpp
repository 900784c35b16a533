#include "app/ConsoleProcess.h"

#include "app/CleanHome.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin::test {

namespace {

constexpr int patience = 30'000; // milliseconds; enough for sanitizers on a busy computer

Connection connectionFrom(const QJsonObject &line)
{
    const auto text = [&](QLatin1String member) { return line[member].toString(); };
    Connection connection;
    connection.address.managementHost = connection.address.applicationHost = QUrl(text(QLatin1String("baseUrl")));
    connection.address.userPoolId = text(QLatin1String("userPoolId"));
    connection.address.appId = text(QLatin1String("appId"));
    connection.credentials.accessKeyId = text(QLatin1String("accessKeyId"));
    connection.credentials.accessKeySecret = Secret(text(QLatin1String("accessKeySecret")).toUtf8());
    connection.credentials.appSecret = Secret(text(QLatin1String("appSecret")).toUtf8());
    return connection;
}

} // namespace

ConsoleProcess::ConsoleProcess(QString dataDirectory)
    : m_dataDirectory(std::move(dataDirectory))
{
    QProcessEnvironment environment = cleanEnvironment(m_home.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QStringLiteral(QRLOGIN_CONSOLE));
    m_process.setArguments({QStringLiteral("--json"), QStringLiteral("--data"), m_dataDirectory});
}

void ConsoleProcess::start()
{
    m_process.start();
    m_process.waitForStarted(patience);
}

bool ConsoleProcess::waitUntilReady()
{
    const QDeadlineTimer deadline(patience);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    m_connection = connectionFrom(QJsonDocument::fromJson(m_process.readLine()).object());
    return checkHost(m_connection.address.managementHost).has_value();
}

bool ConsoleProcess::waitForError(const QByteArray &text)
{
    const QDeadlineTimer deadline(patience);
    m_process.setReadChannel(QProcess::StandardError);
    QByteArray written;
    while (!written.contains(text) && m_process.waitForReadyRead(int(deadline.remainingTime())))
        written += m_process.readAllStandardError();
    m_process.setReadChannel(QProcess::StandardOutput);
    return written.contains(text);
}

void ConsoleProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool ConsoleProcess::waitForEnd()
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
}

} // namespace qrlogin::test
