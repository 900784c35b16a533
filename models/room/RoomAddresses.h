#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace qrlogin {

/// An address by which the other devices of a network reach this computer.
struct RoomAddress
{
    QString address; ///< "192.168.1.5"
    QString device; ///< the name of the network device: "wlan0"

    bool operator==(const RoomAddress &) const = default;
};

/// Those of this computer, IPv4 first; without those of this computer alone and those that need a zone.
QList<RoomAddress> roomAddresses();

/// Whether other devices can use an address.
bool isForRooms(const QHostAddress &address);

} // namespace qrlogin
