#include "shared/RunningConsole.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace qrlogin {

namespace {

constexpr int patience = 1000; // milliseconds
constexpr qint64 longestToken = 4096; // bytes

QString nameFor(const QString &dataDirectory)
{
    // Two paths of one directory must give one name, which must be short enough for a socket.
    const QFileInfo directory(dataDirectory);
    const QString path = directory.exists() ? directory.canonicalFilePath() : directory.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("qrlogin-console-%1").arg(QString::fromLatin1(hash.toHex().first(24)));
}

} // namespace

RunningConsole::RunningConsole(const QString &dataDirectory, QObject *parent)
    : QObject(parent),
      m_directory(dataDirectory),
      m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &RunningConsole::answer);
}

RunningConsole::~RunningConsole() = default;

void RunningConsole::listen()
{
    if (m_server->isListening())
        return;
    // The lock of the directory tells that a socket of this name was left by a console that crashed.
    QLocalServer::removeServer(nameFor(m_directory));
    m_server->listen(nameFor(m_directory));
}

void RunningConsole::answer()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > longestToken)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QByteArray token = socket->readLine().trimmed();
            socket->disconnectFromServer();
            emit shownRequested(token);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read(); // what arrived before
    }
}

bool RunningConsole::showOther(const QByteArray &token) const
{
    QLocalSocket socket;
    socket.connectToServer(nameFor(m_directory));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(token.simplified() + '\n');
    return socket.waitForBytesWritten(patience);
}

} // namespace qrlogin

#include "moc_RunningConsole.cpp"
