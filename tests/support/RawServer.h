#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace qrlogin::test {

/// A loopback server that answers with exactly the bytes a test gives it, right or wrong. The requests it has seen,
/// head and body, are kept as they came.
class RawServer : public QTcpServer
{
    Q_OBJECT
public:
    /// What happens once a whole request is there.
    using Script = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    explicit RawServer(Script script);

    /// Answers every request with these bytes and closes.
    static Script answer(const QByteArray &bytes);
    /// Takes the request and says nothing.
    static Script hang();
    /// A well-formed answer with that body.
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
