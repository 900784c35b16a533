#pragma once

#include "base/Secret.h"

#include <QList>
#include <QMetaType>
#include <QUrl>

namespace qrlogin::emulator {

struct DemoUser
{
    QString username;
    QString password; ///< not a secret: demo users only
    QString displayName;
};

/// What a client needs to use a running emulator.
struct EmulatorInfo
{
    QUrl baseUrl; ///< "http://127.0.0.1:4711", without a trailing slash
    QString poolName;
    QString userPoolId;
    Secret userPoolSecret;
    QString accessKeyId;
    Secret accessKeySecret;
    QString appId;
    QString appName;
    Secret appSecret;
    Secret controlToken; ///< for the control endpoints during this run
    QList<DemoUser> users;
    QByteArray certificate{}; ///< PEM, at baseUrl; empty without TLS
    QByteArray fingerprint{}; ///< SHA-256 of it, "AB:CD:…"
    QUrl roomUrl{}; ///< of the room's door, such as "https://192.168.1.5:4712"; empty without one
    QByteArray roomFingerprint{}; ///< like `fingerprint`
};

} // namespace qrlogin::emulator

Q_DECLARE_METATYPE(qrlogin::emulator::EmulatorInfo)
