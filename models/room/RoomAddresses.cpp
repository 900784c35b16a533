#include "room/RoomAddresses.h"

#include <QNetworkInterface>

#include <algorithm>

namespace qrlogin {

bool isForRooms(const QHostAddress &address)
{
    return !address.isNull() && !address.isLoopback() && !address.isLinkLocal() && !address.isMulticast()
        && address != QHostAddress(QHostAddress::AnyIPv4) && address != QHostAddress(QHostAddress::AnyIPv6);
}

QList<RoomAddress> roomAddresses()
{
    QList<RoomAddress> four, six;
    for (const QNetworkInterface &device : QNetworkInterface::allInterfaces()) {
        const auto flags = device.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning))
            continue;
        for (const QNetworkAddressEntry &entry : device.addressEntries()) {
            const QHostAddress address = entry.ip();
            if (isForRooms(address))
                (address.protocol() == QHostAddress::IPv4Protocol ? four : six)
                    += RoomAddress{address.toString(), device.humanReadableName()};
        }
    }
    return four + six;
}

} // namespace qrlogin
