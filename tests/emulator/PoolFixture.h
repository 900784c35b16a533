#pragma once

#include "contract/RequestSigner.h"
#include "emulator/Pool.h"
#include "emulator/state/PoolStore.h"
#include "support/ManualClock.h"

#include <QJsonObject>
#include <QMap>

namespace qrlogin::test {

inline constexpr auto generatePath = "/api/v3/gene-qrcode";
inline constexpr auto getSettingsPath = "/api/v3/get-security-settings";
inline constexpr auto updateSettingsPath = "/api/v3/update-security-settings";

using Headers = QMap<QByteArray, QByteArray>;

/// A pool in memory with demo data and a manual clock, called as if over HTTP.
class PoolFixture
{
public:
    PoolFixture();

    emulator::Response send(
        const QByteArray &method, const QByteArray &target, const Headers &headers = {}, const QByteArray &body = {});

    /// The body of the response, regardless of the HTTP status.
    QJsonObject get(const QByteArray &target, const Headers &headers = {});
    QJsonObject post(const QByteArray &path, const QJsonObject &body, const Headers &headers = {});

    /// The same, signed with the access key and a new nonce.
    QJsonObject signedGet(const QByteArray &target, Brand brand = Brand::GenAuth);
    QJsonObject signedPost(const QByteArray &path, const QByteArray &body, Brand brand = Brand::GenAuth);
    Headers signedHeaders(
        const QByteArray &method, const QByteArray &path, const RequestParameters &parameters, Brand brand);

    /// A call of the control API with its token; returns the whole response.
    QJsonObject control(const QByteArray &path, const QJsonObject &body);
    QJsonObject turnClock(const QJsonObject &body) { return control("/_emulator/clock", body); }
    /// `data` of the control state.
    QJsonObject controlState();

    /// Sets the four settings with an update.
    void setStrategy(const LoginStrategy &strategy);

    /// An access token of this user.
    QByteArray signIn(const QString &username);

    /// The ID of a new code.
    QString generate();

    /// Scans, approves or declines with a token; returns the whole response.
    QJsonObject act(const QString &code, QrAction action, const QByteArray &token);

    /// `data` of the status.
    QJsonObject status(const QString &code);

    /// A ticket of alice. Stores the code's ID in `code` unless null.
    QString ticket(QString *code = nullptr);

    QJsonObject exchangeAsServer(const QString &ticket);
    QJsonObject exchangeAsBrowser(const QString &ticket);

    /// Replaces the pool by one that is made of what the store has.
    void restart();

    const emulator::Application &application() const { return pool->state().applications.first(); }

    /// A response that another thread makes, when it has arrived.
    static emulator::Response whole(emulator::Response response);

    PictureReading reading; ///< of each picture that a phone sends
    bool isReaderBusy = false;
    QList<QByteArray> pictures; ///< that phones sent

    ManualClock clock;
    SeededRandom random{1};
    std::unique_ptr<emulator::PoolStore> store;
    std::unique_ptr<emulator::Pool> pool;
    QByteArray peer = "127.0.0.1";
    QByteArray host = "127.0.0.1:4711";
};

/// statusCode and apiCode of a response, as "422/2243"; "200" for success.
QByteArray outcome(const QJsonObject &answer);

inline QJsonObject dataOf(const QJsonObject &answer)
{
    return answer.value(u"data").toObject();
}

inline QString messageOf(const QJsonObject &answer)
{
    return answer.value(u"message").toString();
}

} // namespace qrlogin::test
