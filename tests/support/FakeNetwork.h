#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace qrlogin::test {

/// A network where every request, or each but the first ones, ends in the same error: for what loopback cannot show,
/// such as a name without a host.
class FakeNetwork : public QNetworkAccessManager
{
    Q_OBJECT
public:
    /// The first `working` requests are sent for real.
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
