#include "connections/ConnectionCheck.h"

#include <QSet>

namespace qrlogin {

QString ConnectionCheck::problem(const Connection &connection)
{
    if (connection.badge.name.isEmpty())
        return tr("A name is missing.");
    if (!checkHost(connection.address.managementHost))
        return tr("The management host has to be an https address, or http on this machine.");
    if (!connection.address.applicationHost.isEmpty() && !checkHost(connection.address.applicationHost))
        return tr("The application host has to be an https address, or http on this machine.");
    if (connection.address.userPoolId.isEmpty())
        return tr("The user pool's id is missing.");
    if (connection.credentials.accessKeyId.isEmpty())
        return tr("The access key's id is missing: it is the user pool's id, or that of a key pair.");
    QSet<QString> names;
    for (const TestUser &user : connection.testUsers) {
        if (user.username.isEmpty())
            return tr("A test user has a password and no name.");
        if (names.contains(user.username))
            return tr("Both test users are “%1”.").arg(user.username);
        names.insert(user.username);
    }
    return {};
}

} // namespace qrlogin
