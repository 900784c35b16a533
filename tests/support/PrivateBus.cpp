#include "support/PrivateBus.h"

#include <QFile>
#include <QStandardPaths>

namespace qrlogin::test {

PrivateBus::PrivateBus()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        return;
    // Unlike the session bus of a desktop, it starts no service of the system by itself.
    QFile configuration(m_directory.filePath(QStringLiteral("bus.conf")));
    if (!configuration.open(QIODevice::WriteOnly))
        return;
    configuration.write("<busconfig><type>session</type><listen>unix:tmpdir=" + m_directory.path().toUtf8()
        + "</listen><policy context=\"default\">"
          "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow "
          "own=\"*\"/></policy></busconfig>");
    configuration.close();
    m_daemon.start(program,
        {QStringLiteral("--config-file=") + configuration.fileName(), QStringLiteral("--nofork"),
            QStringLiteral("--print-address")});
    if (m_daemon.waitForReadyRead(10'000))
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

} // namespace qrlogin::test
