#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace qrlogin::test {

/// A network where all requests, except the first ones, end in the same error: for errors that loopback cannot cause,
/// such as an unknown host.
class FakeNetwork : public QNetworkAccessManager
{
    Q_OBJECT
public:
    /// Really sends the first `working` requests.
    FakeNetwork(QNetworkReply::NetworkError error, const QString &words, int working = 0);

    int requestCount() const { return m_requests; }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    QNetworkReply::NetworkError m_error;
    QString m_words;
    int m_working;
    int m_requests = 0;
};

} // namespace qrlogin::test
