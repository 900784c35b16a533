#pragma once

#include <QByteArray>

namespace qrlogin::bench {

/// A keep-alive connection to a pool on this computer, with minimal overhead for measurements.
class PlainClient
{
public:
    explicit PlainClient(quint16 port);
    ~PlainClient();
    PlainClient(const PlainClient &) = delete;
    PlainClient &operator=(const PlainClient &) = delete;

    /// Complete requests for that port.
    QByteArray get(const QByteArray &target) const;
    QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {}) const;

    /// The whole response; empty if the connection broke.
    QByteArray ask(const QByteArray &request) { return send(request) ? receive(1) : QByteArray(); }

    /// The same in two steps, for pipelined requests.
    bool send(const QByteArray &requests);
    QByteArray receive(int answers);

    /// Creates a code and returns its ID; empty on failure.
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

/// The size of the response at the start of `bytes`; -1 if incomplete.
qsizetype answerSize(QByteArrayView bytes);

} // namespace qrlogin::bench
