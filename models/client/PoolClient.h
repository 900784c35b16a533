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

/// What every client of a pool needs of its surroundings. All of it outlives the client.
struct PoolContext
{
    QNetworkAccessManager &network;
    const Clock &clock;
    Random &random;
    TrafficLog &traffic;
    QByteArray language = "en-US"; ///< what the pool's messages are in: "en-US" or "zh-CN"
};

/// The REST API of a pool as one party uses it (docs/contract.md, sections 2 and 5). Each owner has a client of its
/// own: destroying it ends its calls with Cancelled, before the owner's other members go if it is declared last.
class PoolClient
{
public:
    /// A client without credentials names the application and no more: it can neither sign nor authenticate.
    PoolClient(PoolAddress address, const PoolContext &context, Party party, Credentials credentials = {});

    const PoolAddress &address() const { return m_address; }
    const PoolContext &context() const { return m_context; }

    /// Ends every call that is under way with Cancelled.
    void cancel() { m_transport.cancel(); }

    /// Whether the entry's request is a call of the API that went to that connection, at the host that it still has.
    static bool canRepeat(const TrafficEntry &entry, const PoolAddress &address);
    /// Sends the request of an entry again, with the credentials it had, or signed anew. Its answer is in the log; what
    /// comes back here is whether the pool did it.
    QCoro::Task<Result<void>> repeat(TrafficEntry entry);

    /// Management, signed with the access key; Invalid, and nothing is sent, without one.
    QCoro::Task<Result<SecuritySettings>> readSettings();
    /// Sends strategyUpdate() and nothing else; gives the settings as they are then.
    QCoro::Task<Result<SecuritySettings>> updateStrategy(SecuritySettings settings);

    /// The phone.
    QCoro::Task<Result<TokenSet>> signIn(QString username, Secret password);
    QCoro::Task<Result<void>> setQrStatus(QString qrcodeId, QrAction action, Secret accessToken);

    /// The browser.
    struct GeneratedCode
    {
        QString qrcodeId;
        QUrl url; ///< of an image
    };
    QCoro::Task<Result<GeneratedCode>> generateQrCode(QJsonObject customData);
    /// Carries no credentials and follows redirects, each to where checkImageUrl() allows: images may live on another
    /// host. The log has each request.
    QCoro::Task<Result<QByteArray>> fetchImage(QUrl url);
    QCoro::Task<Result<QrStatusReport>> qrStatus(QString qrcodeId);
    /// The same with every member that the pool sent, known or not.
    QCoro::Task<Result<QJsonObject>> qrStatusData(QString qrcodeId);

    /// The backend with the application's secret, or a browser without any.
    enum class ExchangeAs { Server, Browser };
    QCoro::Task<Result<TokenSet>> exchangeTicket(QString ticket, ExchangeAs as);

    /// Calls `/_emulator/<name>` of an emulator with its control token; GET without a body. These calls are
    /// about the pool, so they stay out of the log. Fails with Forbidden, and sends nothing, without a control token.
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
    void record(TrafficEntry entry, const Result<HttpAnswer> &answer, const std::optional<Failure> &failure) const;
    QCoro::Task<Result<QJsonValue>> perform(Call call);
    template <typename T>
    QCoro::Task<Result<T>> performFor(Call call, Result<T> (*read)(const QJsonObject &));

    PoolAddress m_address;
    Credentials m_credentials;
    PoolContext m_context;
    Party m_party;
    TrustedNetwork m_network;
    HttpTransport m_transport; // after the network: its end ends the calls on it
};

} // namespace qrlogin
