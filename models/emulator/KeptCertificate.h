#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "emulator/http/Door.h"

namespace qrlogin::emulator {

/// In the data directory: the certificate and its key.
inline const QString certificateFile = QStringLiteral("tls.pem");

/// The certificate that an emulator made for these names, in the certificateFile of its data directory, which only its
/// owner can access. Makes a new one where there is none, where it has expired and where it does not have all names.
/// With an empty directory, it is only in memory. Fails as openPrivateFile() has it.
Result<TlsIdentity> keptCertificate(const QString &directory, const QList<QByteArray> &names, Instant now);

} // namespace qrlogin::emulator
