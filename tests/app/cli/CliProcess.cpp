#include "app/cli/CliProcess.h"

#include "app/CleanHome.h"

#include <QSignalSpy>

namespace qrlogin::test {

namespace {

constexpr int patience = 30'000; // milliseconds; enough for sanitizers on a busy computer

} // namespace

CliProcess::~CliProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

void CliProcess::setVariable(const QString &name, const QString &value)
{
    m_variables.insert(name, value);
}

void CliProcess::setConnection(const Connection &connection)
{
    setVariable(QStringLiteral("QRLOGIN_BRAND"), QStringLiteral("genauth"));
    setVariable(QStringLiteral("QRLOGIN_HOST"), connection.address.managementHost.toString());
    setVariable(QStringLiteral("QRLOGIN_APP_HOST"), {});
    setVariable(QStringLiteral("QRLOGIN_USERPOOL_ID"), connection.address.userPoolId);
    setVariable(QStringLiteral("QRLOGIN_APP_ID"), connection.address.appId);
    setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_ID"), connection.credentials.accessKeyId);
    setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"),
        QString::fromUtf8(connection.credentials.accessKeySecret.reveal()));
}

void CliProcess::start(const QStringList &arguments)
{
    QProcessEnvironment environment = cleanEnvironment(m_home.path());
    for (auto variable = m_variables.cbegin(); variable != m_variables.cend(); ++variable) {
        if (variable.value().isNull())
            environment.remove(variable.key());
        else
            environment.insert(variable.key(), variable.value());
    }
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(QRLOGIN_CLI), arguments);
}

int CliProcess::run(const QStringList &arguments, const QByteArray &input)
{
    start(arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
    return waitForEnd();
}

int CliProcess::runWithSilentInput(const QStringList &arguments)
{
    start(arguments);
    return waitForEnd();
}

QByteArray CliProcess::startAndReadLine(const QStringList &arguments)
{
    start(arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return {};
    }
    return m_process.readLine();
}

int CliProcess::waitForEnd()
{
    QSignalSpy finished(&m_process, &QProcess::finished);
    if (m_process.state() != QProcess::NotRunning && !finished.wait(patience))
        return -1;
    m_output = QString::fromUtf8(m_process.readAllStandardOutput());
    m_errors = QString::fromUtf8(m_process.readAllStandardError());
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace qrlogin::test
