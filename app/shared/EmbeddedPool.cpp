#include "shared/EmbeddedPool.h"

#include "base/VisibleText.h"
#include "contract/control/EmulatorMark.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin {

namespace {

// The names in DemoData.cpp.
[[maybe_unused]] constexpr const char *demoNames[] = {QT_TRANSLATE_NOOP("qrlogin::EmbeddedPool", "Demo pool"),
    QT_TRANSLATE_NOOP("qrlogin::EmbeddedPool", "Demo application")};

/// A name that somebody else gave the pool has no translation, and stays.
QString translated(const QString &name)
{
    return QCoreApplication::translate("qrlogin::EmbeddedPool", name.toUtf8().constData());
}

} // namespace

Connection connectionTo(const emulator::EmulatorInfo &info)
{
    Connection connection{.address = {.connectionId = embeddedConnectionId.toString(),
                              .managementHost = info.baseUrl,
                              .applicationHost = info.baseUrl,
                              .userPoolId = info.userPoolId,
                              .appId = info.appId,
                              .watermark = emulatorWatermark.toString()},
        .credentials = {info.accessKeyId, info.accessKeySecret, info.appSecret, info.controlToken, info.userPoolSecret},
        .badge = {.name = translated(info.poolName), .applicationName = translated(info.appName)},
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
    QJsonObject line{{QStringLiteral("baseUrl"), info.baseUrl.toString()},
        {QStringLiteral("userPoolId"), info.userPoolId}, {QStringLiteral("userPoolSecret"), text(info.userPoolSecret)},
        {QStringLiteral("accessKeyId"), info.accessKeyId},
        {QStringLiteral("accessKeySecret"), text(info.accessKeySecret)}, {QStringLiteral("appId"), info.appId},
        {QStringLiteral("appSecret"), text(info.appSecret)}, {QStringLiteral("controlToken"), text(info.controlToken)},
        {QStringLiteral("users"), users}};
    if (!info.certificate.isEmpty()) {
        line.insert(QStringLiteral("certificate"), QString::fromLatin1(info.certificate));
        line.insert(QStringLiteral("fingerprint"), QString::fromLatin1(info.fingerprint));
    }
    return visibleText(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact))).toUtf8() + '\n';
}

} // namespace qrlogin
