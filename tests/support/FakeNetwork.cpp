#include "support/FakeNetwork.h"

#include <QMetaObject>

namespace qrlogin::test {

namespace {

class FailingReply : public QNetworkReply
{
public:
    FailingReply(const QNetworkRequest &request, NetworkError error, const QString &words)
    {
        setRequest(request);
        setUrl(request.url());
        setError(error, words);
        QMetaObject::invokeMethod(
            this, [this] { finish(); }, Qt::QueuedConnection);
    }

    void abort() override { finish(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }

private:
    void finish()
    {
        if (isFinished())
            return;
        setFinished(true);
        emit finished();
    }
};

} // namespace

FakeNetwork::FakeNetwork(QNetworkReply::NetworkError error, const QString &words, int working)
    : m_error(error),
      m_words(words),
      m_working(working)
{
}

QNetworkReply *FakeNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    if (++m_requests <= m_working)
        return QNetworkAccessManager::createRequest(operation, request, body);
    return new FailingReply(request, m_error, m_words);
}

} // namespace qrlogin::test

#include "moc_FakeNetwork.cpp"
