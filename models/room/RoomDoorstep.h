#pragma once

#include "connections/Connection.h"

#include <functional>

namespace qrlogin {

/// Where an emulator listens for the phones of a room.
struct RoomRequest
{
    QString address; ///< of this computer
    quint16 port = 0; ///< 0: any free port
    bool isEncrypted = false; ///< https, with a certificate that the emulator makes

    bool operator==(const RoomRequest &) const = default;
};

/// An emulator with a door to a room.
struct OpenRoom
{
    Connection connection; ///< by this computer's own address, with all rights
    QUrl url; ///< for the phones
    QByteArray fingerprint; ///< SHA-256 of the certificate, "AB:CD:…"; empty without https
};

/// Opens and closes the emulator of a room. There is one at a time.
struct RoomDoorstep
{
    using Opened = std::function<void(const Result<OpenRoom> &)>;

    /// Ends the previous one, opens a new one and calls back. Fails with Conflict if the port is in use, with Forbidden
    /// if the system does not permit it.
    std::function<void(const RoomRequest &, const Opened &)> open;
    /// Ends it: the address does not listen any more, and codes, tickets and tokens are gone.
    std::function<void()> close;
};

} // namespace qrlogin
