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

/// A pool in memory, with demo data and a clock that a test turns, asked as if over HTTP.
class PoolFixture
{
public:
    PoolFixture();

    emulator::Response send(
        const QByteArray &method, const QByteArray &target, const Headers &headers = {}, const QByteArray &body = {});

    /// The body of the answer, whatever the HTTP status.
    QJsonObject get(const QByteArray &target, const Headers &headers = {});
    QJsonObject post(const QByteArray &path, const QJsonObject &body, const Headers &headers = {});

    /// The same, signed with the access key and a nonce of its own.
    QJsonObject signedGet(const QByteArray &target, Brand brand = Brand::GenAuth);
    QJsonObject signedPost(const QByteArray &path, const QByteArray &body, Brand brand = Brand::GenAuth);
    Headers signedHeaders(
        const QByteArray &method, const QByteArray &path, const RequestParameters &parameters, Brand brand);

    /// A call of the control API, with its token; the whole answer.
    QJsonObject control(const QByteArray &path, const QJsonObject &body);
    QJsonObject turnClock(const QJsonObject &body) { return control("/_emulator/clock", body); }
    /// `data` of its state.
    QJsonObject controlState();

    /// Sets the four settings by an update.
    void setStrategy(const LoginStrategy &strategy);

    /// An access token of the user with that name.
    QByteArray signIn(const QString &username);

    /// A new code's id.
    QString generate();

    /// Scan, confirm or cancel by a token; the whole answer.
    QJsonObject act(const QString &code, QrAction action, const QByteArray &token);

    /// `data` of the status.
    QJsonObject status(const QString &code);

    /// A ticket of alice, the code's id in `code` where that is given.
    QString ticket(QString *code = nullptr);

    QJsonObject exchangeAsServer(const QString &ticket);
    QJsonObject exchangeAsBrowser(const QString &ticket);

    const emulator::Application &application() const { return pool->state().applications.first(); }

    ManualClock clock;
    SeededRandom random{1};
    std::unique_ptr<emulator::PoolStore> store;
    std::unique_ptr<emulator::Pool> pool;
    QByteArray peer = "127.0.0.1";
    QByteArray host = "127.0.0.1:4711";
};

/// statusCode and apiCode of an answer, as "422/2243"; "200" where it worked.
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
