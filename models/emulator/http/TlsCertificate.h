#pragma once

#include "base/Clock.h"
#include "emulator/http/Door.h"

#include <QList>

namespace qrlogin::emulator {

/// Certificates that the emulator makes for itself: signed by their own key (EC P-256), valid for 30 days.
namespace TlsCertificate {

inline constexpr std::chrono::hours validity{30 * 24};

/// `names` are addresses and host names as in a URL, such as "192.168.1.5", "[fe80::1]" and "laptop.local".
TlsIdentity make(const QList<QByteArray> &names, Instant now);

/// Whether that one is valid at `now` and has all of these names.
bool serves(const TlsIdentity &identity, const QList<QByteArray> &names, Instant now);

}

} // namespace qrlogin::emulator
