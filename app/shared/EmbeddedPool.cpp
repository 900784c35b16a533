#include "shared/EmbeddedPool.h"

#include "base/VisibleText.h"
#include "contract/control/EmulatorMark.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin {

Connection connectionTo(const emulator::EmulatorInfo &info)
{
    Connection connection{.address = {.connectionId = embeddedConnectionId.toString(),
                              .managementHost = info.baseUrl,
                              .applicationHost = info.baseUrl,
                              .userPoolId = info.userPoolId,
                              .appId = info.appId,
                              .watermark = emulatorWatermark.toString()},
        .credentials = {info.accessKeyId, info.accessKeySecret, info.appSecret, info.controlToken, info.userPoolSecret},
        .badge = {.name = info.poolName, .applicationName = info.appName},
        .testUsers = {}};
    for (const emulator::DemoUser &user : info.users)
        connection.testUsers.append({user.username, user.displayName, Secret(user.password.toUtf8())});
    return connection;
}

QByteArray toJsonLine(const emulator::EmulatorInfo &info)
{
    const auto text = [](const Secret &secret) { return QString::fromUtf8(secret.reveal()); };
    QJsonArray users;
    for (const emulator::DemoUser &user : info.users)
        users.append(
            QJsonObject{{QStringLiteral("username"), user.username}, {QStringLiteral("password"), user.password}});
    const QJsonObject line{{QStringLiteral("baseUrl"), info.baseUrl.toString()},
        {QStringLiteral("userPoolId"), info.userPoolId}, {QStringLiteral("userPoolSecret"), text(info.userPoolSecret)},
        {QStringLiteral("accessKeyId"), info.accessKeyId},
        {QStringLiteral("accessKeySecret"), text(info.accessKeySecret)}, {QStringLiteral("appId"), info.appId},
        {QStringLiteral("appSecret"), text(info.appSecret)}, {QStringLiteral("controlToken"), text(info.controlToken)},
        {QStringLiteral("users"), users}};
    return visibleText(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact))).toUtf8() + '\n';
}

} // namespace qrlogin
