#pragma once

#include <QSslServer>
#include <QUrl>

namespace qrlogin::test {

/// A loopback server that answers each request with the same bytes over TLS, with a certificate of `data/tls`.
class TlsServer : public QSslServer
{
    Q_OBJECT
public:
    explicit TlsServer(const QByteArray &answer, const QString &certificate = QStringLiteral("server.pem"));

    QUrl url() const;
    int requestCount() const { return m_requests; }

private:
    QByteArray m_answer;
    int m_requests = 0;
};

/// The path of a file in `data/tls`.
QString tlsFile(const QString &name);

} // namespace qrlogin::test
