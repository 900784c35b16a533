#include "support/TlsServer.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>

namespace qrlogin::test {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

} // namespace

QString tlsFile(const QString &name)
{
    return QStringLiteral(QRLOGIN_TEST_DATA "/tls/") + name;
}

TlsServer::TlsServer(const QByteArray &answer, const QString &certificate)
    : m_answer(answer)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contentOf(tlsFile(certificate))));
    configuration.setPrivateKey(QSslKey(contentOf(tlsFile(QStringLiteral("server.key"))), QSsl::Ec));
    setSslConfiguration(configuration);
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                if (!socket->readAll().contains("\r\n\r\n"))
                    return;
                ++m_requests;
                socket->write(m_answer);
            });
        }
    });
}

QUrl TlsServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()));
}

} // namespace qrlogin::test

#include "moc_TlsServer.cpp"
