#pragma once

#include <QByteArray>

namespace qrlogin::bench {

/// One kept-alive connection to a pool on this machine, with as little between the clock and the wire as can be.
class PlainClient
{
public:
    explicit PlainClient(quint16 port);
    ~PlainClient();
    PlainClient(const PlainClient &) = delete;
    PlainClient &operator=(const PlainClient &) = delete;

    /// Requests for that port, to be sent as they are.
    QByteArray get(const QByteArray &target) const;
    QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {}) const;

    /// The whole answer; empty where the connection broke.
    QByteArray ask(const QByteArray &request) { return send(request) ? receive(1) : QByteArray(); }

    /// The same in two steps, for requests one behind the other.
    bool send(const QByteArray &requests);
    QByteArray receive(int answers);

    /// The id of a new code; empty where there is none.
    QByteArray generate();

    int descriptor() const { return m_descriptor; }

private:
    QByteArray m_host;
    int m_descriptor = -1;
};

inline QByteArray statusTarget(const QByteArray &code)
{
    return "/api/v3/get-qrcode-status?qrcodeId=" + code;
}

/// The size of the answer that `bytes` begins with; -1 where it is not whole yet.
qsizetype answerSize(QByteArrayView bytes);

} // namespace qrlogin::bench
