#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace qrlogin::test {

/// A loopback server that responds with any bytes, valid or not. Stores the requests with head and body as received.
class RawServer : public QTcpServer
{
    Q_OBJECT
public:
    /// Called for each complete request.
    using Script = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    explicit RawServer(Script script);

    /// Answers each request with these bytes and closes.
    static Script answer(const QByteArray &bytes);
    /// Reads the request and does not respond.
    static Script hang();
    /// A well-formed response with that body.
    static QByteArray http(int status, const QByteArray &body, const QByteArray &contentType = "application/json",
        const QByteArray &moreHeaders = {});

    QUrl url(const QString &path = QStringLiteral("/")) const;
    const QList<QByteArray> &requests() const { return m_requests; }

private:
    void serve(QTcpSocket *socket);

    Script m_script;
    QList<QByteArray> m_requests;
};

} // namespace qrlogin::test
