#pragma once

#include <QDBusArgument>
#include <QDBusObjectPath>

namespace qrlogin {

/// A secret on the bus: `(oayays)` of the Secret Service API.
struct TravellingSecret
{
    QDBusObjectPath session;
    QByteArray parameters; ///< of the encryption; empty without one
    QByteArray value;
    QString contentType;
};

inline QDBusArgument &operator<<(QDBusArgument &argument, const TravellingSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, TravellingSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace qrlogin

Q_DECLARE_METATYPE(qrlogin::TravellingSecret)
