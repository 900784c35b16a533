#pragma once

#include "client/HttpTransport.h"
#include "client/TrustedNetwork.h"
#include "connections/Connection.h"
#include "contract/LoginStrategy.h"
#include "contract/QrStatus.h"
#include "contract/SecuritySettings.h"
#include "traffic/TrafficLog.h"

namespace qrlogin {

class Random;

/// What all clients of a pool share. The references must outlive the client.
struct PoolContext
{
    QNetworkAccessManager &network;
    const Clock &clock;
    Random &random;
    TrafficLog &traffic;
    QByteArray language = "en-US"; ///< language of the pool's messages: "en-US" or "zh-CN"
};

/// The REST API of a pool for one party (docs/contract.md, sections 2 and 5). Each owner of calls has its own client,
/// declared last: the client's destructor ends its calls with Cancelled while the owner's other members still exist.
class PoolClient
{
public:
    /// Without credentials, a client only names the application. It can neither sign requests nor authenticate.
    PoolClient(PoolAddress address, const PoolContext &context, Party party, Credentials credentials = {});

    const PoolAddress &address() const { return m_address; }
    const PoolContext &context() const { return m_context; }

    /// Ends all pending calls with Cancelled.
    void cancel() { m_transport.cancel(); }

    /// Why the entry's request cannot be sent again on this connection.
    enum class RepeatObstacle {
        None,
        Image, ///< not a call of the API
        OtherPool, ///< it belongs to another connection
        OtherHost, ///< the connection has another host now
        Gone, ///< it was sent to an emulator of this program that has ended, such as a scenario's
    };
    static RepeatObstacle repeatObstacle(const TrafficEntry &entry, const PoolAddress &address);
    static bool canRepeat(const TrafficEntry &entry, const PoolAddress &address);
    /// Sends the entry's request again, with its credentials or a new signature. The log gets the response. The result
    /// is whether the pool accepted the request.
    QCoro::Task<Result<void>> repeat(TrafficEntry entry);

    /// Management, signed with the access key. Without a key, fails with Invalid and sends nothing.
    QCoro::Task<Result<SecuritySettings>> readSettings();
    /// Sends strategyUpdate(). Returns the settings after the update.
    QCoro::Task<Result<SecuritySettings>> updateStrategy(SecuritySettings settings);

    /// The phone.
    QCoro::Task<Result<TokenSet>> signIn(QString username, Secret password);
    QCoro::Task<Result<void>> setQrStatus(QString qrcodeId, QrAction action, Secret accessToken);

    /// The browser.
    struct GeneratedCode
    {
        QString qrcodeId;
        QUrl url; ///< URL of an image
    };
    QCoro::Task<Result<GeneratedCode>> generateQrCode(QJsonObject customData);
    /// Carries no credentials and follows redirects, each to where checkImageUrl() allows: images may live on another
    /// host. The log has each request.
    QCoro::Task<Result<QByteArray>> fetchImage(QUrl url);
    QCoro::Task<Result<QrStatusReport>> qrStatus(QString qrcodeId);
    /// The same with all members as received, known or not.
    QCoro::Task<Result<QJsonObject>> qrStatusData(QString qrcodeId);

    /// A JSON object that the pool publishes without an envelope, from where checkImageUrl() allows it to be. Carries
    /// no credentials.
    QCoro::Task<Result<QJsonObject>> readPublished(QUrl url);

    /// `data` of a management request by GET, signed like readSettings().
    QCoro::Task<Result<QJsonObject>> readManagement(QString pathAndQuery);

    /// A server sends the application secret, a browser does not.
    enum class ExchangeAs { Server, Browser };
    QCoro::Task<Result<TokenSet>> exchangeTicket(QString ticket, ExchangeAs as);

    /// Calls `/_emulator/<name>` of an emulator with its control token; without a body, by GET. The log does not
    /// contain these calls. Without a control token, fails with Forbidden and sends nothing.
    QCoro::Task<Result<QJsonObject>> control(QString name, std::optional<QJsonObject> body);

private:
    struct Call;

    Call managementCall(const QByteArray &method, const QString &path, const QJsonObject &body) const;
    Call applicationCall(const QByteArray &method, const QString &path, const QJsonObject &body) const;
    void sign(Call &call) const;
    void nameApplication(Call &call) const;
    void addClientAuthentication(QJsonObject &body) const;
    Result<void> maySendTo(const QUrl &url, bool isSigned = false) const;
    TrafficEntry entryFor(const Call &call) const;
    /// `sentAt` as Clock::running().
    void record(TrafficEntry entry, Milliseconds sentAt, const Result<HttpAnswer> &answer,
        const std::optional<Failure> &failure) const;
    QCoro::Task<Result<QJsonValue>> perform(Call call);
    template <typename T>
    QCoro::Task<Result<T>> performFor(Call call, Result<T> (*read)(const QJsonObject &));

    PoolAddress m_address;
    Credentials m_credentials;
    PoolContext m_context;
    Party m_party;
    TrustedNetwork m_network;
    HttpTransport m_transport; // after m_network: its destructor ends the calls on the network
};

} // namespace qrlogin
