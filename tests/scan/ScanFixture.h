#pragma once

#include "support/TestPool.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

#include <QCoroNetworkReply>
#include <QCoroTask>

namespace qrlogin::test {

/// Scans, approves or declines as a user of the pool, with a separate client. False if the pool rejected it.
inline bool actAsPhone(TestPool &pool, const QString &qrcodeId, std::initializer_list<QrAction> actions)
{
    PoolClient phone(pool.connection.address, pool.context(), Party::Phone, pool.connection.credentials);
    const auto tokens = QCoro::waitFor(phone.signIn(pool.user().username, pool.user().password));
    for (const QrAction action : actions) {
        if (!tokens || !QCoro::waitFor(phone.setQrStatus(qrcodeId, action, Secret(tokens->accessToken.toUtf8()))))
            return false;
    }
    return true;
}

/// A new code, with a separate client; empty if the pool rejected it.
inline QString generateCode(TestPool &pool)
{
    PoolClient browser(pool.connection.address, pool.context(), Party::Browser);
    const auto code = QCoro::waitFor(browser.generateQrCode({}));
    return code ? code->qrcodeId : QString();
}

/// Changes the emulator's clock, not the computer's (docs/emulator.md). False if rejected.
inline bool turnEmulatorClock(TestPool &pool, const QJsonObject &body)
{
    QUrl url = pool.connection.address.managementHost;
    url.setPath(QStringLiteral("/_emulator/clock"));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("X-Control-Token", pool.connection.credentials.controlToken.reveal());
    const std::unique_ptr<QNetworkReply> reply(pool.network.post(request, QJsonDocument(body).toJson()));
    auto finishing = qCoro(reply.get()).waitForFinished();
    QCoro::waitFor(finishing);
    return QJsonDocument::fromJson(reply->readAll()).object().value(QLatin1String("statusCode")).toInt() == 200;
}

} // namespace qrlogin::test
