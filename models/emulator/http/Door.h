#pragma once

#include "base/Secret.h"
#include "emulator/http/RequestReader.h"

#include <QList>
#include <QString>

#include <variant>

namespace qrlogin::emulator {

struct PlainHttp
{
};

/// The emulator makes a key and a certificate for the door's address and names. With a data directory, they stay there.
struct MadeCertificate
{
};

/// A certificate, with those that lead to its issuer, and its private key; all PEM.
struct TlsIdentity
{
    QByteArray certificates;
    Secret key;
};

using Encryption = std::variant<PlainHttp, MadeCertificate, TlsIdentity>;

/// One address where an emulator listens.
struct Door
{
    QString address{}; ///< of this machine; empty is 127.0.0.1
    quint16 port = 0; ///< 0: any free port
    HttpLimits limits{};
    QList<QByteArray> alsoCalled{}; ///< names that clients may use besides the address; as HostGuard::hostIn() has them
    Encryption encryption{};
};

} // namespace qrlogin::emulator
